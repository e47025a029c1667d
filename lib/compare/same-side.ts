/** Rows of an event that become one because they are the same people of one side, and those of which nobody can say. */
import type { VictimGroupChoice } from '../model';
import type { ComparableClaim } from './agreement';
import type { ComparedClaim } from './comparison';
import type { Naming } from './naming';
import { foldVictims } from './victim-words';
import { likenessIn, type Likeness, type SidedClaim } from './victim-sides';

export interface SidedRow {
  key: string;
  kind: string;
  /** What a reader's choices are kept under, for all words of the row. */
  words: readonly string[];
}

export interface SameSide {
  /** Key of the row into which a row goes, by its own key. */
  into: Map<string, string>;
  /** Pairs of rows that may be the same people. */
  unsure: [string, string][];
}

/**
 * A row joins another only where no third row stands between: "attackers" and "rebels" whom one source sets side by
 * side leave open to which of them "its fighters" belong. Rows that a reader took apart stay so.
 *
 * @param likeness of two rows of one kind
 */
function sameSideRows<R extends SidedRow>(
  rows: readonly R[],
  likeness: (one: R, other: R) => Likeness,
  choices: readonly VictimGroupChoice[],
): SameSide {
  const apart = new Set(choices.filter(({ words, group }) => words === group).map(({ words }) => words));
  const free = rows.filter(({ words }) => !words.some((each) => apart.has(each)));
  const pairs = free.flatMap((one, index) =>
    free
      .slice(index + 1)
      .filter(({ kind }) => kind === one.kind)
      .map((other) => ({ one: one.key, other: other.key, is: likeness(one, other) })),
  );
  const isBetween = (a: string, b: string): boolean =>
    pairs.some(
      (pair) => pair.is === 'apart' && [pair.one, pair.other].every((key) => near(key, a) || near(key, b)),
    );
  const near = (a: string, b: string): boolean =>
    a === b ||
    pairs.some(
      ({ one, other, is }) => is === 'same' && ((one === a && other === b) || (one === b && other === a)),
    );
  const into = new Map<string, string>();
  const unsure: [string, string][] = [];
  for (const { one, other, is } of pairs) {
    if (is === 'same' && !isBetween(one, other)) into.set(other, into.get(one) ?? one);
    else if (is !== 'apart') unsure.push([one, other]);
  }
  const end = (key: string): string => into.get(key) ?? key;
  return {
    into,
    unsure: unsure
      .map(([one, other]): [string, string] => [end(one), end(other)])
      .filter(([one, other]) => one !== other),
  };
}

/** A row in the making. */
export interface Row<C extends ComparableClaim> {
  claims: ComparedClaim<C>[];
  group: string;
  /** Groups that came in because a reader said that they are the same people. */
  joined?: string[];
}

/**
 * Rows that go into others.
 *
 * @param into key of the row into which a row goes, by its own key
 * @param order claims by their place among all
 */
export function joinRows<C extends ComparableClaim>(
  rows: Map<string, Row<C>>,
  into: ReadonlyMap<string, string>,
  order: ReadonlyMap<C, number>,
): void {
  for (const [from, to] of into) {
    const [joined, row] = [rows.get(from), rows.get(to)];
    if (!joined || !row) continue;
    row.claims = [...row.claims, ...joined.claims].toSorted(
      (a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0),
    );
    rows.delete(from);
  }
}

/** Rows that are the same people of one side, by what all claims of the event that count say. */
export function sidesOfRows<C extends ComparableClaim>(
  rows: ReadonlyMap<string, Row<C>>,
  choices: readonly VictimGroupChoice[],
  naming: Naming,
): SameSide {
  const sided = [...rows].map(([key, { claims }]) => {
    const counting = claims.filter(({ standing, denies }) => standing.state !== 'headline' && !denies);
    return {
      key,
      kind: claims[0]?.item.claim.kind ?? 'combined',
      words: counting.map(({ grouped }) => foldVictims(grouped)),
      told: counting.map(({ item, article, column }): SidedClaim => ({
        id: item.annotation.id,
        claim: item.claim,
        article,
        voice: column.key,
      })),
    };
  });
  const likeness = likenessIn(
    sided.flatMap(({ told }) => told),
    naming,
  );
  return sameSideRows(sided, (one, other) => likeness(one.told, other.told), choices);
}
