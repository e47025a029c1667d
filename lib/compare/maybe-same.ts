/** Groups that may be the same people: one question of the reader, and what its answer makes of the rows. */
import type { CodingAnswer } from '../model';
import type { ComparableClaim } from './agreement';
import type { ComparedGroup } from './comparison';
import { joinRows, type Row } from './same-side';

/** What can be said of such groups. */
export type SameAnswer = 'same' | 'apart';

/** Groups that may be the same people. */
export interface MaybeSame<C extends ComparableClaim = ComparableClaim> {
  /** What the answer is kept under: `aboutSame` of the groups. */
  about: string;
  /** As they are told, before any answer. */
  groups: ComparedGroup<C>[];
  answer: SameAnswer | null;
}

/**
 * Pairs that share a group, joined: what one question asks of.
 *
 * @example together([['a', 'b'], ['b', 'c']]) // [['a', 'b', 'c']]
 */
export function together(pairs: readonly (readonly string[])[]): string[][] {
  return pairs.reduce<string[][]>((sets, pair) => {
    const touched = sets.filter((set) => set.some((key) => pair.includes(key)));
    const rest = sets.filter((set) => !touched.includes(set));
    return [...rest, [...new Set([...touched.flat(), ...pair])]];
  }, []);
}

/**
 * Names the question whether groups are the same people, in any order of the groups.
 *
 * @example aboutSame(['killed/militants', 'killed/attackers']) // 'killed/attackers + killed/militants'
 */
export function aboutSame(keys: readonly string[]): string {
  return keys.toSorted().join(' + ');
}

const counts = ({ cells }: ComparedGroup): boolean =>
  cells.flat().some(({ standing, denies }) => standing.state === 'stands' && !denies);

/** @param unsure keys of two groups each; groups of which nothing counts are not asked for */
export function maybeSameOf<C extends ComparableClaim>(
  unsure: readonly (readonly string[])[],
  groups: readonly ComparedGroup<C>[],
  answers: readonly CodingAnswer[],
): MaybeSame<C>[] {
  const counting = groups.filter(counts);
  const pairs = unsure.filter((pair) => pair.every((each) => counting.some(({ key }) => key === each)));
  return together(pairs).map((keys) => {
    const about = aboutSame(keys);
    const said = answers.find((each) => each.question === 'samePeople' && each.about === about)?.answer;
    return {
      about,
      groups: counting.filter(({ key }) => keys.includes(key)),
      answer: said === 'same' || said === 'apart' ? said : null,
    };
  });
}

/** Joins the rows of groups that a reader said to be the same people; whether there are any. */
export function joinSame<C extends ComparableClaim>(
  rows: Map<string, Row<C>>,
  questions: readonly MaybeSame<C>[],
  order: ReadonlyMap<C, number>,
): boolean {
  const same = questions.filter(({ answer }) => answer === 'same');
  for (const { groups } of same) {
    const [first, ...more] = groups;
    const row = first && rows.get(first.key);
    if (!first || !row) continue;
    row.joined = more.map(({ victimsKey }) => victimsKey);
    joinRows(rows, new Map(more.map(({ key }) => [key, first.key])), order);
  }
  return same.length > 0;
}
