import type { Candidate } from './candidate.ts';

/** Which candidate covers each token; the first that claims a token keeps it. */
export class Cover {
  private readonly by: (Candidate | undefined)[] = [];

  add(candidates: readonly Candidate[]): void {
    for (const candidate of candidates) {
      for (let i = candidate.first; i <= candidate.last; i++) this.by[i] ??= candidate;
    }
  }

  at = (index: number): Candidate | null => this.by[index] ?? null;
  has = (index: number): boolean => this.by[index] !== undefined;
}
