/** The dry run: compares two bundles and says what an import would do. Changes nothing. */
import type { Annotation, Bundle } from '../model';
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
import { danglingReferences, rewriteAnnotation, rewriteEvent } from './references';

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
  const findArticle = articleFinder(existing.articles);
  const articles = incoming.articles.map((article) => {
    const mine = findArticle(article);
    return entry('articles', article, mine, compareArticles(mine, article));
  });
  const findActor = actorFinder(existing.actors);
  const actors = incoming.actors.map((actor) => {
    const mine = findActor(actor);
    return entry('actors', actor, mine, compareActor(mine, actor));
  });

  const maps = {
    articles: knownIds(articles),
    // Only an equal actor stands for the incoming one; one of the same name may be somebody else.
    actors: knownIds(actors.filter(({ state }) => state === 'same')),
    annotations: new Map<string, string>(),
    events: new Map<string, string>(),
  };
  const dangling = danglingReferences(existing, incoming);
  const leftOut = new Set(dangling.filter((each) => each.leftOut).map((each) => each.id));
  const findAnnotation = annotationFinder(existing.annotations);
  const annotations = incoming.annotations
    .filter((annotation) => !leftOut.has(annotation.id))
    .map((annotation) => {
      const theirs = rewriteAnnotation(annotation, maps);
      const mine = findAnnotation(theirs);
      return entry('annotations', theirs, mine, compareTag(mine, theirs));
    });
  const eventMaps = { ...maps, annotations: knownIds(annotations) };
  const eventsById = new Map(existing.events.map((event) => [event.id, event]));
  const events = incoming.events.map((event) => {
    const theirs = rewriteEvent(event, eventMaps);
    const mine = eventsById.get(event.id) ?? null;
    return entry('events', theirs, mine, compareDated(mine, theirs));
  });

  const entries: PlanEntry[] = [...articles, ...annotations, ...actors, ...events];
  const counts: Record<PlanState, number> = { added: 0, same: 0, changed: 0, conflicting: 0 };
  for (const { state } of entries) counts[state] += 1;
  return { entries, counts, misplaced, dangling, articleIds: Object.fromEntries(maps.articles) };
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
function knownIds(entries: readonly PlanEntry[]): Map<string, string> {
  return new Map(
    entries.flatMap(({ id, existing }) =>
      existing !== null && existing.id !== id ? [[id, existing.id] as const] : [],
    ),
  );
}
