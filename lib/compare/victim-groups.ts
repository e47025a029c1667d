/**
 * Which words for victims mean one group, and why. "Troops" in one report and "soldiers" in another belong in one
 * row; the reason is kept so that a reader sees it and can say otherwise.
 */
import type { VictimGroupChoice } from '../model';
import { isNameless, victimWords, type VictimWords } from './victim-words';

/**
 * Why words stand in a group of another name:
 * - `near`: another word for the same, from `data/near-words.json`;
 * - `plain`: the same noun that leaves out which ("soldiers" beside "Malian soldiers");
 * - `side`: the dead of one side, as another source calls them (`same-side.ts`);
 * - `reader`: a reader joined them.
 */
export type JoinReason = 'near' | 'plain' | 'side' | 'reader';

export interface VictimName {
  /** Key of the group: the same for all its words. */
  group: string;
  reason: JoinReason | null;
}

const sameWhich = (a: VictimWords, b: VictimWords): boolean =>
  a.which.length === b.which.length && a.which.every((word) => b.which.includes(word));

const leavesOut = (a: VictimWords, b: VictimWords): boolean =>
  a.which.length < b.which.length && a.which.every((word) => b.which.includes(word));

/**
 * The one fuller name that words can stand for; null when they stand for themselves or for several. Nameless fighters
 * may be the other side's, so that no name is theirs by the words alone: whose they are is told by `same-side.ts`.
 */
function fullerName(words: VictimWords, others: readonly VictimWords[]): VictimWords | null {
  if (isNameless(words)) return null;
  const fuller = others.filter(
    (other) => leavesOut(words, other) && other.dividing.join() === words.dividing.join(),
  );
  const fullest = fuller.filter((one) => !fuller.some((other) => leavesOut(one, other)));
  const [first, ...more] = fullest;
  return first && more.every((other) => sameWhich(first, other)) ? first : null;
}

/**
 * @param names the words for victims, as the claims have them, in the order in which they are read
 * @param choices what a reader said of single words; the latest about a word holds
 * @returns for each of the given words its group
 *
 * @example
 * groupVictims(['soldiers', 'the troops']).get('the troops') // { group: 'soldiers', reason: 'near' }
 */
export function groupVictims(
  names: readonly string[],
  choices: readonly VictimGroupChoice[] = [],
): Map<string, VictimName> {
  const said = new Map(choices.map((choice) => [choice.words, choice.group]));
  const read = [...new Set(names)].map((name) => ({ name, words: victimWords(name) }));
  const free = read.map(({ words }) => words).filter(({ key }) => said.get(key) !== key);
  const byHead = new Map<string, VictimWords[]>();
  for (const words of free) {
    const alike = byHead.get(words.head);
    if (alike) alike.push(words);
    else byHead.set(words.head, [words]);
  }
  const byKey = new Map<string, VictimName>();
  for (const words of free) {
    const alike = words.head === '' ? [] : (byHead.get(words.head) ?? []);
    const full = fullerName(words, alike) ?? words;
    const first = alike.find((other) => sameWhich(other, full)) ?? words;
    const reason =
      first.key === words.key || (first.noun === words.noun && sameWhich(first, words))
        ? null
        : first.noun === words.noun
          ? 'plain'
          : 'near';
    byKey.set(words.key, { group: first.key, reason });
  }
  const groupOf = (key: string): string => byKey.get(key)?.group ?? key;
  // Joining words joins what stands in their row: a reader joins what a reader sees.
  const joins = new Map<string, string>();
  for (const [key, group] of said)
    if (group !== key && byKey.has(key)) joins.set(groupOf(key), groupOf(group));
  const end = (group: string, passed: readonly string[] = []): string => {
    const next = joins.get(group);
    return next === undefined || passed.includes(next) ? group : end(next, [...passed, group]);
  };
  return new Map(
    read.map(({ name, words: { key } }) => {
      const own = byKey.get(key) ?? { group: key, reason: null };
      const group = end(own.group);
      return [name, group === own.group ? own : { group, reason: 'reader' }];
    }),
  );
}
