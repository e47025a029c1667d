import type { PageClone } from './bounded-clone';
import { TextBuilder, type BuiltText } from './text-builder';

/** Where a title may stand in the page, best first. A heading in the page can be painted, `<title>` cannot. */
const TITLE_ELEMENTS = ['h1', 'h2', 'title'] as const;

/**
 * The title as a block of its own with the places of its characters: the heading that says the same, else
 * the part of `<title>` that does, else no place at all.
 */
export function placeTitle(title: string, clone: PageClone): BuiltText {
  const wanted = collapse(title);
  const key = sameSaying(wanted);
  for (const name of TITLE_ELEMENTS) {
    for (const record of clone.elements) {
      if (record.name !== name) continue;
      const built = new TextBuilder();
      for (const node of clone.texts.slice(record.textStart, record.textEnd)) {
        built.add(node.data, [{ from: 0, length: node.data.length, node, nodeOffset: 0 }], false);
      }
      const { text, segments } = built.build();
      const at = name === 'title' ? sameSaying(text).indexOf(key) : sameSaying(text) === key ? 0 : -1;
      if (at >= 0) return { ...titleBlock(wanted), segments: cut(segments, at, at + wanted.length) };
    }
  }
  return { ...titleBlock(wanted), segments: [] };
}

/** The text of the first `h1` that is not empty, collapsed; null when there is none. */
export function firstHeading(clone: PageClone): string | null {
  for (const record of clone.elements) {
    if (record.name !== 'h1') continue;
    const text = collapse(
      clone.texts
        .slice(record.textStart, record.textEnd)
        .map((node) => node.data)
        .join(''),
    );
    if (text) return text;
  }
  return null;
}

function titleBlock(text: string): Omit<BuiltText, 'segments'> {
  return { text, blocks: text ? [{ kind: 'title', start: 0, end: text.length, linkShare: 0 }] : [] };
}

function cut(segments: BuiltText['segments'], from: number, to: number): BuiltText['segments'] {
  return segments.flatMap((segment) => {
    const start = Math.max(from, segment.start);
    const end = Math.min(to, segment.start + segment.length);
    if (end <= start) return [];
    return [
      {
        start: start - from,
        length: end - start,
        node: segment.node,
        nodeOffset: segment.nodeOffset + start - segment.start,
      },
    ];
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
