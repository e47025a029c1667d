import type { ActorType } from '../../model.ts';
import type { GoldActor } from './gold.ts';
import { pairUp } from './pairing.ts';
import type { Tally } from './tally.ts';
import { bare, head } from './words.ts';

/** A suggested mention; mentions with the same `actor` are one party. */
export interface PredictedActor {
  quote: string;
  type: ActorType;
  actor: string;
}

interface Party {
  type: ActorType;
  party: string;
}

/** Two surface forms whose head nouns agree are the same mention when at least this share of the longer one's words is common. */
const COMMON_WORDS = 0.5;
const EQUAL_POINTS = 3;

/** How well two bare forms agree: 3 the same, 1 the same head and enough common words, 0 not the same mention. */
export function formSimilarity(one: string, other: string): number {
  if (one === other) return EQUAL_POINTS;
  const words = one.split(' ');
  const others = other.split(' ');
  const common = words.filter((word) => others.includes(word)).length;
  const share = common / Math.max(words.length, others.length);
  return head(one) === head(other) && share >= COMMON_WORDS ? 1 : 0;
}

/**
 * Adds to `tally`: `actor` (distinct surface forms without determiners and case), `actorType` (on matched
 * forms) and `coreference` (pairs of matched forms put into one party). Returns the forms without a partner.
 */
export function scoreActors(
  gold: GoldActor[],
  found: PredictedActor[],
  tally: Tally,
): { missed: [ActorType, string][]; spurious: [ActorType, string][] } {
  const expected = new Map<string, Party>();
  for (const [index, actor] of gold.entries())
    for (const mention of actor.mentions)
      expected.set(bare(mention), { type: actor.type, party: String(index) });
  const suggested = new Map<string, Party>();
  for (const { quote, type, actor } of found) suggested.set(bare(quote), { type, party: actor });

  const goldForms = [...expected.entries()];
  const foundForms = [...suggested.entries()];
  const links = pairUp(goldForms, foundForms, ([one], [other]) => formSimilarity(one, other));
  const linked: { gold: Party; found: Party }[] = [];
  const missed: [ActorType, string][] = [];
  for (const [index, [form, party]] of goldForms.entries()) {
    const partner = foundForms[links.get(index) ?? -1]?.[1];
    if (partner) linked.push({ gold: party, found: partner });
    else missed.push([party.type, form]);
  }
  const used = new Set(links.values());
  const spurious = foundForms
    .filter((_, index) => !used.has(index))
    .map(([form, { type }]): [ActorType, string] => [type, form]);
  tally.add('actor', 'hit', linked.length);
  tally.add('actor', 'missed', missed.length);
  tally.add('actor', 'spurious', spurious.length);
  for (const pair of linked) tally.judge('actorType', pair.gold.type === pair.found.type);
  for (const [index, one] of linked.entries())
    for (const other of linked.slice(index + 1)) {
      const together = one.gold.party === other.gold.party;
      const suggestedTogether = one.found.party === other.found.party;
      if (together && suggestedTogether) tally.add('coreference', 'hit');
      else if (together) tally.add('coreference', 'missed');
      else if (suggestedTogether) tally.add('coreference', 'spurious');
    }
  return { missed, spurious };
}
