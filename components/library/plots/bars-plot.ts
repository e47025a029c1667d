/** Counts as bars: named ones one beneath the other, days side by side, a row an outlet. */
import * as Plot from '@observablehq/plot';
import { formatDay, formatNumber } from '../../strings';
import { INK, LINE, longestLabel, plotOptions, shortLabel, type Frame } from './frame';

export interface Bar {
  name: string;
  n: number;
  /** A variable of the design; ink where a bar means no kind. */
  colour?: string;
}

const ROW = 24;
const PANEL = 46;
/** Dates written beneath: more would run into each other. */
const MOST_TICKS = 4;
const LONGEST = 24;
/** Widest bar, pixels. */
const WIDEST = 32;
/** Room at a side without labels, as `plotOptions` leaves it. */
const MARGIN = 44;

/** One bar a name, in the order given, with its number behind it. */
export function bars(rows: readonly Bar[], frame: Frame): SVGSVGElement {
  const data = rows.map((row, order) => ({ ...row, order }));
  const y = { y: 'order' } as const;
  const labels = Math.min(230, frame.width * 0.5);
  return Plot.plot(
    plotOptions(frame, labels, {
      height: rows.length * ROW + 12,
      marginTop: 4,
      marginBottom: 8,
      x: { axis: null, domain: [0, Math.max(1, ...rows.map(({ n }) => n))], reverse: frame.isRtl },
      y: { type: 'band', domain: data.map(({ order }) => order), padding: 0.3, label: null },
      marks: [
        Plot.axisY({
          anchor: frame.isRtl ? 'right' : 'left',
          tickSize: 0,
          lineWidth: 30,
          tickFormat: (order: number) => shortLabel(data[order]?.name ?? '', longestLabel(labels)),
        }),
        Plot.barX(data, { ...y, x: 'n', fill: ({ colour }: Bar) => colour ?? INK }),
        Plot.text(data, {
          ...y,
          x: 'n',
          text: ({ n }: Bar) => formatNumber(n),
          textAnchor: frame.anchor,
          dx: frame.after(6),
          fill: INK,
        }),
      ],
      color: { type: 'identity' },
    }),
  ) as SVGSVGElement;
}

export interface Panel {
  name: string;
  values: readonly number[];
}

function start(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Days or weeks side by side, a panel a name, all on one scale. */
export function periods(
  days: readonly string[],
  panels: readonly Panel[],
  frame: Frame,
  options: { length: number; colour?: string } = { length: 1 },
): SVGSVGElement {
  const length = options.length * 86_400_000;
  const data = panels.flatMap(({ name, values }, panel) =>
    values.map((n, index) => {
      const from = start(days[index] ?? '');
      return { name, panel, n, from, to: new Date(from.getTime() + length) };
    }),
  );
  const top = Math.max(1, ...data.map(({ n }) => n));
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const isNamed = panels.length > 1 || panels[0]?.name !== '';
  const labels = isNamed ? Math.min(190, frame.width * 0.35) : MARGIN;
  // A few days would be blocks: a bar is no wider than this, in the middle of its day.
  const spanned = (start(last).getTime() - start(first).getTime()) / length + 1;
  const inset = Math.max(0.5, ((frame.width - labels - MARGIN) / spanned - WIDEST) / 2);
  return Plot.plot(
    plotOptions(frame, labels, {
      height: panels.length * (isNamed ? PANEL : PANEL * 3) + 40,
      marginTop: 12,
      x: {
        type: 'utc',
        domain: [start(first), new Date(start(last).getTime() + length)],
        reverse: frame.isRtl,
        label: null,
        ticks: days
          .filter((_, index) => index % Math.ceil(days.length / MOST_TICKS) === 0)
          .map((day) => new Date(start(day).getTime() + length / 2)),
        tickFormat: (date: Date) => formatDay(date.toISOString()),
      },
      y: { domain: [0, top], axis: null },
      fy: {
        domain: panels.map((_, index) => index),
        padding: 0.25,
        axis: isNamed ? (frame.isRtl ? 'right' : 'left') : null,
        label: null,
        tickFormat: (index: number) =>
          shortLabel(panels[index]?.name ?? '', Math.min(LONGEST, longestLabel(labels))),
      },
      marks: [
        Plot.ruleY([0], { stroke: LINE }),
        Plot.rectY(data, {
          x1: 'from',
          x2: 'to',
          y: 'n',
          fy: 'panel',
          fill: options.colour ?? INK,
          insetLeft: inset,
          insetRight: inset,
        }),
        // The highest of each panel is written out: with a scale of one panel's height an axis would be a crowd.
        Plot.text(
          panels.flatMap((_, panel) => {
            const own = data.filter((each) => each.panel === panel);
            const most = own.reduce<(typeof own)[number] | null>((a, b) => (a && a.n >= b.n ? a : b), null);
            return most && most.n > 0 ? [{ ...most, mid: new Date(most.from.getTime() + length / 2) }] : [];
          }),
          {
            x: 'mid',
            y: 'n',
            fy: 'panel',
            text: ({ n }: { n: number }) => formatNumber(n),
            dy: -6,
            fill: INK,
          },
        ),
      ],
    }),
  ) as SVGSVGElement;
}
