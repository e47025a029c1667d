/** The figures of the review, a day a row, with a file of them for a spreadsheet. */
import { useMemo } from 'preact/hooks';
import { writeTable } from '../../../lib/formats/csv-cells';
import { figuresOfDays, type DayFigures } from '../../../lib/review/figures';
import { Icon } from '../../design/Icon';
import { formatDay, formatNumber, t } from '../../strings';
import { download } from '../../surface/export-page';
import type { ArticleEntry } from '../catalog/entries';
import type { Column } from '../table/columns';
import { LongTable } from '../table/LongTable';

interface Props {
  entries: readonly ArticleEntry[];
  now: () => string;
}

const FIGURES = ['accepted', 'edited', 'added', 'rejected', 'later'] as const;
const ROW_HEIGHT = 37;
const idOf = ({ day }: DayFigures): string => day;

function secondsOf({ secondsPerDecision }: DayFigures): string {
  return secondsPerDecision === null ? '' : formatNumber(Math.round(secondsPerDecision));
}

function columnsOf(): Column<DayFigures>[] {
  return [
    { key: 'day', label: t('figures.day'), width: 130, grows: true, cell: ({ day }) => formatDay(day) },
    ...FIGURES.map((figure): Column<DayFigures> => ({
      key: figure,
      label: t(`figures.${figure}`),
      width: 130,
      isFigure: true,
      cell: (row) => formatNumber(row[figure]),
    })),
    { key: 'seconds', label: t('figures.seconds'), width: 130, isFigure: true, cell: secondsOf },
  ];
}

/** A table as programs read it: keys as headings, days and figures as plain ASCII. */
export function figuresCsv(rows: readonly DayFigures[]): string {
  const heads = ['day', ...FIGURES, 'seconds_per_decision'];
  return writeTable(
    heads,
    rows.map((row) => [
      row.day,
      ...FIGURES.map((figure) => String(row[figure])),
      row.secondsPerDecision === null ? '' : String(row.secondsPerDecision),
    ]),
  );
}

export function ReviewByDay({ entries, now }: Props) {
  const rows = useMemo(
    () =>
      figuresOfDays(
        entries.flatMap(({ card }) =>
          [...card.claims, ...card.mentions].map(({ status, decided }) => ({ status, at: decided })),
        ),
      ),
    [entries],
  );
  const columns = useMemo(columnsOf, []);
  if (rows.length === 0) return null;
  return (
    <div class="stack">
      <h2>{t('figures.byDay')}</h2>
      <p class="small quiet">{t('figures.byDayHint')}</p>
      <p>
        <button
          type="button"
          class="button"
          onClick={() => download(`tollmark-review-${now().slice(0, 10)}.csv`, 'csv', figuresCsv(rows))}
        >
          <Icon name="down" />
          {t('figures.save')}
        </button>
      </p>
      <LongTable
        label={t('figures.byDay')}
        rows={rows}
        columns={columns}
        idOf={idOf}
        nameOf={idOf}
        rowHeight={ROW_HEIGHT}
      />
    </div>
  );
}
