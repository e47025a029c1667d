import { describe, expect, it } from 'vitest';
import { FeatureCollector, FeatureIndex } from '../../lib/suggest/feature-index.ts';

const numberOf = (names: FeatureIndex, [first = '', ...rest]: string[]): number =>
  rest.reduce((feature, part) => feature.below(part), names.top(first)).number;

describe('FeatureIndex', () => {
  const index = new FeatureIndex(['bias', 'kind:army', 'kind:army:many', 'join:::army', 'join::']);

  it.each([
    [['bias'], 'bias'],
    [['kind', 'army'], 'kind:army'],
    [['kind', 'army', 'many'], 'kind:army:many'],
    [['join', ':', 'army'], 'join:::army'],
    [['join', ':'], 'join::'],
  ])('finds %j', (parts, name) => expect(index.names[numberOf(index, parts)]).toBe(name));

  it.each([[['kind']], [['kind', 'police']], [['army', 'kind']], [['kind', 'army', 'many', 'more']]])(
    'knows no %j',
    (parts) => expect(numberOf(index, parts)).toBe(-1),
  );

  it('counts every feature when it is open, but those whose names could not be read back', () => {
    const open = new FeatureIndex(['bias'], true);
    const found = new FeatureCollector(open);
    const words = open.top('word');
    for (const word of ['mayor', ':', '10:30', 'mayor']) found.add(words.below(word));
    expect(found.take()).toEqual([1, 2]);
    expect(open.names).toEqual(['bias', 'word:mayor', 'word::']);
    expect(numberOf(new FeatureIndex(open.names), ['word', ':'])).toBe(2);
  });
});

describe('FeatureCollector', () => {
  it('counts a feature once for each thing, in the order of the first time', () => {
    const index = new FeatureIndex(['a', 'b:c', 'd']);
    const found = new FeatureCollector(index);
    found.add(index.top('b').below('c'));
    found.add(index.top('a'));
    found.add(index.top('b').below('c'));
    found.add(index.top('unknown'));
    expect(found.take()).toEqual([1, 0]);
    found.add(index.top('a'));
    expect(found.take()).toEqual([0]);
    expect(found.take()).toEqual([]);
  });
});
