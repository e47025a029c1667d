/**
 * `npm run bench`: what our parts cost beside the libraries they build on, on the same text in the same process.
 * Ratios carry from machine to machine, milliseconds do not; both are printed.
 */
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import nlp from 'compromise';
import { JSDOM, VirtualConsole } from 'jsdom';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Article, Span } from '../../lib/model.ts';
import { readPage } from '../../lib/page/article.ts';
import { articleFromText } from '../../lib/text/plain.ts';
import { anchorAll, describe } from '../../lib/text/selectors.ts';
import { builtEngine } from './built-engine.ts';
import { benchLibrary } from './library/bench.ts';
import { benchGrowth } from './growth.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Length of the text that the engines read: about twenty long articles. */
const TEXT_LENGTH = 128_000;
/** Length and number for anchoring, as in the figure this project holds itself to. */
const ANCHOR_TEXT_LENGTH = 80_000;
const ANCHORS = 1_000;
/** Runs after the first, which warms the compiler up; the best run counts, as the least disturbed one. */
const RUNS = 5;

function best(run: () => void): number {
  run();
  let least = Infinity;
  for (let count = 0; count < RUNS; count++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Each text at its best among all readings, added up: what else runs disturbs a short reading less than a long run. */
function bestOfEach(texts: readonly string[], read: (index: number) => void): number {
  const least = new Map<string, number>();
  for (let count = 0; count <= RUNS; count++)
    texts.forEach((text, index) => {
      const start = performance.now();
      read(index);
      least.set(text, Math.min(performance.now() - start, least.get(text) ?? Infinity));
    });
  return texts.reduce((sum, text) => sum + least.get(text)!, 0);
}

function dom(html: string): JSDOM {
  return new JSDOM(html, { url: 'http://127.0.0.1/', virtualConsole: new VirtualConsole() });
}

const newsroom = [
  'courier/dorvane-barracks.html',
  'flare/dorvane-bloodbath.html',
  'courier/what-we-know.html',
].map((file) => readFileSync(join(ROOT, 'test', 'newsroom', file), 'utf8'));

function articles(): Article[] {
  return newsroom.map((html) => readPage(dom(html).window.document).article);
}

/** Text of the length asked for, made of the demo articles one after another. */
function longText(length: number): string {
  const once = articles()
    .map((article) => article.text)
    .join('\n\n');
  return once.repeat(Math.ceil(length / once.length)).slice(0, length);
}

function row(name: string, ms: number, base: number): void {
  console.log(`  ${name.padEnd(58)} ${ms.toFixed(1).padStart(9)} ms ${(ms / base).toFixed(2).padStart(8)} ×`);
}

async function benchEngine(): Promise<void> {
  const { suggest } = await builtEngine(ROOT);
  // The engine reads articles, not one endless text: the same characters in pieces of an article's length.
  const parts = articles().map((article) => article.text);
  const total = parts.reduce((sum, text) => sum + text.length, 0);
  const rounds = Math.ceil(TEXT_LENGTH / total);
  const texts = Array.from({ length: rounds }, () => parts).flat();
  const inputs = texts.map((text) => articleFromText(text));
  const wink = winkNLP(winkModel, ['sbd', 'pos']);
  console.log(`\nReading ${(total * rounds).toLocaleString('en')} characters in ${texts.length} articles`);
  const base = bestOfEach(texts, (index) => wink.readDoc(texts[index]!).tokens().out(wink.its.pos));
  row('wink-nlp: tokens, sentences, part of speech', base, base);
  row(
    'Tollmark: actors, claims, sources, scope',
    bestOfEach(texts, (index) => suggest(inputs[index]!)),
    base,
  );
  row(
    'compromise: people, places, organisations, numbers',
    bestOfEach(texts, (index) => {
      const doc = nlp(texts[index]!);
      doc.people().out('offset');
      doc.places().out('offset');
      doc.organizations().out('offset');
      doc.numbers().out('offset');
    }),
    base,
  );
}

/** Real saved pages beside the project, where they are; else the demo newsroom. */
function pages(): { where: string; html: string[] } {
  const folder = join(ROOT, '..', 'shared', 'evaluation', 'news', 'pages');
  if (!existsSync(folder)) return { where: 'the demo newsroom', html: newsroom };
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return {
    where: `${files.length} saved news pages`,
    html: files.map((file) => readFileSync(join(folder, file), 'utf8')),
  };
}

function benchExtraction(): void {
  const { where, html } = pages();
  console.log(`\nExtraction from ${where} (jsdom)`);
  const documents = html.map((each) => dom(each).window.document);
  const base = best(() => {
    for (const document of documents) new Readability(document.cloneNode(true) as Document).parse();
  });
  row('Readability alone, on a clone', base, base);
  row(
    'Tollmark: bounded clone, Readability, blocks, text map',
    best(() => documents.forEach((each) => readPage(each))),
    base,
  );
}

function benchAnchoring(): void {
  const text = longText(ANCHOR_TEXT_LENGTH);
  const step = Math.floor((text.length - 40) / ANCHORS);
  const spans: Span[] = Array.from({ length: ANCHORS }, (_, index) => ({
    start: index * step,
    end: index * step + 30,
  }));
  const selectors = spans.map((span) => describe(text, span));
  const moved = `${'An editor put this line above the article. '.repeat(12)}\n\n${text}`;
  console.log(`\nAnchoring ${ANCHORS} annotations in ${text.length.toLocaleString('en')} characters`);
  const base = best(() => {
    for (const { quote } of selectors) text.indexOf(quote.exact);
  });
  row('indexOf of each quote alone (no context, first hit)', base, base);
  row(
    'Tollmark: anchorAll, text unchanged',
    best(() => anchorAll(text, selectors)),
    base,
  );
  row(
    'Tollmark: anchorAll, text inserted above',
    best(() => anchorAll(moved, selectors)),
    base,
  );
}

// `npm run bench -- engine` measures the engine alone, `npm run bench -- library` the library: in a browser, some minutes.
const only = (part: string): boolean => process.argv.includes(part);
if (!only('library')) await benchEngine();
if (!only('library') && !only('engine')) {
  benchExtraction();
  benchAnchoring();
  benchGrowth();
}
if (!only('engine')) void benchLibrary();
