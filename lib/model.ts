/**
 * The types that every module speaks.
 *
 * One coordinate system: every `start`/`end` is a half-open range of UTF-16 code units into
 * `article.text`. Only `lib/page` knows DOM positions, only `lib/formats` knows other units.
 * The values that fields may take stand in `vocabulary.ts` and are handed on from here.
 */

import type {
  ActorRole,
  ActorType,
  AdjudicationChoice,
  AnnotationStatus,
  BlockKind,
  CasualtyKind,
  Certainty,
  CodingProfile,
  ConfidenceLevel,
  DecisionAction,
  NoticeCode,
  Qualifier,
  Scope,
  Stance,
  VictimStatus,
} from './vocabulary.ts';

export * from './vocabulary.ts';

/** A half-open range `[start, end)` of UTF-16 code units into `article.text`. */
export interface Span {
  start: number;
  end: number;
}

/** A span together with the words it covers: `text === article.text.slice(start, end)`. */
export interface TextSpan extends Span {
  text: string;
}

/* ------------------------------------------------------------------ article */

/** A run of article text that the page sets apart. Blocks are in order, do not overlap, and are parted by blank lines. */
export interface Block extends Span {
  kind: BlockKind;
  /** Share of the block's characters that stand inside links, 0 to 1: related-link lines and teasers for other stories are near 1. */
  linkShare?: number;
}

export interface Notice {
  code: NoticeCode;
  n?: number;
  detail?: string;
}

/** What the extractor found on a page. `text` starts with the title block where there is a title. */
export interface Article {
  /** The address as visited, without fragment; null for pasted or plain text. */
  url: string | null;
  canonicalUrl: string | null;
  title: string;
  byline: string | null;
  site: string | null;
  /** BCP 47 language tag as the page declares it. */
  language: string | null;
  /** ISO 8601, as the page declares it. */
  published: string | null;
  modified: string | null;
  text: string;
  blocks: Block[];
  /** Ranges of `text` that a reader cannot see; never suggested. */
  hidden: Span[];
  extractor: string;
  /** What a person should know about the reading of this page, most important first. */
  notices: Notice[];
  /** False when the page holds no article: tagging by hand still works on the whole page's text. */
  isArticle: boolean;
}

/* ------------------------------------------------------------------- values */

/**
 * How many. `text` is the words as they stand ("at least nine"), null for a single person without a number.
 * A bound that the text does not give is null; vague words ("dozens") give null for both.
 */
export interface Count {
  text: string | null;
  low: number | null;
  high: number | null;
  qualifier: Qualifier;
  /** True when the number was worked out ("half of the 20", "two in each of the four"). */
  derived?: boolean;
}

/** When, in the words of the text. `iso` is the day, month or year meant, by the day the article was published, where both tell it. */
export interface DateSpan extends TextSpan {
  iso?: string | null;
}

/** A party named in the text. `resolved` says what a pronoun, "others" or an ellipsis stands for. */
export interface Party extends TextSpan {
  resolved: string;
  /** `ActorMention.actor` of the same article when the party is one of its actors. */
  actor?: string | null;
}

export interface Victims extends Party {
  status: VictimStatus;
  /** Sub-groups named with the victims: "children", "women". */
  groups?: string[];
}

export interface Perpetrator extends Party {
  certainty: Certainty;
}

export interface Source extends Party {
  stance: Stance;
}

/** One casualty claim: one kind, one victim group, one count, stated at one place. */
export interface CasualtyValue {
  kind: CasualtyKind;
  count: Count;
  victims: Victims | null;
  perpetrator: Perpetrator | null;
  source: Source | null;
  scope: Scope;
  negated: boolean;
  /** Id of the claim (suggestion or annotation) that this one is a sub-count of. */
  partOf?: string | null;
  /** Id of the earlier claim that this one replaces ("the toll rose to 45"). */
  supersedes?: string | null;
  /** The words of the text. */
  date?: DateSpan | null;
  place?: TextSpan | null;
}

/** One mention of a party; mentions with the same `actor` are one party. */
export interface ActorValue {
  /** Groups the mentions of one party within an article ("a1"); after review, the id of an `ActorEntry`. */
  actor: string;
  /** Best name of that party in this article, or the reader's own name for it. */
  name: string;
  type: ActorType;
  roles: ActorRole[];
}

/* -------------------------------------------------------------- suggestions */

/** One thing that speaks for or against a suggestion: a code, and the words of the article or the names it is about. */
export interface Reason {
  /** Of `lib/suggest/reasons.ts`, or of `lib/review/memory.ts`. */
  code: string;
  values?: Readonly<Record<string, string>>;
}

interface SuggestionBase extends Span {
  /** Stable for the same text and engine version: kind, offsets and rule. */
  id: string;
  quote: string;
  /** 0 to 1. */
  confidence: number;
  level: ConfidenceLevel;
  /** Name of the rule that found it. */
  rule: string;
  /** What spoke for and against it. */
  reasons: Reason[];
}

export interface ActorSuggestion extends SuggestionBase {
  kind: 'actor';
  value: ActorValue;
}

export interface CasualtySuggestion extends SuggestionBase {
  kind: 'casualty';
  value: CasualtyValue;
}

export type Suggestion = ActorSuggestion | CasualtySuggestion;

/** What the engine returns for one article. `sentences` cover the text in order and are what the review walks along. */
export interface Reading {
  engine: string;
  sentences: Span[];
  /** In order of the text; actors before casualties where they start in the same sentence. */
  suggestions: Suggestion[];
}

/* ------------------------------------------------------------------ records */

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
