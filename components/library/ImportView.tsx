/** Import: a dry run first, choices where two versions meet, then one transaction that can be undone. */
import { useState } from 'preact/hooks';
import { checkSize } from '../../lib/formats/decode';
import { readActorsCsv } from '../../lib/formats/actors-csv';
import { newLayers, type ReadLayers } from '../../lib/formats/layers-read';
import { planImport, readImport, type ReadImport } from '../../lib/formats/import';
import {
  choiceKey,
  type Choice,
  type ImportPlan,
  type PlanEntry,
  type PlanState,
} from '../../lib/formats/plan';
import { resolvePlan } from '../../lib/formats/resolve-plan';
import { differingSettings } from '../../lib/store/settings';
import type { Settings, Store } from '../../lib/store/types';
import { ProblemNotice } from '../design/ProblemNotice';
import type { Problem } from '../session/types';
import { formatList, t, type StringKey } from '../strings';
import { PlanChoices } from './PlanChoices';
import { PlanNotices } from './PlanNotices';
import { SettingsChoice } from './SettingsChoice';
import { toLabel } from '../session/labels';

interface Props {
  store: Store;
  newId: () => string;
  now: () => string;
}

type Step =
  | { at: 'start' }
  | { at: 'reading'; name: string }
  | {
      at: 'plan';
      name: string;
      plan: ImportPlan;
      notices: string[];
      /** Annotations of other programs, which are left out. */
      foreign: number;
      settings: Partial<Settings>;
      layers: ReadLayers;
    }
  | { at: 'writing'; name: string; stop: AbortController }
  | { at: 'done'; name: string; undone: boolean; records: boolean }
  | { at: 'problem'; name: string; problem: Problem };

type Planned = Extract<Step, { at: 'plan' }>;

const STATES: readonly PlanState[] = ['added', 'changed', 'conflicting', 'same'];

/** How many records the import writes with these choices. */
export function writesOf(plan: ImportPlan, choices: ReadonlyMap<string, Choice>): number {
  return plan.entries.filter((entry) => {
    if (entry.state === 'same') return false;
    return (choices.get(choiceKey(entry)) ?? entry.proposed) !== 'mine';
  }).length;
}

/** Why there is nothing to write: the choices, what was left out, or that all of it is here. */
function nothingOf({ plan, foreign }: Planned): StringKey {
  if (plan.counts.added + plan.counts.changed + plan.counts.conflicting > 0) return 'transfer.nothingChosen';
  const leftOut = foreign + plan.misplaced.length + plan.dangling.filter((each) => each.leftOut).length;
  return leftOut > 0 ? 'transfer.nothingLeft' : 'transfer.nothing';
}

const layersIn = ({ layers, adjudications }: ReadLayers): number => layers.length + adjudications.length;

function unreadable(error: unknown): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    what: t('transfer.unreadable.what', { error: detail }),
    safe: t('transfer.unreadable.safe'),
    next: t('transfer.unreadable.next'),
  };
}

/** The reader's own actor list as a table goes through the same dry run as any other import. */
function actorList(bytes: Uint8Array, newId: () => string, at: string): ReadImport {
  const read = readActorsCsv(bytes, { at, newId });
  if (!read.ok) return read;
  const bundle = { articles: [], annotations: [], events: [], actors: read.value };
  return { ok: true, format: 'backup', bundle, foreign: [], others: {}, notices: read.notices };
}

async function dryRun(file: File, { store, newId, now }: Props): Promise<Step> {
  const { name } = file;
  try {
    const size = checkSize(file.size);
    if (!size.ok) return { at: 'problem', name, problem: size.error };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const isTable = /\.(?:csv|tsv)$/iu.test(name);
    const read = isTable ? actorList(bytes, newId, now()) : readImport(bytes);
    if (!read.ok) return { at: 'problem', name, problem: read.error };
    const foreign = read.foreign.length;
    const notices = [...read.notices, ...(foreign > 0 ? [t('transfer.foreign', { n: foreign })] : [])];
    const plan = planImport(await store.export({ kind: 'everything' }), read.bundle, {
      asWritten: read.format === 'backup',
    });
    const settings = differingSettings(await store.settings(), read.others['settings']);
    const layers = newLayers(read.others, (await store.exportAll()).others, plan.articleIds);
    return { at: 'plan', name, plan, notices, foreign, settings, layers };
  } catch (error) {
    return { at: 'problem', name, problem: unreadable(error) };
  }
}

