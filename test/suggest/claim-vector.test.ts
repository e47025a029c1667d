import { expect, test } from 'vitest';
import { analyse } from '../../lib/suggest/document.ts';
import { CLAIM_DIMENSIONS, claimVector } from '../../lib/suggest/scope/claim-vector.ts';
import { articleFromText } from '../../lib/text/plain.ts';
import { DIMENSIONS, meanVector } from '../../lib/suggest/word-vectors.ts';
import { closeness } from './closeness.ts';

/** The vectors of the last sentence of a text and of the one before it. */
function halvesOf(text: string): [own: Float32Array, before: Float32Array] {
  const document = analyse(articleFromText(text));
  const vector = claimVector(document, { sentence: document.sentences.length - 1 });
  expect(vector).toHaveLength(CLAIM_DIMENSIONS);
  return [vector.subarray(0, DIMENSIONS), vector.subarray(DIMENSIONS)];
}
const TITLE = 'Raid on Orlo\n\n';
const raid = meanVector(['gunmen', 'raided', 'the', 'village'])!;

test('a claim is heard by the words of its sentence, then by those of the sentence before', () => {
  const [own, before] = halvesOf(`${TITLE}Gunmen raided the village. A band played music.`);
  expect(closeness(own, meanVector(['a', 'band', 'played', 'music'])!)).toBeGreaterThan(0.9);
  expect(closeness(before, raid)).toBeGreaterThan(0.9);
  expect(Math.hypot(...before)).toBeLessThan(Math.hypot(...own));
});

test('what stands in another paragraph is not heard', () => {
  const [own, before] = halvesOf(`${TITLE}A band played music.\n\nGunmen raided the village.`);
  expect(closeness(own, raid)).toBeGreaterThan(0.9);
  expect([...before].every((one) => one === 0)).toBe(true);
});

test('words that nobody knows say nothing', () => {
  expect([...halvesOf(`${TITLE}Zzyzx.`)[0]].every((one) => one === 0)).toBe(true);
});
