import type { CasualtyKind } from '../../model.ts';
import type { Token } from '../document.ts';

/** What rises to a number by itself: "protest deaths rise to 13". */
const RISING: Record<string, CasualtyKind> = { deaths: 'killed', fatalities: 'killed', injuries: 'injured' };
const RISES = /^(?:rises?|rose|climbs?|climbed|reach(?:es|ed)?|pass(?:es|ed)?|tops?|topped|jumps?|jumped)$/;

/** "put the army's dead at 60", "puts its own losses at 90 soldiers": whose dead somebody puts at a number. */
export function countedBy(tokens: readonly Token[], i: number): boolean {
  if (tokens[i + 1]?.lower !== 'at' || !/^(?:dead|losses|wounded)$/.test(tokens[i]!.lower)) return false;
  for (let k = i - 1; k >= 0 && k > i - 6; k--)
    if (/^(?:put|puts|putting|estimates?|estimated)$/.test(tokens[k]!.lower)) return true;
  return false;
}

/** What a toll counts: "the toll", "the number of dead", "the figure of wounded"; null for other words. */
export function tollKind(tokens: readonly Token[], i: number): CasualtyKind | null {
  const { lower, tag } = tokens[i]!;
  if (lower === 'toll') return tag === 'NOUN' || tag === 'PROPN' ? 'killed' : null;
  if (countedBy(tokens, i)) return lower === 'wounded' ? 'injured' : 'killed';
  if (Object.hasOwn(RISING, lower) && RISES.test(tokens[i + 1]?.lower ?? '')) return RISING[lower]!;
  let before = tokens[i - 1]?.lower === 'the' ? i - 2 : i - 1;
  // "the number of his country's martyrs"
  if (tokens[before]?.tag === 'PART')
    while (before > i - 5 && /^(?:DET|PRON|PART|PROPN|NOUN)$/.test(tokens[before]?.tag ?? '')) before--;
  // "a figure of 50 dead was corrected to 44"
  if (
    tokens[before]?.tag === 'NUM' &&
    /^(?:correct|revise|lower|raise|reduce)/.test(tokens[i + 2]?.lower ?? '')
  )
    before--;
  if (
    tokens[before]?.lower !== 'of' ||
    !/^(?:number|figure|count|toll|estimate)$/.test(tokens[before - 1]?.lower ?? '')
  )
    return null;
  if (/^(?:dead|killed|deaths|fatalities|victims|murders|homicides|killings|executions|martyrs)$/.test(lower))
    return 'killed';
  return /^(?:wounded|injured|hurt|injuries)$/.test(lower)
    ? 'injured'
    : lower === 'missing'
      ? 'missing'
      : null;
}
