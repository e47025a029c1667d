/** Texts on which anchoring is measured: the project's own articles, and others' where they are at hand. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { readPage } from '../../lib/page/article';

const OWN = join(import.meta.dirname, '../gold');
const SHARED = join(import.meta.dirname, '../../../shared/evaluation');

function textFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

export function ownTexts(): string[] {
  return textFiles(OWN);
}

/** Real articles as text; empty where the material is not at hand. */
export function articleTexts(): string[] {
  if (!existsSync(SHARED)) return [];
  const corpus = readFileSync(join(SHARED, 'articles/corpus.jsonl'), 'utf8').trim().split('\n');
  const texts = corpus.flatMap((line) => {
    const entry: unknown = JSON.parse(line);
    return entry !== null && typeof entry === 'object' && 'text' in entry && typeof entry.text === 'string'
      ? [entry.text]
      : [];
  });
  return [...texts, ...textFiles(join(SHARED, 'seeds'))];
}

/** Larger pages take the parser longer than everything that is measured here. */
const LARGEST_PAGE = 200_000;

/** Real news pages as the extractor reads them; empty where the material is not at hand. */
export function newsTexts(): string[] {
  const folder = join(SHARED, 'news/pages');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).size < LARGEST_PAGE)
    .toSorted()
    .map((name) => {
      const { window } = new JSDOM(readFileSync(join(folder, name), 'utf8'), {
        url: 'https://news.example/',
      });
      const { article } = readPage(window.document, { url: 'https://news.example/' });
      window.close();
      return article.text;
    });
}
