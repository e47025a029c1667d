/** Import: a dry run first, choices where two versions meet, then one transaction that can be undone. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Choice, PlanEntry, PlanState } from '../../lib/formats/plan';
import { faultFrom } from '../../lib/store/fault';
import type { ChangeResult, StepKey, Store } from '../../lib/store/types';
import { ProblemNotice } from '../design/ProblemNotice';
import type { ImportProgress, PlanDigest } from '../importing/import-protocol';
import { chosenFor, PROPOSED, writesOf, type PlanChoice } from '../importing/plan-choice';
import { toLabel } from '../session/labels';
import type { Problem } from '../session/types';
import { formatList, t, type StringKey } from '../strings';
import { importerFor } from '../surface/import-worker';
import { ImportStage } from './ImportStage';
import { PlanChoices } from './PlanChoices';
import { PlanNotices } from './PlanNotices';
import { SettingsChoice } from './SettingsChoice';

interface Props {
  store: Store;
  newId: () => string;
  now: () => string;
  /** Told why an import was not written when the reader has gone to another part of the library meanwhile. */
  onUnseen: (problem: Problem) => void;
}

type Step =
  | { at: 'start' }
  | { at: 'working'; name: string; progress: ImportProgress; stop: () => void }
  | { at: 'plan'; name: string; plan: PlanDigest; notices: string[] }
  /** `step` is null when no record was changed, and then there is nothing to undo. */
  | { at: 'done'; name: string; undone: boolean; step: StepKey | null }
  | { at: 'problem'; name: string; problem: Problem };

type Planned = Extract<Step, { at: 'plan' }>;

const STATES: readonly PlanState[] = ['added', 'changed', 'conflicting', 'same'];

/** Why there is nothing to write: the choices, what was left out, or that all of it is here. */
function nothingOf({ plan: { counts, leftOut, foreign } }: Planned): StringKey {
  if (counts.added + counts.changed + counts.conflicting > 0) return 'transfer.nothingChosen';
  return foreign + leftOut > 0 ? 'transfer.nothingLeft' : 'transfer.nothing';
}

function unreadable(error: unknown): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    what: t('transfer.unreadable.what', { error: detail }),
    safe: t('transfer.unreadable.safe'),
    next: t('transfer.unreadable.next'),
  };
}

/** A record is another one than the reader has seen in the dry run. */
function outdated(): Problem {
  return {
    what: t('transfer.outdated.what'),
    safe: t('transfer.unreadable.safe'),
    next: t('transfer.outdated.next'),
  };
}

function brokenOff(name: string, problem: Problem): Step {
  return { at: 'problem', name, problem };
}

function outcome(name: string, result: ChangeResult, undone: boolean): Step {
  if (!result.ok)
    return { at: 'problem', name, problem: result.fault.code === 'conflict' ? outdated() : result.fault };
  return { at: 'done', name, undone, step: result.step ?? null };
}

