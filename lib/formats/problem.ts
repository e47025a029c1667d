/**
 * What an export or import answers: a value, or an error that a reader can act on.
 * Nothing in `lib/formats` throws on bad input; a thrown error is a defect of ours.
 */

export type ProblemCode =
  | 'too-large'
  | 'too-deep'
  | 'too-many'
  | 'empty'
  | 'compressed'
  | 'encoding'
  | 'not-json'
  | 'report'
  | 'claims-table'
  | 'unknown-format'
  | 'newer-version'
  | 'truncated'
  | 'altered'
  | 'invalid'
  | 'missing-article'
  | 'offset-mismatch'
  | 'read-back'
  | 'zip-limit';

/** An error in three sentences, in the order in which a person needs them. */
export interface Problem {
  code: ProblemCode;
  /** What happened. */
  what: string;
  /** What is safe: nothing in `lib/formats` changes a record, and the message says so. */
  safe: string;
  /** What to do next. */
  next: string;
}

/** `notices` are sentences a person should read although it worked: a loss, an address that was made inert. */
export type Result<T> = { ok: true; value: T; notices: string[] } | { ok: false; error: Problem };

export const NOTHING_CHANGED = 'Nothing was imported and your records are unchanged.';
export const RECORDS_SAFE = 'Your records are unchanged and still stored; no file was written.';

/** A refusal while reading a file. */
export function refuseImport(code: ProblemCode, what: string, next: string): { ok: false; error: Problem } {
  return { ok: false, error: { code, what, safe: NOTHING_CHANGED, next } };
}

/** A refusal while writing a file. */
export function refuseExport(code: ProblemCode, what: string, next: string): { ok: false; error: Problem } {
  return { ok: false, error: { code, what, safe: RECORDS_SAFE, next } };
}

/** A result that went well, with sentences that a person should still read. */
export function done<T>(value: T, notices: string[] = []): { ok: true; value: T; notices: string[] } {
  return { ok: true, value, notices };
}

/** The three sentences as one paragraph, for a status line or the console. */
export function problemText(problem: Problem): string {
  return `${problem.what} ${problem.safe} ${problem.next}`;
}
