/** Which words for victims meet in one row: every family of the list, and the shapes around its words. */
import { describe, expect, test } from 'vitest';
import near from '../../lib/compare/data/near-words.json';
import { groupVictims } from '../../lib/compare/victim-groups';
import { foldVictims, victimWords } from '../../lib/compare/victim-words';

function together(...names: string[]): boolean {
  const groups = groupVictims(names);
  return new Set(names.map((name) => groups.get(name)?.group)).size === 1;
}

describe('the list of near words', () => {
  test.each(near.families.map(({ words, example }) => [words[0] ?? '', example] as const))(
    '%s: its example is one group, with the reason',
    (_, example) => {
      expect(together(...example)).toBe(true);
      expect(groupVictims(example).get(example[1] ?? '')?.reason).toBe('near');
    },
  );

  test.each(near.families.map(({ words, counterExample }) => [words[0] ?? '', counterExample] as const))(
    '%s: its counter-example is two groups',
    (_, counterExample) => expect(together(...counterExample)).toBe(false),
  );

  test('no word stands in two families, and none divides', () => {
    const words = near.families.flatMap((family) => family.words);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  test('every word of a family is read as its first', () => {
    for (const { words } of near.families)
      for (const word of words) expect([word, victimWords(word).head]).toEqual([word, words[0]]);
  });

  test('a dividing word makes another group, a plain one does not', () => {
    expect(together(...near.dividing.example)).toBe(false);
    expect(together(...near.dividing.counterExample)).toBe(true);
  });
});

describe('one group', () => {
  test.each<[string, string[]]>([
    ['case, accents and determiners say nothing', ['Réfugiés', 'the refugies']],
    ['singular and plural', ['a farmer', 'farmers']],
    ['"others" in front of the noun', ['other soldiers', 'soldiers']],
    ['which, said by one alone', ['Malian soldiers', 'soldiers']],
    ['the place behind the noun', ['villagers in Dorna', 'villagers']],
    ['the head in front of its tail', ['members of the army', 'soldiers']],
    ['a surname and the full name', ['Amal Deri', 'Deri']],
    ['irregular plurals', ['two women', 'a woman']],
  ])('%s', (_, names) => expect(together(...names)).toBe(true));

  test('the name without "which" follows where only one fuller name is there, with its reason', () => {
    const groups = groupVictims(['soldiers', 'Orvan soldiers', 'troops']);
    expect(groups.get('soldiers')).toEqual({ group: 'orvan soldiers', reason: 'plain' });
    expect(groups.get('troops')).toEqual({ group: 'orvan soldiers', reason: 'near' });
    expect(groups.get('Orvan soldiers')).toEqual({ group: 'orvan soldiers', reason: null });
  });
});

describe('two groups', () => {
  test.each<[string, string[]]>([
    ['soldiers of two armies', ['Malian soldiers', 'French soldiers']],
    ['a part and the whole', ['children', 'people']],
    ['who might be a part', ['villagers', 'civilians']],
    ['other trades', ['aid workers', 'health workers']],
    ['other persons', ['Amal Deri', 'Sami Deri']],
    ['the same word for another thing', ['army officers', 'police officers']],
    ['named and unnamed', ['soldiers', '']],
  ])('%s', (_, names) => expect(together(...names)).toBe(false));

  test('"soldiers" beside two armies belongs to neither', () => {
    const groups = groupVictims(['Malian soldiers', 'soldiers', 'French soldiers']);
    expect(new Set([...groups.values()].map(({ group }) => group)).size).toBe(3);
  });
});

describe('what the reader says', () => {
  const names = ['soldiers', 'troops', 'villagers', 'civilians'];

  test('taken apart, words stand alone; the others stay', () => {
    const groups = groupVictims(names, [{ words: 'troops', group: 'troops' }]);
    expect(groups.get('troops')).toEqual({ group: 'troops', reason: null });
    expect(groups.get('soldiers')?.group).toBe('soldiers');
  });

  test('joined, they stand in the group of the other, by the reader', () => {
    const groups = groupVictims(names, [{ words: 'villagers', group: 'civilians' }]);
    expect(groups.get('villagers')).toEqual({ group: 'civilians', reason: 'reader' });
    expect(groups.get('troops')).toEqual({ group: 'soldiers', reason: 'near' });
  });

  test('joined to a name that is itself in a group, they follow it', () => {
    const groups = groupVictims(names, [{ words: 'villagers', group: 'troops' }]);
    expect(groups.get('villagers')?.group).toBe('soldiers');
  });

  test('joining words joins the whole of their row', () => {
    const groups = groupVictims(names, [{ words: 'soldiers', group: 'civilians' }]);
    expect(groups.get('troops')).toEqual({ group: 'civilians', reason: 'reader' });
  });

  test('two that are joined to each other do not go round in circles', () => {
    const groups = groupVictims(names, [
      { words: 'villagers', group: 'civilians' },
      { words: 'civilians', group: 'villagers' },
    ]);
    expect(groups.size).toBe(4);
  });

  test('nobody named can be joined to somebody', () => {
    expect(groupVictims(['', 'people'], [{ words: '', group: 'people' }]).get('')?.group).toBe('people');
  });

  test('a choice about words that no longer occur changes nothing', () => {
    expect(groupVictims(names, [{ words: 'nurses', group: 'soldiers' }])).toEqual(groupVictims(names));
  });

  test('the later choice about a word holds', () => {
    const choices = [
      { words: 'troops', group: 'troops' },
      { words: 'troops', group: 'soldiers' },
    ];
    expect(groupVictims(names, choices).get('troops')?.group).toBe('soldiers');
  });
});

test('folding is stable: what a choice is kept under stays the same', () => {
  for (const name of ['The Réfugiés', 'some of the other troops', '12', '', 'two-year-old child'])
    expect(foldVictims(foldVictims(name))).toBe(foldVictims(name));
});
