/** What to paint in the page for the items of a review. Pure. */
import type { Mark } from '../../lib/messages';
import type { Span } from '../../lib/model';
import { isOpen, isSaved, sentenceIndex, styleOf, type Item } from './items';
import type { SessionState } from './types';
import { isFolded } from './visible';

/**
 * One mark per item that stands in the text: open suggestions that are to be painted, and saved records.
 * Rejected items are not painted. In quiet mode nothing is.
 */
export function marksOf(items: readonly Item[], options: { quiet: boolean; showLow: boolean }): Mark[] {
  if (options.quiet) return [];
  const marks: Mark[] = [];
  for (const item of items) {
    if (!item.span || item.state === 'rejected') continue;
    const saved = isSaved(item);
    if (isFolded(item) && !options.showLow) continue;
    if (isOpen(item) && item.showing === 'listed') continue;
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

/** The sentence of the current card, while the reader wants the rest of the page dimmed; else null. */
export function focusOf({ dim, quiet, items, currentId, reading }: SessionState): Span | null {
  if (!dim || quiet || !reading) return null;
  const span = items.find((item) => item.id === currentId)?.span;
  return (span && reading.sentences[sentenceIndex(reading.sentences, span)]) ?? null;
}
