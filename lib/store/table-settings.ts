/** The settings of tables as they are stored: what is not as it should be is left out. */

export interface TableChoice {
  /** Keys of the columns; empty for those shown from the start. */
  columns: string[];
  sort: { column: string; isDescending: boolean } | null;
}

export interface SavedView extends TableChoice {
  name: string;
  table: string;
  /** The fields of the library's query that differ from an empty one. */
  query: Record<string, string>;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function sortOf(value: unknown): TableChoice['sort'] {
  if (!isObject(value) || typeof value['column'] !== 'string') return null;
  return { column: value['column'], isDescending: value['isDescending'] === true };
}

function choiceOf(value: Record<string, unknown>): TableChoice {
  return { columns: stringsOf(value['columns']), sort: sortOf(value['sort']) };
}

/** @example tablesOf({ claims: { columns: ['kind'] } }) // { claims: { columns: ['kind'], sort: null } } */
export function tablesOf(value: unknown): Record<string, TableChoice> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([table, choice]) => (isObject(choice) ? [[table, choiceOf(choice)]] : [])),
  );
}

/** @example viewsOf([{ name: '' }, 'x']) // [] */
export function viewsOf(value: unknown): SavedView[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).flatMap((view): SavedView[] => {
    const { name, table, query } = view;
    if (typeof name !== 'string' || name === '' || typeof table !== 'string') return [];
    const fields = isObject(query) ? Object.entries(query) : [];
    const kept = fields.filter((field): field is [string, string] => typeof field[1] === 'string');
    return [{ name, table, query: Object.fromEntries(kept), ...choiceOf(view) }];
  });
}
