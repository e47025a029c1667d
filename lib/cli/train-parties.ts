import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ACTOR_TYPES, type ActorType } from '../model.ts';
import { chooseForms } from '../suggest/actors/parties/describe-parties.ts';
import { partyForms } from '../suggest/actors/parties/features.ts';
import type { PartyForm } from '../suggest/actors/parties/phrase-reader.ts';
import { FeatureIndex } from '../suggest/feature-index.ts';
import { isDescribed, partyPhrases } from '../suggest/actors/parties/phrases.ts';
import { readClaims } from '../suggest/pipeline.ts';
import { articleFromText } from '../text/plain.ts';
import { readGoldFolder, type AnnotatedArticle } from './evaluate/gold.ts';
import { pairUp } from './evaluate/pairing.ts';
import { formSimilarity } from './evaluate/score-actors.ts';
import { bare } from './evaluate/words.ts';
import { sumsOf, trainLogistic, type Example, type Weights } from './logistic.ts';

/*
 * Trains the weights that tell which noun phrases describe a party, and of which type, from the annotated articles in
 * test/gold:
 *
 *   npx tsx lib/cli/train-parties.ts
 *
 * The same gold gives the same weights. Prints how well wordings are found in cross-validation by article, beside the
 * rules alone, and writes lib/suggest/data/party-weights.json.
 */

const DATA = fileURLToPath(new URL('../suggest/data/', import.meta.url));
const GOLD = fileURLToPath(new URL('../../test/gold/', import.meta.url));

/** How strongly weights are pulled to zero, for the choice and for the types. Chosen by cross-validation. */
const PULL = 6;
const TYPE_PULL = 6;
/** A wording with the head and half of the words of an annotated one is nearly right. */
const NEAR = 0.6;
const RAREST = 4;
const RAREST_TYPE = 6;
const FOLDS = 8;
const DIGITS = 100;

/** Features that tell the type: what a party is called and what it does, not where a phrase ends. */
const TELLS_TYPE =
  /^(?:bias|word|suffix|kind|told|type|noun|status|number|role|rule|determiner|claims|place:(?:speaks|object|passive)|names|holds|has)(?::|$)/;

/** Takes every name: which of them get a weight is what is trained. */
const index = new FeatureIndex([], true);

interface TrainForm extends Omit<PartyForm, 'features'> {
  features: string[];
  /** 1 for an annotated wording, `NEAR` for one nearly like it. */
  right: number;
  type: ActorType | null;
}

interface TrainArticle {
  gold: Map<string, ActorType>;
  named: Set<string>;
  byRules: Set<string>;
  forms: TrainForm[];
}

function prepare({ text, gold }: AnnotatedArticle): TrainArticle {
  const { document, actors, claims } = readClaims(articleFromText(text));
  const expected = new Map<string, ActorType>();
  for (const { type, mentions } of gold.actors)
    for (const mention of mentions) expected.set(bare(mention), type);
  const formsOf = (described: boolean): Set<string> =>
    new Set(actors.filter((mention) => isDescribed(mention) === described).map(({ quote }) => bare(quote)));
  const named = formsOf(false);
  const read = partyForms(document, partyPhrases(document, actors), claims, index);
  const forms = read.flatMap((entry): TrainForm[] => {
    const { start, end } = entry.phrases[0]!;
    const form = bare(document.text.slice(start, end));
    if (named.has(form)) return [];
    const near = [...expected.keys()].find((other) => !named.has(other) && formSimilarity(form, other) > 0);
    const found = expected.has(form) ? form : near;
    return [
      {
        ...entry,
        form,
        features: entry.features.map((feature) => index.names[feature]!),
        right: expected.has(form) ? 1 : near ? NEAR : 0,
        type: found ? expected.get(found)! : null,
      },
    ];
  });
  return { gold: expected, named, byRules: formsOf(true), forms };
}

