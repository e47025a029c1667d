import type { AnalysedDocument } from '../document.ts';
import { WEIGHED_SCOPES, type Row } from './model.ts';
import { LEAD, type ScopeClaim, type Story } from './story.ts';

/** A share is never taken for less: one sure word must not outweigh everything. */
const LEAST = 0.01;
/** The share of a scope about which nothing is known. */
const EVEN = 1 / WEIGHED_SCOPES.length;

/** Sums of rows, so that a mean without one of them costs no walk over the others. */
class Pool {
  private readonly sums = WEIGHED_SCOPES.map(() => 0);
  private count = 0;

  add(row: Row): void {
    row.forEach((one, k) => (this.sums[k]! += one));
    this.count++;
  }

  /** The mean without `row`, as differences from even shares, and 1; zeros when nothing else is there. */
  without(row: Row | null): number[] {
    const rest = this.count - (row ? 1 : 0);
    if (rest <= 0) return [...WEIGHED_SCOPES.map(() => 0), 0];
    return [...this.sums.map((sum, k) => (sum - (row?.[k] ?? 0)) / rest - EVEN), 1];
  }
}

/**
 * What the second weighing reads of each claim: its own shares and the mean shares of the claims of the same victims, of
 * the same sentence, of the other sentences of the paragraph, of the whole article, of the lead, and of the claims before
 * and after it. One claim that says "last year" so carries those that stand beside it. `sure` claims are no fact already.
 */
export function neighboursOf(
  document: AnalysedDocument,
  story: Story,
  claims: readonly ScopeClaim[],
  rows: readonly Row[],
  sure: readonly boolean[],
): number[][] {
  const pools = new Map<string, Pool>();
  const keysOf = (index: number): { happening: string; sentence: string; block: string } => ({
    happening: `h${story.of[index]}`,
    sentence: `s${claims[index]!.sentence}`,
    block: `b${document.sentences[claims[index]!.sentence]!.block}`,
  });
  const poolOf = (key: string): Pool => {
    const pool = pools.get(key) ?? new Pool();
    pools.set(key, pool);
    return pool;
  };
  rows.forEach((row, index) => {
    if (sure[index]) return;
    const { happening, sentence, block } = keysOf(index);
    for (const key of [happening, sentence, block, 'all']) poolOf(key).add(row);
    if (claims[index]!.sentence <= LEAD) poolOf('lead').add(row);
  });
  const beside = (row: Row | undefined): number[] => {
    const pool = new Pool();
    if (row) pool.add(row);
    return pool.without(null);
  };
  return rows.map((row, index) => {
    const { happening, sentence, block } = keysOf(index);
    const own = sure[index] ? null : row;
    const lead = claims[index]!.sentence <= LEAD ? own : null;
    return [
      1,
      ...row.map((one) => Math.log(Math.max(one, LEAST)) / 2),
      ...poolOf(happening).without(own),
      ...poolOf(sentence).without(own),
      ...poolOf(block).without(own),
      ...poolOf('all').without(own),
      ...poolOf('lead').without(lead),
      ...beside(rows[index - 1]),
      ...beside(rows[index + 1]),
    ];
  });
}
