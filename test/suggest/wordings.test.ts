import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';
import { compareReadings } from './wordings/compare-readings.ts';
import { readWordings, type Wording } from './wordings/read-wordings.ts';

const folder = fileURLToPath(new URL('wordings/', import.meta.url));
const wordings = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => readWordings(readFileSync(folder + file, 'utf8')));

/** The codebook lists this many wordings, and each stands here in this many sentences. */
const WORDINGS = 80;
const SENTENCES_EACH = 4;

function check(wording: Wording): void {
  const article = articleFromText(wording.sentence.replaceAll(' ¶ ', '\n\n'));
  const { suggestions, trace = [] } = suggest(article, { explain: true });
  const problems = compareReadings(wording, suggestions);
  const steps = trace.map(({ stage, rule, quote, note }) => `${stage} ${rule}: ${note} | ${quote}`);
  expect(problems, [wording.sentence, ...problems, 'What the engine did:', ...steps].join('\n  ')).toEqual(
    [],
  );
}

test('every wording of the codebook stands here in four sentences', () => {
  const counts = Array.from(
    { length: WORDINGS },
    (_, index) => wordings.filter(({ number }) => number === index + 1).length,
  );
  expect(counts).toEqual(Array.from({ length: WORDINGS }, () => SENTENCES_EACH));
  expect(new Set(wordings.map(({ sentence }) => sentence)).size).toBe(wordings.length);
});

describe('wordings of the codebook', () => {
  for (const wording of wordings) {
    const name = `${wording.number} ${wording.title}: ${wording.sentence}`;
    // An expected failure fails when it passes: then the "gap:" line is taken off the sentence.
    if (wording.gap) test.fails(`${name} (gap: ${wording.gap})`, () => check(wording));
    else test(name, () => check(wording));
  }
});
