/** The store over any kind of rows. `openStore` in `open.ts` makes one. */
import type { Annotation, Article } from '../model';
import { applyChange, applyWhole, interruptible, Refused, requireUnchanged, type Applied } from './apply';
import { findRow, writeArticle } from './articles';
import { catalogStore } from './catalog-store';
import { collect, collectAll } from './collect';
import { confirmed } from './confirm';
import { deletionsSince } from './deletions';
import { faultFrom, faultOf, StoreFailure, type Failed, type Fault } from './fault';
import type { ImportOptions, ImportPages, ImportRows, StoredRows } from './import-rows';
import { journaling } from './journal';
import { keepingCards } from './keep-cards';
import { eachPart, log, openStep, removeSteps, step } from './log';
import { readInPages, SinkFailure } from './pages';
import { actorTags, articleView, conflictsOf, freeTags, secondCoding, undoState } from './queries';
import type { Reader, Rows, Writer } from './rows';
import type { RowChange, RowKey, TableName } from './schema';
import { articlesWithoutTags, stepsBefore } from './retention';
import { readSettings, writeSettings } from './settings';
import type { Change, ChangeResult, SaveResult, StepKey, Store, StoreMode } from './types';
import { problemsOf } from './valid';

export interface StoreNeeds {
  now: () => string;
  uuid: () => string;
  sha256: (text: string) => Promise<string>;
}

/**
 * The store over rows on disk or in memory. Its calls never reject for what the disk does: writes answer with a
 * `Fault` in words, and so does a write in `read-only` mode.
 *
 * @param needs the clock, the ids and the hash, so that tests decide them
 */
