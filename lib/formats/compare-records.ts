/** How one incoming record stands to the one that is here. */
import type { Annotation, EarlierText, StoredArticle } from '../model';
import { differences, sameRecord } from './equal';
import type { Choice, PlanState } from './plan';

export interface Verdict {
  state: PlanState;
  later: 'mine' | 'theirs' | null;
  reason: string;
  fields: string[];
  proposed: Choice;
}

const SAME: Verdict = {
  state: 'same',
  later: null,
  reason: 'Already here, the same.',
  fields: [],
  proposed: 'mine',
};
const ADDED: Verdict = {
  state: 'added',
  later: null,
  reason: 'Not here yet.',
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
    return conflict('The same id stands for another tag here.', fields);
  }
  if (theirs.history.length > mine.history.length && continues(theirs, mine)) {
    return changed('theirs', 'The file has later decisions on the state that is here.', fields);
  }
  if (mine.history.length > theirs.history.length && continues(mine, theirs)) {
    return changed('mine', 'What is here has later decisions than the file.', fields);
  }
  return conflict(`Changed here and in the file (${fields.join(', ')}).`, fields);
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
function byDate(mine: string, theirs: string, what: string, fields: string[]): Verdict {
  if (theirs > mine) return changed('theirs', `The file's version was ${what} later (${theirs}).`, fields);
  if (mine > theirs) return changed('mine', `The version here was ${what} later (${mine}).`, fields);
  return conflict(`Both were ${what} at the same time and differ (${fields.join(', ')}).`, fields);
}

function changed(later: 'mine' | 'theirs', reason: string, fields: string[]): Verdict {
  return { state: 'changed', later, reason, fields, proposed: later };
}

function conflict(reason: string, fields: string[]): Verdict {
  return { state: 'conflicting', later: null, reason, fields, proposed: 'mine' };
}
