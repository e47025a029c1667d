import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tokensOf } from '../suggest/actors/candidate.ts';
import { analyse, type AnalysedDocument } from '../suggest/document.ts';
import {
  featuresOf,
  mainEvent,
  type MainEvent,
  type ScopeClaim,
  type ToldClaim,
} from '../suggest/scope/features.ts';
import { WEIGHED_SCOPES, type WeighedScope } from '../suggest/scope/model.ts';
import { articleFromText } from '../text/plain.ts';
import { readGoldFolder } from './evaluate/gold.ts';

/*
 * Trains the weights that tell the scope of a claim, from the annotated articles in test/gold:
 *
 *   npx tsx lib/cli/train-scope.ts
 *
 * Multinomial logistic regression by AdaGrad (Duchi et al. 2011), pulled towards the priors of
 * lib/suggest/data/scope-priors.json. The same gold gives the same weights. Prints accuracy in cross-validation
 * by article and on the whole set, and writes lib/suggest/data/scope-weights.json.
 */

const DATA = fileURLToPath(new URL('../suggest/data/', import.meta.url));
const GOLD = fileURLToPath(new URL('../../test/gold/', import.meta.url));

/** How strongly weights are pulled to their priors. Chosen by cross-validation among 0.3, 1 and 3. */
const PULL = 1;
const STEP = 0.5;
const ROUNDS = 300;
const FOLDS = 9;
const DIGITS = 100;

type Weights = Map<string, number[]>;
interface Told {
  claim: ScopeClaim;
  scope: ToldClaim['scope'];
}
interface Document {
  document: AnalysedDocument;
  main: MainEvent;
  claims: Told[];
}
interface Example {
  features: string[];
  answer: number;
}

function readDocuments(): Document[] {
  return readGoldFolder(GOLD).map(({ text, gold }) => {
    const document = analyse(articleFromText(text));
    const claims: Told[] = [];
    for (const { quote, occurrence, kind, low, high, count_text: words, scope } of gold.casualties) {
      let at = -1;
      for (let k = 0; k < occurrence; k++) at = text.indexOf(quote, at + 1);
      const span = at < 0 ? null : tokensOf(document, at, at + quote.length);
      if (!span) continue;
      const { sentence } = document.tokens[span.first]!;
      claims.push({
        claim: { ...span, sentence, kind, low, high, counted: words !== null || low === 1 },
        scope,
      });
    }
    claims.sort((a, b) => a.claim.first - b.claim.first || a.claim.last - b.claim.last);
    return {
      document,
      claims,
      main: mainEvent(
        document,
        claims.map(({ claim }) => claim),
      ),
    };
  });
}

const isWeighed = (scope: ToldClaim['scope']): scope is WeighedScope => scope !== 'none';

function examplesOf({ document, main, claims }: Document): Example[] {
  const history: ToldClaim[] = [];
  const examples: Example[] = [];
  for (const { claim, scope } of claims) {
    if (isWeighed(scope))
      examples.push({
        features: featuresOf(document, claim, main, history),
        answer: WEIGHED_SCOPES.indexOf(scope),
      });
    history.push({ ...claim, scope });
  }
  return examples;
}

const sumsOf = (weights: Weights, features: readonly string[]): number[] =>
  WEIGHED_SCOPES.map((_, k) => features.reduce((sum, name) => sum + (weights.get(name)?.[k] ?? 0), 0));

const zero = (): number[] => WEIGHED_SCOPES.map(() => 0);

function train(examples: readonly Example[], priors: Record<string, number[]>): Weights {
  const prior = (name: string): number[] => priors[name] ?? zero();
  const names = new Set([...Object.keys(priors), ...examples.flatMap(({ features }) => features)]);
  const weights: Weights = new Map([...names].toSorted().map((name) => [name, [...prior(name)]]));
  const seen = new Map([...weights.keys()].map((name) => [name, zero()]));
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = new Map<string, number[]>();
    for (const [name, row] of weights)
      slopes.set(
        name,
        row.map((weight, k) => (name === 'bias' ? 0 : PULL * (weight - prior(name)[k]!))),
      );
    for (const { features, answer } of examples) {
      const sums = sumsOf(weights, features);
      const odds = sums.map((sum) => Math.exp(sum - Math.max(...sums)));
      const total = odds.reduce((a, b) => a + b, 0);
      for (const name of features)
        odds.forEach((one, k) => (slopes.get(name)![k]! += one / total - (k === answer ? 1 : 0)));
    }
    for (const [name, slope] of slopes) {
      const row = weights.get(name)!;
      const past = seen.get(name)!;
      slope.forEach((one, k) => {
        past[k]! += one * one;
        if (past[k]! > 0) row[k]! -= (STEP * one) / Math.sqrt(past[k]!);
      });
    }
  }
  return weights;
}

/** Right and all claims when every scope is read from what was read before it, as the engine does. */
function score(weights: Weights, documents: readonly Document[]): { right: number; all: number } {
  const result = { right: 0, all: 0 };
  for (const { document, main, claims } of documents) {
    const history: ToldClaim[] = [];
    for (const { claim, scope } of claims) {
      if (!isWeighed(scope)) {
        history.push({ ...claim, scope });
        continue;
      }
      const sums = sumsOf(weights, featuresOf(document, claim, main, history));
      const read = WEIGHED_SCOPES[sums.indexOf(Math.max(...sums))]!;
      result.all++;
      if (read === scope) result.right++;
      history.push({ ...claim, scope: read });
    }
  }
  return result;
}

const { priors } = JSON.parse(readFileSync(`${DATA}scope-priors.json`, 'utf8')) as {
  priors: Record<string, number[]>;
};
const documents = readDocuments();
const held = { right: 0, all: 0 };
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = train(documents.filter((_, i) => i % FOLDS !== fold).flatMap(examplesOf), priors);
  const { right, all } = score(
    weights,
    documents.filter((_, i) => i % FOLDS === fold),
  );
  held.right += right;
  held.all += all;
}
const weights = train(documents.flatMap(examplesOf), priors);
const own = score(weights, documents);
const percent = ({ right, all }: { right: number; all: number }): string => ((100 * right) / all).toFixed(1);
process.stdout.write(
  `${held.all} claims: ${percent(held)} right in ${FOLDS}-fold cross-validation, ${percent(own)} on the training set\n`,
);
const rounded = Object.fromEntries(
  [...weights].map(([name, row]) => [name, row.map((one) => Math.round(one * DIGITS) / DIGITS)]),
);
const note =
  'Weights of the features of lib/suggest/scope/features.ts for event, other, cumulative; made by lib/cli/train-scope.ts from test/gold.';
const rows = Object.entries(rounded).map(([name, row]) => `    ${JSON.stringify(name)}: [${row.join(', ')}]`);
writeFileSync(
  `${DATA}scope-weights.json`,
  `{\n  "source": ${JSON.stringify(note)},\n  "weights": {\n${rows.join(',\n')}\n  }\n}\n`,
);
