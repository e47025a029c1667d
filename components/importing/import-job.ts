/**
 * The work of an import: a file is read and compared, and written when the reader says so. It takes the time and the
 * memory that a large file asks for, so it runs in a worker (`entrypoints/imports.ts`) wherever there is a disk to share.
 */
import { readActorsCsv } from '../../lib/formats/actors-csv';
import { checkSize } from '../../lib/formats/decode';
import type { BytesKeeper } from '../../lib/formats/held-bytes';
import type { IncomingFile } from '../../lib/formats/file-bytes';
import { readImport, type ReadImport } from '../../lib/formats/import';
import { MAX_WHOLE_BYTES } from '../../lib/formats/limits';
import { newLayers, type ReadLayers } from '../../lib/formats/layers-read';
import { planPages, type PagedPlan } from '../../lib/formats/paged-plan';
import { writesInPages } from '../../lib/formats/paged-writes';
import { choiceKey, type Choice, type EntryHead, type PlanEntry } from '../../lib/formats/plan';
import { readFile } from '../../lib/formats/read-file';
import { bundleOf, type RecordSource } from '../../lib/formats/record-source';
import { decide } from '../../lib/formats/resolve-plan';
import { faultOf } from '../../lib/store/fault';
import type { ImportPages } from '../../lib/store/import-rows';
import { differingSettings } from '../../lib/store/settings';
import type { ChangeResult, Settings, Store, StoreMode } from '../../lib/store/types';
import type {
  ImportDecision,
  ImportProgress,
  PlanDigest,
  Planned,
  ReadBundle,
  Some,
} from './import-protocol';

export interface ImportNeeds {
  newId: () => string;
  now: () => string;
}

export type Tell = (progress: ImportProgress) => void;

/** Records that a person chooses between one by one; the rest follows the choice for all. */
const OPEN_SHOWN = 200;
/** More than a person reads of what is left out. */
const LEFT_SHOWN = 50;
/** Tables of a backup that an import has no use for: they belong to the library that they were made in. */
const SKIPPED = ['undo', 'undoParts', 'drafts', 'conflicts'];
const ALL_OTHERS = [...SKIPPED, 'settings', 'layers', 'adjudications'];

interface Held {
  plan: PagedPlan;
  source: RecordSource;
  settings: Partial<Settings>;
  layers: ReadLayers;
}

/** One import, from the file to what was written of it. */
export class ImportJob {
  #held: Held | null = null;

  constructor(
    readonly store: Store,
    readonly needs: ImportNeeds,
  ) {}

  /**
   * Reads a file and compares it with the library; changes nothing. Rejects where the browser does not give the file.
   *
   * @param mode of the library that the reader sees: where it was opened otherwise here, what is written would be lost
   */
  async plan(
    file: IncomingFile & { name: string },
    keeper: BytesKeeper,
    tell: Tell,
    mode: StoreMode = this.store.mode,
  ): Promise<Planned> {
    const { store, needs } = this;
    this.#held = null;
    if (store.mode !== mode) return { ok: false, problem: faultOf('open-failed') };
    const isTable = /\.(?:csv|tsv)(?:\.gz)?$/iu.test(file.name);
    const read = await readFile(file, {
      whole: (bytes) => (isTable ? actorList(bytes, needs) : readImport(bytes)),
      keeper,
      skip: SKIPPED,
      onBytes: (done) => tell({ stage: 'reading', done, total: file.size }),
    });
    if (!read.ok) return { ok: false, problem: read.error };
    const { source, others } = read;
    const total = Object.values(source.ids).reduce((sum, ids) => sum + ids.length, 0);
    tell({ stage: 'comparing', done: 0, total });
    const plan = await planPages(store, source, {
      asWritten: read.format === 'backup',
      onRecords: (done) => tell({ stage: 'comparing', done, total }),
    });
    const here = await Promise.all([store.ids('layers'), store.ids('adjudications')]);
    const [layerIds = [], adjudicationIds = []] = here.map((ids) => ids.map((id) => ({ id })));
    this.#held = {
      plan,
      source,
      settings: differingSettings(await store.settings(), others['settings']),
      layers: newLayers(others, { layers: layerIds, adjudications: adjudicationIds }, plan.articleIds),
    };
    return { ok: true, plan: await this.#digest(this.#held, read.foreign, read.notices) };
  }

