/** Columns of a long table, their order and how rows are sorted by them. */
import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  key: string;
  label: string;
  /** Least width in pixels; what the table has beyond goes to the columns that grow. */
  width: number;
  grows?: boolean;
  /** Figures stand at the end of the cell and are sorted from the greatest down at first. */
  isFigure?: boolean;
  className?: string;
  /** What rows are sorted by; empty values come last. Without it the column cannot be sorted. */
  compare?: (row: Row) => string | number | null;
  cell: (row: Row) => ComponentChildren;
}

export interface Sort {
  column: string;
  isDescending: boolean;
}

const ALPHABET = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/**
 * Rows in the order of a column. Values are put in order once each, because a library has many rows of few values;
 * rows of one value stay as they were, and rows without one come last either way.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const compare = columns.find(({ key }) => key === sort?.column)?.compare;
  if (!sort || !compare) return rows;
  const values = rows.map(compare);
  const ranked = [...new Set(values)]
    .filter((value) => value !== null && value !== '')
    .toSorted((a, b) =>
      typeof a === 'number' && typeof b === 'number' ? a - b : ALPHABET.compare(String(a), String(b)),
    );
  const rank = new Map<string | number | null, number>(ranked.map((value, index) => [value, index]));
  const sign = sort.isDescending ? -1 : 1;
  const order = rows.map((_, index) => index);
  const of = (index: number): number | undefined => rank.get(values[index] ?? null);
  return order
    .toSorted((a, b) => {
      const [first, second] = [of(a), of(b)];
      if (first === undefined || second === undefined)
        return Number(first === undefined) - Number(second === undefined) || a - b;
      return sign * (first - second) || a - b;
    })
    .flatMap((index) => rows[index] ?? []);
}

/** The chosen columns, in the order of the table; all that are shown from the start where none are chosen. */
export function chosenColumns<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[] | undefined,
  usual: readonly string[],
): readonly Column<Row>[] {
  const keys = chosen && chosen.length > 0 ? chosen : usual;
  const found = columns.filter(({ key }) => keys.includes(key));
  return found.length > 0 ? found : columns.filter(({ key }) => usual.includes(key));
}
