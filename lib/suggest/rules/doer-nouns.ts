import { ATTACKER_NOUNS } from '../data/attack-words.ts';
import type { AnalysedDocument } from '../document.ts';
import { singular } from '../people.ts';
import type { Phrase } from '../syntax/phrases.ts';

/** Those who police, whatever else they are. */
const POLICING = new Set(['police', 'policeman', 'policewoman', 'officer']);
const attackers = new Set(ATTACKER_NOUNS.filter((noun) => !POLICING.has(noun)));
const combatants = new Set(
  'soldier troop army military militia militiaman paramilitary rebel guerrilla guerilla insurgent fighter gunman junta mutineer force navy brigade battalion'.split(
    ' ',
  ),
);

const headsOf = ({ tokens }: AnalysedDocument, party: Phrase | null): string[] =>
  party?.conjuncts.map(({ chunk }) => singular(tokens[chunk.head]!.lower)) ?? [];

/** Whether a party is named by a noun for people who attack: "gunmen", "bandits"; not "police". False without a party. */
export const byAttackers = (document: AnalysedDocument, party: Phrase | null): boolean =>
  headsOf(document, party).some((noun) => attackers.has(noun));

/** Whether a party is an army or an armed group: "Israeli forces", "mutinous soldiers"; not "security forces". False without a party. */
export const byCombatants = (document: AnalysedDocument, party: Phrase | null): boolean =>
  headsOf(document, party).some((noun) => combatants.has(noun)) &&
  !party!.conjuncts.some(({ chunk }) => document.tokens[chunk.head - 1]?.lower === 'security');

/** Whether a party is an army, an armed group or people who attack: "the militia", "raiders". False without a party. */
export const byArmed = (document: AnalysedDocument, party: Phrase | null): boolean =>
  byAttackers(document, party) || byCombatants(document, party);

/** Whether what stands for the doer wounds by itself: "a stray bullet", "shrapnel". False without one. */
export const byBullets = (document: AnalysedDocument, party: Phrase | null): boolean =>
  headsOf(document, party).some((noun) => /^(?:bullet|shrapnel|pellet|splinter|fragment|round)$/.test(noun));
