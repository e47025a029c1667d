/**
 * CoNLL-2003 columns (word, two empty ones, tag) with BIO tags: a file for each layer, because spans nest and a
 * column of tags cannot. https://aclanthology.org/W03-0419
 */
import type { Bundle } from '../model';
import {
  articleMeta,
  checkWords,
  documentsOf,
  type AnnotatedDocument,
  type DocumentOptions,
  type ExportFile,
} from './documents';
import { done, type Result } from './problem';
import type { Placed } from './selection';
import { labelOf } from './spacy';

/** A word with the hyphens, apostrophes and points inside it, a number with its separators, or any other sign. */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:[-'’.,][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;

interface Token {
  start: number;
  end: number;
}

/**
 * Files `actors.conll`, `casualties.conll` and, where claims nest, `casualties-2.conll` and so on. Every file
 * holds every document, so that the layers can be laid beside each other; words are cut where a span of any
 * layer begins or ends. `documents.json` tells their sources. Refuses, naming the annotation, when a place does not hold its words.
 *
 * @example
 * // Nine -X- -X- B-KILLED
 * // died -X- -X- I-KILLED
 * // . -X- -X- O
 */
export function toConll(bundle: Bundle, options: DocumentOptions = {}): Result<ExportFile[]> {
  const documents = documentsOf(bundle, options);
  if (!documents.ok) return documents;
  const layered = documents.value.map((document) => ({ document, layers: layersOf(document) }));
  const names = [...new Set(layered.flatMap(({ layers }) => [...layers.keys()]))].toSorted();
  for (const { document } of layered) {
    const tokens = tokensOf(document);
    const checked = checkWords(
      document,
      document.placed.map((item) => wordsOf(tokens, item, document.article.text)),
    );
    if (!checked.ok) return checked;
  }
  const files = names.map((name) => ({
    name: `${name}.conll`,
    text: layered.map(({ document, layers }) => column(document, layers.get(name) ?? [])).join(''),
  }));
  // Columns have no room for where a text comes from: the documents in their order, beside them.
  const sources = documents.value.map(({ article }) => articleMeta(article));
  return done(
    [...files, { name: 'documents.json', text: `${JSON.stringify(sources, null, 1)}\n` }],
    documents.notices,
  );
}

/** Spans that do not overlap, by the name of their layer; a span that overlaps goes to the next one. */
function layersOf({ placed }: AnnotatedDocument): Map<string, Placed[]> {
  const layers = new Map<string, Placed[]>();
  for (const item of placed) {
    const base = item.annotation.value.kind === 'actor' ? 'actors' : 'casualties';
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? base : `${base}-${number}`;
      const layer = layers.get(name) ?? [];
      if (layer.some(({ utf16 }) => utf16.start < item.utf16.end && item.utf16.start < utf16.end)) continue;
      layers.set(name, [...layer, item]);
      break;
    }
  }
  return layers;
}

/** The words of a text in UTF-16 offsets, cut at every edge of a span. */
function tokensOf({ article, placed }: AnnotatedDocument): Token[] {
  const edges = new Set(placed.flatMap(({ utf16 }) => [utf16.start, utf16.end]));
  const tokens: Token[] = [];
  for (const match of article.text.matchAll(TOKEN)) {
    const end = match.index + match[0].length;
    let start = match.index;
    for (let cut = start + 1; cut <= end; cut += 1) {
      if (cut !== end && !edges.has(cut)) continue;
      tokens.push({ start, end: cut });
      start = cut;
    }
  }
  return tokens;
}

function column(document: AnnotatedDocument, layer: readonly Placed[]): string {
  const { text } = document.article;
  const lines = ['-DOCSTART- -X- -X- O', ''];
  let last = 0;
  let open: Placed | undefined;
  for (const { start, end } of tokensOf(document)) {
    // A line of the text is as near to a sentence as the text itself says.
    if (/[\n\r\u2028\u2029]/.test(text.slice(last, start)) && lines.at(-1) !== '') lines.push('');
    const item = layer.find(({ utf16 }) => utf16.start <= start && end <= utf16.end);
    lines.push(`${text.slice(start, end)} -X- -X- ${tagOf(item, item === open)}`);
    open = item;
    last = end;
  }
  return `${lines.join('\n')}\n\n`;
}

function tagOf(item: Placed | undefined, goesOn: boolean): string {
  if (item === undefined) return 'O';
  const { value } = item.annotation;
  return `${goesOn ? 'I' : 'B'}-${labelOf(value.kind === 'actor' ? value.kind : value.claim.kind)}`;
}

/** The words of a span as its tokens give them back: blanks at its edges belong to no token. */
function wordsOf(tokens: readonly Token[], { utf16, annotation }: Placed, text: string): string {
  const inside = tokens.filter(({ start, end }) => utf16.start <= start && end <= utf16.end);
  const { exact } = annotation.selectors.quote;
  const covered = text.slice(inside[0]?.start ?? utf16.start, inside.at(-1)?.end ?? utf16.start);
  return covered === exact.trim() ? exact : covered;
}
