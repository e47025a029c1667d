import { describe, expect, test } from 'vitest';
import { because, REASONS, reasonWords } from '../../lib/suggest/reasons.ts';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';

describe('reasons of the engine', () => {
  test('are codes with the words of the article', () => {
    const { suggestions } = suggest(articleFromText('Gunmen killed nine farmers near Tesk on Monday.'));
    const claim = suggestions.find(({ kind }) => kind === 'casualty');
    expect(claim?.reasons).toContainEqual({ code: 'verb-as', values: { word: 'killed', pattern: 'active' } });
    expect(claim?.reasons.map(reasonWords)).toContain('verb "killed" (active)');
  });

  test('of any suggestion are in the table, with every value that their sentence needs', () => {
    const text =
      'At least 12 soldiers and the mayor, Ana Ruiz, 41, may have been killed in Tesk, the army said. None were wounded. The toll rose to 14, including two officers; 9 had died in 2019.';
    const reasons = suggest(articleFromText(text)).suggestions.flatMap((each) => each.reasons);
    expect(reasons.length).toBeGreaterThan(10);
    expect(reasons.filter(({ code }) => !Object.hasOwn(REASONS, code))).toEqual([]);
    expect(reasons.map(reasonWords).filter((words) => /[{}]/.test(words))).toEqual([]);
  });

  test('keep braces of the article as they are', () => {
    expect(reasonWords(because('spelt-out', { word: '{word}' }))).toBe('"{word}" spelt out');
  });

  test('that nobody knows stand for themselves', () => {
    expect(reasonWords({ code: 'from a later version' })).toBe('from a later version');
  });
});

const dropped = (text: string): string[] =>
  (suggest(articleFromText(text), { explain: true }).trace ?? [])
    .filter(({ note }) => note.startsWith('dropped: '))
    .map(({ rule, quote }) => `${rule} | ${quote}`);

describe('the explanation', () => {
  test.each([
    {
      text: 'In the video game, soldiers are abducted by robots.',
      says: ['no-event | soldiers are abducted'],
    },
    {
      text: 'Two guards were shot and killed near Tesk on Monday.',
      says: ['outcomes | Two guards were shot'],
    },
    { text: 'Rangers were abducted by poachers near Tesk on Monday.', says: [] },
    { text: 'The 7-year-old girl went to school in Tesk on Monday.', says: [] },
  ])('names the claims that were made and dropped again: $text', ({ text, says }) => {
    expect(dropped(text)).toEqual(says);
  });
});
