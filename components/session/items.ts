/**
 * One list for everything that can be reviewed on a page: what the engine suggests, what a person has
 * decided, and the two together where a decision answers a suggestion. Pure.
 */
import type { MarkStyle } from '../../lib/messages';
import { valueOf } from '../../lib/review';
import { DEFAULT_SETTINGS } from '../../lib/store/settings';
import { withoutQuiet } from '../../lib/review/quiet';
import type {
  Anchoring,
  Annotation,
  AnnotationValue,
  Article,
  ConfidenceLevel,
  Reading,
  Showing,
  Showings,
  Span,
  Suggestion,
} from '../../lib/model';

/** How a value looks: by its underline in the page and its glyph in lists. */
export function styleOf(value: AnnotationValue): MarkStyle {
  return value.kind === 'actor' ? 'actor' : value.claim.kind;
}

export type ItemState = 'suggested' | 'later' | 'accepted' | 'edited' | 'added' | 'rejected';

/** Where an item's record stands in the text seen now; null for suggestions, which are read from it. */
export type ItemPlace = Anchoring | null;

export interface Item {
  /** The suggestion's id where there is one, else the annotation's: stable over a decision and its undo. */
  id: string;
  kind: 'actor' | 'casualty';
  state: ItemState;
  /** Place in the text seen now, UTF-16 into `article.text`; null for orphans. */
  span: Span | null;
  /** The words as the text has them now, or for an orphan as they stood when it was tagged. */
  quote: string;
  value: AnnotationValue;
  suggestion: Suggestion | null;
  annotation: Annotation | null;
  place: ItemPlace;
  level: ConfidenceLevel | null;
  /** Undecided, on words that were rejected with the same tag elsewhere on this page. */
  isQuiet: boolean;
  /** How much is shown of it while it is undecided; what is quiet is hidden. */
  showing: Showing;
}

/** Still to be decided: suggested, or put off. */
export function isOpen(item: Item): boolean {
  return item.state === 'suggested' || item.state === 'later';
}

/** A record that counts as data: accepted, edited or added by a person. */
export function isSaved(item: Item): boolean {
  return item.state === 'accepted' || item.state === 'edited' || item.state === 'added';
}

/** A saved record that a person must look at: its words are gone, or read otherwise now. */
export function needsAttention(item: Item): boolean {
  return isSaved(item) && (item.place?.status === 'orphan' || item.place?.status === 'changed');
}

const values = new WeakMap<Suggestion, AnnotationValue>();

/** The value of a suggestion, made once: items are built anew with every decision. Nobody changes it in place. */
function valueFor(suggestion: Suggestion): AnnotationValue {
  const known = values.get(suggestion);
  if (known) return known;
  const value = valueOf(suggestion);
  values.set(suggestion, value);
  return value;
}

/** What the engine had proposed when this record was decided; null for records added by hand. */
function proposedValue(annotation: Annotation): AnnotationValue | null {
  const first = annotation.history.find((step) => step.action === 'suggested');
  return first?.to ?? first?.from ?? null;
}

/**
 * Whether two values say the same of the same victims.
 *
 * @param shift by how much the text of the second has moved since: its offsets are those of the text it was made on
 * @param identical both stand on the same words, where the victims' words tell as well as their place
 */
