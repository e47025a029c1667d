import type { ActorEntry, ActorType } from '../../model.ts';
import bodies from '../data/bodies.json' with { type: 'json' };
import forces from '../data/forces.json' with { type: 'json' };
import africa from '../data/groups-africa.json' with { type: 'json' };
import asia from '../data/groups-asia.json' with { type: 'json' };
import europeAmericas from '../data/groups-europe-americas.json' with { type: 'json' };
import world from '../data/groups-world.json' with { type: 'json' };
import middleEast from '../data/groups-mena.json' with { type: 'json' };
import media from '../data/media.json' with { type: 'json' };
import organisations from '../data/organisations.json' with { type: 'json' };
import { fold } from './fold.ts';
import { NameTrie } from './trie.ts';

/** One party of the shipped lexicon. Country codes are those of `countries.json`. */
export interface LexiconEntry {
  id: string;
  name: string;
  aliases?: string[];
  acronyms?: string[];
  type: string;
  country?: string[];
  /** "army" or "police": the national one, which descriptions ("the army") mean too. */
  cluster?: string;
  /** First and last year of activity under this name, where known. */
  from?: number;
  to?: number;
}

export interface Lexicon {
  file: string;
  source: string;
  entries: LexiconEntry[];
}

/** The shipped lists; where an acronym is shared, the entry of the earlier list is the better guess. */
export const LEXICONS: Lexicon[] = [
  { file: 'media.json', ...media },
  { file: 'bodies.json', ...bodies },
  { file: 'groups-mena.json', ...middleEast },
  { file: 'groups-africa.json', ...africa },
  { file: 'groups-asia.json', ...asia },
  { file: 'groups-europe-americas.json', ...europeAmericas },
  { file: 'groups-world.json', ...world },
  { file: 'forces.json', ...forces },
  { file: 'organisations.json', ...organisations },
];

/** A name in the trie with the party it belongs to. */
export interface NameForm {
  /** "lex:" and the entry's id, or "own:" and the id of the reader's entry. */
  key: string;
  name: string;
  type: ActorType;
  country: string[];
  form: string;
  kind: 'name' | 'acronym';
  /** Position of the list in `LEXICONS`; -1 for the reader's own. */
  rank: number;
}

/**
 * What is wrong with the lists, one sentence each that says how to mend it; empty when nothing is.
 * A name may belong to one entry only; an acronym may be shared, the article decides which is meant.
 */
export function checkLexicons(lists: readonly Lexicon[]): string[] {
  const problems: string[] = [];
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { file, source, entries } of lists) {
    if (!source) problems.push(`${file} has no "source": say in one sentence where its facts come from.`);
    for (const entry of entries) {
      const where = `${entry.id} (${file})`;
      const before = ids.get(entry.id);
      if (before) {
        problems.push(
          `The id ${entry.id} stands in ${before} and ${file}: join the two entries or rename one id.`,
        );
      }
      ids.set(entry.id, file);
      for (const name of [entry.name, ...(entry.aliases ?? [])]) {
        const other = names.get(fold(name));
        if (other) {
          problems.push(
            `"${name}" is a name of ${other} and of ${where}: keep it with the better known one.`,
          );
        }
        names.set(fold(name), where);
      }
    }
  }
  return problems;
}

let shipped: NameTrie<NameForm> | null = null;

function addEntry(trie: NameTrie<NameForm>, entry: LexiconEntry, rank: number, prefix: string): void {
  const base = {
    key:
      entry.cluster && entry.country?.length === 1
        ? `${entry.cluster}:${entry.country[0]}`
        : `${prefix}:${entry.id}`,
    name: entry.name,
    type: entry.type as ActorType,
    country: entry.country ?? [],
    rank,
  };
  for (const form of [entry.name, ...(entry.aliases ?? [])]) trie.add(form, { ...base, form, kind: 'name' });
  for (const form of entry.acronyms ?? []) trie.add(form, { ...base, form, kind: 'acronym' });
}

/** The shipped lexicon as one trie, built on first use and kept. Throws with a list of repairs when the data is wrong. */
export function shippedNames(): NameTrie<NameForm> {
  if (shipped) return shipped;
  const problems = checkLexicons(LEXICONS);
  if (problems.length > 0) throw new Error(`The actor lexicon needs repair:\n${problems.join('\n')}`);
  const trie = new NameTrie<NameForm>();
  LEXICONS.forEach(({ entries }, rank) => entries.forEach((entry) => addEntry(trie, entry, rank, 'lex')));
  return (shipped = trie);
}

/** The reader's own list as a trie; its acronyms are the aliases that are written in capitals. */
export function ownNames(actors: readonly ActorEntry[]): NameTrie<NameForm> {
  const trie = new NameTrie<NameForm>();
  for (const { id, name, type, aliases } of actors) {
    const acronyms = aliases.filter((alias) => /^[\p{Lu}\d.&/-]{2,}$/u.test(alias));
    const plain = aliases.filter((alias) => !acronyms.includes(alias));
    addEntry(trie, { id, name, type, aliases: plain, acronyms }, -1, 'own');
  }
  return trie;
}
