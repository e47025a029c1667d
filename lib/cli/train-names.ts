import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readLists } from '../suggest/actors/find-actors.ts';
import { featuresOf, kinOf } from '../suggest/actors/named/features.ts';
import { FeatureIndex } from '../suggest/feature-index.ts';
import { formsOf } from '../suggest/actors/named/forms.ts';
import { NAME_CLASSES, type NameClass } from '../suggest/actors/named/model.ts';
import { analyse } from '../suggest/document.ts';
import { articleFromText } from '../text/plain.ts';
import { readGoldFolder, type GoldDocument } from './evaluate/gold.ts';
import { bare } from './evaluate/words.ts';
import { sumsOf, trainLogistic, type Example, type Weights } from './logistic.ts';

/*
 * Trains the weights that tell what a capitalised form is that no list and no shape explains (a person, an
 * organisation, an outlet, a state, a force, an armed group, or none of them), from the annotated articles in test/gold:
 *
 *   npx tsx lib/cli/train-names.ts
 *
 * Prints how often it is right in cross-validation by article, class by class, and writes
 * lib/suggest/data/name-weights.json.
 */

const GOLD = fileURLToPath(new URL('../../test/gold/', import.meta.url));
const OUT = fileURLToPath(new URL('../suggest/data/name-weights.json', import.meta.url));
const FOLDS = 8;
/** Chosen by cross-validation among 1, 2, 3 and 10. */
const PULL = 2;
const DIGITS = 100;

const CLASS_OF: Record<string, NameClass> = {
  person: 'person',
  civilians: 'person',
  organisation: 'organisation',
  international: 'organisation',
  media: 'media',
  state: 'state',
  state_forces: 'state_forces',
  rebel: 'rebel',
  militia: 'rebel',
};

/** The class of a form by the gold: a mention of these words, or a person's mention that ends in them. */
function answerOf(gold: GoldDocument, form: string): NameClass {
  let answer: NameClass = 'none';
  for (const { type, mentions } of gold.actors) {
    const kind = CLASS_OF[type] ?? 'none';
    for (const mention of mentions.map(bare)) {
      if (mention === form) return kind;
      if (kind === 'person' && type === 'person' && mention.endsWith(` ${form}`)) answer = 'person';
    }
  }
  return answer;
}

/** Takes every name: which of them get weights is what is trained. */
const index = new FeatureIndex([], true);

const documents = readGoldFolder(GOLD).map(({ text, gold }): Example[] => {
  const document = analyse(articleFromText(text));
  const { cover, context } = readLists(document);
  const forms = formsOf(document, (index) => cover.has(index) || context.geoAt(index) !== null);
  const kin = kinOf(document, forms.values());
  return [...forms.values()].map((form) => ({
    features: featuresOf(document, form, kin, index).map((feature) => index.names[feature]!),
    answer: NAME_CLASSES.indexOf(answerOf(gold, bare(form.words.join(' ')))),
  }));
});

const classes = NAME_CLASSES.length;
const train = (examples: readonly Example[]): Weights => trainLogistic(examples, { classes, pull: PULL });
const best = (sums: readonly number[]): number => sums.indexOf(Math.max(...sums));

const right = NAME_CLASSES.map(() => ({ hit: 0, missed: 0, spurious: 0 }));
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = train(documents.filter((_, i) => i % FOLDS !== fold).flat());
  for (const { features, answer } of documents.filter((_, i) => i % FOLDS === fold).flat()) {
    const found = best(sumsOf(weights, features, classes));
    if (found === answer) right[answer]!.hit++;
    else {
      right[answer]!.missed++;
      right[found]!.spurious++;
    }
  }
}
const percent = (a: number, b: number): string => (b === 0 ? '-' : ((100 * a) / b).toFixed(1));
process.stdout.write(
  `${documents.flat().length} forms of ${documents.length} articles, ${FOLDS}-fold cross-validation by article\n`,
);
NAME_CLASSES.forEach((name, k) => {
  const { hit, missed, spurious } = right[k]!;
  process.stdout.write(
    `${name.padEnd(14)} ${hit + missed} forms, found ${percent(hit, hit + missed)}, right ${percent(hit, hit + spurious)}\n`,
  );
});
const weights = train(documents.flat());
const rows = [...weights]
  .map(([name, row]): [string, number[]] => [name, row.map((one) => Math.round(one * DIGITS) / DIGITS)])
  .filter(([, row]) => row.some((one) => one !== 0))
  .map(([name, row]) => `    ${JSON.stringify(name)}: [${row.join(', ')}]`);
const note = `Weights of the features of lib/suggest/actors/named/features.ts for ${NAME_CLASSES.join(', ')}; made by lib/cli/train-names.ts from test/gold.`;
writeFileSync(OUT, `{\n  "source": ${JSON.stringify(note)},\n  "weights": {\n${rows.join(',\n')}\n  }\n}\n`);
