/** Invented records for what changes many of them at once. */
import type { ActorEntry, Annotation, AnnotationValue, CasualtyValue, StoredArticle } from '../../lib/model';

const AT = '2026-05-01T08:00:00.000Z';
const TEXT = 'The Front killed nine guards near Velmora, the harbour office said.';

export function storedArticle(id: string): StoredArticle {
  return {
    id,
    url: `https://news.example/${id}`,
    canonicalUrl: null,
    title: 'Nine guards killed',
    byline: null,
    site: 'News',
    language: 'en',
    published: null,
    modified: null,
    text: TEXT,
    extractor: 'invented',
    accessed: AT,
    textHash: `hash-${id}`,
  };
}

function row(id: string, articleId: string, words: string, value: AnnotationValue): Annotation {
  const start = TEXT.indexOf(words);
  const by = { type: 'rule', rule: 'invented', engine: 'invented/1', confidence: 0.8 } as const;
  return {
    id,
    articleId,
    status: 'accepted',
    selectors: {
      quote: { type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start, end: start + words.length },
    },
    quote: words,
    value,
    note: '',
    tags: [],
    created: AT,
    modified: AT,
    maker: by,
    history: [
      { action: 'suggested', at: AT, by },
      { action: 'accepted', at: AT, by: { type: 'person', name: 'Ada' } },
    ],
    revision: 0,
  };
}

export function claimRow(id: string, articleId: string, claim: Partial<CasualtyValue>): Annotation {
  return row(id, articleId, 'killed nine guards', {
    kind: 'casualty',
    claim: {
      kind: 'killed',
      count: { text: 'nine', low: 9, high: 9, qualifier: 'exact' },
      victims: null,
      perpetrator: null,
      source: null,
      scope: 'event',
      negated: false,
      ...claim,
    },
  });
}

export function mentionRow(id: string, articleId: string, actor: string, name: string): Annotation {
  return row(id, articleId, 'The Front', {
    kind: 'actor',
    actor,
    name,
    type: 'rebel',
    roles: ['perpetrator'],
  });
}

export function listed(id: string, name: string, more: Partial<ActorEntry> = {}): ActorEntry {
  return { id, name, type: 'rebel', aliases: [], identifiers: {}, created: AT, modified: AT, ...more };
}
