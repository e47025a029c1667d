/** Which items the review list shows, and where the next decision is. Pure. */
import { missedSentences } from '../../lib/review/missed';
import type { Span } from '../../lib/model';
import { isOpen, type Item } from './items';
import type { Filter, SessionState } from './types';

export interface View {
  filter: Filter;
  showLow: boolean;
}

/** A suggestion that nobody has decided, doubtful or rejected elsewhere: folded away until asked for. */
export function isFolded(item: Item): boolean {
  return item.state === 'suggested' && (item.level === 'low' || item.isQuiet);
}

/** Items of the review list in order: of the chosen kind, standing in the text, doubtful ones when asked for. */
export function visibleItems(items: readonly Item[], view: View): Item[] {
  return items.filter(
    (item) =>
      item.span !== null &&
      (view.filter === 'all' || item.kind === view.filter) &&
      (view.showLow || !isFolded(item)),
  );
}

/** What the filter would show besides if the folded ones were unfolded. */
export function foldedItems(items: readonly Item[], filter: Filter): Item[] {
  return items.filter((item) => isFolded(item) && (filter === 'all' || item.kind === filter));
}

/**
 * The item to look at after one is decided: the next open one in order of the text, else the first open one.
 * @returns null when everything visible is decided.
 */
export function nextOpen(visible: readonly Item[], afterId: string | null): Item | null {
  const index = visible.findIndex((item) => item.id === afterId);
  const after = visible.slice(index + 1).find(isOpen);
  return after ?? visible.find((item) => isOpen(item) && item.id !== afterId) ?? null;
}

/** The neighbour without a decision; stays at the ends. */
export function neighbour(visible: readonly Item[], id: string | null, step: 1 | -1): Item | null {
  const index = visible.findIndex((item) => item.id === id);
  if (index < 0) return visible[step === 1 ? 0 : visible.length - 1] ?? null;
  return visible[index + step] ?? visible[index] ?? null;
}

/** Sentences of the article in which no casualty was tagged or rejected, though they hold numbers or violence. */
export function missedIn({ article, reading, items }: SessionState): Span[] {
  if (!article || !reading) return [];
  const looked = items.flatMap((item) => (item.kind === 'casualty' && item.span ? [item.span] : []));
  return missedSentences(article.text, reading.sentences, looked, article.hidden);
}
