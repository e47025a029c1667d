/** What every plot shares: colours of the page it stands in, direction, cut labels. */
import type { PlotOptions } from '@observablehq/plot';
import { spoken } from '../../strings';

/** Width in CSS pixels of plots that stand in a file, and the widest in a page. */
export const PLOT_WIDTH = 700;

/** Longest label of a row: more would leave no room for the drawing. */
const LONGEST = 34;

/** Width of a character of a label on average, pixels: 12 px in a system font, with capitals. */
const CHARACTER = 6.6;
/** Between a label and what it labels. */
const LABEL_GAP = 14;

/** The longest label for a margin of so many pixels. */
export function longestLabel(pixels: number): number {
  return Math.max(8, Math.min(LONGEST, Math.floor((pixels - LABEL_GAP) / CHARACTER)));
}

export function shortLabel(words: string, longest = LONGEST): string {
  return words.length <= longest ? words : `${words.slice(0, longest - 1).trimEnd()}…`;
}

export interface Frame {
  width: number;
  isRtl: boolean;
  /** Where text begins that stands behind a mark, and its distance as numbers grow. */
  anchor: 'start' | 'end';
  after: (pixels: number) => number;
}

export function frameOf(width: number): Frame {
  const isRtl = spoken().direction === 'rtl';
  return {
    width: Math.round(Math.min(PLOT_WIDTH, Math.max(320, width))),
    isRtl,
    anchor: isRtl ? 'end' : 'start',
    after: (pixels) => (isRtl ? -pixels : pixels),
  };
}

/** A rim in the colour of the ground, so that words stay legible over lines. */
export const HALO = { stroke: 'var(--paper)', strokeWidth: 3 } as const;

/** Colours are the page's own variables, so that dark, forced and printed colours hold without drawing again. */
export const INK = 'var(--ink)';
export const QUIET = 'var(--ink-2)';
export const BAND = 'var(--sunken)';
export const LINE = 'var(--line-2)';

/** Options of every plot. A margin at the side where the labels stand, a small one where they do not. */
export function plotOptions(frame: Frame, labels: number, rest: PlotOptions): PlotOptions {
  const other = 44;
  return {
    width: frame.width,
    marginLeft: frame.isRtl ? other : labels,
    marginRight: frame.isRtl ? labels : other,
    style: {
      background: 'none',
      color: INK,
      fontFamily: 'var(--font)',
      fontSize: '12px',
      overflow: 'visible',
      // Sides are chosen by `Frame`: a direction from outside would turn them a second time.
      direction: 'ltr',
    },
    ...rest,
  };
}
