import type { AnalysedDocument } from '../document.ts';
import type { Candidate } from './candidate.ts';

/** Words that lead the name of who wrote or pictured: "By Ana Ruiz", "Photo: Ana Ruiz". */
const CREDIT_LEAD =
  /(?:^|[\n\r(["“])\s*(?:by|photo(?:graph)?s?(?:\s+by)?|picture|image|credit|courtesy of|source|via|file photo|illustration)\s*[:/]?\s*$/i;
/** "MEXICO CITY (Newswire) -", "(Newswire)" at the end: the agency that sent the report. */
const SENDER = /\($/;
/** "Ana Ruiz is a reporter for the Post.", "Ana Ruiz in Orlo contributed to this report.", "Ana Ruiz · Post News": who wrote it. */
const WRITER =
  /^ (?:is an? (?:\p{L}+ ){0,2}(?:reporter|correspondent|writer|journalist|columnist|editor|fellow|producer) (?:for|at|with|filing)|(?:in \p{Lu}\p{L}+ )?contributed (?:to|reporting)|reported from|· )\b/u;
/** Characters looked at before the name. */
const REACH = 24;
const WRITER_REACH = 60;

/** "[Ana Ruiz/Newswire]", "(AP Photo/Ana Ruiz)", "By Ana Ruiz" alone: who took the picture is no party of the story. */
export function isCredit(document: AnalysedDocument, { start, end, type }: Candidate): boolean {
  if (type !== 'person' && type !== 'media') return false;
  const before = document.text.slice(Math.max(0, start - REACH), start);
  const after = document.text.slice(end, end + REACH);
  if (type === 'media' && SENDER.test(before) && after.startsWith(')')) return true;
  if (type === 'media' && /\bvia $/.test(before)) return true;
  if (type === 'person' && WRITER.test(document.text.slice(end, end + WRITER_REACH))) return true;
  if (/\/\s?$/.test(before) || /^\s?\//.test(after)) return true;
  if (!CREDIT_LEAD.test(before)) return false;
  return type === 'person'
    ? /^\s*(?:[\])\n\r,|]|$|and\s|for\s|\p{Lu})/u.test(after)
    : /^\s*(?:[\])\n\r]|$)/.test(after);
}
