/**
 * CSV for spreadsheets and statistics: one row a casualty claim with every field, and a table of all tagged spans.
 *
 * Offsets are given in both units, named in the column. Cells are formula-safe (`csv-cells.ts`). Nothing is
 * worked out that the text does not say: vague counts stay blank, coding profiles are another export.
 */
import type { AnnotationStatus, Bundle } from '../model';
import { writeTable, type CsvStyle } from './csv-cells';
import { CLAIM_COLUMNS, namesOf, SPAN_COLUMNS, type ClaimRow, type Column } from './csv-columns';
import { done, type Result } from './problem';
import { DECIDED, placeAnnotations } from './selection';

export interface CsvOptions extends CsvStyle {
  /** Which annotations; without it those that a person decided to keep. */
  statuses?: readonly AnnotationStatus[];
}

/**
 * One row a casualty claim, as RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180); the header alone when there are
 * no claims. Refuses, naming the annotation, when a place does not hold its words.
 *
 * @example
 * const csv = claimsToCsv(bundle, { bom: true }); // for a spreadsheet
 * if (csv.ok) save(csv.value); else show(csv.error);
 */
export function claimsToCsv(bundle: Bundle, options: CsvOptions = {}): Result<string> {
  const placed = placeAnnotations(bundle, options.statuses ?? DECIDED);
  if (!placed.ok) return placed;
  const names = namesOf(bundle);
  const rows = placed.value.flatMap((item): ClaimRow[] => {
    const { value } = item.annotation;
    if (value.kind !== 'casualty') return [];
    return [{ ...item, claim: value.claim, names }];
  });
  return write(CLAIM_COLUMNS, rows, options);
}

/** One row a tagged span, actors and claims together; refuses as `claimsToCsv` does. */
export function spansToCsv(bundle: Bundle, options: CsvOptions = {}): Result<string> {
  const placed = placeAnnotations(bundle, options.statuses ?? DECIDED);
  return placed.ok ? write(SPAN_COLUMNS, placed.value, options) : placed;
}

function write<Row>(columns: readonly Column<Row>[], rows: readonly Row[], style: CsvStyle): Result<string> {
  const cells = rows.map((row) => columns.map((column) => column.cell(row)));
  const names = columns.map((column) => column.name);
  return done(writeTable(names, cells, style), lossNotices(names, cells));
}

/** What a CSV file in UTF-8 cannot hold, said before anybody relies on it. */
function lossNotices(names: readonly string[], cells: readonly (readonly string[])[]): string[] {
  const lossy = new Set(
    cells.flatMap((row) =>
      row.flatMap((cell, index) => (/\p{Surrogate}/u.test(cell) ? [names[index] ?? ''] : [])),
    ),
  );
  return lossy.size === 0
    ? []
    : [
        `Half characters (lone surrogates) in ${[...lossy].join(', ')} become \uFFFD in a CSV file; JSON-LD and backup keep them.`,
      ];
}
