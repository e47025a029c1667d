/**
 * Pairs gold with predictions, one to one: as many pairs as possible, and greater weights tried first.
 * Returns prediction index by gold index. `weight` of 0 forbids a pair.
 *
 * Augmenting paths (Kuhn 1955) over edges sorted by weight: the number of pairs is the greatest possible,
 * their total weight is not promised to be.
 *
 * @example pairUp([1, 2], [2, 1], (a, b) => (a === b ? 1 : 0)) // Map { 0 => 1, 1 => 0 }
 */
export function pairUp<G, P>(
  gold: readonly G[],
  predictions: readonly P[],
  weight: (one: G, other: P) => number,
): Map<number, number> {
  const candidates = gold.map((one) =>
    predictions
      .map((other, index) => ({ index, weight: weight(one, other) }))
      .filter((edge) => edge.weight > 0)
      .toSorted((a, b) => b.weight - a.weight),
  );
  const owner = new Map<number, number>();

  function place(index: number, tried: Set<number>): boolean {
    for (const edge of candidates[index] ?? []) {
      if (tried.has(edge.index)) continue;
      tried.add(edge.index);
      const holder = owner.get(edge.index);
      if (holder !== undefined && !place(holder, tried)) continue;
      owner.set(edge.index, index);
      return true;
    }
    return false;
  }

  const best = (index: number): number => candidates[index]?.[0]?.weight ?? 0;
  const order = gold.map((_, index) => index).toSorted((a, b) => best(b) - best(a));
  for (const index of order) place(index, new Set());
  return new Map([...owner].map(([prediction, index]) => [index, prediction]));
}
