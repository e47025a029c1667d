/** Import: a dry run first, choices where two versions meet, then one transaction that can be undone. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Choice, PlanEntry, PlanState } from '../../lib/formats/plan';
import { faultFrom } from '../../lib/store/fault';
import type { ChangeResult, StepKey, Store } from '../../lib/store/types';
import { ProblemNotice } from '../design/ProblemNotice';
import type { ImportProgress } from '../importing/import-protocol';
import { chosenFor, PROPOSED, writesOf, type PlanChoice } from '../importing/plan-choice';
import { toLabel } from '../session/labels';
import type { Problem } from '../session/types';
import { useWatched } from '../session/use-watched';
import { formatList, t, type StringKey } from '../strings';
import { importerFor } from '../surface/import-worker';
import { isWriting, shownImport, type ImportStep } from './import-shown';
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

type Planned = Extract<ImportStep, { at: 'plan' }>;

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

function brokenOff(name: string, problem: Problem): ImportStep {
  return { at: 'problem', name, problem };
}

function outcome(name: string, result: ChangeResult, undone: boolean): ImportStep {
  if (!result.ok)
    return { at: 'problem', name, problem: result.fault.code === 'conflict' ? outdated() : result.fault };
  return { at: 'done', name, undone, step: result.step ?? null, isUndoing: false };
}

export function ImportView({ store, newId, now, onUnseen }: Props) {
  const shown = shownImport(store);
  const step = useWatched(shown.step);
  const [choices, setChoices] = useState<PlanChoice>(PROPOSED);
  const [withSettings, setWithSettings] = useState(false);
  const [withLayers, setWithLayers] = useState(true);
  const [importer] = useState(() => importerFor(store, { newId, now }));
  // At once, and not with the next drawing: an answer may come before it.
  useLayoutEffect(() => {
    shown.isSeen = true;
    return () => {
      shown.isSeen = false;
      importer.end();
      if (!isWriting(shown.step.value)) shown.forget();
    };
  }, [shown, importer]);

  /** Shows how far the work is and then what came of it. */
  const work = async (
    name: string,
    first: ImportProgress,
    stop: () => void,
    answer: (tell: (progress: ImportProgress) => void) => Promise<ImportStep>,
  ): Promise<void> => {
    const show = shown.begin();
    const tell = (progress: ImportProgress): void => show({ at: 'working', name, progress, stop });
    tell(first);
    show(await answer(tell).catch((error: unknown) => brokenOff(name, unreadable(error))));
  };
  const giveUp = (): void => {
    importer.end();
    shown.forget();
  };
  /** What came of a write; why there was none is told elsewhere when nobody looks at it here. */
  const ended = (next: ImportStep): ImportStep => {
    if (shown.isSeen || next.at !== 'problem') return next;
    onUnseen(next.problem);
    return { at: 'start' };
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
        return ended(next);
      },
    );
  };
  const undo = async (name: string, key: StepKey): Promise<void> => {
    // A second press before the button is drawn again is the same press.
    if (isWriting(shown.step.value)) return;
    const show = shown.begin();
    show({ at: 'done', name, undone: false, step: key, isUndoing: true });
    const answered = importer.undo(key).then((result) => outcome(name, result, true));
    show(ended(await answered.catch((error: unknown) => brokenOff(name, faultFrom(error)))));
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
          disabled={isWriting(step)}
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
                disabled={step.isUndoing}
                aria-busy={step.isUndoing}
                onClick={() => step.step && void undo(step.name, step.step)}
              >
                {step.isUndoing ? t('library.undoing') : t('transfer.undo')}
              </button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}
