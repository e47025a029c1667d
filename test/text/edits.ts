/** Targets in a text, and what editors do to texts: the material on which anchoring is measured. */
import type { Span } from '../../lib/model';

/** Numbers between 0 and 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const TARGET_KINDS = ['name', 'number', 'clause'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

const NAME = /(?<=[\p{Ll},;] )\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu;
const NUMBER =
  /\b(?:\d[\d,.]*\d|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds)\b(?: (?!to\b)\p{Ll}+)?/gu;
const CLAUSE = /(?:[\p{L}\p{N}'’-]+,? ){5,11}[\p{L}\p{N}'’-]+/gu;

/** Every target of a kind, as spans; at most `limit`, spread over the text. */
export function targets(text: string, kind: TargetKind, limit: number): Span[] {
  const pattern = { name: NAME, number: NUMBER, clause: CLAUSE }[kind];
  const all = [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const step = Math.max(1, all.length / limit);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** Lines that hold words, with their line break. */
export function paragraphs(text: string): Span[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*\n*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export function paragraphOf(text: string, target: Span): Span {
  const found = paragraphs(text).find((each) => each.start <= target.start && target.start < each.end);
  if (found === undefined) throw new Error('a target outside every paragraph');
  return found;
}

/** A text after an edit, and where the target stands in it now; null when it is gone. */
export interface Edited {
  text: string;
  expected: Span | null;
}

function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

export function insertAbove(text: string, target: Span, random: () => number): Edited {
  const first = 'UPDATED: This report has been corrected since it was first published.\n\n';
  const second = 'Officials were due to hold a briefing later, and 12 people were expected to attend it.\n\n';
  const above = random() < 0.5 ? first : first + second;
  return { text: above + text, expected: shifted(target, above.length) };
}

export function deleteParagraph(text: string, target: Span): Edited {
  const { start, end } = paragraphOf(text, target);
  return { text: text.slice(0, start) + text.slice(end), expected: null };
}

/** Move the target's paragraph to the front or the end of the text. */
export function moveParagraph(text: string, target: Span, random: () => number): Edited {
  const { start, end } = paragraphOf(text, target);
  const moved = `${text.slice(start, end).trimEnd()}\n\n`;
  const rest = text.slice(0, start) + text.slice(end);
  if (random() < 0.5) return { text: moved + rest, expected: shifted(target, -start) };
  const before = `${rest.trimEnd()}\n\n`;
  return { text: before + moved, expected: shifted(target, before.length - start) };
}

/** Replace one word inside the target by another. */
export function replaceWord(text: string, target: Span, random: () => number): Edited {
  const words = [...text.slice(target.start, target.end).matchAll(/[\p{L}\p{N}'’-]+/gu)];
  const chosen = words[Math.floor(random() * words.length)];
  if (chosen === undefined) throw new Error('a target without words');
  const at = target.start + chosen.index;
  const other = random() < 0.5 ? 'wary' : 'reportedly';
  return {
    text: text.slice(0, at) + other + text.slice(at + chosen[0].length),
    expected: { start: target.start, end: target.end + other.length - chosen[0].length },
  };
}

/** Replace some words everywhere but in the target. */
export function reviseAround(text: string, target: Span, random: () => number): Edited {
  const revise = (part: string): string =>
    part.replace(/[\p{L}\p{N}'’-]+/gu, (word) => (random() < 0.08 ? 'revised' : word));
  const before = revise(text.slice(0, target.start));
  const after = revise(text.slice(target.end));
  const expected = { start: before.length, end: before.length + target.end - target.start };
  return { text: before + text.slice(target.start, target.end) + after, expected };
}

/** Give the figure at the front of a number target another value; the old one is told further up. */
export function reviseFigure(text: string, target: Span, random: () => number): Edited {
  const old = /^\S+/u.exec(text.slice(target.start, target.end))?.[0] ?? '';
  const figures = ['22', '47', 'at least 31', 'nineteen', `${old} to 61`, '1,204'].filter(
    (each) => each !== old,
  );
  const now = figures[Math.floor(random() * figures.length)] ?? '22';
  const words = text.slice(target.start, target.end);
  const above = `Earlier reports had spoken of ${words}.\n\n`;
  const revised = now + words.slice(old.length);
  return {
    text: above + text.slice(0, target.start) + revised + text.slice(target.end),
    expected: { start: target.start + above.length, end: target.start + above.length + revised.length },
  };
}
