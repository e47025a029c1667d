import type { Mark } from '../messages';
import type { TextMap } from './text-map';

type CaretDocument = Document & {
  caretPositionFromPoint?: (x: number, y: number) => { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
};

/** Pixels around the letters that still count as a click on the mark: underlines lie below them. */
const REACH = 3;

/** The shortest mark under a point of the window; null when there is none. */
export function markAt(
  document: Document,
  x: number,
  y: number,
  marks: readonly Mark[],
  map: TextMap,
): Mark | null {
  const caret = caretAt(document, x, y);
  if (!caret) return null;
  const offset = map.offsetOf(caret.node, caret.offset);
  if (offset === null) return null;
  return (
    marks
      .filter((mark) => mark.start <= offset && offset <= mark.end && covers(mark, x, y, map))
      .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null
  );
}

/** A caret snaps to the nearest text, however far away: the point must lie on the mark's own letters. */
function covers(mark: Mark, x: number, y: number, map: TextMap): boolean {
  return map.rangesFor(mark).some((place) => {
    if (!place.startContainer.isConnected || place.endOffset > place.endContainer.length) return false;
    const range = place.startContainer.ownerDocument.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    return [...range.getClientRects()].some(
      (box) =>
        x >= box.left - REACH && x <= box.right + REACH && y >= box.top - REACH && y <= box.bottom + REACH,
    );
  });
}

function caretAt(document: CaretDocument, x: number, y: number): { node: Node; offset: number } | null {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
