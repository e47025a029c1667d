import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../lib/suggest/document.ts';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';
import type { Article, Span, TextSpan } from '../../lib/model.ts';

/** Words that make claims likely, mixed with odd signs: the engine must hold on any order of them. */
const PIECES = [
  'soldiers',
  'killed',
  'were',
  'was',
  'by',
  'rebels',
  'at least',
  '12',
  'the',
  'of',
  'and',
  ',',
  '.',
  'who',
  'including',
  'wounded',
  'hostages',
  'army',
  'said',
  'that',
  '“',
  '”',
  '(',
  ')',
  '[',
  ']',
  '—',
  'Ana Deri',
  "'s",
  'murder',
  'bodies',
  'found',
  'dead',
  'toll',
  'to',
  'they',
  'his',
  '\n',
  '\n\n',
  '\u00a0',
  '12-year-old',
  'al-Qaida',
  '😀',
  'é',
  '\u200b',
  '\ud800',
];

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((words) => words.join('')),
);

const slices = (text: string, span: Span & { text: string }): void =>
  expect(text.slice(span.start, span.end)).toBe(span.text);

function holds(article: Article): void {
  const { text } = article;
  const { suggestions, sentences } = suggest(article);
  let before = 0;
  for (const { start, end } of sentences) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    before = end;
  }
  for (const suggestion of suggestions) {
    slices(text, { ...suggestion, text: suggestion.quote });
    expect(suggestion.confidence).toBeGreaterThan(0);
    expect(suggestion.confidence).toBeLessThanOrEqual(1);
    if (suggestion.kind !== 'casualty') continue;
    const { victims, perpetrator, source, date, place, count } = suggestion.value;
    const parts: (TextSpan | null | undefined)[] = [victims, perpetrator, source, date, place];
    for (const part of parts) if (part) slices(text, part);
    if (count.low !== null && count.high !== null) expect(count.low).toBeLessThanOrEqual(count.high);
  }
}

test('on any text the engine answers, and every span slices to its words', () => {
  fc.assert(
    fc.property(texts, (text) => holds(articleFromText(text))),
    // An act with nothing before it once read past the start of the text.
    { numRuns: 400, examples: [['murder of soldiers']] },
  );
});

test('every token slices to its text, in order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let before = 0;
      for (const token of analyse(articleFromText(text)).tokens) {
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(token.start).toBeGreaterThanOrEqual(before);
        before = token.end;
      }
    }),
    { numRuns: 400 },
  );
});

test('hidden ranges and silent blocks yield nothing, and the rest keeps its offsets', () => {
  const text =
    'Raid kills two\n\nRebels killed nine guards.\n\nREAD: Strike kills 30 in Orlo\n\nThe blast wounded six people.';
  const article = articleFromText(text);
  const hidden = text.indexOf('Rebels');
  const reading = suggest({
    ...article,
    hidden: [{ start: hidden, end: hidden + 'Rebels killed nine guards.'.length }],
  });
  const claims = reading.suggestions.filter(({ kind }) => kind === 'casualty');
  expect(claims.map(({ quote }) => quote)).toEqual(['kills two', 'wounded six people']);
});

test('the same article gives the same suggestions with the same ids', () => {
  const article = articleFromText(
    'Gunmen killed four officers and wounded two traders in Vashk, police said.',
  );
  expect(suggest(article)).toEqual(suggest(article));
  const ids = suggest(article).suggestions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
