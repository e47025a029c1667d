/**
 * The reader's own actor list as a table: one party a row, as a spreadsheet or a colleague's code book holds it.
 *
 * ```
 * name,type,aliases,country,identifiers,wikidata
 * Movement for the Liberation of Sanweh,rebel,MLS; Sanweh Liberation Movement,SW,ucdp=9001,Q900
 * ```
 *
 * Reading is pure and all or nothing: a file with one bad row is refused with the rows named. What comes out goes
 * through the dry run like any other import (`planImport(existing, { articles: [], annotations: [], events: [], actors })`).
 */
import Papa from 'papaparse';
import * as v from 'valibot';
import { ACTOR_TYPES, type ActorEntry, type ActorType } from '../model';
import { isOwnTable } from './csv-columns';
import { joinList, originalCell, splitList, writeTable, type CsvStyle } from './csv-cells';
import { decodeBytes } from './decode';
import { MAX_RECORDS } from './limits';
import { done, refuseImport, type Result } from './problem';
import { actorSchema } from './schema';

export interface ActorsCsvOptions {
  /** When the entries count as made: ISO 8601. Handed in because nothing here reads a clock. */
  at: string;
  /** A new id for each entry. */
  newId: () => string;
}

/** What each column may be called in other people's tables. */
const HEADERS: Record<string, readonly string[]> = {
  name: ['name', 'actor', 'party', 'actor name'],
  type: ['type', 'actor type', 'kind'],
  aliases: ['aliases', 'alias', 'acronyms', 'acronym', 'other names'],
  country: ['country', 'country code', 'location'],
  identifiers: ['identifiers', 'ids'],
};
const COLUMN_OF = new Map(
  Object.entries(HEADERS).flatMap(([column, names]) => names.map((name) => [name, column] as const)),
);
/** Problems named in one message; more would not be read. */
const SHOWN = 3;
const MEND = 'Mend the file and import it again.';

/**
 * Entries of a CSV or TSV table with a header row; comma, semicolon or tab as a spreadsheet wrote it. `name` and
 * `type` must be there; aliases are parted by `;`; every column that is not known becomes an identifier of its name.
 *
 * @example
 * const read = readActorsCsv(bytes, { at: now(), newId: () => crypto.randomUUID() });
 * if (!read.ok) show(problemText(read.error)); // "Row 3: "guerrilla" is no type of actor. …"
 */
export function readActorsCsv(input: string | Uint8Array, options: ActorsCsvOptions): Result<ActorEntry[]> {
  const decoded = typeof input === 'string' ? done(input) : decodeBytes(input);
  if (!decoded.ok) return decoded;
  const table = rowsOf(decoded.value);
  if (!table.ok) return table;
  const { columns, rows } = table.value;
  const problems: string[] = [];
  const entries: ActorEntry[] = [];
  const rowOf = new Map<string, number>();
  for (const { line, cells } of rows) {
    const read = entryOf(columns, cells, options);
    if (typeof read === 'string') {
      problems.push(`Row ${line}: ${read}`);
      continue;
    }
    const same = `${read.type} ${read.name.toLowerCase()}`;
    const before = rowOf.get(same);
    if (before !== undefined) problems.push(`Row ${line}: "${read.name}" stands in row ${before} already.`);
    rowOf.set(same, before ?? line);
    entries.push(read);
  }
  if (problems.length > 0) {
    const rest = problems.length - SHOWN;
    const more = rest > 0 ? [`${rest} more ${rest === 1 ? 'row is' : 'rows are'} wrong.`] : [];
    return refuseImport('invalid', [...problems.slice(0, SHOWN), ...more].join(' '), MEND);
  }
  if (entries.length === 0) {
    return refuseImport(
      'empty',
      'The table has a header and no rows.',
      'Add one actor a row and import it again.',
    );
  }
  return done(entries, sharedNames(entries));
}

/** The list as a table that `readActorsCsv` takes back. */
export function actorsToCsv(actors: readonly ActorEntry[], style: CsvStyle = {}): string {
  const rows = actors.map(({ name, type, aliases, identifiers }) => {
    const { country = '', ...others } = identifiers;
    const pairs = Object.entries(others).map(([scheme, value]) => `${scheme}=${value}`);
    return [name, type, joinList(aliases), country, joinList(pairs)];
  });
  return writeTable(Object.keys(HEADERS), rows, style);
}

interface Table {
  columns: string[];
  rows: { line: number; cells: string[] }[];
}

