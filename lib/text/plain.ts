import type { Article, Block } from '../model';

export const PLAIN_TEXT_EXTRACTOR = 'plain-text-1';

export interface PlainTextOptions {
  url?: string | null;
  title?: string;
  language?: string | null;
  published?: string | null;
}

/** The first line is a title only when a blank line follows it. */
const TITLE_LINE = /^([^\n]*\S[^\n]*)\n[ \t\r]*\n/;
/** A run of lines without a blank line between them. */
const BLOCK = /\S(?:.|\n(?![ \t\r]*(?:\n|$)))*/g;

/**
 * An article from plain text: a `.txt` file, a line of JSON Lines or pasted words.
 *
 * `text` is the input unchanged, so offsets (UTF-16) refer to the input. When a blank line follows the first
 * line, that line is the title and stays part of the text; `options.title` names the article otherwise.
 * Empty input gives an article without blocks.
 *
 * Example: `articleFromText('Two camps seized\n\nFive soldiers died.')` has the title "Two camps seized", a
 * title block over [0, 16) and a paragraph block over [18, 37).
 */
export function articleFromText(text: string, options: PlainTextOptions = {}): Article {
  const titleLine = TITLE_LINE.exec(text)?.[1] ?? null;
  const blocks: Block[] = [];
  for (const match of text.matchAll(BLOCK)) {
    const end = match.index + match[0].trimEnd().length;
    const kind = titleLine !== null && blocks.length === 0 ? 'title' : 'paragraph';
    blocks.push({ kind, start: match.index, end, linkShare: 0 });
  }
  return {
    url: options.url ?? null,
    canonicalUrl: null,
    title: titleLine?.trim() ?? options.title ?? '',
    byline: null,
    site: null,
    language: options.language ?? null,
    published: options.published ?? null,
    modified: null,
    text,
    blocks,
    hidden: [],
    extractor: PLAIN_TEXT_EXTRACTOR,
    notices: [],
    isArticle: true,
  };
}