  /** Writes what was planned, as the reader decided: all of it or nothing. */
  async apply(decision: ImportDecision, tell: Tell, signal: AbortSignal): Promise<ChangeResult> {
    const held = this.#held;
    if (held === null) throw new Error('nothing was planned');
    const { plan, source, settings, layers } = held;
    const each = new Map(decision.each);
    const chosen = (head: EntryHead): Choice | undefined =>
      each.get(choiceKey(head)) ?? (isOpen(head) ? (decision.all ?? undefined) : undefined);
    const decided = decide(plan.heads, chosen, this.needs.newId);
    const total =
      decided.filter(({ choice }) => choice !== 'mine').length + (decision.withLayers ? rowsIn(layers) : 0);
    const pages: ImportPages['pages'] = {
      *[Symbol.iterator]() {
        yield* writesInPages(plan, source, decided);
        const nothing = { articles: [], annotations: [], actors: [], events: [] };
        if (decision.withLayers) yield async () => ({ put: { ...nothing, ...layers } });
      },
    };
    tell({ stage: 'writing', done: 0, total });
    const result = await this.store.applyImport(
      { pages },
      {
        label: decision.label,
        settings: decision.withSettings ? settings : {},
        signal,
        onWritten: (done) => tell({ stage: 'writing', done: Math.min(done, total), total }),
      },
    );
    if (result.ok) this.#held = null;
    return result;
  }

  async #digest(
    { plan, source, settings, layers }: Held,
    foreign: number,
    notices: string[],
  ): Promise<PlanDigest> {
    const open = plan.heads.filter(isOpen);
    const rest: Record<Choice, number> = { mine: 0, theirs: 0, both: 0 };
    for (const { proposed } of open.slice(OPEN_SHOWN)) rest[proposed] += 1;
    const shown: PlanEntry[] = [];
    for (const head of open.slice(0, OPEN_SHOWN)) {
      const [existing = null] = head.existingId ? await this.store.rows(head.table, [head.existingId]) : [];
      shown.push({ ...head, incoming: source.load(head.table, head.index), existing });
    }
    return {
      counts: plan.counts,
      open: { all: open.length, shown },
      rest,
      misplaced: someOf(plan.misplaced),
      dangling: someOf(plan.dangling),
      leftOut: plan.misplaced.length + plan.dangling.filter((each) => each.leftOut).length,
      notices,
      foreign,
      settings,
      layers: { coders: layers.layers.map(({ coder }) => coder), rows: rowsIn(layers) },
    };
  }
}

/** The records of a file as they are, compared with nothing; for a file that is kept whole. */
export async function readBundle(file: IncomingFile, keeper: BytesKeeper): Promise<ReadBundle> {
  const size = checkSize(file.size, MAX_WHOLE_BYTES);
  if (!size.ok) return { ok: false, problem: size.error };
  const read = await readFile(file, { whole: readImport, keeper, skip: ALL_OTHERS });
  return read.ok
    ? { ok: true, bundle: bundleOf(read.source), isForeign: read.format === 'foreign-jsonld' }
    : { ok: false, problem: read.error };
}

/** The reader's own actor list as a table goes through the same dry run as any other import. */
function actorList(bytes: Uint8Array, { newId, now }: ImportNeeds): ReadImport {
  const read = readActorsCsv(bytes, { at: now(), newId });
  if (!read.ok) return read;
  const bundle = { articles: [], annotations: [], events: [], actors: read.value };
  return { ok: true, format: 'backup', bundle, foreign: [], others: {}, notices: read.notices };
}

function isOpen({ state }: EntryHead): boolean {
  return state === 'changed' || state === 'conflicting';
}

function someOf<T>(all: readonly T[]): Some<T> {
  return { all: all.length, shown: all.slice(0, LEFT_SHOWN) };
}

function rowsIn({ layers, adjudications }: ReadLayers): number {
  return layers.length + adjudications.length;
}
