/** What a change to an actor reaches: its mentions, and every annotation of their articles. */
import type { ActorEntry, Annotation } from '../../../lib/model';
import type { ActorChange } from '../../../lib/review/actor-list';
import type { Store } from '../../../lib/store/types';
import { t } from '../../strings';
import type { ActorRow } from '../catalog/actor-entries';

/** A change that is shown before it is made. */
export interface ActorPlan {
  change: ActorChange;
  /** Label of the undo step. */
  label: string;
  /** What happens, a sentence each. */
  words: string[];
}

export function mentionIds(rows: readonly ActorRow[]): Set<string> {
  return new Set(rows.flatMap(({ mentions }) => mentions.map(({ mention }) => mention.id)));
}

/** Every annotation of the articles that mention one of the parties. */
export async function annotationsAround(store: Store, rows: readonly ActorRow[]): Promise<Annotation[]> {
  const articles = new Set(rows.flatMap(({ mentions }) => mentions.map(({ article }) => article.id)));
  return store.annotations({ articleIds: [...articles] });
}

/** The entry of a party, or a new one for a name that is not in the list yet. */
export function entryFor({ entry, name, type }: ActorRow, id: string, now: string): ActorEntry {
  return entry ?? { id, name, type, aliases: [], identifiers: {}, created: now, modified: now };
}

/** How many tags a change reaches. */
export function reachWords({ put }: ActorChange): string {
  const mentions = put.annotations.filter(({ value }) => value.kind === 'actor').length;
  const articles = new Set(put.annotations.map(({ articleId }) => articleId)).size;
  return t('actors.reach', { n: mentions, claims: put.annotations.length - mentions, articles });
}
