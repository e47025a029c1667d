import givenNames from './data/given-names.json' with { type: 'json' };
import wordNames from './data/word-names.json' with { type: 'json' };
import { isPersonNoun } from './people.ts';
import type { Tagged } from './participle-tags.ts';
import { WordClass } from './word-class.ts';

const words = new Set(wordNames.words);
const given = new WordClass(
  [...givenNames.names, ...wordNames.more]
    .map((name) => name.toLowerCase())
    .filter((name) => !words.has(name)),
);

const isCapital = (token: Tagged | undefined): boolean =>
  token !== undefined && token.tag === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(token.text);

/**
 * Given names that a badly cased text writes small: "the leader hector Oqueli", "killing maria Jacinta Pulido". They become
 * part of the name. Only before a capitalised name, and only names that are no common words. Changes the tags in place.
 */
export function repairNames(tokens: readonly Tagged[]): void {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const token = tokens[i]!;
    if (
      !given.has(token) ||
      token.text !== token.lower ||
      /^(?:AUX|DET|ADP|CCONJ|SCONJ|PROPN)$/.test(token.tag)
    )
      continue;
    const after = tokens[i + 1]!;
    const before = tokens[i - 1];
    const chain = after.text === after.lower && given.has(after) && isCapital(tokens[i + 2]);
    if (!isCapital(after) && !chain) continue;
    const opens =
      !before ||
      /^(?:PUNCT|CCONJ|ADP|VERB|AUX|PROPN|SCONJ)$/.test(before.tag) ||
      isPersonNoun(before.lower) ||
      before.tag === 'ADJ';
    if (opens) token.tag = 'PROPN';
  }
}
