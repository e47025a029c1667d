/** What the sentences of claims say it was done with. */
import data from './data/event-types.json';
import type { Told } from './facts';

/** "mortar*" stands for every word that begins so. */
function pattern(words: readonly string[]): RegExp {
  const either = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => (word.endsWith('*') ? `${word.slice(0, -1)}\\p{L}*` : word).replace(/ /gu, '[ -]'))
    .join('|');
  return new RegExp(`(?<!\\p{L})(?:${either})(?!\\p{L})`, 'giu');
}

const MEANS = data.means.map(({ subType, words }) => ({ subType, words: pattern(words) }));
const CLOSE = pattern(data.close);
const SEXUAL = pattern(data.sexual);
const SUICIDE = 'Suicide bomb';

/** The sentence around a claim: from the last stop or line break before it to the next behind it. */
export function sentenceOf({ annotation, article: { text } }: Told): string {
  const { start, end } = annotation.selectors.position;
  const before =
    text
      .slice(0, start)
      .split(/(?<=[.!?]["”’]?)\s|\n/u)
      .at(-1) ?? '';
  const after = text.slice(end).split(/(?<=[.!?]["”’]?)\s|\n/u)[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`;
}

export interface Means {
  /** Sub-types of remote violence that the sentence names; a suicide bomb is no other bomb beside. */
  remote: string[];
  close: boolean;
  sexual: boolean;
}

const has = (words: RegExp, sentence: string): boolean => sentence.search(words) >= 0;

/** @example meansOf('Mortar fire killed 23 shoppers.').remote // ['Shelling/artillery/missile attack'] */
export function meansOf(sentence: string): Means {
  const remote = MEANS.filter(({ words }) => has(words, sentence)).map(({ subType }) => subType);
  return {
    remote: remote.includes(SUICIDE) ? [SUICIDE] : remote,
    close: has(CLOSE, sentence),
    sexual: has(SEXUAL, sentence),
  };
}
