/** The rows of a long table that are on the screen: TanStack's virtual list as a hook for Preact. */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** Where nothing is laid out (before the first frame, in a document without a screen) this many pixels are filled. */
const FIRST_SCREEN = { width: 1000, height: 900 };
/** Rows beyond the edges, so that a fast scroll shows no gap. */
const BEYOND = 8;

export interface ShownRows {
  items: VirtualItem[];
  /** Height of all rows, in pixels. */
  height: number;
  /** Measures a row that was drawn: rows may be higher than expected. */
  measure: (row: Element | null) => void;
  scrollTo: (index: number) => void;
}

/**
 * @param focused index of the row that holds the focus: it stays drawn, so that a keyboard never loses its place
 */
export function useRows(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  focused: number | null,
): ShownRows {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const keep = useRef(focused);
  keep.current = focused;
  const options = {
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    initialRect: FIRST_SCREEN,
    overscan: BEYOND,
    scrollToFn: elementScroll,
    observeElementOffset,
    observeElementRect: (
      instance: Virtualizer<HTMLElement, Element>,
      tell: (rect: { width: number; height: number }) => void,
    ) => observeElementRect(instance, (rect) => tell(rect.height > 0 ? rect : FIRST_SCREEN)),
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const shown = defaultRangeExtractor(range);
      const kept = keep.current;
      if (kept === null || kept >= range.count || shown.includes(kept)) return shown;
      return [...shown, kept].toSorted((a, b) => a - b);
    },
    onChange: () => redraw(0),
  };
  const [list] = useState(() => new Virtualizer<HTMLElement, Element>(options));
  list.setOptions(options);
  // The two calls that every adapter of the library makes.
  const { _didMount: didMount, _willUpdate: willUpdate } = list;
  useLayoutEffect(() => didMount(), [didMount]);
  useLayoutEffect(() => willUpdate());
  return {
    items: list.getVirtualItems(),
    height: list.getTotalSize(),
    measure: list.measureElement,
    scrollTo: (index) => list.scrollToIndex(index),
  };
}
