/** A count as it is written wherever it stands. Pure. */
import type { Count } from '../model';

/**
 * The count as a person reads it at a glance: `9+`, `>9`, `≤40`, `~30`, `12–15`, or the vague words themselves.
 *
 * @param format writes a number, as the reader's locale does
 * @returns "?" where there is neither a number nor a word
 *
 * @example countLabel({ text: 'more than 300', low: 300, high: null, qualifier: 'more_than' }, String) // '>300'
 */
export function countLabel(count: Count, format: (value: number) => string): string {
  const { low, high, qualifier } = count;
  if (low !== null && high !== null && low !== high) return `${format(low)}–${format(high)}`;
  if (low !== null && high === null) return qualifier === 'more_than' ? `>${format(low)}` : `${format(low)}+`;
  if (low === null && high !== null) return `≤${format(high)}`;
  if (low !== null) return qualifier === 'about' ? `~${format(low)}` : format(low);
  return count.text ?? '?';
}
