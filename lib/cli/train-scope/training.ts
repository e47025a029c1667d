import type { Scope } from '../../model.ts';
import { agree } from '../../suggest/scope/agree.ts';
import priorFile from '../../suggest/data/scope-priors.json' with { type: 'json' };
import {
  likeliest,
  settle,
  weigh,
  WEIGHED_SCOPES,
  type Row,
  type Weights,
} from '../../suggest/scope/model.ts';
import { neighboursOf } from '../../suggest/scope/neighbours.ts';
import type { ScopeDocument } from './documents.ts';
import { fit, type Sparse } from './regression.ts';

const priors: Readonly<Record<string, Row>> = priorFile.priors;

/** How strongly weights are pulled to their priors. Chosen by cross-validation among 1, 2, 4, 6, 9 and 12. */
const PULL = 6;
const NEIGHBOUR_PULL = 1;
const ROUNDS = 200;
const INNER_FOLDS = 5;
/** A feature of fewer examples says nothing, unless it has a prior. */
const RARE = 4;
/** A word counts when so many articles have it beside a claim, and for less than what is known of claims. */
const RARE_WORD = 4;
const WORD = 0.7;
const isWord = (name: string): boolean => name.startsWith('word:');

const answers = WEIGHED_SCOPES.length;
const answerOf = (scope: string): number => WEIGHED_SCOPES.findIndex((one) => one === scope);

/** Positions of the claims that are weighed and whose scope the gold tells. */
const weighed = ({ gold, ruled }: ScopeDocument): number[] =>
  gold.flatMap((scope, index) => (scope !== null && ruled[index] === null ? [index] : []));

/** Articles are dealt out to `parts` lists in turn. */
export const isHeld = (index: number, part: number, parts: number): boolean => index % parts === part;

function trainFeatures(documents: readonly ScopeDocument[]): Weights['features'] {
  const examples = documents.flatMap((one) =>
    weighed(one).map((index) => ({ names: one.features[index]!, answer: answerOf(one.gold[index]!) })),
  );
  const often = new Map<string, number>();
  for (const { names } of examples) for (const name of names) often.set(name, (often.get(name) ?? 0) + 1);
  const articles = new Map<string, number>();
  for (const one of documents)
    for (const name of new Set(weighed(one).flatMap((index) => one.features[index]!)))
      articles.set(name, (articles.get(name) ?? 0) + 1);
  const known = [...often].filter(([name, n]) =>
    isWord(name) ? articles.get(name)! >= RARE_WORD : n >= RARE || Object.hasOwn(priors, name),
  );
  const names = known.map(([name]) => name).toSorted();
  const at = new Map(names.map((name, position) => [name, position]));
  const rows = examples.map((example): Sparse =>
    example.names.flatMap((name) =>
      at.has(name) ? [[at.get(name)!, isWord(name) ? WORD : 1] as [number, number]] : [],
    ),
  );
  const truth = examples.map(({ answer }) => answer);
  const prior = Float64Array.from(names.flatMap((name) => priors[name] ?? WEIGHED_SCOPES.map(() => 0)));
  const bias = at.get('bias') ?? -1;
  const weights = fit(rows, truth, { width: names.length, answers, pull: PULL, rounds: ROUNDS, prior, bias });
  return Object.fromEntries(
    names.map((name, i) => [
      name,
      Array.from(weights.subarray(i * answers, (i + 1) * answers), (one) =>
        isWord(name) ? WORD * one : one,
      ),
    ]),
  );
}

/** The numbers of the second weighing, for every claim of an article. */
function numbersOf(weights: Weights['features'], one: ScopeDocument): number[][] {
  const sure = one.ruled.map((scope) => scope === 'none');
  const rows = one.features.map((names, index): Row => (sure[index] ? [0, 0, 0, 1] : weigh(weights, names)));
  return neighboursOf(one.document, one.story, one.claims, rows, sure);
}

/** Weights of features and of neighbours, from articles whose scopes are known. */
export function train(documents: readonly ScopeDocument[]): Weights {
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

/** The scopes of all claims of an article, as the engine gives them. */
function tell(weights: Weights, one: ScopeDocument): Scope[] {
  const settled = numbersOf(weights.features, one).map((numbers) => settle(weights.neighbours, numbers));
  const ruled = one.ruled.map((scope) => scope !== null);
  const rows = agree(one.story, one.claims, settled, ruled);
  return one.ruled.map((scope, index) => scope ?? likeliest(rows[index]!));
}

/** Right and all claims that the engine finds and the gold holds, those told by rules included. */
export function score(weights: Weights, documents: readonly ScopeDocument[]): { right: number; all: number } {
  const result = { right: 0, all: 0 };
  for (const one of documents) {
    const told = tell(weights, one);
    one.gold.forEach((scope, index) => {
      if (scope === null) return;
      result.all++;
      if (told[index] === scope) result.right++;
    });
  }
  return result;
}
