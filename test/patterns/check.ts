/**
 * `npm run patterns`: every regular expression that stands in the extension's source or is made while it runs, tried for inputs on which its
 * time grows faster than they do. First by the form of the pattern (`recheck`); what that cannot clear is run on
 * the worst input found, at the length that the pattern can meet. Ends with an error when one takes too long.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { parseSync } from 'vite';
import { sourceFiles } from '../project/source-files.ts';
import { patternsMade } from './made.ts';

interface Bound {
  file: string;
  /** How the pattern's source begins. */
  begins: string;
  /** Longest input in UTF-16 units. */
  longest: number;
  why: string;
}

interface Pattern {
  source: string;
  flags: string;
  file: string;
  line: number;
}

/** The engine's longest sentence: 300 words of 120 characters (`lib/suggest/bounds.ts`). */
const LONGEST_SENTENCE = 36_000;
/** A pattern may hold up the engine so long on the worst sentence there is. */
const PATIENCE_MS = 100;
/** For the form of a pattern; most need a hundredth. */
const FORM_MS = 2_000;
/** For a search of bad inputs. */
const SEARCH_MS = 20_000;

const bounds = JSON.parse(readFileSync(join(import.meta.dirname, 'bounds.json'), 'utf8')) as Bound[];

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof RegExp);

/** Every regular expression literal below a node of the syntax tree. */
function literals(
  node: unknown,
  found: { source: string; flags: string; start: number }[] = [],
): typeof found {
  if (Array.isArray(node)) for (const each of node) literals(each, found);
  else if (isNode(node)) {
    const { type, regex, start } = node;
    if (type === 'Literal' && isNode(regex))
      found.push({ source: String(regex['pattern']), flags: String(regex['flags']), start: Number(start) });
    else for (const each of Object.values(node)) if (isNode(each)) literals(each, found);
  }
  return found;
}

const files = sourceFiles(['components', 'entrypoints', 'lib'], /\.tsx?$/).filter(
  ({ path }) => !path.startsWith('lib/cli/'),
);

function patterns(): Pattern[] {
  const known = new Map<string, Pattern>();
  for (const { path, text } of files) {
    const { program, errors } = parseSync(path, text);
    if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message ?? ''}`);
    for (const { source, flags, start } of literals(program)) {
      const line = text.slice(0, start).split('\n').length;
      known.set(`/${source}/${flags}`, { source, flags, file: path, line });
    }
  }
  return [...known.values()];
}

/** How long the pattern takes on the input, the best of three. */
function time({ source, flags }: Pattern, input: string): number {
  const runs = [1, 2, 3].map(() => {
    const pattern = new RegExp(source, flags);
    const start = performance.now();
    pattern.test(input);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

const boundOf = ({ file, source }: Pattern): Bound | undefined =>
  bounds.find((bound) => bound.file === file && source.startsWith(bound.begins));

/** Null when the pattern is clear; else what was found, and whether it is harmless. */
async function judge(pattern: Pattern): Promise<{ harmless: boolean; words: string } | null> {
  const form = await check(pattern.source, pattern.flags, { timeout: FORM_MS, randomSeed: 1 });
  if (form.status === 'safe') return null;
  const found =
    form.status === 'vulnerable'
      ? form
      : await check(pattern.source, pattern.flags, {
          checker: 'fuzz',
          timeout: SEARCH_MS,
          randomSeed: 1,
          maxAttackStringSize: LONGEST_SENTENCE,
          maxIteration: 5,
          maxInitialGenerationSize: 100,
        });
  if (found.status === 'safe') return null;
  if (found.status === 'unknown') return { harmless: false, words: `not decided: ${found.error.kind}` };
  const bound = boundOf(pattern);
  const longest = bound?.longest ?? LONGEST_SENTENCE;
  const { prefix = '', pump = '' } = found.attack.pumps[0] ?? {};
  // The end is what makes the match fail, and must stay.
  const { suffix } = found.attack;
  const times = Math.max(1, Math.floor((longest - prefix.length - suffix.length) / Math.max(1, pump.length)));
  const inputs = [
    prefix + pump.repeat(times) + suffix,
    found.attack.string.slice(0, longest - suffix.length) + suffix,
  ];
  const ms = Math.max(...inputs.map((input) => time(pattern, input)));
  const words = `${found.complexity.summary}, ${ms.toFixed(1)} ms at ${longest.toLocaleString('en')} characters`;
  return { harmless: ms < PATIENCE_MS, words: bound ? `${words} (${bound.why})` : words };
}

const made = await patternsMade(files);
// `-- made` tries those alone.
const all = process.argv.includes('made') ? made.patterns : [...patterns(), ...made.patterns];
const unused = process.argv.includes('made')
  ? []
  : bounds.filter((bound) => !all.some((pattern) => boundOf(pattern) === bound));
let clear = 0;
let harmless = 0;
const bad: string[] = [
  ...unused.map(({ file, begins }) => `${file}: no pattern begins with ${begins}`),
  ...made.unseen.map((place) => `${place}: made no pattern; call what does in test/patterns/made.ts`),
];
const queue = [...all];
// Two at a time: the search runs in processes of its own.
const worker = async (): Promise<void> => {
  for (let pattern = queue.shift(); pattern; pattern = queue.shift()) {
    const verdict = await judge(pattern);
    if (verdict === null) {
      clear += 1;
      continue;
    }
    const line = `${pattern.file}:${pattern.line} /${pattern.source.slice(0, 60)}/: ${verdict.words}`;
    console.log(`  ${verdict.harmless ? 'harmless' : 'TOO SLOW'}  ${line}`);
    if (verdict.harmless) harmless += 1;
    else bad.push(line);
  }
};
await Promise.all([worker(), worker()]);
console.log(
  `\n${all.length} patterns, ${made.patterns.length} of them made while running: ${clear} clear by form, ${harmless} harmless at the length they meet`,
);
if (bad.length > 0)
  console.log(`\n${bad.length} to mend, or to bound in test/patterns/bounds.json:\n${bad.join('\n')}`);
process.exit(bad.length === 0 ? 0 : 1);
