/** What differs between two versions of a record is told in words, whatever differs. */
import { afterEach, expect, test } from 'vitest';
import { fieldWord, fieldWords } from '../../components/library/field-words';
import { LANGUAGES, speak, type Language } from '../../components/strings';
import { differences } from '../../lib/formats/equal';
import { adaRecords } from '../agreement/records';

afterEach(() => speak('en'));

/** Every field that a record of the sample has; ids, revisions and what an import leaves out are never told. */
const NEVER = ['id', 'revision', 'addresses', 'earlier', 'apartFrom'];
const { articles, annotations, actors, events } = adaRecords();
const FIELDS = [
  ...new Set([...articles, ...annotations, ...actors, ...events].flatMap((row) => differences(row, {}))),
].filter((field) => !NEVER.includes(field));

test.each(Object.keys(LANGUAGES) as Language[])(
  'every field of a record has words in %s',
  async (language) => {
    await speak(language);
    expect(FIELDS.length).toBeGreaterThan(20);
    for (const field of [...FIELDS, 'partOf', 'supersedes'])
      expect(fieldWord(field), field).not.toMatch(/[a-z][A-Z]|recordField/u);
    expect(fieldWord('canonicalUrl')).not.toBe('canonicalUrl');
  },
);

test('what follows from other fields is told only where nothing else differs', () => {
  expect(fieldWords(['value', 'history', 'modified'])).toBe('what it says');
  expect(fieldWords(['history', 'modified'])).toBe('earlier decisions, when it was changed');
  expect(fieldWords(['text', 'textHash', 'canonicalUrl'])).toBe('text, main address');
});
