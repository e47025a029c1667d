import { fileURLToPath } from 'node:url';
import { readBaseline, watchedFigures, writeBaseline, compare } from './evaluate/baseline.ts';
import { calibrate, calibrateRules } from './evaluate/calibration.ts';
import { byCause, errorsOf } from './evaluate/errors.ts';
import { readGoldFolder } from './evaluate/gold.ts';
import { readJsonlSet } from './evaluate/jsonl-set.ts';
import { evaluateArticle } from './evaluate/predict.ts';
import {
  baselineLines,
  calibrationLines,
  errorLines,
  figureLines,
  figuresOf,
  genreLines,
  ruleLines,
} from './evaluate/report.ts';

const HELP = `Usage: npm run evaluate -- [options]

Runs the engine on the annotated articles in test/gold and prints how well it reads them.

  --genre       also a line for each genre
  --rules       also how often each rule is right
  --worst N     also up to N errors of every cause, the commonest cause first
  --only TEXT   only documents whose name contains TEXT (no comparison with the baseline)
  --set FOLDER  another set: a folder with gold.jsonl, and corpus.jsonl or text files (no comparison either)
  --json        everything as one JSON object
  --record      write the figures to test/gold/baseline.json
  --help        this text

The exit code is 1 when a figure has fallen below the recorded baseline.
`;

const FOLDER = fileURLToPath(new URL('../../test/gold/', import.meta.url));
const BASELINE = `${FOLDER}baseline.json`;

const say = (lines: string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

function main(args: string[]): number {
  const after = (option: string): string | undefined =>
    args.includes(option) ? (args[args.indexOf(option) + 1] ?? '') : undefined;
  const known = new Set(['--genre', '--rules', '--worst', '--only', '--set', '--json', '--record', '--help']);
  const unknown = args.find((arg) => arg.startsWith('--') && !known.has(arg));
  if (unknown) {
    process.stderr.write(`Unknown option ${unknown}. Nothing was evaluated. See --help.\n`);
    return 2;
  }
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const only = after('--only');
  const set = after('--set');
  const own = only === undefined && set === undefined;
  const all = set === undefined ? readGoldFolder(FOLDER) : readJsonlSet(set);
  const articles = all.filter(({ gold }) => gold.id.includes(only ?? ''));
  const scores = articles.map(evaluateArticle);
  const figures = figuresOf(scores);
  const levels = calibrate(scores);
  const watched = watchedFigures(figures);
  if (args.includes('--record') && own) {
    writeBaseline(BASELINE, { documents: articles.length, claims: figures.claim.n, figures: watched });
    say([`Recorded the figures of ${articles.length} articles in test/gold/baseline.json.`]);
  }
  const baseline = own ? readBaseline(BASELINE) : null;
  if (args.includes('--json')) {
    const errors = Object.fromEntries(byCause(scores.flatMap(errorsOf)));
    say([JSON.stringify({ documents: articles.length, figures, levels, errors })]);
  } else {
    say([`${articles.length} articles, ${figures.claim.n} claims`, '', ...figureLines(figures)]);
    say(['', 'Suggested claims that are right, by confidence:', ...calibrationLines(levels)]);
    if (args.includes('--genre')) say(['', ...genreLines(scores)]);
    if (args.includes('--rules')) say(['', ...ruleLines(calibrateRules(scores))]);
    if (args.includes('--worst')) say(['', ...errorLines(scores, Number(after('--worst')) || 0)]);
    if (own) say(['', ...baselineLines(baseline, figures)]);
  }
  return baseline && compare(baseline, watched).fallen.length > 0 ? 1 : 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`Nothing was evaluated: ${(error as Error).message}\n`);
  process.exitCode = 2;
}
