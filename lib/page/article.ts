import { Readability } from '@mozilla/readability';
import type { Article, Notice } from '../model';
import { mainFrame } from './frames';
import { readBlocks } from './blocks';
import { sortBoilerplate } from './boilerplate';
import { clonePage, LIMITS, type Limits, type PageClone } from './bounded-clone';
import { captionTexts } from './captions';
import { findHidden } from './hidden';
import { locateAll } from './locate';
import { bylineOf, readMetadata, webAddress, type Metadata } from './metadata';
import { plainPage } from './plain-page';
import { TextBuilder, type BuiltText } from './text-builder';
import { TextMap } from './text-map';
import { fallbackTitle, placeTitle } from './title';

/** Name and version of what turned the page into text; stored with every article. */
const EXTRACTOR = 'readability-0.6.0';

export interface ReadOptions {
  /** The address of the page; `document.URL` when left out. */
  url?: string;
  limits?: Limits;
}

export interface ReadPage {
  article: Article;
  map: TextMap;
}

/** One sentence of a news flash; labels, menus and forms have none as long as this. */
const SHORTEST_ARTICLE = 60;
/** How a sentence ends, also in Arabic, Hindi, Chinese and Japanese, with the quotes and brackets that may follow. */
const SENTENCE_END = /[.!?…؟۔।。！？]["'”’»)\]]*$/;
/** Some languages and lists do without full stops; that much text is an article all the same. */
const LONG_WITHOUT_SENTENCES = 600;
/** A result that is mostly links is a front page or a list. */
const MOST_LINKS = 0.6;

/**
 * Reads the article out of a page and maps every character of its text to the live document.
 *
 * The document is never changed. It never throws for what a page holds: where the extractor fails or finds
 * nothing, the article is the visible text of the whole page, `isArticle` is false and a notice says so.
 *
 * Offsets are UTF-16 code units into `article.text`. The text is the title, a blank line, and the blocks
 * parted by blank lines, with white space collapsed as a browser renders it.
 *
 * Example: `readPage(document).article.blocks[0]` is the title block of the page.
 */
export function readPage(document: Document, options: ReadOptions = {}): ReadPage {
  const limits = options.limits ?? LIMITS;
  const url = webAddress(options.url ?? document.URL, null);
  const clone = clonePage(document, limits);
  const notices = limitNotices(clone, limits);
  const metadata = readMetadata(clone.document, url);
  // Before the extractor takes the copy apart.
  const plain = plainPage(clone);
  const found = plain ? null : extract(clone, notices);
  const title = plain?.title.text ? plain.title : placeTitle(found?.title || fallbackTitle(clone), clone);
  let body = plain?.body ?? found?.body ?? null;
  const isArticle = body !== null && looksLikeArticle(body);
  if (!isArticle) {
    const frame = mainFrame(document);
    notices.push(frame ? { code: 'framed', detail: frame } : { code: 'noArticle' });
    body = plain?.body ?? wholePage(document, limits);
  }
  const { text, blocks, segments } = join(title, body ?? new TextBuilder().build());
  const map = new TextMap(segments);
  const hidden = findHidden(document, map, clone.reached.depth);
  if (!hidden) notices.push({ code: 'hiddenUnknown' });
  if (isArticle && metadata.partlyForSubscribers) notices.push({ code: 'forSubscribers' });
  if (metadata.isLive) notices.push({ code: 'liveBlog' });
  return {
    article: {
      url,
      ...articleMetadata(metadata, found),
      title: title.text,
      text,
      blocks,
      hidden: hidden ?? [],
      extractor: EXTRACTOR,
      notices,
      isArticle,
    },
    map,
  };
}

interface Extracted {
  title: string;
  byline: string | null;
  site: string | null;
  language: string | null;
  body: BuiltText;
}

/** Runs Readability on the copy; null when it finds nothing or fails. */
function extract(clone: PageClone, notices: Notice[]): Extracted | null {
  try {
    const result = new Readability<Node>(clone.document, {
      keepClasses: true,
      serializer: (node) => node,
    }).parse();
    if (!result?.content) return null;
    const builder = new TextBuilder();
    const content = result.content as Element;
    readBlocks(content, sortBoilerplate(locateAll(content, clone), clone), captionTexts(clone), builder);
    return {
      title: (result.title ?? '').replace(/\s+/g, ' ').trim(),
      byline: result.byline?.trim() || null,
      site: result.siteName?.trim() || null,
      language: result.lang?.trim() || null,
      body: builder.build(),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    notices.push({ code: 'extractorFailed', detail: reason });
    return null;
  }
}

function articleMetadata(metadata: Metadata, found: Extracted | null) {
  return {
    canonicalUrl: metadata.canonicalUrl,
    byline: metadata.byline ?? bylineOf(found?.byline),
    site: metadata.site ?? found?.site ?? null,
    language: metadata.language ?? found?.language ?? null,
    published: metadata.published,
    modified: metadata.modified,
  };
}

/** Whether there is prose, and not mostly links. */
function looksLikeArticle({ text, blocks }: BuiltText): boolean {
  const linked = blocks.reduce((sum, block) => sum + (block.linkShare ?? 0) * (block.end - block.start), 0);
  if (linked / text.length >= MOST_LINKS) return false;
  const prose = blocks.filter(({ start, end }) => SENTENCE_END.test(text.slice(start, end)));
  return (
    prose.some(({ start, end }) => end - start >= SHORTEST_ARTICLE) || text.length >= LONG_WITHOUT_SENTENCES
  );
}

/** The text of everything a page shows. A fresh copy, since Readability takes its own apart. */
function wholePage(document: Document, limits: Limits): BuiltText {
  const clone = clonePage(document, limits);
  const builder = new TextBuilder();
  const body = clone.document.querySelector('body, frameset') ?? clone.document.documentElement;
  if (body)
    readBlocks(body, { placed: locateAll(body, clone), teasers: new Set() }, captionTexts(clone), builder);
  return builder.build();
}

function join(title: BuiltText, body: BuiltText): BuiltText {
  const shift = title.text && body.text ? title.text.length + 2 : title.text.length;
  return {
    text: [title.text, body.text].filter(Boolean).join('\n\n'),
    blocks: [
      ...title.blocks,
      ...body.blocks.map((block) => ({ ...block, start: block.start + shift, end: block.end + shift })),
    ],
    segments: [
      ...title.segments,
      ...body.segments.map((segment) => ({ ...segment, start: segment.start + shift })),
    ],
  };
}

function limitNotices({ reached }: PageClone, limits: Limits): Notice[] {
  return [
    ...(reached.elements ? [{ code: 'manyElements', n: limits.maxElements } as const] : []),
    ...(reached.characters ? [{ code: 'manyCharacters', n: limits.maxCharacters } as const] : []),
    ...(reached.depth ? [{ code: 'deep', n: limits.maxDepth } as const] : []),
  ];
}
