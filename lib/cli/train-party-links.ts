import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findDescribed, sidesOf } from '../suggest/actors/parties/describe-parties.ts';
import { groupParties } from '../suggest/actors/parties/join-parties.ts';
import { pairFeatures, type PairSide } from '../suggest/actors/parties/pairs.ts';
import { readClaims } from '../suggest/pipeline.ts';
import { articleFromText } from '../text/plain.ts';
import { readGoldFolder, type AnnotatedArticle } from './evaluate/gold.ts';
import { formSimilarity } from './evaluate/score-actors.ts';
import { bare } from './evaluate/words.ts';
import { sumsOf, trainLogistic, type Example, type Weights } from './logistic.ts';

/*
 * Trains the weights that tell which described wordings mean one party, from the annotated articles in test/gold; to be
 * run after train-parties.ts, whose choice of wordings it builds on:
 *
 *   npx tsx lib/cli/train-party-links.ts
 *
 * Prints how well pairs are put together in cross-validation by article, beside the rules alone, and writes
 * lib/suggest/data/party-links.json.
 */

const OUT = fileURLToPath(new URL('../suggest/data/party-links.json', import.meta.url));
const GOLD = fileURLToPath(new URL('../../test/gold/', import.meta.url));
const PULL = 6;
const RAREST = 10;
const ROUNDS = 100;
/** Articles from here on hold background and totals, written for scopes: with them parties fall into more pieces elsewhere. */
const UNTIL = '401';
const FOLDS = 4;
const DIGITS = 100;

interface TrainArticle {
  sides: PairSide[];
  /** The annotated party of each wording; undefined for a wording that is none. */
  parties: (number | undefined)[];
}

function prepare({ text, gold }: AnnotatedArticle): TrainArticle {
  const { document, actors, claims } = readClaims(articleFromText(text));
  const described = findDescribed(document, actors, claims);
  const party = new Map<string, number>();
  for (const [index, { mentions }] of gold.actors.entries())
    for (const mention of mentions) party.set(bare(mention), index);
  const parties = described.forms.map(({ phrases }) => {
    const form = bare(document.text.slice(phrases[0]!.start, phrases[0]!.end));
    const near = [...party.keys()].find((other) => formSimilarity(form, other) > 0);
    return party.get(form) ?? (near === undefined ? undefined : party.get(near));
  });
  return { sides: sidesOf(document, described), parties };
}

/** Pairs of wordings that both are annotated. */
function* pairsOf({ sides, parties }: TrainArticle): Generator<[number, number, boolean]> {
  for (let i = 0; i < sides.length; i++)
    for (let j = i + 1; j < sides.length; j++)
      if (parties[i] !== undefined && parties[j] !== undefined) yield [i, j, parties[i] === parties[j]];
}

function train(articles: readonly TrainArticle[]): Weights {
  const examples = articles.flatMap((article) =>
    [...pairsOf(article)].map(([i, j, together]): Example => ({
      features: pairFeatures(article.sides[i]!, article.sides[j]!),
      answer: together ? 1 : 0,
    })),
  );
  return trainLogistic(examples, { classes: 2, pull: PULL, rarest: RAREST, rounds: ROUNDS });
}

const shareBy =
  (weights: Weights) =>
  (a: PairSide, b: PairSide): number => {
    const [no = 0, yes = 0] = sumsOf(weights, pairFeatures(a, b), 2);
    return 1 / (1 + Math.exp(no - yes));
  };

const percent = (share: number): string => (100 * share).toFixed(1);

class Score {
  private hit = 0;
  private missed = 0;
  private wrong = 0;

  add(article: TrainArticle, groups: readonly (number | string)[]): void {
    for (const [i, j, together] of pairsOf(article)) {
      const said = groups[i] === groups[j];
      if (said && together) this.hit++;
      else if (together) this.missed++;
      else if (said) this.wrong++;
    }
  }

  toString(): string {
    const { hit, missed, wrong } = this;
    return `recall ${percent(hit / (hit + missed))} precision ${percent(hit / (hit + wrong))} F1 ${percent((2 * hit) / (2 * hit + missed + wrong))}`;
  }
}

const articles = readGoldFolder(GOLD)
  .filter(({ gold }) => gold.id < UNTIL)
  .map(prepare);
const rules = new Score();
const model = new Score();
for (const article of articles)
  rules.add(
    article,
    article.sides.map(({ actor }) => actor),
  );
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = train(articles.filter((_, i) => i % FOLDS !== fold));
  for (const article of articles.filter((_, i) => i % FOLDS === fold))
    model.add(article, groupParties(article.sides, shareBy(weights)));
}
process.stdout.write(
  `${articles.length} articles, pairs of described wordings\nrules alone: ${rules.toString()}\n`,
);
process.stdout.write(`with weights, ${FOLDS}-fold by article: ${model.toString()}\n`);

const links = [...train(articles)]
  .map(([name, [no = 0, yes = 0]]): [string, number] => [name, Math.round((yes - no) * DIGITS) / DIGITS])
  .filter(([, weight]) => weight !== 0);
const note =
  'Weights of the features of lib/suggest/actors/parties/pairs.ts; made by lib/cli/train-party-links.ts from test/gold.';
const rows = links.map(([name, weight]) => `    ${JSON.stringify(name)}: ${weight}`).join(',\n');
writeFileSync(OUT, `{\n  "source": ${JSON.stringify(note)},\n  "links": {\n${rows}\n  }\n}\n`);
