/** From a plan and the reader's choices to the rows that are written. */
import {
  choiceKey,
  type Choice,
  type Choices,
  type ImportPlan,
  type ImportWrites,
  type PlanEntry,
} from './plan';
import { rewriteAnnotation, rewriteEvent, type IdMaps } from './references';
import type { Table } from './records';

interface Write {
  entry: PlanEntry;
  /** The id under which it is written. */
  id: string;
}

/**
 * The rows to write, in the form that `store.applyImport` takes. A record kept as mine is not among them, so an
 * import of what is here already writes nothing.
 *
 * @param newId gives a fresh UUID for every record of which both versions are kept
 * @example
 * const rows = resolvePlan(plan, new Map([[choiceKey(entry), 'both']]), () => crypto.randomUUID());
 * await store.applyImport(rows);
 */
export function resolvePlan(plan: ImportPlan, choices: Choices, newId: () => string): ImportWrites {
  const choose = (entry: PlanEntry): Choice =>
    entry.state === 'same' && choices.get(choiceKey(entry)) !== 'both'
      ? 'mine'
      : (choices.get(choiceKey(entry)) ?? entry.proposed);
  const ids: Record<Table, Map<string, string>> = {
    articles: new Map(),
    annotations: new Map(),
    actors: new Map(),
    events: new Map(),
  };
  /** Articles that are not taken over although nothing of them is here. */
  const skipped = new Set<string>();
  /** Articles (ids here) of which a second copy is made. */
  const copied = new Set<string>();
  const writes: Write[] = [];
  // Articles come first in a plan: what happens to them decides over their annotations.
  for (const entry of plan.entries) {
    const annotation = isFor(entry, 'annotations') ? entry.incoming : null;
    if (annotation !== null && skipped.has(annotation.articleId)) continue;
    const moved = annotation !== null && copied.has(annotation.articleId);
    const choice = choose(entry);
    if (choice === 'mine') {
      if (entry.existing === null && entry.table === 'articles') skipped.add(entry.id);
      if (entry.existing !== null) ids[entry.table].set(entry.id, entry.existing.id);
      continue;
    }
    const both = entry.existing !== null && (choice === 'both' || moved);
    if (both && entry.table === 'articles') copied.add(entry.existing?.id ?? '');
    const id = !both
      ? (entry.existing?.id ?? entry.id)
      : entry.existing?.id === entry.id
        ? newId()
        : entry.id;
    ids[entry.table].set(entry.id, id);
    // Annotations name their article by its id here, so the copy has to be found under that one too.
    if (both && entry.table === 'articles') ids.articles.set(entry.existing?.id ?? entry.id, id);
    writes.push({ entry, id });
  }
  return rowsOf(writes, ids);
}

function rowsOf(writes: readonly Write[], maps: IdMaps): ImportWrites {
  const rows: ImportWrites = { put: { articles: [], annotations: [], actors: [], events: [] }, expected: {} };
  for (const { entry, id } of writes) {
    if (isFor(entry, 'articles')) rows.put.articles.push({ ...entry.incoming, id });
    else if (isFor(entry, 'actors')) rows.put.actors.push({ ...entry.incoming, id });
    else if (isFor(entry, 'events')) rows.put.events.push({ ...rewriteEvent(entry.incoming, maps), id });
    else if (isFor(entry, 'annotations')) {
      const row = { ...rewriteAnnotation(entry.incoming, maps), id };
      const replaced = entry.existing?.id === id ? entry.existing : null;
      if (replaced === null) rows.put.annotations.push(row);
      else {
        rows.expected[id] = replaced.revision;
        rows.put.annotations.push({ ...row, revision: Math.max(replaced.revision, row.revision) + 1 });
      }
    }
  }
  return rows;
}

function isFor<T extends Table>(entry: PlanEntry, table: T): entry is PlanEntry<T> {
  return entry.table === table;
}
