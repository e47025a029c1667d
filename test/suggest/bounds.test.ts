/** The bounds of what the engine reads: each with what it keeps and what it cuts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankLongWords, blankRanges, cutSentence, cutSpan } from '../../lib/suggest/bounds.ts';
import { analyse } from '../../lib/suggest/document.ts';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';

const LONG = 'x'.repeat(500);

describe('words', () => {
  it('over the bound become white space of the same length', () => {
    const text = `Two men ${LONG} died.`;
    expect(blankLongWords(text)).toBe(`Two men ${' '.repeat(500)} died.`);
  });

  it('below it stay, however odd', () => {
    const text = `Two men of the “al-Aqsa–Martyrs’-Brigades” ${'é'.repeat(100)}\u00a0died.`;
    expect(blankLongWords(text)).toBe(text);
  });

  it('do not keep the claim beside them from being read', () => {
    const text = `https://news.example/${LONG}\n\nGunmen killed 14 villagers in Dorna.`;
    const [claim] = suggest(articleFromText(text)).suggestions.filter(({ kind }) => kind === 'casualty');
    expect(text.slice(claim!.start, claim!.end)).toBe(claim!.quote);
    expect(claim!.quote).toContain('killed 14 villagers');
  });
});

describe('hidden ranges', () => {
  it('may overlap, be out of order and reach beyond the text', () => {
    const ranges = [
      { start: 6, end: 90 },
      { start: -3, end: 2 },
      { start: 1, end: 3 },
    ];
    expect(blankRanges('abcdefgh', ranges)).toBe('   def  ');
  });

  it('that are empty or outside change nothing', () => {
    const ranges = [
      { start: 2, end: 2 },
      { start: 50, end: 60 },
      { start: 3, end: 1 },
    ];
    expect(blankRanges('abc', ranges)).toBe('abc');
  });

  it('blank exactly the characters that some range covers', () => {
    const span = fc.record({
      start: fc.integer({ min: -5, max: 30 }),
      end: fc.integer({ min: -5, max: 30 }),
    });
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{0,25}$/), fc.array(span, { maxLength: 6 }), (text, ranges) => {
        const covered = (i: number): boolean => ranges.some(({ start, end }) => start <= i && i < end);
        const wanted = text.replace(/./g, (letter, i: number) => (covered(i) ? ' ' : letter));
        expect(blankRanges(text, ranges)).toBe(wanted);
      }),
    );
  });
});

describe('what the tagger gets at once', () => {
  it('is the whole of a paragraph of prose', () => {
    const text = 'Gunmen killed 14 villagers. '.repeat(100);
    const span = { start: 0, end: text.length };
    expect(cutSpan(text, span)).toEqual([span]);
  });

  it('is cut at white space, without a gap', () => {
    const text = `intro ${'Gunmen killed 14 villagers. '.repeat(3_000)}`;
    const parts = cutSpan(text, { start: 6, end: text.length });
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.slice(6));
    for (const { start } of parts.slice(1)) expect(text[start]).toMatch(/\s/);
  });
});

describe('sentences', () => {
  it('of prose are left whole', () => {
    const words = Array.from({ length: 300 }, (_, i) => i);
    expect(cutSentence(words)).toEqual([words]);
  });

  it('without an end are cut, and no word is lost', () => {
    const words = Array.from({ length: 1_000 }, (_, i) => i);
    const parts = cutSentence(words);
    expect(parts.flat()).toEqual(words);
    expect(parts.length).toBe(4);
    const text = 'gunmen killed two men and '.repeat(2_000);
    const { sentences } = analyse(articleFromText(text));
    expect(Math.max(...sentences.map(({ first, last }) => last - first + 1))).toBeLessThanOrEqual(300);
  });
});
