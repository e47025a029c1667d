import { startsPlain } from '../letters.ts';

const ASCII = /^[\0-\x7f]*$/;

/**
 * Lower case without diacritics, typographic apostrophes and dashes made plain. The result has exactly the length
 * of the input, so that offsets stay.
 *
 * @example fold('Séléka’s') === "seleka's"
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .replace(/[\u0080-\uffff]/g, foldCharacter)
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

const PLAIN: Record<string, string> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʻ: "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  ı: 'i',
  İ: 'i',
  '\u00a0': ' ',
};

const seen = new Map<string, string>();

function foldCharacter(character: string): string {
  let plain = seen.get(character);
  if (plain === undefined) {
    plain = PLAIN[character] ?? character.normalize('NFD').charAt(0).toLowerCase();
    if (plain.length !== 1) plain = character;
    seen.set(character, plain);
  }
  return plain;
}

/** A run of letters and digits of a folded text with what stands between it and the run before. */
export interface Run {
  start: number;
  end: number;
  /** The run's text, led by the kind of join to the run before: "_" space or hyphen, "'" apostrophe, "." point, "," comma, "/" slash, "(" bracket; "|" when they are further apart. */
  key: string;
  /** The run's text alone, as a name begins. */
  word: string;
}

/** A line break inside a name is a space; two are the end of a paragraph. */
const JOINS: [pattern: RegExp, key: string][] = [
  [/^(?:[ \t]+|-|[ \t]*\n[ \t]*| - )$/, '_'],
  [/^'$/, "'"],
  [/^\. ?$/, '.'],
  [/^, $/, ','],
  [/^ ?\/ ?$/, '/'],
  [/^ ?[([] ?$/, '('],
];

/** The end of the run of letters and digits that starts at `at`; `at` itself where none does. */
function runEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code < 0x80 ? !startsPlain(text, end) : !isLetterOrDigit(text, end)) break;
    end += code >= 0xd800 && code < 0xdc00 ? 2 : 1;
  }
  return end;
}

const isLetterOrDigit = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at)!));

/** The runs of a folded text in order. Empty for a text without letters and digits. */
export function runsOf(folded: string): Run[] {
  const runs: Run[] = [];
  let before = -1;
  for (let start = 0; start < folded.length;) {
    const end = runEnd(folded, start);
    if (end === start) {
      start++;
      continue;
    }
    const word = folded.slice(start, end);
    const between = before < 0 ? '|' : folded.slice(before, start);
    let join = '|';
    if (between === ' ' || between === '-') join = '_';
    else if (before >= 0) join = JOINS.find(([pattern]) => pattern.test(between))?.[1] ?? '|';
    runs.push({ start, end, key: join + word, word });
    before = end;
    start = end;
  }
  return runs;
}
