import type { Sentence } from '../document.ts';
import type { Row } from './model.ts';

/*
 * Background comes in runs: what stands beside a claim in the text says something of its scope. The claims of an article
 * are a chain, and how often two scopes follow each other over a boundary of the text is counted in the gold.
 */

/** What parts a claim from the one before it. The positions are those of the trained tables. */
export const BOUNDARIES = ['sentence', 'next sentence', 'paragraph', 'next paragraph', 'further'] as const;

/** The position in `BOUNDARIES` of what lies between the sentences of two claims, in order of the text. */
export function boundaryBetween(
  before: Pick<Sentence, 'index' | 'block'>,
  after: Pick<Sentence, 'index' | 'block'>,
): number {
  if (before.index === after.index) return 0;
  if (before.block === after.block) return after.index - before.index === 1 ? 1 : 2;
  return after.block - before.block === 1 ? 3 : 4;
}

/** A share is never taken for less: one claim that is sure must not silence the others. */
const LEAST = 0.003;

/** Shares that add up to one, of numbers that are not logarithms. */
function divided(row: Row): number[] {
  const all = row.reduce((a, b) => a + b, 0);
  return row.map((one) => one / all);
}

/**
 * The share of each scope of each claim after all claims of the article have been heard, forwards and backwards
 * (Rabiner 1989). `rows` are the shares of the claims by themselves; `tables[boundary][before][after]` is how much more
 * often than by chance two scopes follow each other; `boundaries[i]` lies before claim `i`, that of the first counts
 * nothing. Linear in the claims; an empty list for none.
 *
 * @example chained([[0.9, 0.1], [0.4, 0.6]], [0, 0], [[[1.5, 0.5], [0.5, 1.5]]]) // both are now the first
 */
export function chained(
  rows: readonly Row[],
  boundaries: readonly number[],
  tables: readonly (readonly Row[])[],
): number[][] {
  const own = rows.map((row) => row.map((one) => Math.max(one, LEAST)));
  const forwards: number[][] = [];
  own.forEach((row, i) => {
    const before = forwards[i - 1];
    const table = tables[boundaries[i]!]!;
    forwards.push(
      divided(
        before ? row.map((one, k) => one * before.reduce((sum, p, j) => sum + p * table[j]![k]!, 0)) : row,
      ),
    );
  });
  let backwards: number[] | null = null;
  const heard: number[][] = [];
  for (let i = own.length - 1; i >= 0; i--) {
    const after: number[] | null = backwards;
    heard.push(divided(after ? forwards[i]!.map((one, k) => one * after[k]!) : forwards[i]!));
    const table = tables[boundaries[i]!]!;
    const told = own[i]!.map((one, k) => one * (after?.[k] ?? 1));
    backwards = divided(table.map((row) => row.reduce((sum, lift, k) => sum + lift * told[k]!, 0)));
  }
  return heard.toReversed();
}
