/** From what a person does with an item to the annotation that is written. Pure: ids and the time come in. */
import {
  addByHand,
  decide,
  editAnnotation,
  redecide,
  type ReviewContext,
  type Verdict,
} from '../../lib/review';
import { describe } from '../../lib/text/selectors';
import type { Annotation, AnnotationValue, Maker, Span } from '../../lib/model';
import type { Item } from './items';

export interface RecordContext extends ReviewContext {
  /** Suggestion id → annotation id, so that relations between claims point at records. */
  recordIds: ReadonlyMap<string, string>;
}

function withRecordIds(value: AnnotationValue, ids: ReadonlyMap<string, string>): AnnotationValue {
  if (value.kind === 'actor') return value;
  const { partOf, supersedes } = value.claim;
  if (!partOf && !supersedes) return value;
  const claim = { ...value.claim };
  if (partOf) claim.partOf = ids.get(partOf) ?? partOf;
  if (supersedes) claim.supersedes = ids.get(supersedes) ?? supersedes;
  return { kind: 'casualty', claim };
}

/** Relations of a fresh record point at records: whether the other claim is decided before or after this one. */
function linked(annotation: Annotation, ids: ReadonlyMap<string, string>): Annotation {
  return {
    ...annotation,
    value: withRecordIds(annotation.value, ids),
    history: annotation.history.map((step) => ({
      ...step,
      ...(step.from ? { from: withRecordIds(step.from, ids) } : {}),
      ...(step.to ? { to: withRecordIds(step.to, ids) } : {}),
    })),
  };
}

/**
 * The record after a decision on an item, whether it is a suggestion or has been decided before.
 * @returns null when the decision changes nothing.
 */
export function decided(item: Item, verdict: Verdict, context: RecordContext): Annotation | null {
  if (!item.annotation) {
    return item.suggestion ? linked(decide(item.suggestion, verdict, context), context.recordIds) : null;
  }
  const before = item.annotation;
  const redone = redecide(before, verdict.action, context);
  if (verdict.action !== 'accept') return redone === before ? null : redone;
  const changes = {
    ...(verdict.value ? { value: verdict.value } : {}),
    ...(verdict.span ? { span: verdict.span } : {}),
    ...(verdict.note === undefined ? {} : { note: verdict.note }),
    ...(verdict.tags === undefined ? {} : { tags: verdict.tags }),
  };
  const after = editAnnotation(redone, changes, context);
  return after === before ? null : after;
}

export function added(
  tag: { span: Span; value: AnnotationValue; note: string; tags: string[] },
  context: RecordContext,
): Annotation {
  return linked(addByHand(tag, context), context.recordIds);
}

/**
 * A record attached to words that a person has looked at. The quote as it stood when the tag was made is
 * kept, so that "was 12, now reads 22" can be told for ever; only the selectors follow the text.
 */
export function reattached(
  annotation: Annotation,
  to: { span: Span; value?: AnnotationValue },
  context: Pick<ReviewContext, 'text' | 'now' | 'person'>,
): Annotation {
  const by: Maker = { type: 'person', name: context.person };
  const value = to.value ?? annotation.value;
  return {
    ...annotation,
    selectors: describe(context.text, to.span),
    value,
    status: to.value && annotation.status === 'accepted' ? 'edited' : annotation.status,
    modified: context.now,
    history: [
      ...annotation.history,
      {
        action: 'reanchored',
        at: context.now,
        by,
        ...(to.value ? { from: annotation.value, to: value } : {}),
      },
    ],
  };
}
