import type { PageClone } from './bounded-clone';
import { TextBuilder, type BuiltText } from './text-builder';

/** Share of words in common from which a heading counts as the same title, worded anew; Readability's own figure. */
const SAME_TITLE = 0.75;
/** What sites put between a title and their own name. */
const SITE_SEPARATOR = /^\s*[-|–—·•»（(]/;

interface Candidate extends BuiltText {
  /** Local name of the element: `h1`, `h2` or `title`. */
  name: string;
}

/**
 * The title as a block of its own, with the places of its characters.
 *
 * `declared` is what the page's metadata say. A heading that says the same is what a reader sees and what can
 * be painted, so its words are taken: when it equals the declared title, when the declared title only adds the
 * site's name, or when nearly all words agree. Else the part of `<title>` that equals the declared title gives
 * the places; else the title has none.
 *
 * Example: for "Camp seized | The Herald" and `<h1>Camp seized</h1>` the block is "Camp seized", in the heading.
 */
export function placeTitle(declared: string, clone: PageClone): BuiltText {
  const wanted = collapse(declared);
  if (!wanted) return block('', []);
  const key = sameSaying(wanted);
  const headings = candidates(clone, ['h1', 'h2']);
  const first = headings.filter(({ name }) => name === 'h1');

  const equal = headings.find(({ text }) => sameSaying(text) === key);
  if (equal) return block(wanted, equal.segments);
  const withoutSite = first.find(
    ({ text }) => text && key.startsWith(sameSaying(text)) && SITE_SEPARATOR.test(wanted.slice(text.length)),
  );
  if (withoutSite) return block(withoutSite.text, withoutSite.segments);
  // Titles are cut out of `<title>` by guessing; a heading that `<title>` begins with is a better cut.
  const [whole] = candidates(clone, ['title']).map(({ text }) => sameSaying(text));
  const begun = whole?.includes(key)
    ? first.find(({ text }) => text && whole.startsWith(sameSaying(text)))
    : undefined;
  if (begun) return block(begun.text, begun.segments);
  const reworded = first.find(({ text }) => similarity(text, wanted) >= SAME_TITLE);
  if (reworded) return block(reworded.text, reworded.segments);

  for (const { text, segments } of candidates(clone, ['title'])) {
    const at = sameSaying(text).indexOf(key);
    if (at >= 0) return block(wanted, cut(segments, at, at + wanted.length));
  }
  return block(wanted, []);
}

/** The text of the first `h1` that is not empty, else of `<title>`; an empty string when there is neither. */
export function fallbackTitle(clone: PageClone): string {
  const found = [...candidates(clone, ['h1']), ...candidates(clone, ['title'])].find(({ text }) => text);
  return found?.text ?? '';
}

function candidates(clone: PageClone, names: readonly string[]): Candidate[] {
  const records = clone.elements.filter(({ name }) => names.includes(name));
  return records
    .map(({ name, textStart, textEnd }) => {
      const builder = new TextBuilder();
      for (const node of clone.texts.slice(textStart, textEnd)) {
        builder.add(node.data, [{ from: 0, length: node.data.length, node, nodeOffset: 0 }], false);
      }
      return { name, ...builder.build() };
    })
    .toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}

function block(text: string, segments: BuiltText['segments']): BuiltText {
  return {
    text,
    blocks: text ? [{ kind: 'title', start: 0, end: text.length, linkShare: 0 }] : [],
    segments,
  };
}

function cut(segments: BuiltText['segments'], from: number, to: number): BuiltText['segments'] {
  return segments.flatMap((segment) => {
    const start = Math.max(from, segment.start);
    const end = Math.min(to, segment.start + segment.length);
    if (end <= start) return [];
    const nodeOffset = segment.nodeOffset + start - segment.start;
    return [{ start: start - from, length: end - start, node: segment.node, nodeOffset }];
  });
}

function collapse(text: string): string {
  return text
    .replace(/[\u00AD\u200B\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Case, quotes, dashes and no-break spaces differ between a heading and the metadata; each stands for one character. */
function sameSaying(text: string): string {
  return [...text]
    .map((character) => {
      const lower = character.toLowerCase();
      return lower.length === character.length ? lower : character;
    })
    .join('')
    .replace(/[‘’‛′`´]/g, "'")
    .replace(/[“”„″«»]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/[\u00A0\u202F\u2009]/g, ' ');
}

/** Share of the words of the longer title that the shorter one has too. */
function similarity(a: string, b: string): number {
  const first = wordsOf(a);
  const second = wordsOf(b);
  const common = [...first].filter((word) => second.has(word)).length;
  return common / Math.max(first.size, second.size, 1);
}

function wordsOf(text: string): Set<string> {
  return new Set(sameSaying(text).match(/[\p{L}\p{N}]+/gu));
}
