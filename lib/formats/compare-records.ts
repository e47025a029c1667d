/** How one incoming record stands to the one that is here. */
import type { Annotation, EarlierText, StoredArticle } from '../model';
import { differences, sameRecord } from './equal';
import type { Choice, PlanReason, PlanState } from './plan';

export interface Verdict {
  state: PlanState;
  later: 'mine' | 'theirs' | null;
  reason: PlanReason;
  date: string | null;
  fields: string[];
  proposed: Choice;
}

export const SAME: Verdict = {
  state: 'same',
  later: null,
  reason: 'same',
  date: null,
  fields: [],
  proposed: 'mine',
};
const ADDED: Verdict = {
  state: 'added',
  later: null,
  reason: 'new',
  date: null,
  fields: [],
  proposed: 'theirs',
};

/**
 * Annotations carry their decisions: when one history begins with the whole of the other, it is the later state
 * of the same work. Otherwise both were changed apart from each other, and a date cannot say who is right.
 */
export function compareAnnotations(mine: Annotation | null, theirs: Annotation): Verdict {
  if (mine === null) return ADDED;
  const fields = differences({ ...mine, revision: 0 }, { ...theirs, revision: 0 });
  if (fields.length === 0) return SAME;
  if (mine.articleId !== theirs.articleId || mine.value.kind !== theirs.value.kind) {
    return conflict('other-tag', fields);
  }
  if (theirs.history.length > mine.history.length && continues(theirs, mine)) {
    return changed('theirs', 'file-decided', fields);
  }
  if (mine.history.length > theirs.history.length && continues(mine, theirs)) {
    return changed('mine', 'here-decided', fields);
  }
  return conflict('both-decided', fields);
}

/**
 * Two readings of one article: the later one counts. With another text the one that gives way is kept as an
 * earlier text (`mergeArticle`), so that every tag keeps the words it was made on.
 */
export function compareArticles(mine: StoredArticle | null, theirs: StoredArticle): Verdict {
  if (mine === null) return ADDED;
  const ignored = { id: '', addresses: [], earlier: [], apartFrom: [] };
  const fields = differences({ ...mine, ...ignored }, { ...theirs, ...ignored });
  return fields.length === 0 ? SAME : byDate(mine.accessed, theirs.accessed, 'read', fields);
}

/**
 * The article that is kept, with every address of the other and those of its texts that are wanted.
 *
 * @param wanted asked for each text of `other` that `kept` lacks
 */
export function mergeArticle(
  kept: StoredArticle,
  other: StoredArticle,
  wanted: (text: string) => boolean,
): StoredArticle {
  const had = [kept.text, ...(kept.earlier ?? []).map(({ text }) => text)];
  const more = [other, ...(other.earlier ?? [])]
    .filter(({ text }) => !had.includes(text) && wanted(text))
    .map(({ text, textHash, accessed }) => ({ text, textHash, accessed }));
  const addresses = (other.addresses ?? []).filter((address) => !kept.addresses?.includes(address));
  const apart = (other.apartFrom ?? []).filter((id) => !kept.apartFrom?.includes(id));
  return {
    ...kept,
    ...(apart.length > 0 ? { apartFrom: [...(kept.apartFrom ?? []), ...apart] } : {}),
    ...(addresses.length > 0 ? { addresses: [...(kept.addresses ?? []), ...addresses] } : {}),
    ...(more.length > 0 ? { earlier: [...(kept.earlier ?? []), ...more].toSorted(newestFirst) } : {}),
  };
}

/** Actors and events: the later modification counts, equal dates are for a person. */
export function compareDated<T extends { id: string; modified: string }>(mine: T | null, theirs: T): Verdict {
  if (mine === null) return ADDED;
  const fields = differences(mine, theirs);
  return fields.length === 0 ? SAME : byDate(mine.modified, theirs.modified, 'changed', fields);
}

function newestFirst(one: EarlierText, next: EarlierText): number {
  return one.accessed < next.accessed ? 1 : -1;
}

function continues(later: Annotation, earlier: Annotation): boolean {
  return earlier.history.every((step, index) => sameRecord(step, later.history[index]));
}

/** ISO 8601 dates in UTC sort as text. */
function byDate(mine: string, theirs: string, what: 'read' | 'changed', fields: string[]): Verdict {
  if (theirs > mine) return changed('theirs', `file-${what}`, fields, theirs);
  if (mine > theirs) return changed('mine', `here-${what}`, fields, mine);
  return conflict(`both-${what}`, fields);
}

function changed(
  later: 'mine' | 'theirs',
  reason: PlanReason,
  fields: string[],
  date: string | null = null,
): Verdict {
  return { state: 'changed', later, reason, date, fields, proposed: later };
}

/** The verdict that a record is here and differs: a reader chooses, `proposed` unless said otherwise. */
export function conflict(reason: PlanReason, fields: string[], proposed: Choice = 'mine'): Verdict {
  return { state: 'conflicting', later: null, reason, date: null, fields, proposed };
}
