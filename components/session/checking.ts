/** What keeps an edit from being saved, in sentences that stand in the editor. Pure. */
import type { AnnotationValue } from '../../lib/model';
import { checkValue, type FieldProblem } from '../../lib/review/check';
import type { Item } from './items';
import type { Draft, EditorField, SessionState } from './types';

/** Parts of a claim that are words of the text at offsets of the text they were tagged in. */
const WORDS = ['victims', 'perpetrator', 'source', 'date', 'place'] as const;

/** The parts of a record that this edit has left alone: the text may have moved under their offsets since. */
function untouched(value: AnnotationValue, before: AnnotationValue): Set<string> {
  if (value.kind === 'actor' || before.kind === 'actor') return new Set();
  const now = value.claim;
  const then = before.claim;
  return new Set(WORDS.filter((part) => JSON.stringify(now[part]) === JSON.stringify(then[part])));
}

/**
 * What a person has to correct before the draft is saved.
 *
 * Spans are UTF-16 offsets into `article.text`. An orphan has no words in this text: its span is not asked
 * about, and neither are the words of a stored claim that the edit does not change.
 *
 * @returns an empty list when the draft can be saved
 *
 * @example
 * draftProblems({ ...draft, span: { start: 9, end: 9 } }, state)
 * // [{ field: 'span', code: 'no-word', values: {}, message: 'Select at least one word.' }]
 */
export function draftProblems(draft: Draft, state: Pick<SessionState, 'article' | 'items'>): FieldProblem[] {
  const item = state.items.find((each) => each.id === draft.itemId);
  const found = checkValue(draft.value, draft.span, state.article?.text ?? '');
  const left = item?.annotation ? untouched(draft.value, item.annotation.value) : new Set<string>();
  return found.filter(({ field }) => !left.has(field) && !(field === 'span' && isOrphan(item)));
}

function isOrphan(item: Item | undefined): boolean {
  return item !== undefined && item.span === null;
}

const FIELDS: Record<string, EditorField> = {
  span: 'words',
  actor: 'link',
  date: 'details',
  place: 'details',
  name: 'name',
  type: 'type',
  roles: 'roles',
  kind: 'kind',
  count: 'count',
  victims: 'victims',
  perpetrator: 'perpetrator',
  source: 'source',
  scope: 'scope',
};

/** The group of the editor in which a problem is corrected; null when it has none. */
export function groupOf(problem: FieldProblem): EditorField | null {
  return FIELDS[problem.field.split('.')[0] ?? ''] ?? null;
}
