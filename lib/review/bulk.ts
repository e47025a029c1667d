/** One change to many annotations at once: what each becomes, for a preview and for one write. Pure. */
import type { ActorRole, ActorType, Annotation, AnnotationValue, CasualtyKind, Scope } from '../model';
import { editAnnotation, redecide } from '../review';

export type BulkEdit =
  | { field: 'kind'; to: CasualtyKind }
  | { field: 'scope'; to: Scope }
  | { field: 'type'; to: ActorType }
  | { field: 'addRole' | 'dropRole'; to: ActorRole }
  | { field: 'status'; to: 'accept' | 'reject' | 'later' }
  | { field: 'addTag' | 'dropTag'; to: string }
  | { field: 'renameTag'; from: string; to: string };

interface BulkContext {
  /** UTC, ISO 8601. */
  now: string;
  person: string;
}

/** What is so already gives the same value, so that nothing is written. */
function recodedActor(value: Extract<AnnotationValue, { kind: 'actor' }>, edit: BulkEdit): AnnotationValue {
  if (edit.field === 'type') return { ...value, type: edit.to };
  if (edit.field === 'addRole')
    return value.roles.includes(edit.to) ? value : { ...value, roles: [...value.roles, edit.to] };
  if (edit.field === 'dropRole')
    return value.roles.includes(edit.to)
      ? { ...value, roles: value.roles.filter((role) => role !== edit.to) }
      : value;
  return value;
}

function recoded(value: AnnotationValue, edit: BulkEdit): AnnotationValue {
  if (value.kind === 'actor') return recodedActor(value, edit);
  if (edit.field === 'kind') return { ...value, claim: { ...value.claim, kind: edit.to } };
  if (edit.field === 'scope') return { ...value, claim: { ...value.claim, scope: edit.to } };
  return value;
}

function retagged(tags: readonly string[], edit: BulkEdit): string[] {
  const tag = edit.to.trim();
  // Where both names stand they become one, at the place of the first.
  if (edit.field === 'renameTag') {
    if (tag === '' || !tags.includes(edit.from)) return [...tags];
    return [...new Set(tags.map((each) => (each === edit.from ? tag : each)))];
  }
  if (edit.field === 'dropTag') return tags.filter((each) => each !== tag);
  return tags.includes(tag) || tag === '' ? [...tags] : [...tags, tag];
}

function changed(row: Annotation, edit: BulkEdit, { now, person }: BulkContext): Annotation {
  // The text is only asked for when a tag moves, and nothing moves here.
  const context = { now, person, text: '' };
  switch (edit.field) {
    case 'status':
      return redecide(row, edit.to, context);
    case 'addTag':
    case 'dropTag':
    case 'renameTag':
      return editAnnotation(row, { tags: retagged(row.tags, edit) }, context);
    default:
      return editAnnotation(row, { value: recoded(row.value, edit) }, context);
  }
}

/** An annotation before and after a change. */
export interface BulkChange {
  before: Annotation;
  after: Annotation;
}

/**
 * @returns those that the edit changes, in the order given: an actor has no scope, and what is so already stays
 * @example bulkEdit([killed], { field: 'kind', to: 'injured' }, context)[0].after.history.at(-1).action // 'edited'
 */
export function bulkEdit(rows: readonly Annotation[], edit: BulkEdit, context: BulkContext): BulkChange[] {
  return rows.flatMap((before): BulkChange[] => {
    const after = changed(before, edit, context);
    return after === before ? [] : [{ before, after }];
  });
}