function rowsOf(text: string): Result<Table> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') return refuseImport('empty', 'The file is empty.', 'Choose the table of actors.');
  const delimiter = delimiterOf(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false });
  const [broken] = errors;
  if (broken) return refuseImport('invalid', `Row ${(broken.row ?? 0) + 1}: ${broken.message}.`, MEND);
  const [header = [], ...rest] = data.map((row) => row.map((cell) => originalCell(cell).trim()));
  if (isOwnTable(header)) {
    return refuseImport(
      'claims-table',
      'This is a table of claims or tags; it is made for spreadsheets and cannot be imported. As a table only a list of actors can.',
      'Import the backup or the JSON-LD file of the same records.',
    );
  }
  const columns = header.map((name) => COLUMN_OF.get(name.toLowerCase().replaceAll('_', ' ')) ?? name);
  const missing = ['name', 'type'].filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    return refuseImport(
      'invalid',
      `The table has no column ${missing.map((column) => `"${column}"`).join(' and no column ')}; its first row reads "${header.join(', ').slice(0, 120)}".`,
      'Give the table a first row with "name", "type" and, where there are any, "aliases", "country", "identifiers".',
    );
  }
  const twice = columns.find((column, i) => column !== '' && columns.indexOf(column) !== i);
  if (twice !== undefined) {
    return refuseImport(
      'invalid',
      `Two columns of the table are "${twice}".`,
      'Keep one of them and import it again.',
    );
  }
  const rows = rest
    .map((cells, i) => ({ line: i + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length > MAX_RECORDS) {
    return refuseImport(
      'too-many',
      `The table has ${rows.length} rows; at most ${MAX_RECORDS} are read.`,
      'Import it in parts.',
    );
  }
  const uneven = rows.find(({ cells }) => cells.length !== columns.length);
  if (uneven) {
    return refuseImport(
      'invalid',
      `Row ${uneven.line} has ${uneven.cells.length} cells, the first row has ${columns.length}.`,
      'Put a cell that holds the separator in quotation marks and import the table again.',
    );
  }
  return done({ columns, rows });
}

/** The separator of the header row: spreadsheets of many countries write semicolons, and aliases hold them too. */
function delimiterOf(body: string): string {
  const header = body.split(/\r?\n|\r/, 1)[0] ?? '';
  const counts = ['\t', ';', ','].map((mark) => [mark, header.split(mark).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** One entry, or what is wrong with the row. */
function entryOf(
  columns: readonly string[],
  cells: readonly string[],
  { at, newId }: ActorsCsvOptions,
): ActorEntry | string {
  const cell = (column: string): string => cells[columns.indexOf(column)] ?? '';
  const name = cell('name');
  if (name === '') return 'the name is empty.';
  const type = typeOf(cell('type'));
  if (type === null) {
    return `"${cell('type')}" is no type of actor; the types are ${ACTOR_TYPES.join(', ')}.`;
  }
  const identifiers = new Map<string, string>();
  columns.forEach((column, i) => {
    const known = column === 'country' || !(column in HEADERS);
    if (known && column !== '' && cells[i]) identifiers.set(column, cells[i]);
  });
  for (const pair of splitList(cell('identifiers'))) {
    const sign = pair.search(/[=:]/);
    const scheme = pair.slice(0, Math.max(sign, 0)).trim();
    const value = pair.slice(sign + 1).trim();
    if (scheme === '' || value === '') return `the identifier "${pair}" is not written as scheme=value.`;
    identifiers.set(scheme, value);
  }
  const aliases = splitList(cell('aliases'))
    .map((alias) => alias.trim())
    .filter((alias, i, all) => alias !== '' && alias !== name && all.indexOf(alias) === i);
  const checked = v.safeParse(actorSchema, {
    id: newId(),
    name,
    type,
    aliases,
    identifiers: Object.fromEntries(identifiers),
    created: at,
    modified: at,
  });
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  return `${v.getDotPath(issue) ?? 'the row'} is not valid (${issue.message}).`;
}

/** "State forces", "state-forces" and "STATE_FORCES" are one type. */
function typeOf(cell: string): ActorType | null {
  const plain = cell.toLowerCase().replace(/[\s-]+/g, '_');
  return ACTOR_TYPES.find((type) => type === plain) ?? null;
}

/** A name that two entries share: allowed, the first one counts; told, because it is seldom meant. */
function sharedNames(entries: readonly ActorEntry[]): string[] {
  const owner = new Map<string, ActorEntry>();
  const notices: string[] = [];
  for (const entry of entries) {
    for (const name of [entry.name, ...entry.aliases]) {
      const before = owner.get(name.toLowerCase());
      if (before && before !== entry) {
        notices.push(`"${name}" is a name of "${before.name}" and of "${entry.name}"; the first one counts.`);
      } else owner.set(name.toLowerCase(), entry);
    }
  }
  return notices;
}
