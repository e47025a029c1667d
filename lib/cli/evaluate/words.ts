/**
 * How two namings of a party are compared. The figures of `npm run evaluate` rest on these four functions,
 * so they say the same as the definitions of the evaluation: head noun, shared name, bare form.
 */
import vocabulary from './comparison-words.json' with { type: 'json' };

/** Lower case, no accents, no possessive, nothing but letters, digits, commas and hyphens. */
function normalise(words: string | null | undefined): string {
  return (words ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N} ,-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What follows a head noun: a comma, a preposition, a relative pronoun, a participle. */
const AFTER_HEAD = new RegExp(`,| (?:${vocabulary.afterHead.join('|')}) `);

const IRREGULAR = new Map(Object.entries(vocabulary.irregularPlurals));

/** The singular of a head noun, as far as a comparison needs it. */
function singular(word: string): string {
  const known = IRREGULAR.get(word);
  if (known) return known;
  if (word.endsWith('men')) return `${word.slice(0, -'men'.length)}man`;
  if (word.endsWith('ies')) return `${word.slice(0, -'ies'.length)}y`;
  const plural = word.endsWith('s') && !word.endsWith('ss') && word.length > 3;
  return plural ? word.slice(0, -1) : word;
}

/**
 * The head noun in the singular; '' for no words.
 *
 * @example head('members of the outlawed group') // 'member'
 */
export function head(words: string | null | undefined): string {
  const phrase = normalise(words);
  const front = ` ${phrase} `
    .split(AFTER_HEAD)
    .map((part) => part.trim())
    .find((part) => part !== '');
  return singular((front ?? phrase).split(' ').at(-1) ?? '');
}

const NOT_A_NAME = new Set(vocabulary.titles);

/** The words of a naming that can identify a person or a group: three letters or more, no titles. */
export function nameWords(words: string | null | undefined): Set<string> {
  return new Set(
    normalise(words)
      .split(' ')
      .filter((word) => word.length >= 3 && !NOT_A_NAME.has(word)),
  );
}

/** Do two namings have a name word in common? */
export function shareName(one: string | null | undefined, other: string | null | undefined): boolean {
  const words = nameWords(one);
  return [...nameWords(other)].some((word) => words.has(word));
}

const DETERMINERS = new RegExp(`^(?:(?:${vocabulary.determiners.join('|')}|\\d+) )+`);

/**
 * A naming without its determiners, for comparing surface forms.
 *
 * @example bare('The two gunmen') // 'gunmen'
 */
export function bare(words: string | null | undefined): string {
  const flat = normalise(words).replace(/[,-]/g, ' ').replace(/\s+/g, ' ').trim();
  return flat.replace(DETERMINERS, '');
}
