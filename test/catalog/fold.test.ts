import { describe, expect, it } from 'vitest';
import { foldWords, matches, searchTerms } from '../../lib/catalog/fold';

describe('what a search finds', () => {
  const texts = ['Attaque à Léré: “five soldiers” killed', 'O’Brien, mid-March, 10,000 people', null];

  it.each([
    ['a beginning of a word', 'sold'],
    ['words in any order', 'killed lere'],
    ['without accents what has them', 'lere'],
    ['with accents what has none', 'sóldiers'],
    ['capitals aside', 'LÉRÉ Five'],
    ['a phrase in straight quotes', '"five soldiers"'],
    ['a phrase in curly quotes', '“five soldiers”'],
    ['a phrase that is not closed yet', '"five soldiers'],
    ['a phrase beside a word', '"five soldiers" lere'],
    ['an apostrophe either way', 'obrien'],
    ['words that a hyphen joins', 'mid-march'],
    ['a figure with its comma', '10,000'],
    ['everything, without a letter', ' … "" '],
  ])('%s', (_, search) => expect(matches(search, texts)).toBe(true));

  it.each([
    ['the middle of a word', 'oldiers'],
    ['a word that is not there', 'lere navy'],
    ['a phrase in another order', '"soldiers five"'],
    ['a phrase by the beginning of its last word', '"five sold"'],
    ['a phrase over two texts', '"killed obrien"'],
    ['a longer word than stands there', 'soldiersmen'],
  ])('but not %s', (_, search) => expect(matches(search, texts)).toBe(false));

  it('folds to words with one space between them', () => {
    expect(foldWords('  At Léré — “Five…” ')).toBe('at lere five');
    expect(foldWords('قُتل 5 جنود')).toBe('قتل 5 جنود');
    expect(searchTerms('mill “five sol” 10,000')).toEqual([
      { words: 'mill', isPhrase: false },
      { words: 'five sol', isPhrase: true },
      { words: '10 000', isPhrase: true },
    ]);
  });
});
