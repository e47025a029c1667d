/** The figures of the review as a file for a spreadsheet. Pure. */
import { writeTable } from '../../../lib/formats/csv-cells';
import type { DayFigures } from '../../../lib/review/figures';

export const FIGURES = ['accepted', 'edited', 'added', 'rejected', 'later'] as const;

/** A table as programs read it: keys as headings, days and figures as plain ASCII. */
export function figuresCsv(rows: readonly DayFigures[]): string {
  return writeTable(
    ['day', ...FIGURES, 'seconds_per_decision'],
    rows.map((row) => [
      row.day,
      ...FIGURES.map((figure) => String(row[figure])),
      row.secondsPerDecision === null ? '' : String(row.secondsPerDecision),
    ]),
  );
}