function trainKeep(articles: readonly TrainArticle[]): Weights {
  const examples = articles.flatMap(({ forms }) =>
    forms.flatMap(({ features, right }): Example[] => [
      ...(right > 0 ? [{ features, answer: 1, weight: right }] : []),
      ...(right < 1 ? [{ features, answer: 0, weight: 1 - right }] : []),
    ]),
  );
  return trainLogistic(examples, { classes: 2, pull: PULL, rarest: RAREST });
}

function trainTypes(articles: readonly TrainArticle[]): Weights {
  const examples = articles.flatMap(({ forms }) =>
    forms.flatMap(({ features, type }): Example[] =>
      type
        ? [{ features: features.filter((name) => TELLS_TYPE.test(name)), answer: ACTOR_TYPES.indexOf(type) }]
        : [],
    ),
  );
  return trainLogistic(examples, { classes: ACTOR_TYPES.length, pull: TYPE_PULL, rarest: RAREST_TYPE });
}

const percent = (share: number): string => (100 * share).toFixed(1);

class Score {
  private hit = 0;
  private gold = 0;
  private found = 0;
  private typed = 0;
  private types = 0;

  add({ gold, named }: TrainArticle, described: ReadonlyMap<string, ActorType | null>): void {
    const expected = [...gold.keys()];
    const found = [...new Set([...named, ...described.keys()])];
    const links = pairUp(expected, found, formSimilarity);
    this.hit += links.size;
    this.gold += expected.length;
    this.found += found.length;
    for (const [index, partner] of links) {
      const type = described.get(found[partner]!);
      if (!type) continue;
      this.types++;
      if (type === gold.get(expected[index]!)) this.typed++;
    }
  }

  toString(): string {
    const recall = this.hit / this.gold;
    const precision = this.hit / this.found;
    const f1 = (2 * recall * precision) / (recall + precision);
    const types = this.types > 0 ? `, type ${percent(this.typed / this.types)}` : '';
    return `recall ${percent(recall)} precision ${percent(precision)} F1 ${percent(f1)}${types}`;
  }
}

const shareBy =
  (weights: Weights) =>
  (form: TrainForm): number => {
    const [no = 0, yes = 0] = sumsOf(weights, form.features, 2);
    return 1 / (1 + Math.exp(no - yes));
  };

const typeBy = (weights: Weights, features: readonly string[]): ActorType => {
  const sums = sumsOf(weights, features, ACTOR_TYPES.length);
  return ACTOR_TYPES[sums.indexOf(Math.max(...sums))]!;
};

const articles = readGoldFolder(GOLD).map(prepare);
const rules = new Score();
const model = new Score();
for (const article of articles) rules.add(article, new Map([...article.byRules].map((form) => [form, null])));
for (let fold = 0; fold < FOLDS; fold++) {
  const others = articles.filter((_, i) => i % FOLDS !== fold);
  const keep = trainKeep(others);
  const types = trainTypes(others);
  for (const article of articles.filter((_, i) => i % FOLDS === fold)) {
    const kept = chooseForms(article.forms, shareBy(keep));
    model.add(article, new Map(kept.map(({ form, features }) => [form, typeBy(types, features)])));
  }
}
process.stdout.write(`${articles.length} articles, all actors\nrules alone: ${rules.toString()}\n`);
process.stdout.write(`with weights, ${FOLDS}-fold by article: ${model.toString()}\n`);

const round = (value: number): number => Math.round(value * DIGITS) / DIGITS;
const keep = [...trainKeep(articles)].map(([name, [no = 0, yes = 0]]): [string, number] => [
  name,
  round(yes - no),
]);
const types = [...trainTypes(articles)].map(([name, row]): [string, number[]] => [name, row.map(round)]);
const lines = <T>(rows: [string, T][]): string =>
  rows.map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',\n');
const note =
  'Weights of the features of lib/suggest/actors/parties/phrase-reader.ts; made by lib/cli/train-parties.ts from test/gold.';
writeFileSync(
  `${DATA}party-weights.json`,
  `{\n  "source": ${JSON.stringify(note)},\n  "keep": {\n${lines(keep.filter(([, weight]) => weight !== 0))}\n  },\n  "types": {\n${lines(types)}\n  }\n}\n`,
);
