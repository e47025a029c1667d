import type { ActorType } from '../../../model.ts';
import weights from '../../data/party-links.json' with { type: 'json' };
import { sumOf, weightTable } from '../../weight-table.ts';
import { kindFeatures, nounsFeature, pairKind, pairNumber, type PairSide } from './pairs.ts';

const table = weightTable(weights.links);

/** Two groups are one party where their wordings belong together at least this likely on average. */
const TOGETHER = 0.3;
/**
 * Which fighters are whose the rules tell first, for many groups of one kind meet in one story ("jihadists", "militants");
 * what they leave apart is one party only where the weights are surer than of others.
 */
const ARMED = new Set<ActorType>(['rebel', 'militia']);
const SURE = 0.5;
const isArmed = ({ type }: PairSide): boolean => ARMED.has(type);
/** "A security official" speaks about the forces and is not one of them. */
const speaksFor = ({ type, noun }: PairSide): boolean =>
  type === 'state_forces' && /^(?:official|source)$/.test(noun);
const areApart = (a: PairSide, b: PairSide): boolean =>
  a.type === 'state_forces' && b.type === 'state_forces' && speaksFor(a) !== speaksFor(b);
/** Wordings compared with each other at most: the work grows with the square. */
const MOST = 150;

/** Sums met before by the numbers of pairs: there are far more pairs than kinds of them and pairs of nouns. */
const kindSums = new Map<number, number>();
const nounSums = new Map<number, number>();
const SUMS_KEPT = 20_000;
/** Above every number of a word. */
const WORDS = 65_536;

/** What the table of sums has for a number, else what `read` gives, which is kept; -1 is no number. */
function kept(sums: Map<number, number>, number: number, read: () => number): number {
  if (number < 0) return read();
  let sum = sums.get(number);
  if (sum === undefined) {
    if (sums.size >= SUMS_KEPT) sums.clear();
    sums.set(number, (sum = read()));
  }
  return sum;
}

/** How likely two wordings mean one party, 0 to 1. */
export function linkShare(a: PairSide, b: PairSide): number {
  const ofKind = kept(kindSums, pairNumber(a, b), () => sumOf(table, kindFeatures(pairKind(a, b))));
  const nouns = a.nounNumber > 0 && b.nounNumber > 0 ? a.nounNumber * WORDS + b.nounNumber : -1;
  const ofNouns = kept(nounSums, nouns, () => table.get(nounsFeature(a, b)) ?? 0);
  return 1 / (1 + Math.exp(-(ofKind + ofNouns)));
}

/** The share of two wordings of which one at least is an armed group. */
function armedShare(a: PairSide, b: PairSide, share: (a: PairSide, b: PairSide) => number): number {
  if (a.actor === b.actor) return 1;
  // "Arvian militants" and "militants", "Kolian militants": whose men the others are a name alone could tell.
  if (!isArmed(a) || !isArmed(b) || a.names.size > 0 || b.names.size > 0) return 0;
  const value = share(a, b);
  return value >= SURE ? value : 0;
}

/**
 * Puts wordings that mean one party together, the likeliest pairs first; gives each the number of its group.
 * Wordings beyond the first `MOST` stay by themselves.
 */
export function groupParties(
  sides: readonly PairSide[],
  share: (a: PairSide, b: PairSide) => number = linkShare,
  together = TOGETHER,
): number[] {
  const count = Math.min(sides.length, MOST);
  const shares = new Float64Array(count * count);
  const pairs: [number, number][] = [];
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const [a, b] = [sides[i]!, sides[j]!];
      const value = areApart(a, b) ? 0 : isArmed(a) || isArmed(b) ? armedShare(a, b, share) : share(a, b);
      shares[i * count + j] = value;
      shares[j * count + i] = value;
      if (value >= together) pairs.push([i, j]);
    }
  }
  const group = sides.map((_, i) => i);
  const members = sides.map((_, i) => [i]);
  for (const [i, j] of pairs.toSorted(
    (x, y) => shares[y[0] * count + y[1]]! - shares[x[0] * count + x[1]]!,
  )) {
    const [a, b] = [group[i]!, group[j]!];
    if (a === b) continue;
    let sum = 0;
    for (const x of members[a]!) for (const y of members[b]!) sum += shares[x * count + y]!;
    if (sum / (members[a]!.length * members[b]!.length) < together) continue;
    for (const y of members[b]!) group[y] = a;
    members[a]!.push(...members[b]!);
    members[b] = [];
  }
  return group;
}
