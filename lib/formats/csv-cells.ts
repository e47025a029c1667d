/**
 * Cells of a CSV file: safe to open in a spreadsheet, and exactly reversible.
 *
 * A spreadsheet runs a cell that starts with `= + - @`, tab or carriage return as a formula
 * (https://owasp.org/www-community/attacks/CSV_Injection). Such a cell gets an apostrophe in front. A cell that
 * already reads apostrophe-then-formula gets one more, so that taking one away always gives the cell back.
 */
import Papa from 'papaparse';
import { refuseImport, done, type Result } from './problem';

const LOOKS_LIKE_FORMULA = /^'*[=+\-@\t\r]/;
const WAS_PROTECTED = /^'+[=+\-@\t\r]/;

/** @example safeCell('=1+1') // "'=1+1" */
export function safeCell(text: string): string {
  return LOOKS_LIKE_FORMULA.test(text) ? `'${text}` : text;
}

/** The exact inverse of `safeCell`. @example originalCell("'=1+1") // '=1+1' */
export function originalCell(text: string): string {
  return WAS_PROTECTED.test(text) ? text.slice(1) : text;
}

/** Several values in one cell: `; ` between them, `;` and `\` inside a value written with a backslash. */
export function joinList(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\;]/g, '\\$&')).join('; ');
}

/** The exact inverse of `joinList` for lists without empty strings. */
export function splitList(cell: string): string[] {
  if (cell === '') return [];
  const values: string[] = [];
  let value = '';
  for (let i = 0; i < cell.length; i += 1) {
    const character = cell[i] ?? '';
    if (character === '\\' && i + 1 < cell.length) {
      i += 1;
      value += cell[i] ?? '';
    } else if (character === ';') {
      values.push(value);
      value = '';
      if (cell[i + 1] === ' ') i += 1;
    } else value += character;
  }
  return [...values, value];
}

export interface CsvStyle {
  /** Comma (CSV, RFC 4180) or tab (TSV). */
  delimiter?: ',' | '\t';
  /**
   * A byte order mark in front. Excel on Windows reads a file without one in the local code page and garbles
   * every accent; R, pandas and databases read a file with one as if the first column had a strange name.
   * Hence a choice, and off unless asked for.
   */
  bom?: boolean;
}

const BOM = '\uFEFF';

/** A table as RFC 4180 text: header, CRLF line ends, quotes where needed, protected cells. */
export function writeTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  style: CsvStyle = {},
): string {
  const table = [columns, ...rows].map((row) => row.map(safeCell));
  const text = Papa.unparse(table, { delimiter: style.delimiter ?? ',', newline: '\r\n', quotes: quoteCell });
  return `${style.bom ? BOM : ''}${text}\r\n`;
}

/** Papaparse quotes what RFC 4180 demands; a byte order mark inside a cell and an empty row need it as well. */
function quoteCell(cell: unknown): boolean {
  return typeof cell === 'string' && /[\uFEFF\0]|^\s|\s$/.test(cell);
}

/** The inverse of `writeTable`: one record a row, keyed by column. Refuses a row with too few or too many cells. */
export function readTable(text: string, style: CsvStyle = {}): Result<Map<string, string>[]> {
  const body = text.startsWith(BOM) ? text.slice(1) : text;
  const parsed = Papa.parse<string[]>(body, {
    delimiter: style.delimiter ?? ',',
    newline: '\r\n',
    skipEmptyLines: false,
  });
  const [problem] = parsed.errors;
  const table = parsed.data;
  if (table.length > 0 && table.at(-1)?.length === 1 && table.at(-1)?.[0] === '') table.pop();
  const [header, ...rows] = table.map((row) => row.map(originalCell));
  const wrong = rows.findIndex((row) => row.length !== header?.length);
  if (header === undefined || problem !== undefined || wrong !== -1) {
    return refuseImport(
      'invalid',
      problem
        ? `Row ${(problem.row ?? 0) + 1}: ${problem.message}.`
        : `Row ${wrong + 2} has another number of cells than the header.`,
      'Export the table again; if it was edited in a spreadsheet, save it as CSV with commas and UTF-8.',
    );
  }
  return done(rows.map((row) => new Map(header.map((name, index) => [name, row[index] ?? ''] as const))));
}
