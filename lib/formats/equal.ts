/**
 * Deep equality of records. A key whose value is undefined equals an absent key, because JSON makes no
 * difference between them; null is a value of its own.
 *
 * @example sameRecord({ a: 1, b: undefined }, { a: 1 }) // true
 */
export function sameRecord(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other;
  }
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => sameRecord(item, other[index]))
    );
  }
  return firstDifference(one, other) === null;
}

/** Name of the first key in which two objects differ, in the order of the first; null when they are equal. */
function firstDifference(one: object, other: object): string | null {
  const left = new Map<string, unknown>(Object.entries(one));
  const right = new Map<string, unknown>(Object.entries(other));
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    if (!sameRecord(left.get(key), right.get(key))) return key;
  }
  return null;
}

/** Every key in which two objects differ. */
export function differences(one: object, other: object): string[] {
  const left = new Map<string, unknown>(Object.entries(one));
  const right = new Map<string, unknown>(Object.entries(other));
  return [...new Set([...left.keys(), ...right.keys()])].filter(
    (key) => !sameRecord(left.get(key), right.get(key)),
  );
}
