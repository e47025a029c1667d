/**
 * Reading files from outside. Two steps, both pure: `readImport` recognises, decodes and checks a file that is held
 * whole; `planImport` compares its records with what is there and changes nothing. The extension reads and compares in
 * pages (`read-file.ts`, `paged-plan.ts`), and is held to what these two give.
 */
import type { Bundle } from '../model';
import { fromBackup, looksLikeBackup } from './backup';
import { checkSize, decodeBytes } from './decode';
import { parseJson } from './json';
import { fromJsonLd } from './jsonld';
import type { ForeignAnnotation } from './jsonld-foreign';
import { MAX_WHOLE_BYTES } from './limits';
import { makePlan } from './make-plan';
import type { ImportPlan, PlanOptions } from './plan';
import { refuseImport, type Problem } from './problem';
import { POLICY } from './report-html';

export type ImportFormat = 'backup' | 'jsonld' | 'foreign-jsonld';

export type ReadImport =
  | {
      ok: true;
      format: ImportFormat;
      bundle: Bundle;
      /** Annotations of other programs; empty for our own files. */
      foreign: ForeignAnnotation[];
      /** Further tables of a backup (settings, drafts), for the store to check. */
      others: Record<string, unknown[]>;
      /** Sentences to show with the preview. */
      notices: string[];
    }
  | { ok: false; error: Problem };

/**
 * Reads a file whose kind is not known: our backup, our JSON-LD, or another program's Web Annotations.
 * Nothing is fetched and nothing is stored. Bad input is refused by name, it never throws.
 *
 * @param input text, or better the bytes of the file, so that its encoding can be checked
 * @example
 * const file = readImport(new Uint8Array(await upload.arrayBuffer()));
 * if (file.ok) preview(planImport(await store.export({ kind: 'everything' }), file.bundle)); else show(file.error);
 */
export function readImport(input: string | Uint8Array): ReadImport {
  const decoded = typeof input === 'string' ? sized(input) : decodeBytes(input);
  if (!decoded.ok) return decoded;
  const text = decoded.value.startsWith('\uFEFF') ? decoded.value.slice(1) : decoded.value;
  if (text.trim() === '') {
    return refuseImport('empty', 'The file is empty.', 'Choose the file that was exported.');
  }
  if (looksLikeBackup(text)) {
    const read = fromBackup(text);
    if (!read.ok) return read;
    const { bundle, others } = read.value;
    return { ok: true, format: 'backup', bundle, foreign: [], others, notices: read.notices };
  }
  if (looksLikeReport(text)) {
    return refuseImport(
      'report',
      'This is a report or another text to read (Markdown or HTML); it cannot be imported.',
      'Choose a Tollmark backup, a JSON-LD file, or a list of actors as a table (CSV).',
    );
  }
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const read = fromJsonLd(parsed.value);
  if (!read.ok) return read;
  const { bundle, foreign } = read.value;
  const format = foreign.length > 0 ? 'foreign-jsonld' : 'jsonld';
  return { ok: true, format, bundle, foreign, others: {}, notices: read.notices };
}

/**
 * The dry run: what importing `incoming` into `existing` would add, leave, change, and where a person has to
 * choose. Changes nothing. The same article under another id is recognised (same text at a common address), and
 * the plan already speaks of it by its id here. Tags that do not stand on their words are left out and told.
 *
 * @example
 * const plan = planImport(await store.export({ kind: 'everything' }), file.bundle);
 * // plan.counts -> { added: 12, same: 3, changed: 1, conflicting: 0 }
 */
export function planImport(existing: Bundle, incoming: Bundle, options: PlanOptions = {}): ImportPlan {
  return makePlan(existing, incoming, options);
}

/** A Markdown heading, or a page with the policy of our reports: neither can begin a JSON file. */
function looksLikeReport(text: string): boolean {
  return (
    /^\s*#{1,6} /u.test(text) || (/^\s*<!doctype html/iu.test(text) && text.slice(0, 1_000).includes(POLICY))
  );
}

function sized(text: string): ReturnType<typeof decodeBytes> {
  // A UTF-16 unit is at least one byte of any file.
  const size = text.length > MAX_WHOLE_BYTES ? checkSize(text.length, MAX_WHOLE_BYTES) : null;
  return size !== null && !size.ok ? size : { ok: true, value: text, notices: [] };
}
