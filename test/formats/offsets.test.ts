import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints } from '../../lib/formats/offsets';
import { hardText } from './arbitrary';
import { sharedFormats, sharedJson } from './shared';

/** Text, words in it; the offsets in code points follow from the text walked character by character. */
const HARD: readonly [name: string, text: string, words: string][] = [
  ['emoji before', '🔴 Nine dead in Orlo', 'Nine dead'],
  ['emoji inside', 'Nine 💔 dead', 'Nine 💔 dead'],
  ['joined emoji', 'Aid worker 👩🏽‍🚒 hurt', 'hurt'],
  ['flag', '🇸🇪🇳🇴 six hurt', 'six'],
  ['combining marks', 'Ve\u0301lin: six tue\u0301s', 'six tue\u0301s'],
  ['line ends', 'one\r\ntwo dead\r\n', 'two dead'],
  ['right to left', 'مقتل ستة 🔴 في أورلو', 'في أورلو'],
  ['direction marks', 'the \u202Etsav\u202C 🔴 army', 'army'],
  ['lone high surrogate', 'a\uD83D nine dead', 'nine'],
  ['lone low surrogate', 'a\uDD34 🔴 nine dead', 'nine'],
  ['reversed pair', '\uDD34\uD83D nine', 'nine'],
  ['high at the end', 'nine \uD83D', '\uD83D'],
];

describe('code points', () => {
  it.each(HARD)('%s', (_name, text, words) => {
    const start = text.indexOf(words);
    const span = codePoints(text).spanFromUtf16({ start, end: start + words.length });
    const before = Array.from(text.slice(0, start)).length;
    expect(span).toEqual({ start: before, end: before + Array.from(words).length });
    expect(Array.from(text).slice(span?.start, span?.end).join('')).toBe(words);
  });

  it('has no place for an offset inside a pair, outside the text, or between numbers', () => {
    const points = codePoints('🔴 x');
    expect([0, 1, 2, 3, 4, 5, -1, 0.5].map((offset) => points.fromUtf16(offset))).toEqual([
      0,
      null,
      1,
      2,
      3,
      null,
      null,
      null,
    ]);
    expect([0, 1, 2, 3, 4, -1, 0.5].map((offset) => points.toUtf16(offset))).toEqual([
      0,
      2,
      3,
      4,
      null,
      null,
      null,
    ]);
    expect(points.spanFromUtf16({ start: 3, end: 2 })).toBeNull();
    expect(points.spanFromUtf16({ start: 1, end: 3 })).toBeNull();
  });

  it('counts like walking the text, and back, for any text', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const points = codePoints(text);
        const characters = Array.from(text);
        expect(points.length).toBe(characters.length);
        let utf16 = 0;
        for (const [index, character] of characters.entries()) {
          expect(points.fromUtf16(utf16)).toBe(index);
          expect(points.toUtf16(index)).toBe(utf16);
          utf16 += character.length;
        }
        expect(points.toUtf16(characters.length)).toBe(text.length);
      }),
    );
  });
});

interface OffsetFixture {
  name: string;
  text: string;
  quote: string;
  codePoint: [number, number];
  utf16: [number, number];
}

describe.skipIf(!sharedFormats('offset fixtures'))('published offset fixtures', () => {
  it('agree in both directions', () => {
    const fixtures = sharedJson('offset-fixtures.json') as OffsetFixture[];
    expect(fixtures.length).toBeGreaterThanOrEqual(10);
    for (const { text, utf16, codePoint, quote } of fixtures) {
      const points = codePoints(text);
      expect(text.slice(...utf16)).toBe(quote);
      expect(utf16.map((offset) => points.fromUtf16(offset))).toEqual(codePoint);
      expect(codePoint.map((offset) => points.toUtf16(offset))).toEqual(utf16);
    }
  });
});
