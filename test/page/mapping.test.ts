/**
 * How much of the extracted text leads to the identical live character, on real pages.
 *
 * The truth comes from a second reading of the same page in which the letters of every text node are replaced,
 * two by two, by private-use characters that number the node: they travel through the extractor with the text
 * and tell which node every stretch of the result came from, without any map.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPage, type ReadPage } from '../../lib/page/article';
import { newsPage, parsed } from './dom';

const FOLDERS = ['test/newsroom', '../shared/pages', '../shared/evaluation/news/pages'];
const GOAL = 0.999;

/** Private-use characters of the basic plane: pairs of them number 36 million nodes. */
const FIRST = 0xe000;
const BASE = 6_000;
const PAIR = /[\uE000-\uF770]{2}/g;
const LETTERS = /[a-z]{2}/gi;
/** Not text, or compared with the title by the extractor. */
const UNMARKED = /^(?:script|style|title|template|noscript|h1|h2)$/;

interface Measured {
  page: string;
  /** Characters in blocks, without the line breaks that stand for `<br>`. */
  characters: number;
  /** Of these, in a title that only the page's metadata hold. */
  declared: number;
  mapped: number;
  /** Characters whose true node is known, and how many of these lead to it. */
  known: number;
  right: number;
}

const results: Measured[] = [];

describe('every character leads to its own place in the page', () => {
  test('on a page of the project', () => {
    const result = measure(
      'own',
      newsPage('<p>Twice the same.</p><p>Twice the same.</p><ul><li>a</li><li>a</li></ul>'),
    );
    expect(result).toMatchObject({ declared: 0, mapped: result.characters, right: result.known });
    expect(result.known).toBeGreaterThan(300);
  });

  for (const folder of FOLDERS) {
    const pages = existsSync(folder)
      ? readdirSync(folder, { recursive: true })
          .map(String)
          .filter((name) => name.endsWith('.html'))
      : [];
    if (pages.length === 0) console.log(`mapping: no pages in ${folder}, none measured there`);
    for (const page of pages) {
      test(page, () => {
        const result = measure(page, readFileSync(join(folder, page), 'utf8'));
        results.push(result);
        expect(result.mapped / (result.characters - result.declared)).toBeGreaterThanOrEqual(GOAL);
        if (result.known > 0) expect(result.right / result.known).toBeGreaterThanOrEqual(GOAL);
      });
    }
  }

  afterAll(() => {
    const sum = (key: 'characters' | 'declared' | 'mapped' | 'known' | 'right') =>
      results.reduce((total, result) => total + result[key], 0);
    const worst = results.toSorted((a, b) => score(a) - score(b)).slice(0, 5);
    console.log(
      [
        `mapping: ${results.length} pages, ${sum('characters')} characters, ${sum('declared')} of them in titles that stand only in metadata`,
        `  mapped to an identical live character: ${share(sum('mapped'), sum('characters') - sum('declared'))}`,
        `  in the right node, where the truth is known (${share(sum('known'), sum('characters'))}): ${share(sum('right'), sum('known'))}`,
        ...worst.map(
          ({ page, mapped, characters, declared, right, known }) =>
            `  ${share(mapped, characters - declared)} ${share(right, known)} ${page}`,
        ),
      ].join('\n'),
    );
  });
});

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(3)}%`;
}

function score({ mapped, characters, declared, right, known }: Measured): number {
  return mapped / (characters - declared) + (known > 0 ? right / known : 1);
}

function measure(page: string, html: string): Measured {
  const document = parsed(html);
  const nodes = textNodes(document);
  const read = readPage(document);
  const { article } = read;
  const title = article.blocks.find(({ kind }) => kind === 'title');
  const isDeclared = title !== undefined && read.map.rangesFor(title).length === 0;
  const result: Measured = {
    page,
    characters: 0,
    declared: isDeclared ? title.end : 0,
    mapped: 0,
    known: 0,
    right: 0,
  };
  for (const { start, end } of article.blocks) {
    for (let offset = start; offset < end; offset++) {
      if (article.text[offset] === '\n') continue;
      result.characters++;
      if (isSame(article.text[offset], read, offset)) result.mapped++;
    }
  }
  for (const { offset, node } of truth(html, read)) {
    result.known++;
    if (read.map.place(offset)?.node === nodes[node]) result.right++;
  }
  return result;
}

function isSame(character: string | undefined, { map }: ReadPage, offset: number): boolean {
  const place = map.place(offset);
  const live = place?.node.data[place.offset];
  return live !== undefined && (live === character || (character === ' ' && /\s/.test(live)));
}

/** Which text node (by number) each letter of the body came from; empty when the marks changed the extraction. */
function truth(html: string, { article }: ReadPage): { offset: number; node: number }[] {
  const marked = parsed(html);
  textNodes(marked).forEach((node, number) => {
    if (!UNMARKED.test(node.parentElement?.localName ?? ''))
      node.data = node.data.replace(LETTERS, pairFor(number));
  });
  const other = readPage(marked).article;
  const start = article.blocks.find(({ kind }) => kind !== 'title')?.start ?? 0;
  const otherStart = other.blocks.find(({ kind }) => kind !== 'title')?.start ?? 0;
  const body = other.text.slice(otherStart);
  if (body.length !== article.text.length - start) return [];
  const found: { offset: number; node: number }[] = [];
  for (const pair of body.matchAll(PAIR)) {
    const node = (pair[0].charCodeAt(0) - FIRST) * BASE + pair[0].charCodeAt(1) - FIRST;
    found.push({ offset: start + pair.index, node }, { offset: start + pair.index + 1, node });
  }
  return found;
}

function pairFor(number: number): string {
  return String.fromCharCode(FIRST + Math.floor(number / BASE), FIRST + (number % BASE));
}

function textNodes(document: Document): Text[] {
  const walker = document.createTreeWalker(document, 4);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}
