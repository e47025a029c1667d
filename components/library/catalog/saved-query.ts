/** A query as it is kept under a name, and back: fields that are not as they should be are left out. Pure. */
import { ACTOR_TYPES, ANNOTATION_STATUSES, CASUALTY_KINDS, SCOPES } from '../../../lib/model';
import type { SavedView } from '../../../lib/store/table-settings';
import { labelValues, toLabel } from '../../session/labels';
import { NO_QUERY, type Query } from './query';

/** The fields that differ from an empty query. */
export function fieldsOf(query: Query): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).filter((field): field is [string, string] => {
      const [key, value] = field;
      return typeof value === 'string' && value !== NO_QUERY[key as keyof Query];
    }),
  );
}

/** Saved views after a free tag was renamed: those that ask for it ask for its new name. */
export function viewsRenamed(views: readonly SavedView[], from: string, to: string): SavedView[] {
  return views.map((view) =>
    view.query['tag'] === from ? { ...view, query: { ...view.query, tag: to } } : view,
  );
}

/** The label of a renaming, with the names of the views that went along: those go back when it is undone. */
export function renamedLabel(views: readonly SavedView[], from: string, to: string): string {
  const along = views.filter(({ query }) => query['tag'] === from).map(({ name }) => name);
  return toLabel('tags.renamedLabel', { from, to, views: JSON.stringify(along) });
}

/** Saved views after the step with this label was undone; the same list where no view went along with it. */
export function viewsUndone(views: readonly SavedView[], label: string): readonly SavedView[] {
  const { from, to, views: along } = labelValues(label, 'tags.renamedLabel') ?? {};
  if (typeof from !== 'string' || typeof to !== 'string' || typeof along !== 'string') return views;
  const isBack = ({ name, query }: SavedView): boolean =>
    query['tag'] === to && along.includes(JSON.stringify(name));
  return views.some(isBack)
    ? views.map((view) => (isBack(view) ? { ...view, query: { ...view.query, tag: from } } : view))
    : views;
}

/** @example queryOf({ kind: 'killed', status: 'lost' }) // killed, of any status that counts */
export function queryOf(fields: Readonly<Record<string, string>>): Query {
  const of = <T extends string>(values: readonly T[], key: string): T | null =>
    values.find((value) => value === fields[key]) ?? null;
  return {
    search: fields['search'] ?? '',
    kind: of(CASUALTY_KINDS, 'kind'),
    status: of(ANNOTATION_STATUSES, 'status'),
    scope: of(SCOPES, 'scope'),
    outlet: fields['outlet'] ?? null,
    actor: fields['actor'] ?? '',
    tag: fields['tag'] ?? null,
    type: of(ACTOR_TYPES, 'type'),
    from: fields['from'] ?? '',
    to: fields['to'] ?? '',
  };
}
