/**
 * Texts that no person writes, each of any length: what a page can put before the engine to hold it up. Used by the
 * fuzzing (no exception, offsets that slice) and by `npm run bench` (time that grows with the text and no faster).
 */

const repeated =
  (unit: string) =>
  (length: number): string =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const counted =
  (unit: (count: number) => string) =>
  (length: number): string => {
    const parts: string[] = [];
    for (let count = 1, size = 0; size < length; count++) {
      parts.push(unit(count));
      size += parts.at(-1)!.length;
    }
    return parts.join('').slice(0, length);
  };

/** A name nobody bears, another one for each number. */
const name = (count: number): string =>
  'Or' + count.toString(26).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!);

/** Opening signs for the first half, closing ones for the second. */
const nested =
  (open: string, close: string) =>
  (length: number): string => {
    const depth = Math.floor(length / (open.length + close.length));
    return open.repeat(depth) + close.repeat(depth);
  };

export const HOSTILE_TEXTS: Record<string, (length: number) => string> = {
  'a sentence without an end': repeated('militants killed 14 people near the market, and '),
  'semicolons without an end': repeated('two men killed; '),
  'relative clauses in each other': repeated('who was killed by men '),
  'one paragraph': repeated('Gunmen of the Orlo Front killed 14 villagers in Dorna on Monday, police said. '),
  'one noun': repeated('gunmen '),
  'one verb': repeated('killed '),
  'one letter, no space': repeated('a'),
  'no space': repeated('killed14people'),
  'hyphens without an end': repeated('twenty-one-'),
  dashes: repeated('-'),
  numbers: counted((count) => `${count * 37} `),
  'numbers of men': counted((count) => `${count} men, `),
  'digits and commas': repeated('1,000,'),
  names: counted((count) => `${name(count)} Tarvo said. `),
  'a list of names': counted((count) => `${name(count)} ${name(count * 7)}, `),
  acronyms: counted((count) => `${name(count).toUpperCase()} (${name(count * 3).toUpperCase()}) `),
  'labels of speakers': counted((count) => `${name(count)}: We buried two men.\n`),
  'quotation marks that never close': repeated('“killed '),
  'quotation marks in each other': nested('“Two men died ', '”'),
  'brackets that never close': repeated('(killed '),
  'brackets in each other': nested('(', ')'),
  'square brackets in each other': nested('[two men killed ', ']'),
  abbreviations: repeated('U.S. '),
  addresses: repeated('https://news.example/a?b=c '),
  'combining marks': repeated('e\u0301\u0327'),
  'marks of direction': repeated('\u202ekilled 9\u202c \u2066men\u2069 '),
  'right-to-left words': repeated('قتل 14 رجلا في السوق. '),
  'halves of surrogate pairs': repeated('killed \ud800 9 \udc00 men '),
  NUL: repeated('killed\u00009 men\u0000'),
  'signs of zero width': repeated('kil\u200bled 9\u2060 m\u00aden '),
  'white space': repeated(' \t\u00a0\u3000'),
  'line breaks': repeated('killed 9 men\r\n \n'),
};
