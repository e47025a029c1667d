/** Parties by the reader's list, and by lists of parties that go by several names. */
import type { ActorEntry, ActorType } from '../model';
import type { NameList } from './names';
import type { KnownActor } from './naming';

export interface ActorLookup {
  /** An entry of the reader's list; null for other ids. */
  byId: (id: string) => KnownActor | null;
  /**
   * The party that a name stands for: the reader's own entry of it where there is one. Null for a name that no list
   * has, or has as a party of another type.
   *
   * @param id what the party is called in the article, where no entry is found
   */
  byName: (name: string, type?: ActorType, id?: string) => KnownActor | null;
}

/**
 * The reader's entry for each listed party, by the key of the party. A party of which the reader made two entries has
 * none: they were taken apart.
 *
 * @example entriesByParty([{ name: 'Front for Orlo', … }], names).get('orlo-front')?.name // 'Front for Orlo'
 */
export function entriesByParty(
  actors: readonly ActorEntry[],
  names: NameList,
): Map<string, ActorEntry | null> {
  const found = new Map<string, ActorEntry | null>();
  for (const entry of actors) {
    const keys = new Set(
      [entry.name, ...entry.aliases].flatMap((each) => {
        const party = names(each);
        return party && party.type === entry.type ? [party.key] : [];
      }),
    );
    for (const key of keys) found.set(key, found.has(key) ? null : entry);
  }
  return found;
}

/** @param names parties with several names, looked up where the reader's list has no entry */
export function listedActors(actors: readonly ActorEntry[], names: NameList): ActorLookup {
  const known = new Map(
    actors.map(({ id, name, type }): [string, KnownActor] => [id, { id, name, type, isListed: true }]),
  );
  const byId = (id: string): KnownActor | null => known.get(id) ?? null;
  const own = entriesByParty(actors, names);
  return {
    byId,
    byName: (name, type, id) => {
      const party = names(name);
      if (!party || (type !== undefined && type !== party.type)) return null;
      const entry = own.get(party.key);
      // Two entries of one party were taken apart: names of neither stay as they are.
      if (entry === null) return null;
      return entry
        ? byId(entry.id)
        : { id: id ?? party.key, name: party.name, type: party.type, isListed: false };
    },
  };
}
