/** The stored text cut where its tags begin and end. Pure. */
import type { Annotation, Span } from '../../lib/model';

/** A tag at its place; UTF-16 offsets into the article's text. */
export interface PlacedTag extends Span {
  annotation: Annotation;
}

export interface MarkedPiece {
  text: string;
  /** The shortest tag over the piece; null where there is none. */
  tag: PlacedTag | null;
  isCurrent: boolean;
}

/**
 * Paragraphs of the text, each as pieces with the tag over them. The chosen tag comes before the shortest, so that
 * it stands out whole.
 *
 * @example markedParagraphs('Nine died.', [{ start: 0, end: 4, annotation }], null)[0].map(({ text }) => text) // ['Nine', ' died.']
 */
export function markedParagraphs(
  text: string,
  tags: readonly PlacedTag[],
  chosen: string | null,
): MarkedPiece[][] {
  return [...text.matchAll(/[^\n]+/gu)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const over = tags.filter((tag) => tag.start < end && tag.end > start);
    const cuts = new Set([start, end]);
    for (const tag of over) cuts.add(Math.max(start, tag.start)).add(Math.min(end, tag.end));
    const points = [...cuts].toSorted((a, b) => a - b);
    return points.slice(1).map((to, index): MarkedPiece => {
      const from = points[index] ?? start;
      const here = over.filter((tag) => tag.start <= from && tag.end >= to);
      const current = here.find(({ annotation }) => annotation.id === chosen);
      const shortest = here.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
      return {
        text: text.slice(from, to),
        tag: current ?? shortest ?? null,
        isCurrent: current !== undefined,
      };
    });
  });
}
