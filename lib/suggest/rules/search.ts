import { ATTACKER_NOUNS } from '../data/attack-words.ts';
import { SUSPECTS } from '../data/person-nouns.ts';
import type { AnalysedDocument } from '../document.ts';
import { singular } from '../people.ts';
import { phraseRight } from '../syntax/coordination.ts';
import { isTemporal, unitAt } from '../syntax/phrases.ts';
import type { ParsedSentence } from '../syntax/units.ts';
import { readGroups, type VictimGroup } from '../victims.ts';
import { candidate, type Candidate, type Rule } from './candidate.ts';
import { because } from '../reasons.ts';

/** Units between a word of searching and "for": "were searching on Wednesday for". */
const REACH = 4;
/** Whom one searches for to hold him, or to hire him: they are not missing. */
const WANTED = new Set([
  ...ATTACKER_NOUNS,
  ...SUSPECTS,
  'man',
  'worker',
  'fugitive',
  'inmate',
  'deserter',
  'candidate',
  'player',
  'volunteer',
  'recruit',
  'witness',
  'engineer',
  'actor',
  'successor',
  'leader',
  'coach',
  'partner',
  'buyer',
  'investor',
]);
/** Those who search for the missing. */
const RESCUERS =
  /^(?:rescuers?|divers?|coastguards?|firefighters?|lifeboats?|helicopters?|boats?|ships?|aircraft|navy|villagers|relatives|neighbours|neighbors|volunteers|teams?|crews?|fishermen|searchers|soldiers|troops|parents|famil(?:y|ies)|residents)$/;
/** One's own people. */
const KIN =
  /^(?:son|daughter|child|husband|wife|brother|sister|father|mother|parent|grandson|granddaughter|nephew|niece|cousin|uncle|aunt|eldest|youngest|baby|twin|relative|family|boy|girl)$/;

/** Where the searched-for stand: behind "for", past words that tell when or where; -1 without one near. */
function searchedAt(document: AnalysedDocument, p: ParsedSentence, from: number): number {
  for (let at = from; at < from + REACH; at++) {
    const unit = unitAt(p, at);
    if (unit?.type === 'prep' && unit.lower === 'for') return at + 1;
    const next = unitAt(p, at + 1);
    const when = unit?.type === 'np' && isTemporal(document, unit.chunk);
    const link = unit?.type === 'prep' && next?.type === 'np';
    if (!when && !link && unit?.type !== 'adv') return -1;
    if (link && !(unit.lower === 'for')) at++;
  }
  return -1;
}

/** Whether those who search are named for it: "Rescuers were searching". */
function byRescuers({ tokens }: AnalysedDocument, p: ParsedSentence, verb: number): boolean {
  for (let at = verb - 1; at >= 0; at--) {
    const unit = p.units[at]!;
    if (unit.type === 'stop' || unit.type === 'vg') return false;
    if (unit.type === 'np' && RESCUERS.test(tokens[unit.chunk.head]!.lower)) return true;
  }
  return false;
}

/** One's own: "her eldest, Abdul", "their two sons". */
function isKin({ tokens }: AnalysedDocument, { first, head }: VictimGroup): boolean {
  return /^(?:his|her|their|my|our)$/.test(tokens[first]!.lower) && KIN.test(singular(tokens[head]!.lower));
}

/** Wanted for something they are to do: "12 sailors to join the race". */
const isHiring = ({ tokens }: AnalysedDocument, end: number): boolean =>
  tokens[end + 1]?.lower === 'to' && tokens[end + 2]?.tag === 'VERB';

/**
 * People somebody looks for: "search for seven seafarers", "Rescuers were searching on Wednesday for seven crew members",
 * "She is looking for her eldest, Abdul". Counter-examples: "police searched for two suspects", "is looking for volunteers",
 * "searched for 12 sailors to join the race".
 */
export const searchRule: Rule = ({ document, parsed }) => {
  const { tokens } = document;
  const found: Candidate[] = [];
  parsed.units.forEach((unit, index) => {
    const verb = unit.type === 'vg' && !unit.verb.passive && !unit.verb.negated ? unit.verb : null;
    const noun = unit.type === 'np' && /^(?:search|hunt)$/.test(tokens[unit.chunk.head]!.lower);
    const searches = verb !== null && verb.lemma === 'search';
    const looks = verb !== null && verb.lemma === 'look';
    if (!noun && !searches && !looks) return;
    const at = searchedAt(document, parsed, index + 1);
    const whom = at < 0 ? null : unitAt(parsed, at);
    const phrase = whom?.type === 'np' ? phraseRight(document, parsed, at) : null;
    const rescuers = noun || (verb !== null && byRescuers(document, parsed, index));
    const groups = (phrase ? readGroups(document, phrase) : []).filter(
      (group) =>
        group.human === 'yes' &&
        tokens[group.head]!.tag === 'NOUN' &&
        !WANTED.has(singular(tokens[group.head]!.lower)) &&
        (isKin(document, group) || (rescuers && group.count.text !== null && !group.none)),
    );
    const end = groups.at(-1)?.last;
    if (end === undefined || isHiring(document, end)) return;
    found.push(
      candidate({
        rule: 'searched-for',
        kind: 'missing',
        groups,
        trigger: unit.type === 'np' ? unit.chunk.head : unit.last,
        unit: index,
        reasons: [because('searched-for')],
        base: 0.7,
      }),
    );
  });
  return found;
};
