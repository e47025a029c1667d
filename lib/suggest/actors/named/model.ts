import type { AnalysedDocument } from '../../document.ts';
import nameWeights from '../../data/name-weights.json' with { type: 'json' };
import { FeatureIndex } from '../../feature-index.ts';
import { featuresOf, kinOf } from './features.ts';
import { formsOf, type Form } from './forms.ts';

/** What a capitalised form can be; "none" is a place, a thing, or a person whom the story only mentions. */
export const NAME_CLASSES = [
  'none',
  'person',
  'organisation',
  'media',
  'state',
  'state_forces',
  'rebel',
] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

const weights: Readonly<Record<string, readonly number[]>> = nameWeights.weights;
/** The features that have weights. */
const FEATURES = new FeatureIndex(Object.keys(weights));
/** By the number of the feature. */
const WEIGHTS = FEATURES.names.map((name) => weights[name]!);

/** How likely each class is, in the order of `NAME_CLASSES`. */
function oddsOf(features: readonly number[]): number[] {
  const sums = NAME_CLASSES.map(() => 0);
  for (const feature of features) {
    const row = WEIGHTS[feature]!;
    for (let k = 0; k < sums.length; k++) sums[k]! += row[k]!;
  }
  const highest = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - highest));
  const total = odds.reduce((a, b) => a + b, 0);
  return odds.map((one) => one / total);
}

export interface NameReading {
  form: Form;
  kind: NameClass;
  /** Of that class. */
  odds: number;
  /** Of being a person's name. */
  person: number;
}

/** What each capitalised form of the article is that no list and no shape explains, by its key. */
export function readNames(
  document: AnalysedDocument,
  taken: (index: number) => boolean,
): Map<string, NameReading> {
  const forms = formsOf(document, taken);
  const kin = kinOf(document, forms.values());
  const readings = new Map<string, NameReading>();
  for (const [key, form] of forms) {
    const odds = oddsOf(featuresOf(document, form, kin, FEATURES));
    const best = odds.indexOf(Math.max(...odds));
    readings.set(key, { form, kind: NAME_CLASSES[best]!, odds: odds[best]!, person: odds[1]! });
  }
  return readings;
}
