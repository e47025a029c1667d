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

function isHeld({ currentTarget, pointerId }: PointerEvent): boolean {
  return currentTarget instanceof Element && currentTarget.hasPointerCapture(pointerId);
}

export function SpanHandle({ edge, text, span, within, onDrag, onDrop }: Props) {
  const under = (event: PointerEvent): Span | null => {
    const offset = offsetUnder(event.clientX, event.clientY);
    return offset === null ? null : edgeAt(text, span, edge, offset, within);
  };
  return (
    <span
      class={`span-handle ${edge}`}
      aria-hidden="true"
      onPointerDown={(event) => {
        // No text is selected by the drag, and the list keeps its focus.
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const moved = isHeld(event) ? under(event) : null;
        if (moved) onDrag(moved);
      }}
      onPointerUp={(event) => {
        if (!isHeld(event)) return;
        const moved = under(event);
        onDrag(null);
        if (moved) onDrop(moved);
      }}
      onPointerCancel={() => onDrag(null)}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
