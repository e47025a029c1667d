import { scopeShares } from '../../suggest/scope.ts';
import priorFile from '../../suggest/data/scope-priors.json' with { type: 'json' };
import { BOUNDARIES, boundaryBetween } from '../../suggest/scope/chain.ts';
import { likeliest, WEIGHED_SCOPES, type Row, type Weights } from '../../suggest/scope/model.ts';
import type { ScopeDocument } from './documents.ts';
import { CLAIM_DIMENSIONS, claimVector } from '../../suggest/scope/claim-vector.ts';
import { fit, type Sparse } from './regression.ts';

const priors: Readonly<Record<string, Row>> = priorFile.priors;

/** How strongly weights are pulled to their priors. Chosen by cross-validation among 6, 9 and 12; it is flat. */
const PULL = 9;
/**
 * How much the chain counts beside the features, which see some of the same: 1 would take both for independent.
 * Between 0.2 and 0.5 cross-validation is flat; without the chain it is a point lower, at 1 two points.
 */
const CHAIN = 0.4;
/** Seen of every pair of scopes before counting. */
const UNSEEN = 0.5;
/** A feature of fewer examples says nothing, unless it has a prior. */
const RARE = 4;
/** A word counts when so many articles have it beside a claim, and for less than what is known of claims. */
const RARE_WORD = 4;
const WORD = 0.7;
/** How much the numbers of the vector of a claim count: that of a sentence is short, of length one in all its numbers. */
const VECTOR = 3;
const isWord = (name: string): boolean => name.startsWith('word:');

const answers = WEIGHED_SCOPES.length;
const answerOf = (scope: string): number => WEIGHED_SCOPES.findIndex((one) => one === scope);

/** Positions of the claims that are weighed and whose scope the gold tells. */
const weighed = ({ gold, ruled }: ScopeDocument): number[] =>
  gold.flatMap((scope, index) => (scope !== null && ruled[index] === null ? [index] : []));

/** Articles are dealt out to `parts` lists in turn. */
export const isHeld = (index: number, part: number, parts: number): boolean => index % parts === part;

function trainFeatures(documents: readonly ScopeDocument[]): Pick<Weights, 'features' | 'vector'> {
  const examples = documents.flatMap((one) =>
    weighed(one).map((index) => ({
      names: one.features[index]!,
      vector: claimVector(one.document, one.claims[index]!),
      answer: answerOf(one.gold[index]!),
    })),
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
  // The numbers of the vector stand behind the features.
  const rows = examples.map((example): Sparse => [
    ...example.names.flatMap((name) =>
      at.has(name) ? [[at.get(name)!, isWord(name) ? WORD : 1] as [number, number]] : [],
    ),
    ...Array.from(example.vector, (one, i): [number, number] => [names.length + i, VECTOR * one]),
  ]);
  const truth = examples.map(({ answer }) => answer);
  const width = names.length + CLAIM_DIMENSIONS;
  const prior = new Float64Array(width * answers);
  names.forEach((name, i) => prior.set(priors[name] ?? [], i * answers));
  const bias = at.get('bias') ?? -1;
  const weights = fit(rows, truth, { width, answers, pull: PULL, prior, bias });
  const row = (i: number, scale: number): number[] =>
    Array.from(weights.subarray(i * answers, (i + 1) * answers), (one) => scale * one);
  return {
    features: new Map(names.map((name, i) => [name, row(i, isWord(name) ? WORD : 1)])),
    vector: Array.from({ length: CLAIM_DIMENSIONS }, (_, i) => row(names.length + i, VECTOR)),
  };
}

const sum = (row: Row): number => row.reduce((a, b) => a + b, 0);

/** How much more often than by chance a scope follows another over each boundary, to the power of `CHAIN`. */
function trainChain(documents: readonly ScopeDocument[]): Weights['chain'] {
  const counts = BOUNDARIES.map(() => WEIGHED_SCOPES.map(() => WEIGHED_SCOPES.map(() => UNSEEN)));
  for (const { document, claims, gold } of documents)
    claims.forEach((claim, index) => {
      const [before, after] = [gold[index - 1], gold[index]];
      if (!before || !after) return;
      const sentences = [claims[index - 1]!, claim].map(({ sentence }) => document.sentences[sentence]!);
      counts[boundaryBetween(sentences[0]!, sentences[1]!)]![answerOf(before)]![answerOf(after)]!++;
    });
  return counts.map((table) => {
    const all = sum(table.map(sum));
    const after = WEIGHED_SCOPES.map((_, k) => sum(table.map((row) => row[k]!)));
    return table.map((row) => row.map((one, k) => ((one * all) / (sum(row) * after[k]!)) ** CHAIN));
  });
}

/** Weights of features, of the vectors of claims and of the chain, from articles whose scopes are known. */
export const train = (documents: readonly ScopeDocument[]): Weights => ({
  ...trainFeatures(documents),
  chain: trainChain(documents),
});

/** Right and all claims that the engine finds and the gold holds, those told by rules included. */
export function score(weights: Weights, documents: readonly ScopeDocument[]): { right: number; all: number } {
  const result = { right: 0, all: 0 };
  for (const one of documents) {
    const rows = scopeShares(one.document, one.claims, one.features, one.ruled, weights);
    one.gold.forEach((scope, index) => {
      if (scope === null) return;
      result.all++;
      if ((one.ruled[index] ?? likeliest(rows[index]!)) === scope) result.right++;
    });
  }
  return result;
}
