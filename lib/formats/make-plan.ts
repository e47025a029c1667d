/** The dry run: compares two bundles and says what an import would do. Changes nothing. */
import type { ActorEntry, Annotation, Bundle, ConflictEvent, StoredArticle } from '../model';
import {
  compareAnnotations,
  compareArticles,
  compareDated,
  conflict,
  SAME,
  type Verdict,
} from './compare-records';
import { differences } from './equal';
import { actorFinder, annotationFinder, articleFinder } from './known-records';
import { misplacedIn } from './misplaced';
import type { ImportPlan, PlanEntry, PlanOptions, PlanState, RecordOf } from './plan';
import type { Table } from './records';
import { danglingReferences, knownRecords, rewriteAnnotation, rewriteEvent, type IdMaps } from './references';

/** See `planImport` in `import.ts`. */
export function makePlan(
  existing: Bundle,
  file: Bundle,
  { asWritten = false }: PlanOptions = {},
): ImportPlan {
  const misplaced = asWritten ? [] : misplacedIn(existing, file);
  const incoming = without(
    file,
    misplaced.map(({ id }) => id),
  );
  const articles = articleEntries(existing.articles, incoming.articles);
  const actors = actorEntries(existing.actors, incoming.actors);
  const maps = {
    articles: knownIds(articles),
    actors: actorIds(actors),
    annotations: new Map<string, string>(),
    events: new Map<string, string>(),
  };
  const dangling = danglingReferences(incoming, knownRecords(existing, incoming));
  const leftOut = new Set(dangling.filter((each) => each.leftOut).map((each) => each.id));
  const annotations = annotationEntries(
    existing.annotations,
    incoming.annotations.filter(({ id }) => !leftOut.has(id)),
    maps,
  );
  const events = eventEntries(existing.events, incoming.events, {
    ...maps,
    annotations: knownIds(annotations),
  });

  const entries: PlanEntry[] = [...articles, ...annotations, ...actors, ...events];
  return {
    entries,
    counts: countsOf(entries),
    misplaced,
    dangling,
    articleIds: Object.fromEntries(maps.articles),
  };
}

/** How many entries are in each state. */
export function countsOf(entries: readonly { state: PlanState }[]): Record<PlanState, number> {
  const counts: Record<PlanState, number> = { added: 0, same: 0, changed: 0, conflicting: 0 };
  for (const { state } of entries) counts[state] += 1;
  return counts;
}

/** @param existing all articles here, or at least those that could be one of the incoming */
export function articleEntries(
  existing: readonly StoredArticle[],
  incoming: readonly StoredArticle[],
): PlanEntry<'articles'>[] {
  const find = articleFinder(existing);
  return incoming.map((article) => {
    const mine = find(article);
    return entry('articles', article, mine, compareArticles(mine, article));
  });
}

/** @param existing all actors here */
export function actorEntries(
  existing: readonly ActorEntry[],
  incoming: readonly ActorEntry[],
): PlanEntry<'actors'>[] {
  const find = actorFinder(existing);
  return incoming.map((actor) => {
    const mine = find(actor);
    return entry('actors', actor, mine, compareActor(mine, actor));
  });
}

/** @param existing all annotations here, or at least those with the same ids and those of the same articles */
export function annotationEntries(
  existing: readonly Annotation[],
  incoming: readonly Annotation[],
  maps: IdMaps,
): PlanEntry<'annotations'>[] {
  const find = annotationFinder(existing);
  return incoming.map((annotation) => {
    const theirs = rewriteAnnotation(annotation, maps);
    const mine = find(theirs);
    return entry('annotations', theirs, mine, compareTag(mine, theirs));
  });
}

/** @param existing all events here, or at least those with the same ids */
export function eventEntries(
  existing: readonly ConflictEvent[],
  incoming: readonly ConflictEvent[],
  maps: IdMaps,
): PlanEntry<'events'>[] {
  const byId = new Map(existing.map((event) => [event.id, event]));
  return incoming.map((event) => {
    const theirs = rewriteEvent(event, maps);
    const mine = byId.get(event.id) ?? null;
    return entry('events', theirs, mine, compareDated(mine, theirs));
  });
}

function without(file: Bundle, ids: readonly string[]): Bundle {
  if (ids.length === 0) return file;
  const left = new Set(ids);
  return { ...file, annotations: file.annotations.filter(({ id }) => !left.has(id)) };
}

function entry<T extends Table>(
  table: T,
  incoming: RecordOf[T],
  existing: RecordOf[T] | null,
  verdict: Verdict,
): PlanEntry<T> {
  return { table, id: incoming.id, incoming, existing, ...verdict };
}

function compareTag(mine: Annotation | null, theirs: Annotation): Verdict {
  if (mine === null || mine.id === theirs.id) return compareAnnotations(mine, theirs);
  const fields = differences({ note: mine.note, tags: mine.tags }, { note: theirs.note, tags: theirs.tags });
  return fields.length === 0 ? { ...SAME, reason: 'same-words' } : conflict('other-words', fields, 'both');
}

function compareActor(mine: RecordOf['actors'] | null, theirs: RecordOf['actors']): Verdict {
  if (mine === null || mine.id === theirs.id) return compareDated(mine, theirs);
  const ignored = { id: '', created: '', modified: '' };
  const fields = differences({ ...mine, ...ignored }, { ...theirs, ...ignored });
  return fields.length === 0 ? { ...SAME, reason: 'same-actor' } : conflict('other-actor', fields, 'both');
}

/** Incoming ids that stand for another id here. */
export function knownIds(entries: readonly PlanEntry[]): Map<string, string> {
  return new Map(
    entries.flatMap(({ id, existing }) =>
      existing !== null && existing.id !== id ? [[id, existing.id] as const] : [],
    ),
  );
}

/** The same for actors: only an equal one stands for the incoming one; one of the same name may be somebody else. */
export function actorIds(entries: readonly PlanEntry<'actors'>[]): Map<string, string> {
  return knownIds(entries.filter(({ state }) => state === 'same'));
}
