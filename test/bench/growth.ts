/**
 * How the time of the engine grows with the text. Natural text is doubled up to 5 million characters; texts that no
 * person writes are made four times longer. Processor time, since other programs only lengthen the clock's.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOILERPLATE_ROWS } from '../../lib/suggest/boilerplate.ts';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';
import { HOSTILE_TEXTS } from '../suggest/hostile-texts.ts';

const GOLD = join(import.meta.dirname, '..', 'gold');
const LONGEST = 5_000_000;
const DOUBLINGS = 5;
const HOSTILE_LENGTHS = [40_000, 160_000] as const;
/** Time per character may grow so far before the line says so: warming up and collecting garbage move it by less. */
const FLAT = 1.6;

const SYLLABLES = ['ka', 'len', 'dor', 'mi', 'vash', 'to', 'rin', 'sel', 'bur', 'ga', 'nel', 'ho'];

/** Lines that silence themselves or what follows them. */
const silences = (line: string): boolean => BOILERPLATE_ROWS.some(({ pattern }) => pattern.test(line.trim()));

/** The gold articles one after another, without lines that silence what follows them. */
function allArticles(): string {
  return readdirSync(GOLD)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file) => readFileSync(join(GOLD, file), 'utf8'))
    .map((text) => text.split('\n').filter((line) => !silences(line)))
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** The articles again and again, with other names each time: names that return would be found in a list already. */
function naturalText(length: number): string {
  const once = allArticles();
  const common = new Set(once.match(/\b\p{Ll}{3,}\b/gu));
  const parts: string[] = [once];
  for (let round = 1, size = once.length; size < length; round++) {
    const tail = (SYLLABLES[round % 12] ?? '') + (SYLLABLES[Math.floor(round / 12) % 12] ?? '');
    const renamed = once.replace(/\b\p{Lu}\p{Ll}{4,}\b/gu, (word) =>
      common.has(word.toLowerCase()) ? word : word + tail,
    );
    parts.push(renamed);
    size += renamed.length;
  }
  return parts.join('\n\n').slice(0, length);
}

/** Microseconds of processor time for a character, and how many suggestions there are. */
function cost(text: string): { each: number; found: number } {
  const article = articleFromText(text);
  const start = process.cpuUsage();
  const found = suggest(article).suggestions.length;
  const { user, system } = process.cpuUsage(start);
  return { each: (user + system) / text.length, found };
}

const growth = (least: number, last: number): string => {
  const times = last / least;
  return `${times.toFixed(2)} ×${times > FLAT ? '   GROWS FASTER THAN THE TEXT' : ''}`;
};

/** Prints both tables. */
export function benchGrowth(): void {
  const whole = naturalText(LONGEST);
  // The first reading loads the tagger.
  cost(whole.slice(0, 20_000));
  console.log('\nThe engine on longer and longer text: processor time for a character');
  let first: number | null = null;
  for (let step = DOUBLINGS; step >= 0; step--) {
    const length = LONGEST / 2 ** step;
    const { each, found } = cost(whole.slice(0, length));
    first ??= each;
    console.log(
      `  ${length.toLocaleString('en').padStart(11)} characters ${each.toFixed(2).padStart(7)} µs ` +
        `${growth(first, each).padEnd(36)} ${found.toLocaleString('en')} suggestions`,
    );
  }
  const [short, long] = HOSTILE_LENGTHS;
  console.log(
    `\nThe same on texts that no person writes, ${short.toLocaleString('en')} and ${long.toLocaleString('en')} characters`,
  );
  for (const [name, make] of Object.entries(HOSTILE_TEXTS)) {
    const before = cost(make(short)).each;
    const after = cost(make(long)).each;
    console.log(
      `  ${name.padEnd(40)} ${before.toFixed(2).padStart(7)} µs ${after.toFixed(2).padStart(7)} µs   ` +
        // Below a microsecond a character nothing is read, and the quotient is chance.
        (after < 1 ? 'little to read' : growth(Math.max(before, 1), after)),
    );
  }
}
