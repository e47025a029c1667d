/**
 * The types that every module speaks: what is kept, here; what is read on a page, in `readings.ts`; the values that
 * fields may take, in `vocabulary.ts`. Both are handed on from here.
 *
 * One coordinate system: every `start`/`end` is a half-open range of UTF-16 code units into
 * `article.text`. Only `lib/page` knows DOM positions, only `lib/formats` knows other units.
 */

import type { Span, Article, CasualtyValue, ActorValue } from './readings.ts';
import type {
  ActorType,
  AdjudicationChoice,
  AnnotationStatus,
  CodingProfile,
  DecisionAction,
} from './vocabulary.ts';

export type * from './readings.ts';
export * from './vocabulary.ts';

/** W3C Web Annotation selectors (https://www.w3.org/TR/annotation-model/#selectors), kept in UTF-16 code units. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

export interface Selectors {
  quote: TextQuoteSelector;
  position: TextPositionSelector;
}

/** Where an annotation stands in a text seen now. */
export type Anchoring =
  | { status: 'exact' | 'moved'; span: Span; score: number }
  /** The place is found but its words differ: both readings are shown, nothing is changed. */
  | { status: 'changed'; span: Span; score: number; was: string; now: string }
  | { status: 'orphan'; score: number };

export interface StoredArticle extends Omit<Article, 'blocks' | 'hidden' | 'notices' | 'isArticle'> {
  id: string;
  /** UTC, ISO 8601, of the last reading. */
  accessed: string;
  /** Hex SHA-256 of the UTF-8 bytes of `text`. */
  textHash: string;
  /** Every address this text was seen at, without fragments and trackers. */
  addresses?: string[];
  /** Texts this article had before, newest first: what older tags were made on is never thrown away. */
  earlier?: EarlierText[];
  /** Ids of articles that a reader said tell of another event: the two are not suggested as one again. */
  apartFrom?: string[];
}

/** A text that an article had on an earlier visit. `accessed` is the last time it was seen. */
export interface EarlierText {
  text: string;
  textHash: string;
  accessed: string;
}

/** One step of an annotation's history. `from` and `to` are the values around an edit. */
export interface Decision {
  action: DecisionAction;
  at: string;
  by: Maker;
  from?: AnnotationValue;
  to?: AnnotationValue;
}

/** Who or what made something. */
export type Maker =
  { type: 'person'; name: string } | { type: 'rule'; rule: string; engine: string; confidence: number };

export type AnnotationValue =
  ({ kind: 'actor' } & ActorValue) | ({ kind: 'casualty' } & { claim: CasualtyValue });

/** A decided tag. Rejected and postponed suggestions are kept too, so that they stay quiet and can be taken back. */
export interface Annotation {
  /** UUID made by the client: the same write sent twice is one row. */
  id: string;
  articleId: string;
  status: AnnotationStatus;
  selectors: Selectors;
  /** The words as they stood when the decision was taken; never rewritten. */
  quote: string;
  value: AnnotationValue;
  note: string;
  tags: string[];
  created: string;
  modified: string;
  maker: Maker;
  history: Decision[];
  /** Counts writes; a write that was based on another revision is a conflict, shown to the reader. */
  revision: number;
  eventId?: string | null;
}

export interface ActorEntry {
  id: string;
  name: string;
  type: ActorType;
  aliases: string[];
  /** Such as `{ wikidata: 'Q…', ucdp: '…' }`; only what the reader gave. */
  identifiers: Record<string, string>;
  created: string;
  modified: string;
}

/** A reader's word on which victims are one group in the comparison of an event; both folded as `foldVictims` does. */
export interface VictimGroupChoice {
  words: string;
  /** Other words of the group they belong to; the words themselves where they stand alone. */
  group: string;
}

/** A coder's answer to what a coding profile cannot decide, or a value that the coder set. */
export interface CodingAnswer {
  profile: CodingProfile;
  /** Name of the question, such as `vague`. */
  question: string;
  /** Id of the claim or actor it is about, else other words that name it; empty for the whole event. */
  about: string;
  answer: string;
}

export interface ConflictEvent {
  id: string;
  name: string;
  date: string | null;
  place: string | null;
  articleIds: string[];
  claimIds: string[];
  /** Where the reader saw groups of victims otherwise than the words suggest. */
  victimGroups?: VictimGroupChoice[];
  /** What coders answered where a coding profile asks; one answer a question. */
  coding?: CodingAnswer[];
  created: string;
  modified: string;
}

/** A set of records that belong together: what exports take and imports give. */
export interface Bundle {
  articles: StoredArticle[];
  annotations: Annotation[];
  actors: ActorEntry[];
  events: ConflictEvent[];
}

/** Another coder's records, read from a file of theirs. They stay as they came and are never among the reader's own. */
export interface CoderLayer {
  id: string;
  /** Name of the coder, as the reader gave it. */
  coder: string;
  /** Name of the file it was read from. */
  file: string;
  /** UTC, ISO 8601. */
  imported: string;
  bundle: Bundle;
}

/**
 * What was decided where two coders disagree. Both tags stay as they are; what counts stands here as a copy, so that
 * a later change of either does not change the decision.
 */
export interface Adjudication {
  id: string;
  layerId: string;
  /** Id of the article in the reader's library. */
  articleId: string;
  /** Ids of the two tags; null where a coder has none. */
  mine: string | null;
  theirs: string | null;
  choice: AdjudicationChoice;
  /** The tag that counts; null for `neither`. */
  result: Annotation | null;
  by: string;
  modified: string;
}
