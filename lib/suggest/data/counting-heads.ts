/** Heads of noun phrases that count people and do not name them. Source: the project's own lists. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Heads that only count what follows "of". */
export const COUNTERS = words(`
  number dozen dozens score scores hundreds thousands tens millions handful majority group groups series total most some
  all many several none both half body bodies corpse corpses remains life lives few couple pair rest minimum maximum
  average percent lots one each any two-thirds quarter third thirds quarters fifths tenths set sets batch crowd column
`);
/** Heads that part people into several, each of an unknown number: "two groups of pilgrims". */
export const GROUPINGS = words('group groups set sets batch batches crowd crowds column columns series');
/** Parts of a number: "half of the 20". */
export const FRACTIONS: Record<string, number | undefined> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  'two-thirds': 2 / 3,
  'three-quarters': 3 / 4,
};
/** Parts of a number that a number counts: "two thirds of them". */
export const PLURAL_FRACTIONS: Record<string, number | undefined> = {
  thirds: 1 / 3,
  quarters: 1 / 4,
  fifths: 1 / 5,
  tenths: 1 / 10,
};
/** Heads that only introduce the number after them: "a total of eight". */
export const TOTALS = words('total minimum maximum average estimate');
/** Nouns for what is left of people. */
export const BODIES = words('body bodies corpse corpses remains');
/** Anybody at all: no number. */
export const ANYBODY = words('anyone anybody everyone everybody any who');
export const NOBODY = words('no nobody none no-one');
