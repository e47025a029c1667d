/** Articles and claims for comparisons, as short as they can be said. */
import type { ComparableClaim } from '../../lib/compare/agreement';
import type { CasualtyValue, Count, Stance, StoredArticle } from '../../lib/model';
import { addByHand } from '../../lib/review';

export function articleOf(id: string, published: string | null = null): StoredArticle {
  return {
    id,
    url: `https://${id}.example/`,
    canonicalUrl: null,
    title: id,
    byline: null,
    site: id,
    language: 'en',
    published,
    modified: null,
    text: '',
    extractor: 'test',
    accessed: '2024-05-01T10:00:00.000Z',
    textHash: id,
  };
}

/** "14", "9+", "≤40", "~30", "12-15", or words without a number. */
export function countOf(words: string): Count {
  const numbers = (words.match(/\d+/gu) ?? []).map(Number);
  const [low = null, high = low] = numbers;
  const count = (l: number | null, h: number | null, qualifier: Count['qualifier']): Count => ({
    text: words,
    low: l,
    high: h,
    qualifier,
  });
  if (low === null) return count(null, null, 'vague');
  if (words.endsWith('+')) return count(low, null, 'at_least');
  if (words.startsWith('≤')) return count(null, low, 'at_most');
  if (words.startsWith('~')) return count(low, low, 'about');
  return count(low, high, low === high ? 'exact' : 'range');
}

type More = { victims?: string; by?: string; stance?: Stance; id?: string; at?: number } & Partial<
  Omit<CasualtyValue, 'victims' | 'source'>
>;

let made = 0;

/** One claim of an article: `says(flare, '17', { by: 'the army' })`. */
export function says(article: StoredArticle, count: string, more: More = {}): ComparableClaim {
  const { victims = 'soldiers', by = '', stance = 'states', id, at: start = made, ...rest } = more;
  const at = { start, end: start + 1 };
  const claim: CasualtyValue = {
    kind: 'killed',
    count: countOf(count),
    victims: victims === '' ? null : { ...at, text: victims, resolved: victims, status: 'unknown' },
    perpetrator: null,
    source: by === '' ? null : { ...at, text: by, resolved: by, stance },
    scope: 'event',
    negated: false,
    ...rest,
  };
  made += 1;
  const context = {
    id: id ?? `claim-${made}`,
    articleId: article.id,
    text: 'x'.repeat(start + 1),
    now: '',
    person: '',
  };
  return { annotation: addByHand({ span: at, value: { kind: 'casualty', claim } }, context), claim };
}
