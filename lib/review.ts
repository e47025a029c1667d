/**
 * From a suggestion and a person's decision to a stored annotation.
 *
 * Pure: ids, the time and the person's name come in through the context. Spans are UTF-16 offsets into the
 * context's `text`. Nothing here checks values: `lib/review/check.ts` does, before a form is saved, and
 * `revision` is never touched here: it is the one the change is based on, and only the store counts it up.
 */
import type { Annotation, AnnotationValue, DecisionAction, Maker, Span, Suggestion } from './model';
import { describe } from './text/selectors';

/** What every decision needs to know about its surroundings. */
export interface ReviewContext {
  /** UUID for the annotation that is made; the same id written twice is one row. */
  id: string;
  articleId: string;
  /** The article's text that all spans refer to. */
  text: string;
  /** UTC, ISO 8601. */
  now: string;
  /** The person's name as the settings hold it; may be empty. */
  person: string;
  /** Name and version of the engine that made the suggestion (`Reading.engine`). */
  engine: string;
}

/** What a person decides about a suggestion. A `value` or `span` that differs from the suggested one is an edit. */
export interface Verdict {
  action: 'accept' | 'reject' | 'later';
  value?: AnnotationValue;
  span?: Span;
  note?: string;
  tags?: string[];
}

/** What may be changed on an annotation; what is left out stays as it is. */
export interface AnnotationChanges {
  value?: AnnotationValue;
  span?: Span;
  note?: string;
  tags?: string[];
  eventId?: string | null;
}

/** The part of the context that a change to an existing annotation needs. */
export type EditContext = Pick<ReviewContext, 'text' | 'now' | 'person'>;

/** The value that a suggestion would have as an annotation. */
export function valueOf(suggestion: Suggestion): AnnotationValue {
  return suggestion.kind === 'actor'
    ? { kind: 'actor', ...structuredClone(suggestion.value) }
    : { kind: 'casualty', claim: structuredClone(suggestion.value) };
}

/** Whether two annotation values say the same; absent and undefined fields are the same. */
export function sameValue(a: AnnotationValue, b: AnnotationValue): boolean {
  return canonical(a) === canonical(b);
}

/**
 * The annotation that a decision on a suggestion makes.
 *
 * @returns status `accepted` when nothing was changed, `edited` when value or span differ, `rejected`, or
 * `later`; the history holds the suggestion as made by the rule and the decision as made by the person.
 *
 * @example
 * decide(suggestion, { action: 'accept' }, context).status // 'accepted'
 * decide(suggestion, { action: 'accept', value: corrected }, context).history.at(-1)
 * // { action: 'edited', at: '2024-05-01T10:00:00Z', by: { type: 'person', name: '' }, from: …, to: … }
 */
export function decide(suggestion: Suggestion, verdict: Verdict, context: ReviewContext): Annotation {
  const rule: Maker = {
    type: 'rule',
    rule: suggestion.rule,
    engine: context.engine,
    confidence: suggestion.confidence,
  };
  const suggested = valueOf(suggestion);
  const span = verdict.span ?? { start: suggestion.start, end: suggestion.end };
  const value = verdict.value === undefined ? suggested : structuredClone(verdict.value);
  const moved = span.start !== suggestion.start || span.end !== suggestion.end;
  const changed = moved || !sameValue(value, suggested);
  const status = statusAfter(verdict.action, changed);
  const by: Maker = { type: 'person', name: context.person };
  return {
    ...placed(context.text, span),
    id: context.id,
    articleId: context.articleId,
    status,
    value,
    note: verdict.note ?? '',
    tags: verdict.tags ?? [],
    created: context.now,
    modified: context.now,
    maker: rule,
    history: [
      { action: 'suggested', at: context.now, by: rule, to: suggested },
      status === 'edited'
        ? { action: 'edited', at: context.now, by, from: suggested, to: value }
        : { action: status, at: context.now, by },
    ],
    revision: 0,
    eventId: null,
  };
}

