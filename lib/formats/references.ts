/** The references between records: which there are, and rewriting them when a record gets another id. */
import type {
  Annotation,
  AnnotationValue,
  Bundle,
  CodingAnswer,
  ConflictEvent,
  StoredArticle,
} from '../model';
import type { Dangling } from './plan';
import type { Table } from './records';

/** New ids by old id, one map a table. An id that is not named keeps itself. */
export type IdMaps = Record<Table, ReadonlyMap<string, string>>;

/** An annotation with every reference rewritten; its own id and its history stay as they are. */
export function rewriteAnnotation(annotation: Annotation, maps: IdMaps): Annotation {
  return {
    ...annotation,
    articleId: mapped(maps.articles, annotation.articleId),
    value: rewriteValue(annotation.value, maps),
    ...(annotation.eventId ? { eventId: mapped(maps.events, annotation.eventId) } : {}),
  };
}

/** An article with the articles it is apart from rewritten; it is never apart from itself. */
export function rewriteArticle(article: StoredArticle, maps: IdMaps): StoredArticle {
  if (!article.apartFrom) return article;
  const own = mapped(maps.articles, article.id);
  const apartFrom = mappedList(maps.articles, article.apartFrom);
  return {
    ...article,
    apartFrom: apartFrom.includes(own) ? apartFrom.filter((id) => id !== own) : apartFrom,
  };
}

/** An event with every reference rewritten. */
export function rewriteEvent(event: ConflictEvent, maps: IdMaps): ConflictEvent {
  return {
    ...event,
    articleIds: mappedList(maps.articles, event.articleIds),
    claimIds: mappedList(maps.annotations, event.claimIds),
    ...(event.coding ? { coding: event.coding.map((each) => rewriteAnswer(each, maps)) } : {}),
  };
}

/** An answer is about a claim, an actor, or neither. */
function rewriteAnswer(answer: CodingAnswer, maps: IdMaps): CodingAnswer {
  return { ...answer, about: mapped(maps.annotations, mapped(maps.actors, answer.about)) };
}

function rewriteValue(value: AnnotationValue, maps: IdMaps): AnnotationValue {
  if (value.kind === 'actor') return { ...value, actor: mapped(maps.actors, value.actor) };
  const { claim } = value;
  const party = <T extends { actor?: string | null } | null>(found: T): T =>
    found?.actor ? { ...found, actor: mapped(maps.actors, found.actor) } : found;
  return {
    kind: 'casualty',
    claim: {
      ...claim,
      victims: party(claim.victims),
      perpetrator: party(claim.perpetrator),
      source: party(claim.source),
      ...(claim.partOf ? { partOf: mapped(maps.annotations, claim.partOf) } : {}),
      ...(claim.supersedes ? { supersedes: mapped(maps.annotations, claim.supersedes) } : {}),
    },
  };
}

function mapped(map: ReadonlyMap<string, string>, id: string): string {
  return map.get(id) ?? id;
}

/** Two ids that become one are listed once; a list in which nothing changes stays as it is. */
function mappedList(map: ReadonlyMap<string, string>, ids: string[]): string[] {
  return ids.some((id) => map.has(id)) ? [...new Set(ids.map((id) => mapped(map, id)))] : ids;
}

/** Ids of the records to which another may refer. */
export type KnownRecords = Record<'articles' | 'annotations' | 'events', ReadonlySet<string>>;

/** Everything that is here or comes. */
export function knownRecords(existing: Bundle, incoming: Bundle): KnownRecords {
  const ids = (table: Table) => new Set([...existing[table], ...incoming[table]].map((row) => row.id));
  return { articles: ids('articles'), annotations: ids('annotations'), events: ids('events') };
}

/**
 * References of the incoming records to what is neither here nor in the file. An annotation cannot be kept
 * without its article; every other reference stays as it is and is only told.
 */
export function danglingReferences(
  incoming: Pick<Bundle, 'annotations' | 'events'>,
  { articles, annotations, events }: KnownRecords,
): Dangling[] {
  const dangling: Dangling[] = [];
  const report = (found: Omit<Dangling, 'leftOut'>) => {
    dangling.push({ ...found, leftOut: found.field === 'articleId' });
  };
  for (const { id, articleId, eventId, value } of incoming.annotations) {
    const check = (field: string, missing: string | null | undefined, known: ReadonlySet<string>) => {
      if (missing && !known.has(missing)) report({ table: 'annotations', id, field, missing });
    };
    check('articleId', articleId, articles);
    check('eventId', eventId, events);
    if (value.kind === 'casualty') {
      check('partOf', value.claim.partOf, annotations);
      check('supersedes', value.claim.supersedes, annotations);
    }
  }
  for (const { id, articleIds, claimIds } of incoming.events) {
    for (const missing of articleIds) {
      if (!articles.has(missing)) report({ table: 'events', id, field: 'articleIds', missing });
    }
    for (const missing of claimIds) {
      if (!annotations.has(missing)) report({ table: 'events', id, field: 'claimIds', missing });
    }
  }
  return dangling;
}
