/** Claims of several articles side by side: one row a kind and victim group, one column an article. Pure. */
import type { CasualtyKind, CasualtyValue, Scope, StoredArticle } from '../../lib/model';
import type { ClaimRow } from './rows';

export type Agreement = 'single' | 'agree' | 'range' | 'conflict' | 'denied';

export interface ComparedRow {
  key: string;
  kind: CasualtyKind;
  scope: Scope;
  victims: string;
  /** One list of claims an article, in the order of the columns. */
  cells: ClaimRow[][];
  /** Lowest and highest number that anybody gives; null where nobody gives one. */
  low: number | null;
  high: number | null;
  /** The highest number is a lower bound ("at least 26"). */
  open: boolean;
  agreement: Agreement;
}

export interface Comparison {
  articles: StoredArticle[];
  rows: ComparedRow[];
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:the|its|their|his|her)\s+/u, '')
    .trim();
}

/** What the victims are called: what they stand for, so that "eleven others" and "soldiers" meet. */
function victimsOf(claim: CasualtyValue): string {
  return claim.victims?.resolved || claim.victims?.text || '';
}

interface Interval {
  low: number;
  high: number;
}

/** The numbers that a claim allows; null for vague words, which no number contradicts. */
function intervalOf({ count }: CasualtyValue): Interval | null {
  if (count.low === null && count.high === null) return null;
  return { low: count.low ?? 0, high: count.high ?? Infinity };
}

/**
 * How the claims of a row stand to each other: the same numbers, numbers that can both be true ("at least 9"
 * and 12), numbers that cannot, or only one claim. A denial outweighs numbers.
 */
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

function bounds(claims: readonly CasualtyValue[]): Pick<ComparedRow, 'low' | 'high' | 'open'> {
  const numbers = claims
    .filter((claim) => !claim.negated)
    .flatMap(({ count }) => [count.low, count.high])
    .filter((value) => value !== null);
  if (numbers.length === 0) return { low: null, high: null, open: false };
  const high = Math.max(...numbers);
  const open = claims.some(({ count }) => count.high === null && count.low === high);
  return { low: Math.min(...numbers), high, open };
}

const SCOPE_ORDER: readonly Scope[] = ['event', 'other', 'cumulative', 'none'];
const KIND_ORDER: readonly CasualtyKind[] = [
  'killed',
  'injured',
  'missing',
  'captured',
  'displaced',
  'combined',
];

/** @param claims claims of any articles; those of articles not given are left out. */
export function compareSideBySide(
  articles: readonly StoredArticle[],
  claims: readonly ClaimRow[],
): Comparison {
  const rows = new Map<string, ComparedRow>();
  for (const row of claims) {
    const column = articles.findIndex((article) => article.id === row.annotation.articleId);
    if (column < 0) continue;
    const { kind, scope } = row.claim;
    const victims = victimsOf(row.claim);
    const key = `${scope}/${kind}/${fold(victims)}`;
    const known = rows.get(key) ?? {
      key,
      kind,
      scope,
      victims,
      cells: articles.map((): ClaimRow[] => []),
      low: null,
      high: null,
      open: false,
      agreement: 'single' as const,
    };
    known.cells[column]?.push(row);
    rows.set(key, known);
  }
  const finished = [...rows.values()].map((row) => {
    const all = row.cells.flat().map((each) => each.claim);
    return { ...row, ...bounds(all), agreement: agreementOf(all) };
  });
  return {
    articles: [...articles],
    rows: finished.toSorted(
      (a, b) =>
        SCOPE_ORDER.indexOf(a.scope) - SCOPE_ORDER.indexOf(b.scope) ||
        KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
        (b.high ?? -1) - (a.high ?? -1),
    ),
  };
}
