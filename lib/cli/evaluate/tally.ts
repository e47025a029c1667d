/** Figures with recall, precision and F1. */
export const RATED = ['claim', 'actor', 'coreference'] as const;
/** Figures that are a share of right answers. */
export const JUDGED = [
  'count',
  'victims',
  'source',
  'sourceGiven',
  'perpetrator',
  'perpetratorGiven',
  'scope',
  'core',
  'whole',
  'actorType',
] as const;
export type Rated = (typeof RATED)[number];
export type Judged = (typeof JUDGED)[number];

export interface Rate {
  recall: number;
  precision: number;
  f1: number;
  /** How many the gold has. */
  n: number;
}

export interface Share {
  accuracy: number;
  /** How many were judged. */
  n: number;
}

export type Figures = Record<Rated, Rate> & Record<Judged, Share>;

type RatedOutcome = 'hit' | 'missed' | 'spurious';

/** Of nothing, nothing is right: 0, never NaN. */
const portion = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Counts outcomes; the tallies of several documents add up to the figures of a set. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(figure: Rated, outcome: RatedOutcome, by = 1): void {
    this.#bump(`${figure} ${outcome}`, by);
  }

  judge(figure: Judged, right: boolean): void {
    this.#bump(`${figure} ${right ? 'right' : 'wrong'}`, 1);
  }

  merge(other: Tally): void {
    for (const [key, count] of other.#counts) this.#bump(key, count);
  }

  #bump(key: string, by: number): void {
    this.#counts.set(key, this.#of(key) + by);
  }

  #of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /**
   * The figures, each from 0 to 1.
   *
   * @example 3 hits, 1 missed, 2 spurious: recall 3/4, precision 3/5, F1 2/3, n 4
   */
  figures(): Figures {
    const rated = RATED.map((figure) => {
      const hit = this.#of(`${figure} hit`);
      const n = hit + this.#of(`${figure} missed`);
      const recall = portion(hit, n);
      const precision = portion(hit, hit + this.#of(`${figure} spurious`));
      return [figure, { recall, precision, f1: portion(2 * recall * precision, recall + precision), n }];
    });
    const judged = JUDGED.map((figure) => {
      const right = this.#of(`${figure} right`);
      const n = right + this.#of(`${figure} wrong`);
      return [figure, { accuracy: portion(right, n), n }];
    });
    return Object.fromEntries([...rated, ...judged]) as Figures;
  }
}
