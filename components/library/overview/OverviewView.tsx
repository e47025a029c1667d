/** What the library holds, in a few drawings, each with its table. */
import type { ComponentChildren } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import type { ArticleCard } from '../../../lib/catalog/card';
import { ANNOTATION_STATUSES } from '../../../lib/model';
import { formatDay, formatNumber, t } from '../../strings';
import type { Frame } from '../plots/frame';
import { PlotFigure, PlotTable, type Drawings } from '../plots/PlotFigure';
import { articlesByTime, claimsByActor, claimsByKind, codingByDay, meanPace } from './overview-figures';

interface Props {
  cards: readonly ArticleCard[];
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
  children: ComponentChildren;
}

function Picture({ title, draw, hint, children }: PictureProps) {
  return (
    <section class="overview-part">
      <h2>{title}</h2>
      <PlotFigure label={title} draw={draw} {...(hint ? { hint } : {})} />
      <PlotTable label={title}>{children}</PlotTable>
    </section>
  );
}

function Articles({ cards }: Props) {
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

function Kinds({ cards }: Props) {
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

function Actors({ cards }: Props) {
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

function Pace({ cards }: Props) {
  const days = useMemo(() => codingByDay(cards), [cards]);
  const draw = useCallback(
    (made: Drawings, frame: Frame) =>
      made.drawings.periods(
        days.map(({ day }) => day),
        [{ name: '', values: days.map(({ n }) => n) }],
        frame,
      ),
    [days],
  );
  const mean = meanPace(days);
  if (mean === null) return null;
  return (
    <Picture
      title={t('overview.pace')}
      draw={draw}
      hint={`${t('overview.mean', { n: mean })}. ${t('overview.paceHint')}`}
    >
      <Table
        head={[t('plot.day'), t('plot.n'), ...ANNOTATION_STATUSES.map((status) => t(`state.${status}`))]}
        rows={days.map(({ day, n, byStatus }) => [
          formatDay(day),
          formatNumber(n),
          ...ANNOTATION_STATUSES.map((status) => formatNumber(byStatus[status])),
        ])}
      />
    </Picture>
  );
}

export function OverviewView({ cards }: Props) {
  return (
    <div class="overview">
      <Articles cards={cards} />
      <Kinds cards={cards} />
      <Actors cards={cards} />
      <Pace cards={cards} />
    </div>
  );
}
