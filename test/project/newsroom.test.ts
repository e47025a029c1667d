/** The demo newsroom through extraction and engine: what each page says, and what must stay silent on it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/page/article';
import type { CasualtySuggestion, Reading } from '../../lib/model';
import { suggest } from '../../lib/suggest/pipeline';
import expected from '../newsroom/expected.json';
import { ROOT } from './source-files';

interface Page {
  title: string;
  byline: string;
  site: string;
  published: string;
  canonical: string;
  claims: { kind: string; low: number | null; high: number | null; words: string }[];
  scopes: { scope: string; words: string }[];
  silent: string[];
}

const pages = Object.entries(expected.pages as Record<string, Page>);

function read(file: string) {
  const folder = join(ROOT, 'test', 'newsroom');
  let html = readFileSync(join(folder, file), 'utf8');
  // jsdom loads no files: the style sheet goes into the page, since hidden paragraphs are hidden by class.
  html = html.replace(
    /<link rel="stylesheet" href="([^"]+)">/,
    (_, href: string) => `<style>${readFileSync(join(folder, file, '..', href), 'utf8')}</style>`,
  );
  const dom = new JSDOM(html, { url: `http://127.0.0.1/${file}`, virtualConsole: new VirtualConsole() });
  const { article } = readPage(dom.window.document);
  return { article, reading: suggest(article) };
}

function claims(reading: Reading): CasualtySuggestion[] {
  return reading.suggestions.filter((each) => each.kind === 'casualty');
}

/** One line a claim, for the message of a failure. */
function told(reading: Reading): string {
  return claims(reading)
    .map(
      ({ quote, value }) => `${value.kind} ${value.count.low}-${value.count.high} ${value.scope}: ${quote}`,
    )
    .join('\n');
}

describe.each(pages)('%s', (file, page) => {
  const { article, reading } = read(file);

  it('is read with its title, author, site, time and address', () => {
    expect(article.isArticle).toBe(true);
    expect(article.title).toBe(page.title);
    expect(article.byline).toContain(page.byline);
    expect(article.site).toBe(page.site);
    expect(Date.parse(article.published ?? '')).toBe(Date.parse(page.published));
    expect(article.canonicalUrl).toBe(page.canonical);
  });

  it.each(page.claims)('says $kind $low-$high in “$words”', ({ kind, low, high, words }) => {
    const start = article.text.indexOf(words);
    expect(start, `“${words}” is in the article`).toBeGreaterThanOrEqual(0);
    const end = start + words.length;
    const here = claims(reading).filter(
      ({ start: from, end: to, value }) =>
        from < end &&
        to > start &&
        value.kind === kind &&
        value.count.low === low &&
        value.count.high === high,
    );
    expect(here.length, `claims found:\n${told(reading)}`).toBeGreaterThan(0);
  });

  it.each(page.scopes)('is not about the attack but $scope: “$words”', ({ scope, words }) => {
    const start = article.text.indexOf(words);
    expect(start, `“${words}” is in the article`).toBeGreaterThanOrEqual(0);
    const here = claims(reading).filter(({ start: from, end }) => from < start + words.length && end > start);
    expect(
      here.map(({ value }) => value.scope),
      told(reading),
    ).not.toContain('event');
    expect(
      here.map(({ value }) => value.scope),
      told(reading),
    ).toContain(scope);
  });

  it.each(page.silent.map((words) => [words]))('suggests nothing in “%s”', (words) => {
    const html = readFileSync(join(ROOT, 'test', 'newsroom', file), 'utf8');
    expect(html).toContain(words);
    const start = article.text.indexOf(words);
    if (start < 0) return;
    const here = reading.suggestions.filter((each) => each.start < start + words.length && each.end > start);
    expect(here.map(({ quote }) => quote)).toEqual([]);
  });
});

describe('courier/sign-in.html', () => {
  it('is no article, and says so', () => {
    const { article, reading } = read('courier/sign-in.html');
    expect(article.isArticle).toBe(false);
    expect(article.notices.length).toBeGreaterThan(0);
    expect(reading.suggestions).toEqual([]);
  });
});
