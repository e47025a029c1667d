import { expect, test } from 'vitest';
import { classesOf, wordsOfClass } from '../../lib/suggest/word-list.ts';

const FILE = { classes: [{ id: 'crowds', words: ['mob', 'throng'] }] };

test('a class gives its words, as a list and as a set', () => {
  expect(wordsOfClass(FILE, 'crowds')).toEqual(['mob', 'throng']);
  expect(classesOf(FILE)('crowds').has('mob')).toBe(true);
});

test('a class that the file does not have is an error, not an empty list', () => {
  expect(() => wordsOfClass(FILE, 'crowd')).toThrow('"crowd"');
  expect(() => classesOf(FILE)('crowd')).toThrow('"crowd"');
});
