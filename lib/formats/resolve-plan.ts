/** From a plan and the reader's choices to the rows that are written. */
import type { Annotation, StoredArticle } from '../model';
import { mergeArticle } from './compare-records';
import { sameRecord } from './equal';
import {
  choiceKey,
  headOf,
  type Choice,
  type Choices,
  type EntryHead,
  type ImportPlan,
  type ImportWrites,
  type PlanEntry,
} from './plan';
import { rewriteAnnotation, rewriteArticle, rewriteEvent, type IdMaps } from './references';
import type { Table } from './records';

/** What is decided for one entry: `id` is the one under which it stands afterwards. */
export interface Decided {
  head: EntryHead;
  choice: Choice;
  id: string;
}

/**
 * The rows to write, in the form that `store.applyImport` takes. A record kept as mine is not among them, so an
 * import of what is here already writes nothing. One exception: an article kept as mine takes up an earlier text
 * when an imported tag stands on it.
 *
 * @param newId gives a fresh UUID for every record of which both versions are kept
 * @example
 * const rows = resolvePlan(plan, new Map([[choiceKey(entry), 'both']]), () => crypto.randomUUID());
 * await store.applyImport(rows);
 */
export function resolvePlan(plan: ImportPlan, choices: Choices, newId: () => string): ImportWrites {
  const heads = plan.entries.map(headOf);
  const decided = decide(heads, (head) => choices.get(choiceKey(head)), newId);
  return rowsOf(
    decided.flatMap((each) => {
      const entry = plan.entries[each.head.index];
      return entry ? [{ ...each, entry }] : [];
    }),
    idMapsOf(decided),
  );
}

/**
 * The rows of some entries. An article comes together with all the annotations that are written on it, because an
 * article kept as mine takes up the texts that they stand on.
 *
 * @param maps of all that was decided, by `idMapsOf`
 */
export function rowsOf(decided: readonly (Decided & { entry: PlanEntry })[], maps: IdMaps): ImportWrites {
  const written = decided.filter(({ choice }) => choice !== 'mine');
  const rows: ImportWrites = {
    put: { articles: [], annotations: [], actors: [], events: [] },
    expected: {},
    modified: {},
  };
  for (const { entry, head, id } of written) {
    if (head.existingId === id && head.modified !== null && entry.table !== 'articles')
      rows.modified[id] = head.modified;
    if (isFor(entry, 'actors')) rows.put.actors.push({ ...entry.incoming, id });
    else if (isFor(entry, 'events')) rows.put.events.push({ ...rewriteEvent(entry.incoming, maps), id });
    else if (isFor(entry, 'annotations')) {
      rows.put.annotations.push({ ...rewriteAnnotation(entry.incoming, maps), id });
      if (head.existingId === id && head.revision !== null) rows.expected[id] = head.revision;
    }
  }
  rows.put.articles = decided.flatMap(({ entry, choice, id }) =>
    isFor(entry, 'articles')
      ? articleRow(
          { ...entry, incoming: rewriteArticle(entry.incoming, maps) },
          choice,
          id,
          rows.put.annotations,
        )
      : [],
  );
  return rows;
}

/** What happens to each entry, in the order of the plan: articles first. */
export function decide(
  heads: readonly EntryHead[],
  chosen: (head: EntryHead) => Choice | undefined,
  newId: () => string,
): Decided[] {
  /** Articles that are not taken over although nothing of them is here. */
  const skipped = new Set<string>();
  /** Articles (ids here) of which a second copy is made. */
  const copied = new Set<string>();
  // What happens to an article decides over its annotations.
  return heads.flatMap((head): Decided[] => {
    const { articleId, existingId } = head;
    if (articleId !== null && skipped.has(articleId)) return [];
    const asked = chosen(head) ?? head.proposed;
    const choice = head.state === 'same' && asked !== 'both' ? 'mine' : asked;
    if (choice === 'mine') {
      if (existingId === null && head.table === 'articles') skipped.add(head.id);
      return existingId === null ? [] : [{ head, choice, id: existingId }];
    }
    if (existingId === null) return [{ head, choice, id: head.id }];
    // A tag of an article that comes as a copy belongs to the copy.
    const both = choice === 'both' || (articleId !== null && copied.has(articleId));
    if (both && head.table === 'articles') copied.add(existingId);
    const copyId = () => (existingId === head.id ? newId() : head.id);
    return [{ head, choice: both ? 'both' : choice, id: both ? copyId() : existingId }];
  });
}

/** New ids of everything that was decided, by its id in the file and, where a copy is made, by its id here. */
export function idMapsOf(decided: readonly Decided[]): IdMaps {
  const maps: Record<Table, Map<string, string>> = {
    articles: new Map(),
    annotations: new Map(),
    actors: new Map(),
    events: new Map(),
  };
  for (const { head, choice, id } of decided) {
    maps[head.table].set(head.id, id);
    // The plan names an article by its id here, so its copy has to be found under that one too.
    if (choice === 'both' && head.existingId !== null) maps[head.table].set(head.existingId, id);
  }
  return maps;
}

function articleRow(
  { incoming, existing }: PlanEntry<'articles'>,
  choice: Choice,
  id: string,
  annotations: readonly Annotation[],
): StoredArticle[] {
  // What is here was to stay as it is; it was deleted since, and is not brought back by that.
  if (existing === null && choice === 'mine') return [];
  if (existing === null || choice === 'both') return [{ ...incoming, id }];
  if (choice === 'theirs') return [mergeArticle({ ...incoming, id }, existing, () => true)];
  const onIt = annotations.filter(({ articleId }) => articleId === id);
  const wanted = (text: string) => onIt.some((each) => fits(each, text) && !fits(each, existing.text));
  // A file may not tell at which addresses an article of mine is to be found.
  const row = mergeArticle(existing, { ...incoming, addresses: [] }, wanted);
  return sameRecord(row, existing) ? [] : [row];
}

function fits({ selectors: { quote, position } }: Annotation, text: string): boolean {
  return text.startsWith(quote.exact, position.start);
}

function isFor<T extends Table>(entry: PlanEntry, table: T): entry is PlanEntry<T> {
  return entry.table === table;
}