/** The annotation that a person makes by hand from a selection of the text. */
export function addByHand(
  added: Pick<Verdict, 'note' | 'tags'> & { span: Span; value: AnnotationValue },
  context: Omit<ReviewContext, 'engine'>,
): Annotation {
  const by: Maker = { type: 'person', name: context.person };
  const value = structuredClone(added.value);
  return {
    ...placed(context.text, added.span),
    id: context.id,
    articleId: context.articleId,
    status: 'added',
    value,
    note: added.note ?? '',
    tags: added.tags ?? [],
    created: context.now,
    modified: context.now,
    maker: by,
    history: [{ action: 'added', at: context.now, by, to: value }],
    revision: 0,
    eventId: null,
  };
}

/**
 * An annotation with some of its fields changed. A new value or span is written to the history as
 * `edited`, and turns `accepted` and `later` into `edited`; what was added by hand stays `added`, and a
 * rejected one is taken back by the edit. Notes, tags and the event leave status and history alone.
 *
 * @returns the same object when nothing differs.
 */
export function editAnnotation(
  annotation: Annotation,
  changes: AnnotationChanges,
  context: EditContext,
): Annotation {
  const value = changes.value === undefined ? annotation.value : structuredClone(changes.value);
  const { position } = annotation.selectors;
  const span = changes.span ?? position;
  const moved = span.start !== position.start || span.end !== position.end;
  const recoded = !sameValue(value, annotation.value);
  const aside = {
    note: changes.note ?? annotation.note,
    tags: changes.tags ?? annotation.tags,
    eventId: changes.eventId === undefined ? annotation.eventId : changes.eventId,
  };
  const asideChanged = JSON.stringify(aside) !== JSON.stringify(pickAside(annotation));
  if (!moved && !recoded && !asideChanged) return annotation;
  const result: Annotation = { ...annotation, ...aside, modified: context.now };
  if (!moved && !recoded) return result;
  const by: Maker = { type: 'person', name: context.person };
  return {
    ...result,
    ...(moved ? placed(context.text, span) : {}),
    value,
    status: annotation.status === 'added' ? 'added' : 'edited',
    history: [
      ...annotation.history,
      { action: 'edited', at: context.now, by, from: annotation.value, to: value },
    ],
  };
}

/**
 * A second decision on a stored annotation: accept what was rejected or postponed, reject what was accepted.
 * Taking back a rejection is written as `restored`, everything else as the decision it is.
 */
export function redecide(
  annotation: Annotation,
  action: Verdict['action'],
  context: Pick<EditContext, 'now' | 'person'>,
): Annotation {
  const status = action === 'accept' ? settledStatus(annotation) : action === 'reject' ? 'rejected' : 'later';
  if (status === annotation.status) return annotation;
  const by: Maker = { type: 'person', name: context.person };
  const step: DecisionAction =
    annotation.status === 'rejected' && action === 'accept'
      ? 'restored'
      : action === 'accept'
        ? 'accepted'
        : status === 'rejected'
          ? 'rejected'
          : 'later';
  return {
    ...annotation,
    status,
    modified: context.now,
    history: [...annotation.history, { action: step, at: context.now, by }],
  };
}

/** What an annotation counts as when it stands: by whether a person made it, changed it, or took it as it was. */
function settledStatus(annotation: Annotation): 'accepted' | 'edited' | 'added' {
  if (annotation.maker.type === 'person') return 'added';
  return annotation.history.some((step) => step.action === 'edited') ? 'edited' : 'accepted';
}

function statusAfter(
  action: Verdict['action'],
  changed: boolean,
): 'accepted' | 'edited' | 'rejected' | 'later' {
  if (action === 'reject') return 'rejected';
  if (action === 'later') return 'later';
  return changed ? 'edited' : 'accepted';
}

function placed(text: string, span: Span): Pick<Annotation, 'selectors' | 'quote'> {
  return { selectors: describe(text, span), quote: text.slice(span.start, span.end) };
}

function pickAside(annotation: Annotation): Pick<Annotation, 'note' | 'tags' | 'eventId'> {
  return { note: annotation.note, tags: annotation.tags, eventId: annotation.eventId };
}

/** Text that is the same for values that say the same: keys sorted, undefined dropped. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}
