/** Low, best and high of one victim group, a row a claim, in the order of publication. */
import * as Plot from '@observablehq/plot';
import type { ComparedGroup } from '../../../lib/compare/comparison';
import { formatNumber, t } from '../../strings';
import { figureWord, voiceWord } from '../compare/words';
import { topOf, type DrawnFigure } from './figures';
import { BAND, HALO, INK, LINE, longestLabel, plotOptions, QUIET, shortLabel, type Frame } from './frame';

const ROW = 26;
const LABELS = 230;
/** Length of the arrow of "at least" and "up to", pixels. */
const ARROW = 26;

/** Of words in place of a figure, so that they stay in the drawing; the table beneath has them whole. */
const LONGEST_WORDS = 44;

const markOf = ({ low, high }: DrawnFigure): number | null => high ?? low;

const isAbout = ({ compared }: DrawnFigure): boolean => compared.item.claim.count.qualifier === 'about';

/** What stands behind the mark: the figure as words, or why there is no mark. */
function words({ compared, denies, isCounted }: DrawnFigure): string {
  const figure = figureWord(compared);
  if (denies) return t('compare.denies');
  return isCounted ? figure : `${figure} · ${t('plot.notCounted')}`;
}

/**
 * @param figures of the group, by `figuresOf`
 * @example range(group, figuresOf(group), frameOf(640)).outerHTML // '<svg …'
 */
export function range(group: ComparedGroup, figures: readonly DrawnFigure[], frame: Frame): SVGSVGElement {
  const kind = `var(--${group.kind})`;
  const drawn = figures.filter((each) => markOf(each) !== null);
  const wordless = figures.filter((each) => markOf(each) === null);
  const counted = drawn.filter(({ isCounted }) => isCounted);
  const gone = drawn.filter(({ isCounted }) => !isCounted);
  const atLeast = counted.filter(({ low, high }) => low !== null && high === null);
  const atMost = counted.filter(({ low, high }) => low === null && high !== null);
  const between = counted.filter(({ low, high }) => low !== null && high !== null && low !== high);
  const numbers = counted.filter(({ best }) => best !== null);
  const y = { y: 'order' } as const;
  const ahead = frame.isRtl ? 270 : 90;
  const arrow = { ...y, length: ARROW, anchor: 'start', stroke: kind, strokeWidth: 2 } as const;
  const text = { ...y, textAnchor: frame.anchor, fontVariant: 'tabular-nums', ...HALO } as const;
  const { low, high } = group;
  const labels = Math.min(LABELS, frame.width * 0.5);

  return Plot.plot(
    plotOptions(frame, labels, {
      height: figures.length * ROW + 46,
      marginTop: 8,
      x: {
        domain: [0, topOf(figures)],
        reverse: frame.isRtl,
        label: null,
        ticks: 5,
        tickFormat: (value: number) => (Number.isInteger(value) ? formatNumber(value) : ''),
      },
      y: { type: 'band', domain: figures.map(({ order }) => order), label: null },
      marks: [
        low !== null && high !== null
          ? low === high
            ? Plot.ruleX([low], { stroke: LINE, strokeWidth: 5 })
            : Plot.rectX([group], { x1: low, x2: high, fill: BAND, stroke: LINE })
          : null,
        Plot.gridX({ stroke: LINE, strokeOpacity: 0.5, ticks: 5 }),
        Plot.axisY({
          anchor: frame.isRtl ? 'right' : 'left',
          tickSize: 0,
          lineWidth: 30,
          tickFormat: (order: number) => {
            const figure = figures[order];
            return figure ? shortLabel(voiceWord(figure.compared), longestLabel(labels)) : '';
          },
        }),
        Plot.ruleY(between, { ...y, x1: 'low', x2: 'high', stroke: kind, strokeWidth: 5 }),
        Plot.tickX([...atLeast, ...atMost], {
          ...y,
          x: markOf,
          stroke: kind,
          strokeWidth: 2,
          insetTop: 6,
          insetBottom: 6,
        }),
        Plot.vector(atLeast, { ...arrow, x: 'low', rotate: ahead }),
        Plot.vector(atMost, { ...arrow, x: 'high', rotate: (ahead + 180) % 360 }),
        Plot.dot(
          numbers.filter((each) => !isAbout(each)),
          { ...y, x: 'best', r: 5, fill: kind, stroke: kind },
        ),
        Plot.dot(numbers.filter(isAbout), {
          ...y,
          x: 'best',
          r: 5,
          fill: 'var(--paper)',
          stroke: kind,
          strokeWidth: 2,
        }),
        Plot.dot(gone, { ...y, x: markOf, r: 5, symbol: 'times', stroke: QUIET, strokeWidth: 2 }),
        Plot.text(drawn, {
          ...text,
          x: markOf,
          text: words,
          dx: frame.after(11),
          fill: INK,
          filter: ({ low: from, high: to, isCounted }: DrawnFigure) =>
            !(isCounted && from !== null && to === null),
        }),
        Plot.text(atLeast, { ...text, x: 'low', text: words, dx: frame.after(ARROW + 6), fill: INK }),
        Plot.text(wordless, {
          ...text,
          x: 0,
          text: (each: DrawnFigure) => shortLabel(words(each), LONGEST_WORDS),
          dx: frame.after(6),
          fill: QUIET,
          fontStyle: 'italic',
        }),
      ],
    }),
  ) as SVGSVGElement;
}
