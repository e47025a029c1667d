/** The engine on texts that no person writes: it answers, and what it answers stands in the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** Length of each made text: some three thousand words. */
const LENGTH = 20_000;

/** How many suggestions there are, after each was sliced out of the text again. */
function read(text: string): number {
  const { suggestions, sentences } = suggest(articleFromText(text));
  const wrong: unknown[] = sentences.filter(({ start, end }) => start >= end || end > text.length);
  for (const suggestion of suggestions) {
    if (text.slice(suggestion.start, suggestion.end) !== suggestion.quote) wrong.push(suggestion);
    if (suggestion.kind !== 'casualty') continue;
    const { victims, perpetrator, source, date, place } = suggestion.value;
    for (const part of [victims, perpetrator, source, date, place])
      if (part && text.slice(part.start, part.end) !== part.text) wrong.push(part);
  }
  expect(wrong).toEqual([]);
  return suggestions.length;
}

describe('made texts', () => {
  it.each(Object.entries(HOSTILE_TEXTS))('%s', (_, make) => {
    const text = make(LENGTH);
    expect(text.length).toBeGreaterThan(LENGTH - 20);
    read(text);
  });

  it('ten thousand numbers', () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `${i + 2}`).join(' ');
    read(`${text} men were killed.`);
  });

  it('do not hide the claim that follows them', () => {
    const claim = '\n\nGunmen killed 14 villagers in Dorna.';
    for (const [name, make] of Object.entries(HOSTILE_TEXTS)) {
      const text = make(2_000);
      expect(read(text + claim), name).toBeGreaterThan(0);
      const quotes = suggest(articleFromText(text + claim)).suggestions.map(({ quote }) => quote);
      expect(quotes, name).toContain('killed 14 villagers');
    }
  });
});

const SIGNS = [
  '\u0000',
  '\ud83d',
  '\ude00',
  '\u202e',
  '\u2067',
  '\u0301\u0301\u0301',
  '\u200d',
  '\ufeff',
  '\u2028',
  '“',
  '”',
  '"',
  '‘',
  "'",
  '(',
  ')',
  '[',
  ']',
  '—',
  '…',
  '\n\n',
  '𝟗',
  '٣',
  'Ⅻ',
];
const WORDS = [
  'killed',
  'Two',
  'men',
  'were',
  'wounded',
  'the army',
  'said',
  'Orlo Front',
  '9,999',
  '14',
  'wild'.repeat(60),
];

const bursts = fc
  .array(fc.tuple(fc.constantFrom(...SIGNS, ...WORDS, ' ', ' '), fc.integer({ min: 1, max: 40 })), {
    maxLength: 40,
  })
  .map((parts) => parts.map(([piece, times]) => piece.repeat(piece.length > 20 ? 1 : times)).join(''));

describe('any text', () => {
  it('of arbitrary Unicode, lone surrogates among them', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 2_000 }),
          fc.string({ unit: 'grapheme', maxLength: 500 }),
        ),
        (text) => void read(text),
      ),
      { numRuns: 150 },
    );
  });

  it('of UTF-16 units in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 1_000 }), (units) => {
        read(String.fromCharCode(...units));
      }),
      { numRuns: 150 },
    );
  });

  it('of words of the field and odd signs in bursts', () => {
    fc.assert(
      fc.property(bursts, (text) => void read(text)),
      { numRuns: 300 },
    );
  });
});
