/** What can be changed on many tags at once, and to what. */
import { ACTOR_ROLES, CASUALTY_KINDS, SCOPES } from '../../lib/model';
import type { BulkEdit } from '../../lib/review/bulk';
import { t } from '../strings';

export type BulkField =
  'kind' | 'scope' | 'addRole' | 'dropRole' | 'status' | 'addTag' | 'dropTag' | 'delete';

const VERDICTS = ['accept', 'reject', 'later'] as const;

export const isTagField = (field: BulkField): field is 'addTag' | 'dropTag' =>
  field === 'addTag' || field === 'dropTag';

/** What the reader chose, as the edit it means; null as long as it is not complete, and for a deletion. */
export function editOf(field: BulkField, value: string): BulkEdit | null {
  const kind = CASUALTY_KINDS.find((each) => each === value);
  const scope = SCOPES.find((each) => each === value);
  const role = ACTOR_ROLES.find((each) => each === value);
  const verdict = VERDICTS.find((each) => each === value);
  if (field === 'kind') return kind ? { field, to: kind } : null;
  if (field === 'scope') return scope ? { field, to: scope } : null;
  if (field === 'addRole' || field === 'dropRole') return role ? { field, to: role } : null;
  if (field === 'status') return verdict ? { field, to: verdict } : null;
  return field === 'delete' || value.trim() === '' ? null : { field, to: value };
}

/** The values of a field that is chosen from a list; empty for the others. */
export function choicesOf(field: BulkField): { value: string; label: string }[] {
  if (field === 'kind') return CASUALTY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }));
  if (field === 'scope') return SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }));
  if (field === 'addRole' || field === 'dropRole')
    return ACTOR_ROLES.map((value) => ({ value, label: t(`role.${value}`) }));
  if (field === 'status') return VERDICTS.map((value) => ({ value, label: t(`bulk.${value}`) }));
  return [];
}

/** The change in words: "add a role victim". */
export function editWords(field: BulkField, value: string): string {
  const chosen = choicesOf(field).find((each) => each.value === value)?.label ?? value;
  return `${t(`bulk.${field}`)} ${chosen}`.trim();
}
