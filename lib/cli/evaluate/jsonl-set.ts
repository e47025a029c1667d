import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnotatedArticle, GoldDocument } from './gold.ts';

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean);

/**
 * A set that lies outside of the project: `gold.jsonl` with the texts in `corpus.jsonl` (`{id, text}` a line) or in
 * `ID.txt` beside it. Documents without a text are left out.
 *
 * @throws Error saying which file is missing.
 */
export function readJsonlSet(folder: string): AnnotatedArticle[] {
  const goldFile = join(folder, 'gold.jsonl');
  if (!existsSync(goldFile)) throw new Error(`There is no ${goldFile}. Give a folder that holds gold.jsonl.`);
  const corpus = join(folder, 'corpus.jsonl');
  const texts = new Map<string, string>();
  if (existsSync(corpus))
    for (const line of linesOf(corpus)) {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      texts.set(id, text);
    }
  return linesOf(goldFile).flatMap((line) => {
    const gold = JSON.parse(line) as GoldDocument;
    const file = join(folder, `${gold.id}.txt`);
    const text = texts.get(gold.id) ?? (existsSync(file) ? readFileSync(file, 'utf8') : null);
    return text === null ? [] : [{ text, gold: { ...gold, genre: gold.genre ?? 'other' } }];
  });
}
