/** The toll of one victim group over time: each figure on the day it was published, a line for each source. */
import * as Plot from '@observablehq/plot';
import type { ComparedGroup } from '../../../lib/compare/comparison';
import { formatDay, formatList, formatNumber } from '../../strings';
import { figureWord, sourceWord } from '../compare/words';
import { topOf, type DrawnFigure } from './figures';
import { HALO, INK, LINE, plotOptions, QUIET, shortLabel, type Frame } from './frame';

interface Point {
  figure: DrawnFigure;
  at: Date;
  n: number;
  voice: string;
}

const HEIGHT = 220;
const DAY = 86_400_000;

/** Points that fall on each other have one label with both sources. */
function labelled(points: readonly Point[]): { at: Date; n: number; words: string }[] {
  const places = new Map<string, Point[]>();
  for (const point of points) {
    const key = `${Math.round(point.at.getTime() / DAY)} ${point.n}`;
    places.set(key, [...(places.get(key) ?? []), point]);
  }
  return [...places.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const figures = [...new Set(own.map(({ figure }) => figureWord(figure.compared)))];
    const sources = [...new Set(own.map(({ figure }) => shortLabel(sourceWord(figure.compared.column))))];
    return [{ at: first.at, n: first.n, words: `${formatList(figures)} ${formatList(sources)}` }];
  });
}

/** @param figures of the group, by `figuresOf`; those without a number or a date are not drawn */
export function toll(group: ComparedGroup, figures: readonly DrawnFigure[], frame: Frame): SVGSVGElement {
  const kind = `var(--${group.kind})`;
  const points = figures.flatMap((figure): Point[] => {
    const n = figure.best ?? figure.low ?? figure.high;
    if (n === null || figure.published === null) return [];
    return [{ figure, n, at: new Date(figure.published), voice: figure.compared.column.key }];
  });
  const times = points.map(({ at }) => at.getTime());
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const firstOfDay = new Map(times.toSorted((a, b) => b - a).map((time) => [Math.floor(time / DAY), time]));
  const days = [...firstOfDay.values()].map((time) => new Date(time));
  // Words of late points stand before them, those of early ones behind.
  const isLate = ({ at }: { at: Date }): boolean => at.getTime() > from + (to - from) * 0.55;
  const between = points.filter(({ figure: { low, high } }) => low !== null && high !== null && low !== high);
  const counted = points.filter(({ figure }) => figure.isCounted);
  const x = { x: 'at' } as const;
  const labels = labelled(points);
  const text = { ...x, y: 'n', text: 'words', dy: -10, fill: INK, ...HALO } as const;
  return Plot.plot(
    plotOptions(frame, 44, {
      height: HEIGHT,
      x: {
        type: 'utc',
        domain: [new Date(from - DAY / 2), new Date(to + DAY / 2)],
        reverse: frame.isRtl,
        label: null,
        ticks: days.length > 8 ? 6 : days,
        tickFormat: (date: Date) => formatDay(date.toISOString()),
      },
      y: {
        domain: [0, topOf(figures)],
        label: null,
        ticks: 4,
        tickFormat: (value: number) => (Number.isInteger(value) ? formatNumber(value) : ''),
      },
      marks: [
        Plot.gridY({ stroke: LINE, strokeOpacity: 0.5, ticks: 4 }),
        Plot.axisY({ anchor: frame.isRtl ? 'right' : 'left', ticks: 4, tickSize: 0 }),
        Plot.lineY(points, {
          ...x,
          y: 'n',
          z: 'voice',
          curve: 'step-after',
          stroke: kind,
          strokeOpacity: 0.7,
        }),
        Plot.ruleX(between, {
          ...x,
          y1: ({ figure }: Point) => figure.low,
          y2: ({ figure }: Point) => figure.high,
          stroke: kind,
          strokeWidth: 4,
        }),
        // An arrow says "at least" (up) or "up to" (down), as in the plot by source.
        Plot.vector(
          counted.filter(({ figure: { best } }) => best === null),
          {
            ...x,
            y: 'n',
            rotate: ({ figure: { high } }: Point) => (high === null ? 0 : 180),
            length: 18,
            anchor: 'start',
            stroke: kind,
            strokeWidth: 2,
            filter: ({ figure: { low, high } }: Point) => low === null || high === null,
          },
        ),
        Plot.dot(counted, { ...x, y: 'n', r: 4.5, fill: kind, stroke: 'var(--paper)' }),
        Plot.dot(
          points.filter(({ figure }) => !figure.isCounted),
          { ...x, y: 'n', r: 4.5, symbol: 'times', stroke: QUIET, strokeWidth: 2 },
        ),
        Plot.text(
          labels.filter((label) => !isLate(label)),
          {
            ...text,
            textAnchor: frame.anchor,
            dx: frame.after(9),
          },
        ),
        Plot.text(labels.filter(isLate), {
          ...text,
          textAnchor: frame.isRtl ? 'start' : 'end',
          dx: frame.after(-9),
        }),
      ],
    }),
  ) as SVGSVGElement;
}
