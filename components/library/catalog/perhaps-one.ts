/** Parties of the list that may be one: the same words in another order, and the same acronym in the articles. Pure. */
import { foldWords } from '../../../lib/catalog/fold';
import type { ActorRow } from './actor-entries';

export interface PerhapsOne {
  rows: [ActorRow, ActorRow];
  /** What both go by. */
  acronym: string;
}

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}-]+$/u;
/** Of one letter or two are initials and joins: "of", "de", "la". */
const SHORTEST = 3;
const JOINS = new Set(['the', 'for', 'and', 'des', 'les', 'pour', 'del', 'los', 'las', 'por', 'para']);

/** The words of a name in the order of the alphabet, without joins and the s of the plural. */
function wordsOf(name: string): string {
  return foldWords(name)
    .split(' ')
    .filter((word) => word.length >= SHORTEST && !JOINS.has(word))
    .map((word) => word.replace(/s$/u, ''))
    .toSorted()
    .join(' ');
}

/**
 * An acronym alone says nothing: groups of several countries share it.
 *
 * @returns pairs of one type in the order of the rows; empty where no two are alike
 *
 * @example perhapsOne([{ name: 'Union of Orlo Movements', … }, { name: 'Union of Movements of Orlo', … }])
 */
export function perhapsOne(rows: readonly ActorRow[]): PerhapsOne[] {
  const first = new Map<string, ActorRow>();
  const found = new Map<string, PerhapsOne>();
  for (const row of rows) {
    const words = wordsOf(row.name);
    if (!words.includes(' ')) continue;
    for (const acronym of row.aliases.filter((alias) => ACRONYM.test(alias))) {
      const key = `${words}/${acronym}/${row.type}`;
      const other = first.get(key);
      if (!other) first.set(key, row);
      else if (other !== row) found.set(`${other.key} ${row.key}`, { rows: [other, row], acronym });
    }
  }
  return [...found.values()];
}
