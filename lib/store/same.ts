/** Equality of stored rows. */

/** Whether two plain values hold the same; properties that are undefined count as absent. */
export function sameRow(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => sameRow(item, b[index]))
    );
  }
  const left = new Map<string, unknown>(Object.entries(a).filter(([, value]) => value !== undefined));
  const right = new Map<string, unknown>(Object.entries(b).filter(([, value]) => value !== undefined));
  return (
    left.size === right.size &&
    [...left].every(([key, value]) => right.has(key) && sameRow(value, right.get(key)))
  );
}

/** The same apart from the count of writes. */
export function sameButRevision(a: object, b: object): boolean {
  return sameRow({ ...a, revision: 0 }, { ...b, revision: 0 });
}
