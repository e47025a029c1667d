import { shares, type Row } from './model.ts';
import type { ScopeClaim, Story } from './story.ts';

/** How much the others count beside a claim's own shares. At 0.5 two that are sure carry one that is not; at 1 they would carry any. */
const OTHERS = 0.5;
/** A share is never taken for less: one claim that is sure must not silence the rest. */
const LEAST = 0.01;

interface Pool {
  sums: number[];
  count: number;
}

/**
 * Shares after claims that tell of the same victims, and those of one sentence, have been heard together: each claim's
 * own, times the geometric mean of the others to the power of `OTHERS`. So "the kidnapping of Ruiz in 2003" is the event
 * when every other sentence on Ruiz is. Claims that are `sure` neither change nor count. Linear in the claims.
 */
export function agree(
  story: Pick<Story, 'of'>,
  claims: readonly Pick<ScopeClaim, 'sentence'>[],
  rows: readonly Row[],
  sure: readonly boolean[],
): Row[] {
  const logs = rows.map((row) => row.map((one) => Math.log(Math.max(one, LEAST))));
  const pools = new Map<string, Pool>();
  // Of the same victims, of the same sentence, and those counted in both.
  const keysOf = (index: number): [string, string, string] => {
    const happening = story.of[index]!;
    const { sentence } = claims[index]!;
    return [`h${happening}`, `s${sentence}`, `h${happening}s${sentence}`];
  };
  logs.forEach((log, index) => {
    if (sure[index]) return;
    for (const key of keysOf(index)) {
      const pool = pools.get(key) ?? { sums: log.map(() => 0), count: 0 };
      log.forEach((one, k) => (pool.sums[k]! += one));
      pool.count++;
      pools.set(key, pool);
    }
  });
  return rows.map((row, index) => {
    if (sure[index]) return row;
    const [victims, sentence, both] = keysOf(index).map((key) => pools.get(key)!) as [Pool, Pool, Pool];
    const others = victims.count + sentence.count - both.count - 1;
    if (others === 0) return row;
    return shares(
      logs[index]!.map(
        (own, k) => own + (OTHERS * (victims.sums[k]! + sentence.sums[k]! - both.sums[k]! - own)) / others,
      ),
    );
  });
}
