/** Names of parties as keys. */
import type { ActorType } from '../model';

/** A party that is known by several names. */
export interface ListedParty {
  /** The same for all its names. */
  key: string;
  name: string;
  type: ActorType;
}

/** Looks a name up in a list of parties; null for a name that the list does not have. */
export type NameList = (name: string) => ListedParty | null;

export const NO_NAMES: NameList = () => null;

/** The words without accents, case and a determiner in front. */
export function foldName(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:the|its|their|his|her|a|an)\s/u, '');
}
