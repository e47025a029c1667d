/**
 * What a change is called in the undo log. It is stored as a key with its values, not as a sentence, so that a reader who
 * changes the language reads it in the new one.
 */
import type { AnnotationValue } from '../../lib/model';
import { isStringKey, t, type StringKey } from '../strings';
import { kindWord, summaryOf } from './words';

/** A value of a label: words of the article or of the reader as they are, a number, or a tag that is named when it is shown. */
export type LabelValue = string | number | { tag: AnnotationValue };

interface StoredLabel {
  key: StringKey;
  values: Record<string, LabelValue>;
}

/** "killed “5 soldiers”": how labels and announcements name a tag. */
export function nameOf(value: AnnotationValue): string {
  return `${kindWord(value).toLocaleLowerCase()} “${summaryOf(value)}”`;
}

/**
 * A label as it is stored.
 *
 * @example labelWords(toLabel('label.deleted', { what: 'x' })) // 'Deleted x'
 */
export function toLabel(key: StringKey, values: Record<string, LabelValue> = {}): string {
  return JSON.stringify({ key, values } satisfies StoredLabel);
}

function read(stored: string): StoredLabel | null {
  if (!stored.startsWith('{"key":')) return null;
  try {
    const { key, values } = JSON.parse(stored) as Partial<StoredLabel>;
    return key !== undefined && isStringKey(key) ? { key, values: values ?? {} } : null;
  } catch {
    return null;
  }
}

/** The values of a label with this key; null for any other label. */
export function labelValues(stored: string, key: StringKey): Record<string, LabelValue> | null {
  const found = read(stored);
  return found?.key === key ? found.values : null;
}

/** A stored label in the language spoken now; labels of older versions are sentences and stay as they are. */
export function labelWords(stored: string): string {
  const found = read(stored);
  if (!found) return stored;
  const values = Object.entries(found.values).map(([name, value]) => [
    name,
    typeof value === 'object' ? nameOrNothing(value.tag) : value,
  ]);
  return t(found.key, Object.fromEntries(values));
}

/** Values of a tag as a file may bring them are not to be trusted. */
function nameOrNothing(tag: AnnotationValue): string {
  try {
    return nameOf(tag);
  } catch {
    return '';
  }
}
