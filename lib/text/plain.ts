import type { Article, Block } from '../model.ts';

/** Lines of at most this length that stand in a row of similar ones are one paragraph broken by hand. */
const WRAP_WIDTH = 100;
/** Lines shorter than this end a hand-broken paragraph. */
const WRAP_MINIMUM = 40;

/** Ends with a picture credit: "[Ana Ruiz/Newswire]", "(Photo: Newswire)". */
const CREDIT =
  /[[(](?:(?:photo|image|picture|file|credit|courtesy)\b[^\])]*|[^\])/]{2,60}\/[^\])]{2,60})[\])]\s*$/i;

/** True when the lines of a paragraph were broken by width and not by meaning. */
function handWrapped(lines: readonly string[]): boolean {
  const inner = lines.slice(0, -1);
  return (
    inner.length > 0 &&
    inner.every((line) => line.length >= WRAP_MINIMUM && line.length <= WRAP_WIDTH) &&
    inner.filter((line) => !/[.!?:"”')\]]\s*$/.test(line)).length * 2 >= inner.length
  );
}

/** Blocks of plain text: a paragraph per line, or per group of lines that were broken by width. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  const add = (start: number, end: number): void => {
    const words = text.slice(start, end);
    if (words.trim() === '') return;
    const from = start + (words.length - words.trimStart().length);
    const to = end - (words.length - words.trimEnd().length);
    blocks.push({
      kind: CREDIT.test(text.slice(Math.max(from, to - 200), to)) ? 'caption' : 'paragraph',
      start: from,
      end: to,
    });
  };
  let at = 0;
  for (const part of text.split(/(\n[^\S\n]*\n\s*)/)) {
    const lines = part.split('\n');
    if (handWrapped(lines)) add(at, at + part.length);
    else {
      let from = at;
      for (const line of lines) {
        add(from, from + line.length);
        from += line.length + 1;
      }
    }
    at += part.length;
  }
  return blocks;
}

/**
 * An article made of plain text, unchanged: `article.text === text`. The first line is the title when a blank line
 * follows it. Blocks are paragraphs; a line that ends with a picture credit is a caption.
 *
 * @example articleFromText('Raid kills two\n\nTwo men died.').title // 'Raid kills two'
 */
export function articleFromText(
  text: string,
  options: { url?: string | null; extractor?: string } = {},
): Article {
  const blocks = blocksOf(text);
  const first = blocks[0];
  let title = '';
  if (
    first &&
    /^[^\S\n]*\n[^\S\n]*\n/.test(text.slice(first.end, first.end + 200)) &&
    !text.slice(first.start, first.end).includes('\n')
  ) {
    first.kind = 'title';
    title = text.slice(first.start, first.end);
  }
  return {
    url: options.url ?? null,
    canonicalUrl: null,
    title,
    byline: null,
    site: null,
    language: null,
    published: null,
    modified: null,
    text,
    blocks,
    hidden: [],
    extractor: options.extractor ?? 'plain-text',
    notices: [],
    isArticle: blocks.length > 0,
  };
}
