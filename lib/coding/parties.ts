/** Who did it and who was hit, over all claims of an event. */
import { namesPeople, victimsOf, victimWords } from '../compare/victim-words';
import victims from '../compare/data/side-words.json';
import type { NamedParty } from '../compare/naming';
import { idOf, type Facts, type Told } from './facts';

const ATTACKERS = new Set(victims.attackers);

/** A party with the claims that name it. */
export interface Involved extends NamedParty {
  claims: string[];
  told: Told[];
}

export interface Parties {
  /** Most often named first. */
  perpetrators: Involved[];
  /** Armed or named parties that were hit and did not do it; most often named first. */
  targets: Involved[];
  /** Civilians among those hit; null where nobody says so. */
  civilians: Involved | null;
  /** Everybody that was hit is civilian, and somebody was. */
  civiliansOnly: boolean;
}

function gather(named: readonly { party: NamedParty; told: Told }[]): Involved[] {
  const parties = new Map<string, Involved>();
  for (const { party, told } of named) {
    const known = parties.get(party.key) ?? { ...party, claims: [], told: [] };
    known.type ??= party.type;
    known.claims.push(idOf(told));
    known.told.push(told);
    parties.set(party.key, known);
  }
  return [...parties.values()].toSorted((a, b) => b.claims.length - a.claims.length);
}

export const CIVILIANS = 'Civilians';

/** Whether the victims of a claim are civilians, by their status or by the party they are. */
export function isCivilian({ claim, victims }: Told): boolean {
  return claim.victims?.status === 'civilian' || victims?.type === 'civilians';
}

/** Combatants who are no party by name; those who attack are of the side that did it, where that is known. */
function isArmedGroup({ claim, victims: party }: Told, isKnown: boolean): boolean {
  if (claim.victims === null || (party === null && claim.victims.status !== 'combatant')) return false;
  return !isKnown || !isAttacker({ claim });
}

/** "The assailants" are of the side that did it. */
function isAttacker({ claim }: Pick<Told, 'claim'>): boolean {
  return ATTACKERS.has(victimWords(victimsOf(claim)).head);
}

/** Whether a name is that of a party, and not of its people ("Tarn soldiers"). */
const isParty = ({ party }: { party: NamedParty }): boolean => !namesPeople(party.name);

/** The parties of an event; empty lists where the claims name none. */
export function partiesOf({ told }: Facts): Parties {
  const perpetrators = gather(
    told.flatMap((each) => (each.perpetrator ? [{ party: each.perpetrator, told: each }] : [])),
  );
  const did = new Set(perpetrators.map(({ key }) => key));
  const hit = told.filter(({ claim }) => claim.victims !== null);
  const named: { party: NamedParty; told: Told }[] = [];
  const unnamed: { party: NamedParty; told: Told }[] = [];
  for (const told of hit) {
    const { victims: party, claim } = told;
    if (isCivilian(told) || (party && did.has(party.key))) continue;
    if (party?.type && !(did.size > 0 && isAttacker(told))) named.push({ party, told });
    else if (isArmedGroup(told, did.size > 0)) {
      const name = claim.victims?.resolved || claim.victims?.text || '';
      unnamed.push({ party: { key: `victims ${name.toLowerCase()}`, name, type: null }, told });
    }
  }
  // "Soldiers" beside "the Tarn army" are no third party, nor "Tarn soldiers" by name.
  const proper = named.filter(
    (each) =>
      isParty(each) || named.every((other) => other.party.type !== each.party.type || !isParty(other)),
  );
  const targets = gather(named.length > 0 ? proper : unnamed);
  const civil = hit.filter(isCivilian);
  const civilians: Involved | null =
    civil.length === 0
      ? null
      : { key: 'civilians', name: CIVILIANS, type: 'civilians', claims: civil.map(idOf), told: civil };
  const others = hit.filter((each) => !isCivilian(each) && !(each.victims && did.has(each.victims.key)));
  return { perpetrators, targets, civilians, civiliansOnly: civilians !== null && others.length === 0 };
}
