import { describe, expect, it } from 'vitest';
import { FeatureCollector, FeatureIndex } from '../../lib/suggest/feature-index.ts';

describe('FeatureIndex', () => {
  const index = new FeatureIndex(['bias', 'kind:army', 'kind:army:many', 'join:::army', 'join::']);

  it.each([
    [['bias'], 'bias'],
    [['kind', 'army'], 'kind:army'],
    [['kind', 'army', 'many'], 'kind:army:many'],
    [['join', ':', 'army'], 'join:::army'],
    [['join', ':'], 'join::'],
  ] as [[string, string?, string?], string][])('finds %j', (parts, name) => {
    expect(index.names[index.of(...parts)]).toBe(name);
  });

  it.each([[['kind']], [['kind', 'police']], [['army', 'kind']], [['kind', 'army', 'many', 'more']]] as [
    [string, string?, string?, string?],
  ][])('knows no %j', (parts) => {
    expect(index.of(...parts)).toBe(-1);
  });

  it('gives every name a number when it is open, but those that could not be read back', () => {
    const open = new FeatureIndex(['bias'], true);
    expect(open.of('word', 'mayor')).toBe(1);
    expect(open.of('word', 'mayor')).toBe(1);
    expect(open.of('word', ':')).toBe(2);
    expect(open.of('word', '10:30')).toBe(-1);
    expect(open.names).toEqual(['bias', 'word:mayor', 'word::']);
    expect(new FeatureIndex(open.names).of('word', ':')).toBe(2);
  });
});

describe('FeatureCollector', () => {
  it('counts a feature once for each thing, in the order of the first time', () => {
    const found = new FeatureCollector(new FeatureIndex(['a', 'b:c', 'd']));
    found.add('b', 'c');
    found.add('a');
    found.add('b', 'c');
    found.add('unknown');
    expect(found.take()).toEqual([1, 0]);
    found.add('a');
    expect(found.take()).toEqual([0]);
    expect(found.take()).toEqual([]);
  });
});
