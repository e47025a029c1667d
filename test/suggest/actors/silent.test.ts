import { expect, test } from 'vitest';
import { reasonWords } from '../../../lib/suggest/reasons.ts';
import { suggest } from '../../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../../lib/text/plain.ts';
import sentences from './silent.json' with { type: 'json' };

test.each(sentences)('no actor in: %s', (sentence) => {
  const found = suggest(articleFromText(sentence)).suggestions.filter(({ kind }) => kind === 'actor');
  expect(
    found.map(({ quote, rule, reasons }) => `${quote} (${rule}: ${reasons.map(reasonWords).join('; ')})`),
  ).toEqual([]);
});

test('no sentence stands there twice', () => expect(new Set(sentences).size).toBe(sentences.length));
