/**
 * Handles at both edges of the tagged words, for the mouse, a pen or a finger. They say nothing to a screen reader:
 * keys and the editor's buttons move the same edges.
 */
import type { Span } from '../../lib/model';
import { edgeAt, type Edge } from '../session/spans';
import { offsetAt } from './offset';

interface Props {
  edge: Edge;
  text: string;
  span: Span;
  /** The edge may not leave these words. */
  within: Span;
  /** While it is dragged, and when it is let go; null takes the drag back. */
  onDrag: (span: Span | null) => void;
  onDrop: (span: Span) => void;
}

/** The place in the drawn text under a point of the window; null beside the text. */
function offsetUnder(x: number, y: number): number | null {
  if ('caretPositionFromPoint' in document) {
    const place = document.caretPositionFromPoint(x, y);
    return place && offsetAt(place.offsetNode, place.offset);
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && offsetAt(range.startContainer, range.startOffset);
}

export function SpanHandle({ edge, text, span, within, onDrag, onDrop }: Props) {
  // The handle itself moves in the document while it is dragged, and loses a captured pointer by that: the window keeps it.
  const drag = (start: PointerEvent): void => {
    // No text is selected by the drag, and the list keeps its focus.
    start.preventDefault();
    const over = new AbortController();
    const listen = (
      type: 'pointermove' | 'pointerup' | 'pointercancel',
      heard: (moved: Span | null) => void,
    ) =>
      window.addEventListener(
        type,
        ({ pointerId, clientX, clientY }) => {
          if (pointerId !== start.pointerId) return;
          const offset = offsetUnder(clientX, clientY);
          heard(offset === null ? null : edgeAt(text, span, edge, offset, within));
        },
        { signal: over.signal },
      );
    const end = (): void => {
      over.abort();
      onDrag(null);
    };
    // Where the pointer ends, the handle may have come under it: the last words count.
    let latest: Span | null = null;
    listen('pointermove', (moved) => {
      if (!moved) return;
      latest = moved;
      onDrag(moved);
    });
    listen('pointerup', () => {
      end();
      if (latest) onDrop(latest);
    });
    listen('pointercancel', end);
  };
  return (
    <span
      class={`span-handle ${edge}`}
      aria-hidden="true"
      onPointerDown={drag}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