function sameClass(a: AnnotationValue, b: AnnotationValue, shift: number, identical: boolean): boolean {
  if (a.kind === 'actor' || b.kind === 'actor') return a.kind === b.kind;
  if (a.claim.kind !== b.claim.kind) return false;
  const [now, then] = [a.claim.victims, b.claim.victims];
  if (now === null || then === null) return now === then;
  return now.start === then.start + shift || (identical && now.text === then.text);
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function placeOf(annotation: Annotation, anchorings: ReadonlyMap<string, Anchoring>): Span | null {
  const anchoring = anchorings.get(annotation.id);
  if (!anchoring || anchoring.status === 'orphan') return null;
  return anchoring.span;
}

/**
 * How well a record answers a suggestion: 0 not at all. The same words count most; a record whose span or
 * kind a person has changed is recognised by what the engine had proposed then.
 */
function matchScore(suggestion: Suggestion, annotation: Annotation, span: Span | null): number {
  if (!span || annotation.value.kind !== suggestion.kind) return 0;
  const identical = span.start === suggestion.start && span.end === suggestion.end;
  if (!identical && overlap(span, suggestion) <= 0) return 0;
  const value = valueFor(suggestion);
  const proposed = proposedValue(annotation) ?? annotation.value;
  const shift = span.start - annotation.selectors.position.start;
  const alike = [proposed, annotation.value].some((then) => sameClass(value, then, shift, identical));
  if (identical) return alike ? 3 : suggestion.kind === 'actor' ? 2 : 0;
  return alike && annotation.maker.type === 'rule' ? 1 : 0;
}

/** Index of the first suggestion that begins at or after an offset, in a list ordered by beginning. */
function firstFrom(suggestions: readonly Suggestion[], offset: number): number {
  let low = 0;
  let high = suggestions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((suggestions[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Suggestions that begin in `[from, to)`. */
function within(suggestions: readonly Suggestion[], from: number, to: number): Suggestion[] {
  return suggestions.slice(firstFrom(suggestions, from), firstFrom(suggestions, to));
}

function pair(
  reading: Reading,
  annotations: readonly Annotation[],
  anchorings: ReadonlyMap<string, Anchoring>,
): Map<Suggestion, Annotation> {
  const pairs = new Map<Suggestion, Annotation>();
  const taken = new Set<string>();
  // Both in order of the text: a record meets only the suggestions that begin before it ends, and only the
  // longest suggestion says how far back they may begin. Every decision asks this again, so it must stay cheap.
  const suggestions = reading.suggestions.toSorted((a, b) => a.start - b.start);
  const longest = Math.max(0, ...suggestions.map(({ start, end }) => end - start));
  const candidates = annotations
    .flatMap((annotation) => {
      const span = placeOf(annotation, anchorings);
      if (!span) return [];
      return within(suggestions, span.start - longest, span.end).map((suggestion) => ({
        suggestion,
        annotation,
        score: matchScore(suggestion, annotation, span),
      }));
    })
    .filter((candidate) => candidate.score > 0)
    .toSorted((a, b) => b.score - a.score);
  for (const { suggestion, annotation } of candidates) {
    if (pairs.has(suggestion) || taken.has(annotation.id)) continue;
    pairs.set(suggestion, annotation);
    taken.add(annotation.id);
  }
  return pairs;
}

function itemOf(
  article: Article,
  suggestion: Suggestion | null,
  annotation: Annotation | null,
  anchorings: ReadonlyMap<string, Anchoring>,
  showings: Showings,
  isQuiet = false,
): Item | null {
  if (annotation) {
    const place = anchorings.get(annotation.id) ?? { status: 'orphan', score: 0 };
    const span = place.status === 'orphan' ? null : place.span;
    return {
      id: suggestion?.id ?? annotation.id,
      kind: annotation.value.kind,
      state: annotation.status,
      span,
      quote: span ? article.text.slice(span.start, span.end) : annotation.quote,
      value: annotation.value,
      suggestion,
      annotation,
      place,
      level: suggestion?.level ?? null,
      isQuiet: false,
      showing: suggestion ? showings[suggestion.kind][suggestion.level] : 'painted',
    };
  }
  if (!suggestion) return null;
  return {
    id: suggestion.id,
    kind: suggestion.kind,
    state: 'suggested',
    span: { start: suggestion.start, end: suggestion.end },
    quote: suggestion.quote,
    value: valueFor(suggestion),
    suggestion,
    annotation: null,
    place: null,
    level: suggestion.level,
    isQuiet,
    showing: isQuiet ? 'hidden' : showings[suggestion.kind][suggestion.level],
  };
}

/** Order of the text; actors before casualties of a sentence, so that links preselect; orphans last. */
function inOrder(reading: Reading, items: Item[]): Item[] {
  const sentences = new Map(
    items.map((item) => [item, item.span ? sentenceIndex(reading.sentences, item.span) : Infinity]),
  );
  const sentence = (item: Item): number => sentences.get(item) ?? Infinity;
  return items.toSorted((a, b) => {
    const bySentence = sentence(a) - sentence(b);
    if (bySentence !== 0 && !Number.isNaN(bySentence)) return bySentence;
    if (a.kind !== b.kind) return a.kind === 'actor' ? -1 : 1;
    return (a.span?.start ?? 0) - (b.span?.start ?? 0) || (a.span?.end ?? 0) - (b.span?.end ?? 0);
  });
}

/** Index of the sentence in which a span starts; the last one before it when it starts between two, -1 when before all. */
export function sentenceIndex(sentences: readonly Span[], span: Span): number {
  let low = 0;
  let high = sentences.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence && sentence.start <= span.start) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/**
 * Joins a reading with the records of the same article.
 *
 * @param anchorings annotation id → where it stands in `article.text`; a record without an entry is an orphan.
 * @param showings what the reader wants to see of undecided suggestions
 * @returns items in the order of review; deleted records are expected to be left out by the caller.
 */
export function buildItems(
  article: Article,
  reading: Reading,
  annotations: readonly Annotation[],
  anchorings: ReadonlyMap<string, Anchoring>,
  showings: Showings = DEFAULT_SETTINGS.showings,
): Item[] {
  const pairs = pair(reading, annotations, anchorings);
  const quiet = new Set(withoutQuiet(reading.suggestions, annotations).quiet);
  const answered = new Set([...pairs.values()].map((annotation) => annotation.id));
  const items: Item[] = [];
  for (const suggestion of reading.suggestions) {
    const row = pairs.get(suggestion) ?? null;
    const item = itemOf(article, suggestion, row, anchorings, showings, quiet.has(suggestion));
    if (item) items.push(item);
  }
  for (const annotation of annotations) {
    if (answered.has(annotation.id)) continue;
    const item = itemOf(article, null, annotation, anchorings, showings);
    if (item) items.push(item);
  }
  return inOrder(reading, items);
}

export interface SentenceGroup {
  /** Index into `reading.sentences`; -1 for words outside every sentence, Infinity for orphans. */
  index: number;
  span: Span | null;
  items: Item[];
}

/** Items gathered by sentence, in order; sentences without items are left out. */
export function groupBySentence(sentences: readonly Span[], items: readonly Item[]): SentenceGroup[] {
  const groups: SentenceGroup[] = [];
  for (const item of items) {
    const index = item.span ? sentenceIndex(sentences, item.span) : Infinity;
    const last = groups.at(-1);
    if (last && last.index === index) last.items.push(item);
    else groups.push({ index, span: sentences[index] ?? item.span, items: [item] });
  }
  return groups;
}
