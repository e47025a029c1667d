import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Row } from '../suggest/scope/model.ts';
import { readGoldFolder } from './evaluate/gold.ts';
import { readScopeDocument } from './train-scope/documents.ts';
import { isHeld, score, train } from './train-scope/training.ts';

/*
 * Trains the weights that tell the scope of a claim, from the annotated articles in test/gold:
 *
 *   npx tsx lib/cli/train-scope.ts
 *
 * First the weights of the features, pulled towards lib/suggest/data/scope-priors.json, and of the vectors of claims; then how often scopes follow
 * each other in the text. The same gold gives the same weights.
 * Prints accuracy in cross-validation by article and on the whole set, and writes lib/suggest/data/scope-weights.json.
 */

const DATA = fileURLToPath(new URL('../suggest/data/', import.meta.url));
const GOLD = fileURLToPath(new URL('../../test/gold/', import.meta.url));

const FOLDS = 9;
const DIGITS = 100;

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
  'Weights for event, other, cumulative, none: of the features of lib/suggest/scope/features.ts, of the vector of a claim (claim-vector.ts), then how much more often than by chance scopes follow each other (chain.ts); made by lib/cli/train-scope.ts from test/gold.';
const rows = [...weights.features].map(([name, row]) => `      ${JSON.stringify(name)}: ${rounded(row)}`);
const vector = weights.vector.map((row) => `      ${rounded(row)}`);
const tables = weights.chain.map((table) => `      [${table.map(rounded).join(', ')}]`);
writeFileSync(
  `${DATA}scope-weights.json`,
  `{\n  "source": ${JSON.stringify(note)},\n  "weights": {\n    "features": {\n${rows.join(',\n')}\n    },\n    "vector": [\n${vector.join(',\n')}\n    ],\n    "chain": [\n${tables.join(',\n')}\n    ]\n  }\n}\n`,
);
