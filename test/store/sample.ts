/** Records for the tests of the store. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Annotation, Article } from '../../lib/model';
import { addByHand } from '../../lib/review';
import type { StoreDeps } from '../../lib/store/open';

export const NOW = '2024-05-01T10:00:00.000Z';

export const TEXT =
  'Shelling in Dorna\n\nShelling killed 14 civilians in Dorna on Monday, the mayor said.\n\nThe army denied it.';

export function articleOf(changes: Partial<Article> = {}): Article {
  return {
    url: 'https://outlet.example/dorna',
    canonicalUrl: null,
    title: 'Shelling in Dorna',
    byline: null,
    site: 'Outlet',
    language: 'en',
    published: null,
    modified: null,
    text: TEXT,
    blocks: [],
    hidden: [],
    extractor: 'test 1',
    notices: [],
    isArticle: true,
    ...changes,
  };
}

/** An actor tag on the first occurrence of the words. */
export function tagOn(words: string, articleId: string, id: string, text = TEXT): Annotation {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return addByHand(
    {
      span: { start, end: start + words.length },
      value: { kind: 'actor', actor: 'a1', name: words, type: 'state_forces', roles: ['source'] },
    },
    { id, articleId, text, now: NOW, person: 'Ada' },
  );
}

/** A disk of its own, and a clock and ids that count up. */
export function testDeps(indexedDB: IDBFactory = new IDBFactory()): StoreDeps & { indexedDB: IDBFactory } {
  let ids = 0;
  return { indexedDB, IDBKeyRange, now: () => NOW, uuid: () => `id-${++ids}` };
}
