import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { likeliest, settle, weigh, WEIGHED_SCOPES, type Row, type Weights } from '../suggest/scope/model.ts';
import { neighboursOf } from '../suggest/scope/neighbours.ts';
import { readGoldFolder } from './evaluate/gold.ts';
import { readScopeDocument, type ScopeDocument } from './train-scope/documents.ts';
import { fit, type Sparse } from './train-scope/regression.ts';

/*
 * Trains the weights that tell the scope of a claim, from the annotated articles in test/gold:
 *
 *   npx tsx lib/cli/train-scope.ts
 *
 * First the weights of the features, pulled towards lib/suggest/data/scope-priors.json; then the weights of the claims
 * around a claim, learnt from shares that were told without its own article. The same gold gives the same weights.
 * Prints accuracy in cross-validation by article and on the whole set, and writes lib/suggest/data/scope-weights.json.
 */

const DATA = fileURLToPath(new URL('../suggest/data/', import.meta.url));
const GOLD = fileURLToPath(new URL('../../test/gold/', import.meta.url));

/** How strongly weights are pulled to their priors. Chosen by cross-validation among 1, 2, 5 and 12. */
const PULL = 6;
const NEIGHBOUR_PULL = 1;
const ROUNDS = 80;
const FOLDS = 9;
const INNER_FOLDS = 5;
/** A feature of fewer examples says nothing, unless it has a prior. */
const RARE = 4;
const DIGITS = 100;

const answers = WEIGHED_SCOPES.length;
const answerOf = (scope: string): number => WEIGHED_SCOPES.findIndex((one) => one === scope);
const { priors } = JSON.parse(readFileSync(`${DATA}scope-priors.json`, 'utf8')) as {
  priors: Record<string, number[]>;
};

/** Positions of the claims that are weighed and whose scope the gold tells. */
const weighed = ({ gold, ruled }: ScopeDocument): number[] =>
  gold.flatMap((scope, index) => (scope !== null && ruled[index] === null ? [index] : []));

/** Articles are dealt out to `parts` lists in turn. */
const isHeld = (index: number, part: number, parts: number): boolean => index % parts === part;

function trainFeatures(documents: readonly ScopeDocument[]): Weights['features'] {
  const examples = documents.flatMap((one) =>
    weighed(one).map((index) => ({ names: one.features[index]!, answer: answerOf(one.gold[index]!) })),
  );
  const often = new Map<string, number>();
  for (const { names } of examples) for (const name of names) often.set(name, (often.get(name) ?? 0) + 1);
  const known = [...often].filter(([name, n]) => n >= RARE || Object.hasOwn(priors, name));
  const names = known.map(([name]) => name).toSorted();
  const at = new Map(names.map((name, position) => [name, position]));
  const rows = examples.map((example): Sparse =>
    example.names.flatMap((name) => (at.has(name) ? [[at.get(name)!, 1] as [number, number]] : [])),
  );
  const truth = examples.map(({ answer }) => answer);
  const prior = Float64Array.from(names.flatMap((name) => priors[name] ?? WEIGHED_SCOPES.map(() => 0)));
  const bias = at.get('bias') ?? -1;
  const weights = fit(rows, truth, { width: names.length, answers, pull: PULL, rounds: ROUNDS, prior, bias });
  return Object.fromEntries(
    names.map((name, i) => [name, Array.from(weights.subarray(i * answers, (i + 1) * answers))]),
  );
}

/** The numbers of the second weighing, for every claim of an article. */
function numbersOf(weights: Weights['features'], one: ScopeDocument): number[][] {
  const sure = one.ruled.map((scope) => scope === 'none');
  const rows = one.features.map((names, index): Row => (sure[index] ? [0, 0, 0, 1] : weigh(weights, names)));
  return neighboursOf(one.document, one.story, one.claims, rows, sure);
}

function train(documents: readonly ScopeDocument[]): Weights {
  const examples: Sparse[] = [];
  const truth: number[] = [];
  let width = 0;
  for (let part = 0; part < INNER_FOLDS; part++) {
    const weights = trainFeatures(documents.filter((_, i) => !isHeld(i, part, INNER_FOLDS)));
    for (const one of documents.filter((_, i) => isHeld(i, part, INNER_FOLDS))) {
      const numbers = numbersOf(weights, one);
      for (const index of weighed(one)) {
        width = numbers[index]!.length;
        examples.push(
          numbers[index]!.flatMap((value, i) => (value === 0 ? [] : [[i, value] as [number, number]])),
        );
        truth.push(answerOf(one.gold[index]!));
      }
    }
  }
  const second = fit(examples, truth, { width, answers, pull: NEIGHBOUR_PULL, rounds: ROUNDS, bias: 0 });
  const neighbours = Array.from({ length: width }, (_, i) =>
    Array.from(second.subarray(i * answers, (i + 1) * answers)),
  );
  return { features: trainFeatures(documents), neighbours };
}

/** Right and all claims that the engine finds and the gold holds, those told by rules included. */
function score(weights: Weights, documents: readonly ScopeDocument[]): { right: number; all: number } {
  const result = { right: 0, all: 0 };
  for (const one of documents) {
    const numbers = numbersOf(weights.features, one);
    one.gold.forEach((scope, index) => {
      if (scope === null) return;
      result.all++;
      const told = one.ruled[index] ?? likeliest(settle(weights.neighbours, numbers[index]!));
      if (told === scope) result.right++;
    });
  }
  return result;
}

const documents = readGoldFolder(GOLD).map(readScopeDocument);
const held = { right: 0, all: 0 };
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = train(documents.filter((_, i) => !isHeld(i, fold, FOLDS)));
  const { right, all } = score(
    weights,
    documents.filter((_, i) => isHeld(i, fold, FOLDS)),
  );
  held.right += right;
  held.all += all;
}
const weights = train(documents);
const own = score(weights, documents);
const percent = ({ right, all }: { right: number; all: number }): string => ((100 * right) / all).toFixed(1);
process.stdout.write(
  `${held.all} claims: ${percent(held)} right in ${FOLDS}-fold cross-validation, ${percent(own)} on the training set\n`,
);

const rounded = (row: Row): string => `[${row.map((one) => Math.round(one * DIGITS) / DIGITS).join(', ')}]`;
const note =
  'Weights for event, other, cumulative, none: of the features of lib/suggest/scope/features.ts, then of the numbers of neighbours.ts; made by lib/cli/train-scope.ts from test/gold.';
const rows = Object.entries(weights.features).map(
  ([name, row]) => `      ${JSON.stringify(name)}: ${rounded(row)}`,
);
const seconds = weights.neighbours.map((row) => `      ${rounded(row)}`);
writeFileSync(
  `${DATA}scope-weights.json`,
  `{\n  "source": ${JSON.stringify(note)},\n  "weights": {\n    "features": {\n${rows.join(',\n')}\n    },\n    "neighbours": [\n${seconds.join(',\n')}\n    ]\n  }\n}\n`,
);
