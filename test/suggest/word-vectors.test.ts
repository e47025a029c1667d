import { describe, expect, test } from 'vitest';
import file from '../../lib/suggest/data/word-vectors.json' with { type: 'json' };
import { DIMENSIONS, meanVector, wordVector } from '../../lib/suggest/word-vectors.ts';
import { closeness } from './closeness.ts';

const near = (a: string, b: string): number => closeness(wordVector(a)!, wordVector(b)!);

describe('vectors of words', () => {
  test('every word has all its numbers, once', () => {
    const words = file.words.split(' ');
    expect(new Set(words).size).toBe(10_000);
    expect(words).toHaveLength(10_000);
    expect(file.numbers).toHaveLength((words.length * DIMENSIONS) / 2);
    expect(file.numbers).toMatch(/^[#-[\]-t]+$/);
  });

  test.each([
    ['ambush', 'raid', 'recipe'],
    ['soldiers', 'troops', 'album'],
    ['pardon', 'sentence', 'grenade'],
    ['abducted', 'kidnapped', 'rainfall'],
  ])('%s is nearer to %s than to %s', (word, like, unlike) => {
    expect(near(word, like)).toBeGreaterThan(0.7);
    expect(near(word, unlike)).toBeLessThan(0.4);
  });

  test('each is of about length one', () => {
    for (const word of ['the', 'gunmen', 'hostages', 'buried'])
      expect(Math.hypot(...wordVector(word)!)).toBeCloseTo(1, 0);
  });

  test('closeness is the cosine, whatever the lengths', () => {
    const [two, minus, none] = [
      [2, 0],
      [-3, 0],
      [0, 0],
    ].map((one) => Float32Array.from(one));
    expect(closeness(two!, two!)).toBe(1);
    expect(closeness(two!, minus!)).toBe(-1);
    expect(closeness(two!, none!)).toBe(0);
  });

  test('an unknown word has none, and a capital makes a word unknown', () => {
    expect(wordVector('zzyzx')).toBeNull();
    expect(wordVector('Gunmen')).toBeNull();
    expect(wordVector('')).toBeNull();
  });
});

describe('the mean of several words', () => {
  test('lies near each of them, and unknown words count nothing', () => {
    const mean = meanVector(['gunmen', 'zzyzx', 'ambush'])!;
    expect(Math.hypot(...mean)).toBeCloseTo(1, 5);
    for (const word of ['gunmen', 'ambush']) expect(closeness(mean, wordVector(word)!)).toBeGreaterThan(0.7);
    expect([...mean]).toEqual([...meanVector(['gunmen', 'ambush'])!]);
  });

  test('is nothing where no word is known', () => {
    expect(meanVector([])).toBeNull();
    expect(meanVector(['zzyzx'])).toBeNull();
  });
});
