/**
 * Claims of several articles side by side: one row for a kind and a victim group, one column an article,
 * and for each row how the claims stand to each other. Nothing is decided here: the figures stay with their
 * words, and joining or choosing is the reader's.
 */
import type { Annotation, CasualtyKind, CasualtyValue, Scope, StoredArticle } from '../model';
import { CASUALTY_KINDS, SCOPES } from '../model';

/**
 * - `single`: one voice only, however often it says so;
 * - `agree`: several voices, one number;
 * - `range`: different numbers that can all be true ("at least 9" and 12), or one of them is vague;
 * - `conflict`: numbers that cannot all be true;
 * - `denied`: somebody denies it, which outweighs numbers.
 */
export type Agreement = 'single' | 'agree' | 'range' | 'conflict' | 'denied';

/** What a row of the caller's own must hold to be compared. */
export interface ComparableClaim {
  annotation: Annotation;
  claim: CasualtyValue;
}

export interface ComparedRow<C extends ComparableClaim = ComparableClaim> {
  key: string;
  kind: CasualtyKind;
  scope: Scope;
  /** What the victims are called, in the words of the first claim; empty where nobody says. */
  victims: string;
  /** One list of claims an article, in the order of the columns; superseded claims stay in it. */
  cells: C[][];
  /** Annotation ids of claims that a later one in the comparison replaces ("the toll rose to 17"). */
  superseded: string[];
  /** Lowest and highest number that a standing claim gives; null where nobody gives one. */
  low: number | null;
  high: number | null;
  /** The highest number is a lower bound ("at least 26"). */
  open: boolean;
  agreement: Agreement;
}

export interface Comparison<C extends ComparableClaim = ComparableClaim> {
  articles: StoredArticle[];
  rows: ComparedRow<C>[];
}

/**
 * Compare the claims of articles.
 *
 * @param claims claims of any articles; those of articles not given are left out
 * @returns rows of the reported event first, then by kind in the order of the codebook, then by the highest
 * number; no rows when there are no claims
 *
 * @example
 * compareSideBySide([courier, flare], claims).rows[0]
 * // { kind: 'killed', victims: 'soldiers', cells: [[17], [40]], low: 17, high: 40, agreement: 'conflict', … }
 */
export function compareSideBySide<C extends ComparableClaim>(
  articles: readonly StoredArticle[],
  claims: readonly C[],
): Comparison<C> {
  const groups = new Map<string, { first: C; cells: C[][] }>();
  for (const each of claims) {
    const column = articles.findIndex((article) => article.id === each.annotation.articleId);
    if (column < 0) continue;
    const key = `${each.claim.scope}/${each.claim.kind}/${fold(victimsOf(each.claim))}`;
    const group = groups.get(key) ?? { first: each, cells: articles.map((): C[] => []) };
    group.cells[column]?.push(each);
    groups.set(key, group);
  }
  const replaced = new Set(
    claims.map(({ claim }) => claim.supersedes).filter((id) => typeof id === 'string'),
  );
  const rows = [...groups].map(([key, { first, cells }]): ComparedRow<C> => {
    const all = cells.flat();
    const standing = all.filter(({ annotation }) => !replaced.has(annotation.id));
    return {
      key,
      kind: first.claim.kind,
      scope: first.claim.scope,
      victims: victimsOf(first.claim),
      cells,
      superseded: all.map(({ annotation }) => annotation.id).filter((id) => replaced.has(id)),
      ...boundsOf(standing.map(({ claim }) => claim)),
      agreement: agreementOfVoices(standing),
    };
  });
  return {
    articles: [...articles],
    rows: rows.toSorted(
      (a, b) =>
        SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope) ||
        CASUALTY_KINDS.indexOf(a.kind) - CASUALTY_KINDS.indexOf(b.kind) ||
        (b.high ?? -1) - (a.high ?? -1),
    ),
  };
}

/** How claims stand to each other when each is a voice of its own. */
export function agreementOf(claims: readonly CasualtyValue[]): Agreement {
  if (claims.some((claim) => claim.negated || claim.source?.stance === 'denies')) return 'denied';
  if (claims.length < 2) return 'single';
  const intervals = claims.flatMap((claim) => intervalOf(claim) ?? []);
  const low = Math.max(...intervals.map((interval) => interval.low));
  const high = Math.min(...intervals.map((interval) => interval.high));
  if (low > high) return 'conflict';
  const [first] = intervals;
  const equal = intervals.every((each) => each.low === first?.low && each.high === first.high);
  return equal && intervals.length === claims.length ? 'agree' : 'range';
}

/** The same figure told twice by one source in one article, as in headline and first sentence, is one voice. */
function agreementOfVoices(claims: readonly ComparableClaim[]): Agreement {
  const agreement = agreementOf(claims.map(({ claim }) => claim));
  const voices = new Set(
    claims.map(({ annotation, claim }) => `${annotation.articleId}/${fold(claim.source?.resolved ?? '')}`),
  );
  return agreement === 'agree' && voices.size === 1 ? 'single' : agreement;
}

/** What the victims are called: what they stand for, so that "eleven others" and "soldiers" meet. */
function victimsOf(claim: CasualtyValue): string {
  return claim.victims?.resolved || claim.victims?.text || '';
}

/** The words without accents, case and a determiner in front. */
function fold(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:the|its|their|his|her|a|an)\s/u, '');
}

/** The numbers that a claim allows; null for vague words, which no number contradicts. */
function intervalOf({ count }: CasualtyValue): { low: number; high: number } | null {
  if (count.low === null && count.high === null) return null;
  return { low: count.low ?? 0, high: count.high ?? Infinity };
}

function boundsOf(claims: readonly CasualtyValue[]): Pick<ComparedRow, 'low' | 'high' | 'open'> {
  const stated = claims.filter((claim) => !claim.negated);
  const numbers = stated.flatMap(({ count }) => [count.low, count.high]).filter((value) => value !== null);
  if (numbers.length === 0) return { low: null, high: null, open: false };
  const high = Math.max(...numbers);
  return {
    low: Math.min(...numbers),
    high,
    open: stated.some(({ count }) => count.high === null && count.low === high),
  };
}
