/** Names of the shipped lexicon looked up as they are: which party a name of any article is. */
import type { ActorType } from '../../model.ts';
import ambiguous from '../data/ambiguous-names.json' with { type: 'json' };
import { fold } from './fold.ts';
import { LEXICONS } from './lexicon.ts';

const AMBIGUOUS = new Set(ambiguous.names);

/** "Tarn rebels" is among the wordings for a party, and in another article means others: a name ends with a capital. */
const isName = (words: string): boolean => /[\p{Lu}\d][^\s]*$/u.test(words) && !AMBIGUOUS.has(words);

/** The party of the lexicon that a name belongs to. */
interface ListedName {
  /** Id of the entry: the same for all names of the party. */
  key: string;
  /** The name that the lexicon gives first. */
  name: string;
  type: ActorType;
}

let names: Map<string, ListedName> | null = null;

const keyed = (name: string): string =>
  fold(name)
    .replace(/^the /, '')
    .replace(/[\s-]+/g, ' ')
    .trim();

/**
 * The party that a name or a translation of it stands for. Acronyms are left out, because groups of several countries
 * share them, and so are ordinary words and descriptions: only an article tells what is meant.
 *
 * @returns null for a name that the lexicon does not have
 *
 * @example listedName('Patriotic Front for Liberation')?.name // 'Patriotic Liberation Front'
 */
export function listedName(name: string): ListedName | null {
  names ??= new Map(
    LEXICONS.flatMap(({ entries }) =>
      entries.flatMap((entry) => {
        const listed: ListedName = { key: entry.id, name: entry.name, type: entry.type as ActorType };
        return [entry.name, ...(entry.aliases ?? [])]
          .filter(isName)
          .map((each) => [keyed(each), listed] as const);
      }),
    ),
  );
  return names.get(keyed(name)) ?? null;
}
