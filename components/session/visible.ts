/** Which items the review list shows, and where the next decision is. Pure. */
import { missedSentences } from '../../lib/review/missed';
import type { Span } from '../../lib/model';
import { isOpen, type Item } from './items';
import type { Filter, Narrowing, SessionState } from './types';

export interface View {
  filter: Filter;
  showLow: boolean;
  /** What else the reader asks for; nothing more when left out. */
  narrowing?: Narrowing;
  /** Items kept back on purpose. */
  withheld?: ReadonlySet<string>;
}

/** What the review list of a session shows. */
export function viewOf({ filter, showLow, narrowing, withheld }: SessionState): View {
  return { filter, showLow, narrowing, withheld };
}

export const NO_NARROWING: Narrowing = {
  level: null,
  actor: null,
  rule: null,
  openOnly: false,
  order: 'text',
};

/** Whether an item is about this party: a mention of it, or a claim that it is linked to. */
function isAbout(item: Item, actor: string): boolean {
  if (item.value.kind === 'actor') return item.value.actor === actor;
  const { victims, perpetrator, source } = item.value.claim;
  return [victims, perpetrator, source].some((party) => party?.actor === actor);
}

function passes(item: Item, { level, actor, rule, openOnly }: Narrowing): boolean {
  return (
    (level === null || item.level === level) &&
    (actor === null || isAbout(item, actor)) &&
    (rule === null || item.suggestion?.rule === rule) &&
    (!openOnly || isOpen(item))
  );
}

/** A suggestion that nobody has decided, of a kind and level that the reader hides, or rejected elsewhere. */
export function isFolded(item: Item): boolean {
  return item.state === 'suggested' && item.showing === 'hidden';
}

/** Items of the review list in order: of the chosen kind, standing in the text, hidden ones when asked for. */
export function visibleItems(items: readonly Item[], view: View): Item[] {
  const { narrowing = NO_NARROWING, withheld } = view;
  // Who asks for a level sees what is of it, folded or not.
  const showLow = view.showLow || narrowing.level !== null;
  const shown = items.filter(
    (item) =>
      item.span !== null &&
      (view.filter === 'all' || item.kind === view.filter) &&
      (showLow || !isFolded(item)) &&
      !(withheld?.has(item.id) === true && item.state === 'suggested') &&
      passes(item, narrowing),
  );
  if (narrowing.order === 'text') return shown;
  return shown.toSorted((a, b) => (a.suggestion?.confidence ?? 1) - (b.suggestion?.confidence ?? 1));
}

/** What the filter would show besides if the folded ones were unfolded. */
export function foldedItems(items: readonly Item[], filter: Filter, withheld?: ReadonlySet<string>): Item[] {
  return items.filter(
    (item) => isFolded(item) && (filter === 'all' || item.kind === filter) && withheld?.has(item.id) !== true,
  );
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
