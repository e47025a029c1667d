/**
 * Text that a person pasted, in the place of a page that no extension may read: a PDF, a browser page, a paper scan.
 * Everything works as on a page, but for marks in the page itself: the panel's Text tab shows them.
 */
import { articleFromText } from '../../lib/text/plain';
import type { Article } from '../../lib/model';
import type { PagePort } from '../session/types';

export interface Pasted {
  text: string;
  /** Where the text is from; empty when nobody says. */
  address: string;
  /** ISO 8601 date; empty when nobody says. */
  published: string;
}

/**
 * The article of a pasted text. Line ends of every system become `\n`, as in pages; nothing else is changed.
 *
 * @returns null for text without words
 */
export function pastedArticle({ text, address, published }: Pasted): Article | null {
  const plain = text.replace(/\r\n?/gu, '\n').trim();
  if (!/\p{L}/u.test(plain)) return null;
  const url = /^https?:\/\//iu.test(address.trim()) ? address.trim() : null;
  return {
    ...articleFromText(plain, { url, extractor: 'pasted' }),
    published: /^\d{4}-\d\d-\d\d/u.test(published) ? published : null,
  };
}

export interface PastingPage extends PagePort {
  /** From now on this tab is read as the pasted article, until another page comes into it. */
  paste(tabId: number, article: Article): void;
}

/** A page port that answers with pasted text for the tabs that have some, and passes on everything else. */
export function withPaste(page: PagePort): PastingPage {
  const pasted = new Map<number, Article>();
  return {
    ...page,
    paste: (tabId, article) => void pasted.set(tabId, article),
    async connect(tabId) {
      const article = pasted.get(tabId);
      const real = await page.connect(tabId);
      return article ? { access: 'ok', url: article.url, incognito: real.incognito } : real;
    },
    async read(tabId) {
      const article = pasted.get(tabId);
      return article ? { ok: true, article } : page.read(tabId);
    },
    async paint(tabId, marks, palette, focus) {
      if (!pasted.has(tabId)) await page.paint(tabId, marks, palette, focus);
    },
    async reveal(tabId, span) {
      return pasted.has(tabId) ? false : page.reveal(tabId, span);
    },
    async selection(tabId) {
      return pasted.has(tabId) ? null : page.selection(tabId);
    },
    listen(tabId, listener) {
      const stop = page.listen(tabId, listener);
      return () => {
        pasted.delete(tabId);
        stop();
      };
    },
  };
}