export function ImportView({ store, newId, now }: Props) {
  const [step, setStep] = useState<Step>({ at: 'start' });
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [withSettings, setWithSettings] = useState(false);
  const [withLayers, setWithLayers] = useState(true);

  const read = async (file: File): Promise<void> => {
    setChoices(new Map());
    setWithSettings(false);
    setWithLayers(true);
    setStep({ at: 'reading', name: file.name });
    setStep(await dryRun(file, { store, newId, now }));
  };
  const countOf = ({ plan, layers }: Planned): number =>
    writesOf(plan, choices) + (withLayers ? layersIn(layers) : 0);
  const apply = async (planned: Planned): Promise<void> => {
    const { name, plan, settings, layers } = planned;
    const { put, expected } = resolvePlan(plan, choices, newId);
    const rows = { put: { ...put, ...(withLayers ? layers : {}) }, expected };
    const records = countOf(planned) > 0;
    const stop = new AbortController();
    setStep({ at: 'writing', name, stop });
    const result = await store.applyImport(rows, {
      label: toLabel('transfer.label', { name }),
      settings: withSettings ? settings : {},
      signal: stop.signal,
    });
    setStep(
      result.ok
        ? { at: 'done', name, undone: false, records }
        : { at: 'problem', name, problem: result.fault },
    );
  };
  const undo = async (name: string): Promise<void> => {
    const result = await store.undo();
    setStep(
      result.ok
        ? { at: 'done', name, undone: true, records: true }
        : { at: 'problem', name, problem: result.fault },
    );
  };
  const choose = (entries: readonly PlanEntry[], choice: Choice): void => {
    const next = new Map(choices);
    for (const entry of entries) next.set(choiceKey(entry), choice);
    setChoices(next);
  };

  return (
    <section class="section" aria-labelledby="import-title">
      <h2 id="import-title">{t('transfer.import')}</h2>
      <p class="quiet">{t('transfer.importHint')}</p>
      <p class="small quiet">{t('transfer.importList')}</p>
      <label class="field file-field">
        <span>{t('transfer.file')}</span>
        <input
          type="file"
          accept=".json,.jsonl,.jsonld,.csv,.tsv,application/json,application/ld+json,text/csv"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void read(file);
            // The same file may be chosen again after an error.
            event.currentTarget.value = '';
          }}
        />
      </label>
      {step.at === 'reading' && <p role="status">{t('transfer.reading', { name: step.name })}</p>}
      {step.at === 'writing' && (
        <div class="row">
          <p role="status">{t('recovery.importing', { name: step.name })}</p>
          <button type="button" class="button" onClick={() => step.stop.abort()}>
            {t('recovery.stopImport')}
          </button>
        </div>
      )}
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
          <SettingsChoice settings={step.settings} on={withSettings} onChange={setWithSettings} />
          {layersIn(step.layers) > 0 && (
            <label class="check setting">
              <input
                type="checkbox"
                checked={withLayers}
                onChange={(event) => setWithLayers(event.currentTarget.checked)}
              />
              {t('transfer.layers', {
                names: formatList(step.layers.layers.map(({ coder }) => coder)) || '–',
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
            <button type="button" class="button" onClick={() => setStep({ at: 'start' })}>
              {t('transfer.cancel')}
            </button>
          </div>
        </div>
      )}
      {step.at === 'done' && (
        <div class="notice" role="status">
          <p>{step.undone ? t('transfer.undone') : t('transfer.done', { name: step.name })}</p>
          {!step.undone && step.records && (
            <div class="row">
              <button type="button" class="button" onClick={() => void undo(step.name)}>
                {t('transfer.undo')}
              </button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}
