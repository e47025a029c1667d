import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readGoldFolder } from '../../lib/cli/evaluate/gold.ts';
import { locator } from '../../lib/cli/evaluate/locate.ts';
import { bare } from '../../lib/cli/evaluate/words.ts';

const articles = readGoldFolder(fileURLToPath(new URL('.', import.meta.url)));

/** What the set must hold to be worth measuring on. */
const LEAST_ARTICLES = 40;
const LEAST_CLAIMS = 250;
const LEAST_WITHOUT_CLAIMS = 8;
const WORDS = { least: 100, most: 650 };

describe.each(articles.map((article) => [article.gold.id, article] as const))('%s', (_, { text, gold }) => {
  const locate = locator(text);

  test('every quote stands in the text at its occurrence', () => {
    const astray = gold.casualties.filter(({ quote, occurrence }) => {
      const span = locate(quote, occurrence);
      const before = occurrence > 1 ? locate(quote, occurrence - 1) : null;
      return !span || span.start === before?.start;
    });
    expect(astray.map(({ quote }) => quote)).toEqual([]);
  });

  test('count and victims stand in their quote; perpetrator and source in the text', () => {
    const astray = gold.casualties.flatMap(({ quote, count_text, victims, perpetrator, source }) => [
      ...[count_text, victims].filter((words) => words !== null && !quote.includes(words)),
      ...[perpetrator, source].filter((words) => words !== null && !locate(words)),
    ]);
    expect(astray).toEqual([]);
  });

  test('every claim has victims, and a count that fits its words', () => {
    const odd = gold.casualties.filter(
      ({ victims, count_text, low, high, negated }) =>
        !victims ||
        (low !== null && high !== null && low > high) ||
        (negated !== (low === 0 && high === 0) && count_text === 'no') ||
        (count_text !== null && /^\d+$/.test(count_text) && low !== Number(count_text)),
    );
    expect(odd).toEqual([]);
  });

  test('no claim is annotated twice', () => {
    const seen = new Set<string>();
    const doubled = gold.casualties.filter(({ kind, quote, occurrence, victims }) => {
      const key = `${kind} ${quote} ${occurrence} ${victims}`;
      return seen.has(key) || !seen.add(key);
    });
    expect(doubled).toEqual([]);
  });

  test('every mention of an actor stands in the text, each form with one party', () => {
    expect(gold.actors.flatMap(({ mentions }) => mentions.filter((words) => !locate(words)))).toEqual([]);
    const forms = gold.actors.flatMap(({ mentions }) => [...new Set(mentions.map(bare))]);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });

  test('the article has a title and the length of an article', () => {
    const words = text.split(/\s+/).length;
    expect(text).toMatch(/^\S.*\n\n\S/);
    expect(words).toBeGreaterThanOrEqual(gold.genre === 'brief' ? WORDS.least : 150);
    expect(words).toBeLessThanOrEqual(WORDS.most);
  });
});

test('the set is large and mixed enough', () => {
  expect(articles.length).toBeGreaterThanOrEqual(LEAST_ARTICLES);
  expect(articles.flatMap(({ gold }) => gold.casualties).length).toBeGreaterThanOrEqual(LEAST_CLAIMS);
  const silent = articles.filter(({ gold }) => gold.casualties.length === 0);
  expect(silent.length).toBeGreaterThanOrEqual(LEAST_WITHOUT_CLAIMS);
  expect(new Set(articles.map(({ gold }) => gold.genre)).size).toBeGreaterThanOrEqual(15);
});
