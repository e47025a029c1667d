/**
 * What is read on a page: the article, spans in its text, claims and actors, and what the engine suggests.
 * `lib/model` hands these types on, with those of what is kept.
 */

import type {
  ActorRole,
  ActorType,
  BlockKind,
  CasualtyKind,
  Certainty,
  ConfidenceLevel,
  NoticeCode,
  Qualifier,
  Scope,
  Stance,
  VictimStatus,
} from './vocabulary.ts';

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
