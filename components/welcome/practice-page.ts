/** The page behind a practice session: an article that this very window shows. Nothing leaves it, nothing is kept. */
import type { ContentEvent } from '../../lib/messages';
import type { Article, Block, Span } from '../../lib/model';
import type { PagePort } from '../session/types';

interface Words {
  title: string;
  paragraphs: readonly string[];
}

/** The practice article as the extension would have read it from a page. */
export function practiceArticle({ title, paragraphs }: Words, published: string): Article {
  const blocks: Block[] = [];
  let text = '';
  for (const words of [title, ...paragraphs]) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += words;
    blocks.push({ kind: start === 0 ? 'title' : 'paragraph', start, end: text.length });
  }
  return {
    url: null,
    canonicalUrl: 'https://tollmark.example/practice',
    title,
    byline: null,
    site: null,
    language: 'en',
    published,
    modified: null,
    text,
    blocks,
    hidden: [],
    extractor: 'practice/1',
    notices: [],
    isArticle: true,
  };
}

export class PracticePage implements PagePort {
  #listener: (event: ContentEvent) => void = () => undefined;

  constructor(
    readonly article: Article,
    private readonly show: (span: Span) => void,
  ) {}

  connect() {
    return Promise.resolve({ access: 'ok' as const, url: null, incognito: false });
  }

  read() {
    return Promise.resolve({ ok: true as const, article: this.article });
  }

  /** The article is drawn from the session's items, so there is nothing to paint. */
  paint() {
    return Promise.resolve();
  }

  reveal(_tabId: number, span: Span) {
    this.show(span);
    return Promise.resolve(true);
  }

  selection() {
    return Promise.resolve(null);
  }

  turnOff() {
    return Promise.resolve();
  }

  listen(_tabId: number, listener: (event: ContentEvent) => void) {
    this.#listener = listener;
    return () => {
      this.#listener = () => undefined;
    };
  }

  /** What a click or a selection in the article says to the session. */
  tell(event: ContentEvent): void {
    this.#listener(event);
  }
}
