/** What to paint in the page for the items of a review. Pure. */
import type { Mark } from '../../lib/messages';
import { isSaved, styleOf, type Item } from './items';
import { isFolded } from './visible';

/**
 * One mark per item that stands in the text: open suggestions that are shown, and saved records.
 * Rejected items are not painted. In quiet mode nothing is.
 */
export function marksOf(items: readonly Item[], options: { quiet: boolean; showLow: boolean }): Mark[] {
  if (options.quiet) return [];
  const marks: Mark[] = [];
  for (const item of items) {
    if (!item.span || item.state === 'rejected') continue;
    const saved = isSaved(item);
    if (isFolded(item) && !options.showLow) continue;
    marks.push({
      id: item.id,
      start: item.span.start,
      end: item.span.end,
      style: styleOf(item.value),
      state: saved ? (item.place?.status === 'changed' ? 'changed' : 'saved') : 'suggested',
    });
  }
  return marks;
}