export function ImportView({ store, newId, now, onUnseen }: Props) {
  const [step, setStep] = useState<Step>({ at: 'start' });
  const [choices, setChoices] = useState<PlanChoice>(PROPOSED);
  const [withSettings, setWithSettings] = useState(false);
  const [withLayers, setWithLayers] = useState(true);
  const [isUndoing, setUndoing] = useState(false);
  const undoing = useRef(false);
  const [importer] = useState(() => importerFor(store, { newId, now }));
  const isGone = useRef(false);
  useEffect(() => () => importer.end(), [importer]);
  // At once, and not with the next drawing: an answer may come before it.
  useLayoutEffect(() => () => void (isGone.current = true), []);
  /** Counts what was begun: an answer to what was given up meanwhile is not shown. */
  const begun = useRef(0);

  /** Shows how far the work is and then what came of it. */
  const work = async (
    name: string,
    first: ImportProgress,
    stop: () => void,
    answer: (tell: (progress: ImportProgress) => void) => Promise<Step>,
  ): Promise<void> => {
    const turn = (begun.current += 1);
    const show = (next: Step): void => {
      if (begun.current === turn) setStep(next);
    };
    const tell = (progress: ImportProgress): void => show({ at: 'working', name, progress, stop });
    tell(first);
    show(await answer(tell).catch((error: unknown) => brokenOff(name, unreadable(error))));
  };
  const giveUp = (): void => {
    begun.current += 1;
    importer.end();
    setStep({ at: 'start' });
  };
  const read = (file: File): Promise<void> => {
    const { name, size } = file;
    setChoices(PROPOSED);
    setWithSettings(false);
    setWithLayers(true);
    return work(name, { stage: 'reading', done: 0, total: size }, giveUp, async (tell) => {
      const planned = await importer.plan(file, tell);
      if (!planned.ok) return { at: 'problem', name, problem: planned.problem };
      const { plan } = planned;
      const foreign = plan.foreign > 0 ? [t('transfer.foreign', { n: plan.foreign })] : [];
      return { at: 'plan', name, plan, notices: [...plan.notices, ...foreign] };
    });
  };
  const countOf = ({ plan }: Planned): number =>
    writesOf(plan, choices) + (withLayers ? plan.layers.rows : 0);
  const apply = (planned: Planned): Promise<void> => {
    const { name } = planned;
    const stop = new AbortController();
    const decision = {
      all: choices.all,
      each: [...choices.each],
      withSettings,
      withLayers,
      label: toLabel('transfer.label', { name }),
    };
    return work(
      name,
      { stage: 'writing', done: 0, total: countOf(planned) },
      () => stop.abort(),
      async (tell) => {
        const written = importer.apply(decision, tell, stop.signal);
        const next = await written.then(
          (result) => outcome(name, result, false),
          (error: unknown) => brokenOff(name, unreadable(error)),
        );
        if (isGone.current && next.at === 'problem') onUnseen(next.problem);
        return next;
      },
    );
  };
  const undo = async (name: string, step: StepKey): Promise<void> => {
    // A second press before the button is drawn again is the same press.
    if (undoing.current) return;
    undoing.current = true;
    setUndoing(true);
    const answered = importer.undo(step).then((result) => outcome(name, result, true));
    setStep(await answered.catch((error: unknown) => brokenOff(name, faultFrom(error))));
    undoing.current = false;
    setUndoing(false);
  };
  const choose = (entry: PlanEntry | null, choice: Choice): void =>
    setChoices(chosenFor(choices, entry, choice));

  return (
    <section class="section" aria-labelledby="import-title">
      <h2 id="import-title">{t('transfer.import')}</h2>
      <p class="quiet">{t('transfer.importHint')}</p>
      <p class="small quiet">{t('transfer.importList')}</p>
      <label class="field file-field">
        <span>{t('transfer.file')}</span>
        <input
          type="file"
          disabled={isUndoing || (step.at === 'working' && step.progress.stage === 'writing')}
          accept=".json,.jsonl,.jsonld,.csv,.tsv,.gz,application/json,application/ld+json,text/csv,application/gzip"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void read(file);
            // The same file may be chosen again after an error.
            event.currentTarget.value = '';
          }}
        />
      </label>
      {step.at === 'working' && <ImportStage name={step.name} progress={step.progress} onStop={step.stop} />}
      {step.at === 'problem' && (
        <ProblemNotice problem={step.problem} about={t('transfer.about', { name: step.name })} />
      )}
      {step.at === 'plan' && (
        <div class="plan">
          <h3>
            <bdi>{t('transfer.plan', { name: step.name })}</bdi>
          </h3>
          <ul class="chips">
            {STATES.map((state) => (
              <li key={state} class={`chip plan-${state}`}>
                {t(`transfer.${state}`, { n: step.plan.counts[state] })}
              </li>
            ))}
          </ul>
          <PlanNotices plan={step.plan} notices={step.notices} />
          <PlanChoices plan={step.plan} choices={choices} onChoose={choose} />
          <SettingsChoice settings={step.plan.settings} on={withSettings} onChange={setWithSettings} />
          {step.plan.layers.rows > 0 && (
            <label class="check setting">
              <input
                type="checkbox"
                checked={withLayers}
                onChange={(event) => setWithLayers(event.currentTarget.checked)}
              />
              {t('transfer.layers', {
                names: formatList(step.plan.layers.coders) || '–',
              })}
            </label>
          )}
          <div class="row">
            {countOf(step) > 0 || withSettings ? (
              <button type="button" class="button primary" onClick={() => void apply(step)}>
                {countOf(step) > 0 ? t('transfer.applyN', { n: countOf(step) }) : t('transfer.applySettings')}
              </button>
            ) : (
              <p>{t(nothingOf(step))}</p>
            )}
            <button type="button" class="button" onClick={giveUp}>
              {t('transfer.cancel')}
            </button>
          </div>
        </div>
      )}
      {step.at === 'done' && (
        <div class="notice" role="status">
          <p>{step.undone ? t('transfer.undone') : t('transfer.done', { name: step.name })}</p>
          {!step.undone && step.step !== null && (
            <div class="row">
              <button
                type="button"
                class="button"
                disabled={isUndoing}
                onClick={() => step.step && void undo(step.name, step.step)}
              >
                {t('transfer.undo')}
              </button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}
