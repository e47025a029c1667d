/** The fields of a record, as a reader calls them. */
import { enPlan } from '../strings/en-plan';
import { formatList, t, type StringKey } from '../strings';

/** Follow from the others: where these differ too, they say nothing more. */
const DERIVED: readonly string[] = ['history', 'modified', 'created', 'textHash', 'accessed'];

/** @example fieldWord('canonicalUrl') // 'main address'; a field of a later version keeps its own name */
export function fieldWord(field: string): string {
  const key = `recordField.${field}`;
  return key in enPlan ? t(key as StringKey) : field;
}

/** The fields in which two versions of a record differ, in words. */
export function fieldWords(fields: readonly string[]): string {
  const own = fields.filter((field) => !DERIVED.includes(field));
  return formatList((own.length > 0 ? own : fields).map(fieldWord));
}
