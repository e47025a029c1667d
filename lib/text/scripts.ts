/**
 * Words that mix alphabets, as look-alike letters do: "Тollmark" with a Cyrillic Т. The restriction level "highly
 * restrictive" of Unicode TS39, https://www.unicode.org/reports/tr39/#Restriction_Level_Detection.
 */

/** Alphabets that news mixes or that look like others. Names as in Unicode's `Scripts.txt`. */
const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Georgian',
  'Hebrew',
  'Arabic',
  'Cherokee',
  'Coptic',
  'Devanagari',
  'Thai',
  'Ethiopic',
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Hangul',
] as const;

export type Script = (typeof SCRIPTS)[number];

const MATCHERS = SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const);

/** Writing systems that use several scripts in one word, Latin among them. */
const TOGETHER: readonly (readonly Script[])[] = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
];

/** A run of letters, with the marks on them; digits and signs belong to every alphabet and part nothing. */
const WORD = /[\p{L}\p{M}\p{N}’']+/gu;
const PLAIN = /^[\p{Script=Latin}\p{N}’']*$/u;

/** One word that mixes alphabets; offsets are UTF-16 units into the text given. */
export interface MixedWord {
  start: number;
  end: number;
  text: string;
  scripts: Script[];
}

/**
 * The words in which letters of different alphabets stand that no writing system uses together, in order of the
 * text. Words beside each other may differ ("Северодонецк (Severodonetsk)"). Empty when there is none.
 *
 * @example mixedWords('the Аzov brigade')[0]?.scripts // ['Latin', 'Cyrillic'], when the А is Cyrillic
 */
export function mixedWords(text: string): MixedWord[] {
  const found: MixedWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    if (PLAIN.test(word)) continue;
    const scripts = MATCHERS.filter(([, pattern]) => pattern.test(word)).map(([script]) => script);
    if (scripts.length < 2) continue;
    if (TOGETHER.some((system) => scripts.every((script) => system.includes(script)))) continue;
    found.push({ start: match.index, end: match.index + word.length, text: word, scripts });
  }
  return found;
}
