/** What the library holds, in a few drawings, each with its table. */
import type { ComponentChildren } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import type { ArticleCard } from '../../../lib/catalog/card';
import { Icon } from '../../design/Icon';
import { formatDay, formatNumber, t } from '../../strings';
import { download } from '../../surface/export-page';
import type { Frame } from '../plots/frame';
import { PlotFigure, PlotTable, type Drawings } from '../plots/PlotFigure';
import {
  articlesByTime,
  claimsByActor,
  claimsByKind,
  codingByDay,
  decidedOn,
  meanPace,
} from './overview-figures';
import { FIGURES, figuresCsv } from './review-csv';

interface Cards {
  cards: readonly ArticleCard[];
}

interface Props extends Cards {
  /** Figures of the review: what became of the suggestions, how long a decision took. */
  withFigures: boolean;
  now: () => string;
}

function Table({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first = '', ...rest]) => (
          <tr key={first}>
            <th scope="row">
              <bdi>{first}</bdi>
            </th>
            {rest.map((cell, index) => (
              <td key={head[index + 1]} class="number">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PictureProps {
  title: string;
  draw: (made: Drawings, frame: Frame) => SVGSVGElement;
  hint?: string;
  /** What can be done with it. */
  deed?: ComponentChildren;
  children: ComponentChildren;
}

function Picture({ title, draw, hint, deed, children }: PictureProps) {
  return (
    <section class="overview-part">
      <h2>{title}</h2>
      <PlotFigure label={title} draw={draw} {...(hint ? { hint } : {})} />
      {deed}
      <PlotTable label={title}>{children}</PlotTable>
    </section>
  );
}

function Articles({ cards }: Cards) {
  const { unit, periods, outlets, undated } = useMemo(() => articlesByTime(cards), [cards]);
  const draw = useCallback(
    (made: Drawings, frame: Frame) =>
      made.drawings.periods(
        periods,
        outlets.map(({ outlet, byPeriod }) => ({ name: outlet ?? t('overview.others'), values: byPeriod })),
        frame,
        { length: unit === 'week' ? 7 : 1 },
      ),
    [periods, outlets, unit],
  );
  const rows = periods.flatMap((period, index) =>
    outlets.some(({ byPeriod }) => byPeriod[index])
      ? [[formatDay(period), ...outlets.map(({ byPeriod }) => formatNumber(byPeriod[index] ?? 0))]]
      : [],
  );
  const note = undated > 0 ? t('overview.noDate', { n: undated }) : '';
  if (outlets.length === 0) return note ? <p class="quiet">{note}</p> : null;
  return (
    <Picture
      title={t(unit === 'week' ? 'overview.articlesByWeek' : 'overview.articlesByDay')}
      draw={draw}
      hint={note}
    >
      <Table
        head={[t(`plot.${unit}`), ...outlets.map(({ outlet }) => outlet ?? t('overview.others'))]}
        rows={rows}
      />
    </Picture>
  );
}

function Kinds({ cards }: Cards) {
  const kinds = useMemo(() => claimsByKind(cards), [cards]);
  const draw = useCallback(
    (made: Drawings, frame: Frame) =>
      made.drawings.bars(
        kinds.map(({ kind, n }) => ({ name: t(`kind.${kind}`), n, colour: `var(--${kind})` })),
        frame,
      ),
    [kinds],
  );
  return (
    <Picture title={t('overview.byKind')} draw={draw} hint={t('overview.counted')}>
      <Table
        head={[t('plot.kind'), t('plot.n')]}
        rows={kinds.map(({ kind, n }) => [t(`kind.${kind}`), formatNumber(n)])}
      />
    </Picture>
  );
}

function Actors({ cards }: Cards) {
  const { actors, unnamed } = useMemo(() => claimsByActor(cards), [cards]);
  const draw = useCallback(
    (made: Drawings, frame: Frame) =>
      made.drawings.bars(
        actors.map(({ name, n }) => ({ name: name ?? t('overview.others'), n, colour: 'var(--actor)' })),
        frame,
      ),
    [actors],
  );
  const note = unnamed > 0 ? t('overview.noActor', { n: unnamed }) : '';
  if (actors.length === 0) return note ? <p class="quiet">{note}</p> : null;
  return (
    <Picture title={t('overview.byActor')} draw={draw} hint={note}>
      <Table
        head={[t('plot.actor'), t('plot.n')]}
        rows={actors.map(({ name, n }) => [name ?? t('overview.others'), formatNumber(n)])}
      />
    </Picture>
  );
}

/** How much was decided on each day; what became of it and how long it took for readers who want to know. */
function Pace({ cards, withFigures, now }: Props) {
  const days = useMemo(() => codingByDay(cards), [cards]);
  const draw = useCallback(
    (made: Drawings, frame: Frame) =>
      made.drawings.periods(
        days.map(({ day }) => day),
        [{ name: '', values: days.map(decidedOn) }],
        frame,
      ),
    [days],
  );
  const mean = meanPace(days);
  if (mean === null) return null;
  const hints = [`${t('overview.mean', { n: mean })}.`, t('overview.paceHint')];
  const heads = withFigures ? [...FIGURES.map((figure) => t(`figures.${figure}`)), t('figures.seconds')] : [];
  return (
    <Picture
      title={t('overview.pace')}
      draw={draw}
      hint={[...hints, ...(withFigures ? [t('figures.byDayHint')] : [])].join(' ')}
      deed={
        withFigures && (
          <p>
            <button
              type="button"
              class="button"
              onClick={() => download(`tollmark-review-${now().slice(0, 10)}.csv`, 'csv', figuresCsv(days))}
            >
              <Icon name="down" />
              {t('figures.save')}
            </button>
          </p>
        )
      }
    >
      <Table
        head={[t('plot.day'), t('plot.n'), ...heads]}
        rows={days.map((day) => [
          formatDay(day.day),
          formatNumber(decidedOn(day)),
          ...(withFigures
            ? [...FIGURES.map((figure) => formatNumber(day[figure])), secondsOf(day.secondsPerDecision)]
            : []),
        ])}
      />
    </Picture>
  );
}

function secondsOf(seconds: number | null): string {
  return seconds === null ? '' : formatNumber(Math.round(seconds));
}

export function OverviewView({ cards, withFigures, now }: Props) {
  return (
    <div class="overview">
      <Articles cards={cards} />
      <Kinds cards={cards} />
      <Actors cards={cards} />
      <Pace cards={cards} withFigures={withFigures} now={now} />
    </div>
  );
}
