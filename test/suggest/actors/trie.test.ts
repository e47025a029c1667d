import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, runsOf } from '../../../lib/suggest/actors/fold.ts';
import { NameTrie } from '../../../lib/suggest/actors/trie.ts';

describe('fold', () => {
  test('keeps the length of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length));
  });

  test('makes case, accents and typographic signs plain', () => {
    expect(fold('Séléka’s al‑Qaïda')).toBe("seleka's al-qaida");
  });
});

describe('NameTrie', () => {
  const trie = new NameTrie<string>();
  for (const name of ['Red Dawn', 'Red Dawn Brigade', 'U.N.', 'SLM/A']) trie.add(name, name);
  const find = (text: string): string[] =>
    trie.findAll(runsOf(fold(text))).map(({ start, end }) => text.slice(start, end));

  test('takes the longest name at each place', () => {
    expect(find('Red Dawn met the Red Dawn Brigade')).toEqual(['Red Dawn', 'Red Dawn Brigade']);
  });

  test('takes a hyphen and a line break for a space', () =>
    expect(find('red-dawn and RED\nDAWN')).toEqual(['red-dawn', 'RED\nDAWN']));

  test('does not reach over the end of a sentence or a paragraph', () => {
    expect(find('All was red. Dawn came.')).toEqual([]);
    expect(find('red\n\ndawn')).toEqual([]);
  });

  test('keeps points and slashes apart from spaces', () => {
    expect(find('the U.N. and the SLM/A, the U N, the SLM A')).toEqual(['U.N', 'SLM/A']);
  });

  test('finds a name as one of many in any surroundings', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z ]{0,30}$/),
        fc.stringMatching(/^[a-z ]{0,30}$/),
        (before, after) => {
          const text = `${before} qqq Red Dawn, ${after}`;
          return find(text).includes('Red Dawn');
        },
      ),
    );
  });
});
