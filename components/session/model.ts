/** The session's state and how its parts follow from each other. */
import { withMemory } from '../../lib/review/memory';
import { DEFAULT_SETTINGS } from '../../lib/store/settings';
import { anchorAll, textsOf } from '../../lib/text/selectors';
import type { Annotation, Anchoring, Article, Reading, StoredArticle } from '../../lib/model';
import { blindParagraphs } from '../../lib/review/blind';
import { buildItems, type Item } from './items';
import { NO_NARROWING } from './visible';
import type { SessionState } from './types';

export const EMPTY: SessionState = {
  tabId: null,
  phase: 'starting',
  problem: null,
  url: null,
  article: null,
  stored: null,
  isDeleted: false,
  reading: null,
  actors: [],
  annotations: [],
  anchorings: new Map(),
  items: [],
  currentId: null,
  filter: 'all',
  showLow: false,
  showings: DEFAULT_SETTINGS.showings,
  narrowing: NO_NARROWING,
  blindShare: 0,
  unveiled: false,
  withheld: new Set(),
  blindResult: null,
  quiet: false,
  dim: false,
  palette: 'usual',
  figures: true,
  keys: {},
  saving: { pending: 0, savedAt: null, problem: null },
  unsaved: new Set(),
  undoLabel: null,
  reach: { undo: { articleIds: [], isShared: true }, redo: { articleIds: [], isShared: true } },
  undoArticle: null,
  redoLabel: null,
  editor: null,
  setAside: null,
  selection: null,
  announcement: '',
  remembered: [],
  recalled: null,
  recordIds: new Map(),
  conflicts: [],
  isPrivate: false,
};

/** What the records of an earlier page leave behind when another page is read. */
export const BETWEEN_PAGES: Partial<SessionState> = {
  problem: null,
  article: null,
  stored: null,
  isDeleted: false,
  reading: null,
  annotations: [],
  anchorings: new Map(),
  items: [],
  currentId: null,
  narrowing: NO_NARROWING,
  unveiled: false,
  withheld: new Set(),
  blindResult: null,
  unsaved: new Set(),
  editor: null,
  setAside: null,
  selection: null,
  announcement: '',
  remembered: [],
  recalled: null,
  recordIds: new Map(),
};

/** Where each record stands in the text seen now, after those that the article had on earlier visits. */
export function anchorings(
  text: string,
  annotations: readonly Annotation[],
  stored: StoredArticle | null,
): Map<string, Anchoring> {
  const places = anchorAll(
    text,
    annotations.map((annotation) => annotation.selectors),
    textsOf(stored),
  );
  return new Map(
    annotations.map((annotation, index) => [annotation.id, places[index] ?? { status: 'orphan', score: 0 }]),
  );
}

/** Items again after article, reading or records changed. */
export function withItems(state: SessionState): SessionState {
  const { article, reading, annotations, showings } = state;
  if (!article || !reading) return { ...state, items: [], anchorings: new Map() };
  const places = anchorings(article.text, annotations, state.stored);
  const recalled = recall(state, article, reading, places);
  const items = kept(state.items, buildItems(article, recalled, annotations, places, showings));
  return { ...state, anchorings: places, recalled, items, withheld: withheldOf(state, items) };
}

/** The reading with what is remembered. What memory made before stays the very same object while it says the same. */
function recall(
  { annotations, remembered, actors, recalled }: SessionState,
  article: Article,
  reading: Reading,
  places: ReadonlyMap<string, Anchoring>,
): Reading {
  const here = annotations.map((annotation) => {
    const place = places.get(annotation.id);
    return { annotation, span: place && place.status !== 'orphan' ? place.span : null };
  });
  const entries = new Set(actors.map(({ id }) => id));
  // A list that is told to be cut short gets no more from memory than what was decided here.
  const isCut = article.notices.some(({ code }) => code === 'manySuggestions');
  const now = withMemory(article.text, reading, here, remembered, entries, article.hidden, !isCut);
  if (now === reading || !recalled) return now;
  const before = new Map(recalled.suggestions.map((suggestion) => [suggestion.id, suggestion]));
  const suggestions = now.suggestions.map((suggestion) => {
    const old = before.get(suggestion.id);
    return old && JSON.stringify(old) === JSON.stringify(suggestion) ? old : suggestion;
  });
  return { ...now, suggestions };
}

function samePlace(a: Item, b: Item): boolean {
  return (
    a.span?.start === b.span?.start &&
    a.span?.end === b.span?.end &&
    a.place?.status === b.place?.status &&
    a.quote === b.quote
  );
}

/** Items that have not changed stay the very same objects, so that what shows them need not be drawn again. */
function kept(before: readonly Item[], now: readonly Item[]): Item[] {
  const known = new Map(before.map((item) => [item.id, item]));
  return now.map((item) => {
    const old = known.get(item.id);
    const isSame =
      old &&
      old.annotation === item.annotation &&
      old.suggestion === item.suggestion &&
      old.isQuiet === item.isQuiet &&
      old.showing === item.showing &&
      old.state === item.state &&
      samePlace(old, item);
    return isSame ? old : item;
  });
}

/** Undecided suggestions in the paragraphs that are kept back, until the reader asks for them. */
function withheldOf({ article, blindShare, unveiled }: SessionState, items: readonly Item[]): Set<string> {
  if (!article || unveiled || blindShare <= 0) return new Set();
  const blind = blindParagraphs(article.text, article.blocks, blindShare);
  const kept = items.filter(
    ({ state, span }) =>
      state === 'suggested' &&
      blind.some(({ start, end }) => span && start <= span.start && span.start < end),
  );
  return new Set(kept.map(({ id }) => id));
}

/** Stored rows with the decisions that are not acknowledged yet laid over them. */
export function overlay(
  committed: readonly Annotation[],
  pending: ReadonlyMap<string, Annotation | null>,
): Annotation[] {
  const rows = new Map(committed.map((row) => [row.id, row]));
  for (const [id, row] of pending) {
    if (row) rows.set(id, row);
    else rows.delete(id);
  }
  return [...rows.values()];
}
