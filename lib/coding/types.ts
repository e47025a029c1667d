/** What a coding profile makes of an event: a row of named values, each with the rules and claims behind it. */
import type { CodingProfile } from '../model';
import type { RuleId } from './rules';

/** A rule that was applied, with what its sentence names. */
export interface Applied {
  rule: RuleId;
  /** Whom it is about, where a value is made of several groups of victims. */
  of?: string;
  values: Record<string, string | number>;
}

const QUESTIONS = [
  /** A number for words without one. */
  'vague',
  /** A number where the text gives an upper bound alone. */
  'upperBound',
  /** Which of several figures is the most reliable. */
  'reliable',
  /** Whether a figure that a party to the conflict alone gives is used. */
  'partyOnly',
  /** On which side victims stood. */
  'side',
  /** The kind of an actor, as an interaction code. */
  'inter',
  /** Whether groups in different words are the same people; `about` joins the keys of the groups with " + ". */
  'samePeople',
  /** Who did it. */
  'perpetrator',
  'eventType',
  /** Of the type that `about` names. */
  'subEventType',
  /** Where it was; `about` is a field of the place. One answer holds for every profile. */
  'place',
  'civilianTargeting',
  'violenceType',
  /** The day, as YYYY-MM-DD. */
  'date',
  /** A value that the coder set, whatever the rules say. */
  'cell',
] as const;
export type QuestionId = (typeof QUESTIONS)[number];

export interface Option {
  value: string;
  /** Words of the articles that name it; null for a value of a fixed vocabulary. */
  words: string | null;
}

/** Something that the profile cannot decide. `about` is as in `CodingAnswer`. */
export interface Question {
  question: QuestionId;
  about: string;
  /** What its sentence names. */
  values: Record<string, string | number>;
  /** Values to choose from; any other may be given as well where `input` says of which form. */
  options: Option[];
  input: 'number' | 'text' | 'date' | null;
  /** Ids of the annotations it is about. */
  claims: string[];
  answer: string | null;
}

/** A value with where it comes from. Blank until `asks` are answered. */
export interface Cell {
  column: string;
  value: string;
  /** Ids of the annotations that the value is made of. */
  claims: string[];
  because: Applied[];
  asks: Question[];
}

/** A claim of these articles that no figure takes in, and why. */
export interface LeftOut {
  claim: string;
  because: Applied;
}

export interface CodedRow {
  profile: CodingProfile;
  /** In the order of the profile's columns. */
  cells: Cell[];
  /** Every question once, open ones first. */
  questions: Question[];
  leftOut: LeftOut[];
}
