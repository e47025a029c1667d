import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords } from '../../lib/catalog/fold';
import { articlesWith, BlockMaker, type WordBlock } from '../../lib/catalog/word-block';

function blockOf(texts: readonly string[]): WordBlock {
  const maker = new BlockMaker();
  texts.forEach((text, index) => maker.add({ id: `a${index}`, textHash: `h${index}`, text }));
  return maker.block();
}

function found(block: WordBlock, word: string, isWhole = false): string[] {
  const into = new Set<string>();
  articlesWith(block, word, isWhole, into);
  return [...into].toSorted();
}

describe('packed words', () => {
  const block = blockOf(['Five soldiers killed', 'A soldier, injured', 'The sold bridge', '']);

  it('are found by their beginnings, or whole', () => {
    expect(found(block, 'soldier')).toEqual(['a0', 'a1']);
    expect(found(block, 'soldier', true)).toEqual(['a1']);
    expect(found(block, 'sold')).toEqual(['a0', 'a1', 'a2']);
    expect(found(block, 'sold', true)).toEqual(['a2']);
  });

  it('are not found by what no word begins with', () => {
    expect(found(block, 'oldier')).toEqual([]);
    expect(found(block, 'soldiersmen')).toEqual([]);
    expect(found(blockOf([]), 'a')).toEqual([]);
    expect(found(blockOf(['']), 'a')).toEqual([]);
  });

  it('give the same as looking through every text', () => {
    const words = fc.constantFrom('a', 'ab', 'abc', 'b', 'ba', 'c', 'é', '10');
    const texts = fc.array(
      fc.array(words, { maxLength: 6 }).map((list) => list.join(' ')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(texts, words.map(foldWords), fc.boolean(), (given, word, isWhole) => {
        const expected = given.flatMap((text, index) =>
          foldWords(text)
            .split(' ')
            .some((each) => (isWhole ? each === word : each.startsWith(word) && word !== ''))
            ? [`a${index}`]
            : [],
        );
        expect(found(blockOf(given), word, isWhole)).toEqual(expected.toSorted());
      }),
    );
  });
});