export function makeStore(plain: Rows, mode: StoreMode, notice: Fault | null, needs: StoreNeeds): Store {
  const rows = keepingCards(journaling(plain, needs.now));
  /** Run a write; whatever stands in the way is answered as a value. */
  async function attempt<T extends object>(
    work: (writer: Writer) => Promise<T>,
  ): Promise<({ ok: true } & T) | (Failed & { problems: string[] })> {
    if (mode === 'read-only') return { ok: false, fault: faultOf('read-only'), problems: [] };
    try {
      return { ok: true, ...(await rows.write(work)) };
    } catch (error) {
      if (error instanceof Refused) return { ok: false, fault: error.fault, problems: error.problems };
      const fault = faultFrom(error);
      // A database that was opened and now refuses is not one that was never there: Firefox says the same of both.
      const full = mode === 'disk' && fault.code === 'no-disk';
      return { ok: false, fault: full ? faultOf('broken-off') : fault, problems: [] };
    }
  }

  /** Reads reject with a `StoreFailure`, whose `fault` says what to do. */
  async function read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    try {
      return await rows.read(work);
    } catch (error) {
      throw new StoreFailure(faultFrom(error));
    }
  }

  /** Read back what a change wrote: only then is it called saved. */
  async function acknowledge(changes: readonly RowChange[]): Promise<Fault | null> {
    try {
      return (await read((reader) => confirmed(reader, changes))) ? null : faultOf('not-confirmed');
    } catch (error) {
      return faultFrom(error);
    }
  }

  /** A change of which nothing is written when an annotation is in conflict. */
  const changeAll = (change: Change, label: string): Promise<ChangeResult> =>
    applyPages(change, { label }, true);

  /** The same for an import: with the revisions it was decided against, in one piece or in pages. */
  async function applyPages(
    given: ImportPages | (Change & Pick<ImportRows, 'expected' | 'modified'>),
    { label = 'Import', settings = {}, signal, onWritten }: ImportOptions,
    isOwn = false,
  ): Promise<ChangeResult> {
    const pages = 'pages' in given ? given.pages : [async () => given];
    const at = needs.now();
    const result = await attempt(async (writer): Promise<{ seq: number | null }> => {
      const careful = interruptible(writer, signal, onWritten);
      const stored: StoredRows = (table, ids) => writer.getMany(table, ids);
      const own = new Set<string>();
      const step = await openStep(writer);
      for (const page of pages) {
        const { expected, modified, ...change } = await page(stored);
        if (!isOwn) await requireUnchanged(writer, change, modified ?? {}, own);
        await step.add(await applyWhole(careful, change, at, isOwn ? expected : (expected ?? {})));
      }
      const seq = await step.end(label, at);
      await writeSettings(writer, settings);
      return { seq };
    });
    if (!result.ok) return result;
    const fault = result.seq === null ? null : await acknowledgeStep(result.seq);
    if (fault !== null) return { ok: false, fault };
    const step = result.seq === null ? null : { seq: result.seq, at };
    return isOwn ? { ok: true, label } : { ok: true, label, step };
  }

  /** Reads back what a step of the log says was written, a part at a time. */
  async function acknowledgeStep(seq: number): Promise<Fault | null> {
    try {
      const entry = await read((reader) => reader.get('undo', seq));
      if (entry === undefined) return faultOf('not-confirmed');
      let fault: Fault | null = null;
      const reader = {
        get: <T extends TableName>(table: T, key: RowKey) => read((each) => each.get(table, key)),
      };
      await eachPart(reader, entry, async (changes) => {
        fault ??= await acknowledge(changes);
      });
      return fault;
    } catch (error) {
      return faultFrom(error);
    }
  }

  async function save(
    annotations: readonly Annotation[],
    options: { label: string; log?: boolean },
  ): Promise<SaveResult> {
    const nothing = { saved: [], conflicts: [] };
    const change: Change = { put: { annotations: [...annotations] } };
    const problems = problemsOf(change);
    if (problems.length > 0) return { ok: false, fault: faultOf('invalid'), ...nothing, problems };
    const at = needs.now();
    const result = await attempt(async (writer): Promise<Applied> => {
      const applied = await applyChange(writer, change, at);
      await writer.put('conflicts', applied.conflicts);
      if (options.log !== false) await log(writer, options.label, at, applied.changes);
      return applied;
    });
    if (!result.ok) return { ...nothing, ...result };
    const { saved, conflicts } = result;
    const fault = (await acknowledge(result.changes)) ?? (conflicts.length > 0 ? faultOf('conflict') : null);
    return fault === null ? { ok: true, saved } : { ok: false, fault, saved, conflicts, problems: [] };
  }

  async function takeStep(direction: 'undo' | 'redo', only?: StepKey): Promise<ChangeResult> {
    const result = await attempt(async (writer) => ({ entry: await step(writer, direction, only) }));
    if (!result.ok) return result;
    if (result.entry === null) return { ok: false, fault: faultOf('not-found', `nothing to ${direction}`) };
    if (result.entry === 'other') return { ok: false, fault: faultOf('not-last') };
    const { seq, state, label } = result.entry;
    try {
      const held = await rows.read((reader) => reader.get('undo', seq));
      return held?.state === state ? { ok: true, label } : { ok: false, fault: faultOf('not-confirmed') };
    } catch (error) {
      return { ok: false, fault: faultFrom(error) };
    }
  }

  /** Writes of things that are no records: no undo entry. */
  const aside = async (label: string, work: (writer: Writer) => Promise<void>): Promise<ChangeResult> => {
    const result = await attempt(async (writer) => {
      await work(writer);
      return {};
    });
    return result.ok ? { ok: true, label } : result;
  };

  return {
    mode,
    notice,
    saveArticle: async (article: Article, now: string) => {
      let textHash: string;
      try {
        textHash = await needs.sha256(article.text);
      } catch (error) {
        return { ok: false, fault: faultFrom(error) };
      }
      return attempt((writer) => writeArticle(writer, article, { id: needs.uuid(), textHash, now }));
    },
    findArticle: async ({ text, ...known }) => {
      const textHash = known.textHash ?? (text === undefined ? undefined : await needs.sha256(text));
      return (await read((reader) => findRow(reader, { ...known, textHash })))?.row ?? null;
    },
    article: async (id) => (await read((reader) => reader.get('articles', id))) ?? null,

    save,
    remove: (ids, options) =>
      changeAll({ remove: { annotations: [...ids] } }, options?.label ?? `Delete ${ids.length} tags`),
    forArticle: async (id) =>
      (await read((reader) => collect(reader, { kind: 'articles', ids: [id] }))).annotations,
    annotation: async (id) => (await read((reader) => reader.get('annotations', id))) ?? null,
    actorTags: (words, exceptArticle) => read((reader) => actorTags(reader, words, exceptArticle)),

    annotations: (of) =>
      read(async (reader) => {
        if ('articleIds' in of) return reader.where('annotations', 'articleId', of.articleIds);
        if ('tag' in of) return reader.where('annotations', 'tags', [of.tag]);
        return (await reader.getMany('annotations', of.ids)).filter((row) => row !== undefined);
      }),
    freeTags: () => read(freeTags),

    change: (change, options) => changeAll(change, options.label),
    actors: () => read((reader) => reader.all('actors')),
    events: () => read((reader) => reader.all('events')),

    undo: (only) => takeStep('undo', only),
    redo: () => takeStep('redo'),
    undoState: () => read(undoState),
    oldSteps: async (before) => (await read((reader) => stepsBefore(reader, before))).length,
    articlesWithoutTags: (before) => read((reader) => articlesWithoutTags(reader, before)),
    forgetSteps: (before) =>
      aside('Old steps', async (writer) => removeSteps(writer, await stepsBefore(writer, before))),

    deletions: (since) => deletionsSince({ read }, since),
    conflicts: (articleId) => read((reader) => conflictsOf(reader, articleId)),
    resolveConflict: async (id, keep) => {
      const conflict = await read((reader) => reader.get('conflicts', id));
      if (conflict === undefined) {
        return { ok: false, fault: faultOf('not-found'), saved: [], conflicts: [], problems: [] };
      }
      const stored = await read((reader) => reader.get('annotations', id));
      if (keep === 'incoming') {
        const based = { ...conflict.incoming, revision: stored?.revision ?? 0 };
        const result = await save([based], { label: 'Keep this version of a tag' });
        if (!result.ok) return result;
        await aside('', (writer) => writer.remove('conflicts', [id]));
        return result;
      }
      await aside('', (writer) => writer.remove('conflicts', [id]));
      return { ok: true, saved: stored === undefined ? [] : [stored] };
    },

    export: (selection) => read((reader) => collect(reader, selection)),
    applyImport: (imported, options = {}) => applyPages(imported, options),
    rows: (table, ids) =>
      read(async (reader) => (await reader.getMany(table, ids)).filter((row) => row !== undefined)),
    ids: (table) => read((reader) => reader.keys(table)),
    articlesOfText: (hashes) => read((reader) => reader.where('articles', 'textHash', hashes)),
    exportAll: () => read(collectAll),
    exportPages: async (sink) => {
      try {
        await readInPages(plain, sink, { now: needs.now, uuid: needs.uuid });
      } catch (error) {
        throw error instanceof SinkFailure ? error.cause : new StoreFailure(faultFrom(error));
      }
    },

    settings: () => read(readSettings),
    setSettings: (changes) => aside('Settings', (writer) => writeSettings(writer, changes)),
    draft: async (key) => (await read((reader) => reader.get('drafts', key))) ?? null,
    setDraft: (key, value, now) =>
      aside('Draft', (writer) => writer.put('drafts', [{ key, value, modified: now }])),
    clearDraft: (key) => aside('Draft', (writer) => writer.remove('drafts', [key])),

    watchArticle: (id) => rows.watch((reader) => articleView(reader, id)),
    watchEverything: () => rows.watch((reader) => collect(reader, { kind: 'everything' })),
    watchUndo: () => rows.watch(undoState),
    watchSettings: () => rows.watch(readSettings),
    watchConflicts: () => rows.watch((reader) => conflictsOf(reader)),
    watchActors: () => rows.watch((reader) => reader.all('actors')),
    watchEvents: () => rows.watch((reader) => reader.all('events')),
    watchLayers: () => rows.watch(secondCoding),
    catalog: catalogStore(plain, mode),
    close: () => rows.close(),
  };
}
