/** From a plan and the reader's choices to the rows that are written. */
import type { Annotation, StoredArticle } from '../model';
import { mergeArticle } from './compare-records';
import { sameRecord } from './equal';
import {
  choiceKey,
  type Choice,
  type Choices,
  type ImportPlan,
  type ImportWrites,
  type PlanEntry,
} from './plan';
import { rewriteAnnotation, rewriteArticle, rewriteEvent, type IdMaps } from './references';
import type { Table } from './records';

/** What is decided for one entry: `id` is the one under which it stands afterwards. */
interface Decided {
  entry: PlanEntry;
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
  const decided = decide(plan, choices, newId);
  const maps = idMaps(decided);
  const written = decided.filter(({ choice }) => choice !== 'mine');
  const rows: ImportWrites = { put: { articles: [], annotations: [], actors: [], events: [] }, expected: {} };
  for (const { entry, id } of written) {
    if (isFor(entry, 'actors')) rows.put.actors.push({ ...entry.incoming, id });
    else if (isFor(entry, 'events')) rows.put.events.push({ ...rewriteEvent(entry.incoming, maps), id });
    else if (isFor(entry, 'annotations')) {
      rows.put.annotations.push({ ...rewriteAnnotation(entry.incoming, maps), id });
      if (entry.existing?.id === id) rows.expected[id] = entry.existing.revision;
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

function decide(plan: ImportPlan, choices: Choices, newId: () => string): Decided[] {
  /** Articles that are not taken over although nothing of them is here. */
  const skipped = new Set<string>();
  /** Articles (ids here) of which a second copy is made. */
  const copied = new Set<string>();
  // Articles come first in a plan: what happens to them decides over their annotations.
  return plan.entries.flatMap((entry): Decided[] => {
    const { existing } = entry;
    const articleId = isFor(entry, 'annotations') ? entry.incoming.articleId : null;
    if (articleId !== null && skipped.has(articleId)) return [];
    const asked = choices.get(choiceKey(entry)) ?? entry.proposed;
    const choice = entry.state === 'same' && asked !== 'both' ? 'mine' : asked;
    if (choice === 'mine') {
      if (existing === null && entry.table === 'articles') skipped.add(entry.id);
      return existing === null ? [] : [{ entry, choice, id: existing.id }];
    }
    if (existing === null) return [{ entry, choice, id: entry.id }];
    // A tag of an article that comes as a copy belongs to the copy.
    const both = choice === 'both' || (articleId !== null && copied.has(articleId));
    if (both && entry.table === 'articles') copied.add(existing.id);
    const copyId = () => (existing.id === entry.id ? newId() : entry.id);
    return [{ entry, choice: both ? 'both' : choice, id: both ? copyId() : existing.id }];
  });
}

function idMaps(decided: readonly Decided[]): IdMaps {
  const maps: Record<Table, Map<string, string>> = {
    articles: new Map(),
    annotations: new Map(),
    actors: new Map(),
    events: new Map(),
  };
  for (const { entry, choice, id } of decided) {
    maps[entry.table].set(entry.id, id);
    // The plan names an article by its id here, so its copy has to be found under that one too.
    if (choice === 'both' && entry.existing) maps[entry.table].set(entry.existing.id, id);
  }
  return maps;
}

function articleRow(
  { incoming, existing }: PlanEntry<'articles'>,
  choice: Choice,
  id: string,
  annotations: readonly Annotation[],
): StoredArticle[] {
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
