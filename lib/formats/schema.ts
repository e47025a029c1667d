/**
 * What a record must look like to come in. Only the keys named here are copied (`__proto__` and `constructor`
 * never are); everything else in a file is left behind. The compiler holds the schemas to the types of the model.
 */
import * as v from 'valibot';
import {
  ACTOR_ROLES,
  ACTOR_TYPES,
  ANNOTATION_STATUSES,
  CASUALTY_KINDS,
  CERTAINTIES,
  CODING_PROFILES,
  QUALIFIERS,
  SCOPES,
  STANCES,
  VICTIM_STATUSES,
  type ActorEntry,
  type Annotation,
  type AnnotationValue,
  type CasualtyValue,
  type CodingAnswer,
  type ConflictEvent,
  type Decision,
  type EarlierText,
  type StoredArticle,
  type VictimGroupChoice,
} from '../model';
import { MAX_LIST_LENGTH, MAX_SHORT_LENGTH, MAX_STRING_LENGTH, MAX_TEXT_LENGTH } from './limits';

/**
 * A schema for every key of a record. Without it an optional field that is new in the model would be left
 * behind by every import, and nobody would notice.
 */
type Keys<T> = Record<keyof T, v.GenericSchema>;

const short = v.pipe(v.string(), v.maxLength(MAX_SHORT_LENGTH));
const id = v.pipe(short, v.minLength(1));
const name = v.pipe(
  v.string(),
  v.maxLength(MAX_STRING_LENGTH),
  v.check((text) => text.trim() !== '', 'is empty'),
);
const long = v.pipe(v.string(), v.maxLength(MAX_STRING_LENGTH));
const text = v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const quantity = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0)));

function list<T extends v.GenericSchema>(item: T) {
  return v.pipe(v.array(item), v.maxLength(MAX_LIST_LENGTH));
}

const textSpanEntries = { start: offset, end: offset, text: long };
const textSpan = v.object(textSpanEntries);
const partyEntries = { ...textSpanEntries, resolved: long, actor: v.exactOptional(v.nullable(short)) };

const claim = v.object({
  kind: v.picklist(CASUALTY_KINDS),
  count: v.object({
    text: v.nullable(long),
    low: quantity,
    high: quantity,
    qualifier: v.picklist(QUALIFIERS),
    derived: v.exactOptional(v.boolean()),
  }),
  victims: v.nullable(
    v.object({
      ...partyEntries,
      status: v.picklist(VICTIM_STATUSES),
      groups: v.exactOptional(list(long)),
    }),
  ),
  perpetrator: v.nullable(v.object({ ...partyEntries, certainty: v.picklist(CERTAINTIES) })),
  source: v.nullable(v.object({ ...partyEntries, stance: v.picklist(STANCES) })),
  scope: v.picklist(SCOPES),
  negated: v.boolean(),
  partOf: v.exactOptional(v.nullable(short)),
  supersedes: v.exactOptional(v.nullable(short)),
  date: v.exactOptional(
    v.nullable(v.object({ ...textSpanEntries, iso: v.exactOptional(v.nullable(short)) })),
  ),
  place: v.exactOptional(v.nullable(textSpan)),
} satisfies Keys<CasualtyValue>);

const value: v.GenericSchema<unknown, AnnotationValue> = v.variant('kind', [
  v.object({
    kind: v.literal('actor'),
    actor: short,
    name: long,
    type: v.picklist(ACTOR_TYPES),
    roles: list(v.picklist(ACTOR_ROLES)),
  }),
  v.object({ kind: v.literal('casualty'), claim }),
]);

const maker = v.variant('type', [
  v.object({ type: v.literal('person'), name: long }),
  v.object({
    type: v.literal('rule'),
    rule: short,
    engine: short,
    confidence: v.pipe(v.number(), v.finite()),
  }),
]);

const decision = v.object({
  action: v.picklist([
    'suggested',
    'accepted',
    'edited',
    'added',
    'rejected',
    'later',
    'reanchored',
    'deleted',
    'restored',
  ]),
  at: short,
  by: maker,
  from: v.exactOptional(value),
  to: v.exactOptional(value),
} satisfies Keys<Decision>);

export const articleSchema: v.GenericSchema<unknown, StoredArticle> = v.object({
  id,
  url: v.nullable(long),
  canonicalUrl: v.nullable(long),
  title: long,
  byline: v.nullable(long),
  site: v.nullable(long),
  language: v.nullable(short),
  published: v.nullable(short),
  modified: v.nullable(short),
  text,
  extractor: short,
  accessed: short,
  textHash: id,
  addresses: v.exactOptional(list(long)),
  earlier: v.exactOptional(
    list(v.object({ text, textHash: id, accessed: short } satisfies Keys<EarlierText>)),
  ),
  apartFrom: v.exactOptional(list(id)),
} satisfies Keys<StoredArticle>);

export const annotationSchema: v.GenericSchema<unknown, Annotation> = v.object({
  id,
  articleId: id,
  status: v.picklist(ANNOTATION_STATUSES),
  selectors: v.object({
    quote: v.object({
      type: v.literal('TextQuoteSelector'),
      exact: v.pipe(long, v.minLength(1)),
      prefix: long,
      suffix: long,
    }),
    position: v.pipe(
      v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
      v.check(({ start, end }) => start < end, 'covers no words'),
    ),
  }),
  quote: long,
  value,
  note: long,
  tags: list(long),
  created: short,
  modified: short,
  maker,
  history: list(decision),
  revision: offset,
  eventId: v.exactOptional(v.nullable(short)),
} satisfies Keys<Annotation>);

export const actorSchema: v.GenericSchema<unknown, ActorEntry> = v.object({
  id,
  name,
  type: v.picklist(ACTOR_TYPES),
  aliases: list(long),
  identifiers: v.record(short, long),
  created: short,
  modified: short,
} satisfies Keys<ActorEntry>);

export const eventSchema: v.GenericSchema<unknown, ConflictEvent> = v.object({
  id,
  name,
  date: v.nullable(long),
  place: v.nullable(long),
  articleIds: list(id),
  claimIds: list(id),
  victimGroups: v.exactOptional(
    list(v.object({ words: long, group: long } satisfies Keys<VictimGroupChoice>)),
  ),
  coding: v.exactOptional(
    list(
      v.object({
        profile: v.picklist(CODING_PROFILES),
        question: short,
        about: long,
        answer: long,
      } satisfies Keys<CodingAnswer>),
    ),
  ),
  created: short,
  modified: short,
} satisfies Keys<ConflictEvent>);
