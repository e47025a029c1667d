/** A small invented library for the format tests. Offsets are found from the words, never typed. */
import type {
  ActorEntry,
  Annotation,
  AnnotationValue,
  Bundle,
  CasualtyValue,
  ConflictEvent,
  StoredArticle,
  TextSpan,
} from '../../lib/model';

export const NOW = '2026-03-02T09:00:00.000Z';

export function id(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export const TEXT = [
  '🔴 Attack on Orlo market leaves at least nine dead',
  '',
  'At least nine villagers, including two children, were killed in Orlo on Monday, the Dorna health office said. 💔',
  '',
  'The Ridge Front was blamed for the raid. Six people were wounded.',
].join('\n');

export const article: StoredArticle = {
  id: id(1),
  url: 'https://dorna-post.example/news/orlo?id=7&x=a b|c',
  canonicalUrl: 'https://dorna-post.example/news/orlo',
  title: 'Attack on Orlo market leaves at least nine dead',
  byline: 'Ilen Marsh',
  site: 'Dorna Post',
  language: 'en',
  published: '2026-03-01T18:00:00Z',
  modified: null,
  text: TEXT,
  extractor: 'readability 0.6.0',
  accessed: '2026-03-02T08:00:00.000Z',
  textHash: 'f'.repeat(64),
};

export function spanOf(words: string, text = TEXT): TextSpan {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length, text: words };
}

export function annotationOf(
  number: number,
  words: string,
  value: AnnotationValue,
  more: Partial<Annotation> = {},
): Annotation {
  const { start, end } = spanOf(words);
  return {
    id: id(number),
    articleId: article.id,
    status: 'accepted',
    selectors: {
      quote: {
        type: 'TextQuoteSelector',
        exact: words,
        prefix: TEXT.slice(Math.max(0, start - 16), start),
        suffix: TEXT.slice(end, end + 16),
      },
      position: { type: 'TextPositionSelector', start, end },
    },
    quote: words,
    value,
    note: '',
    tags: [],
    created: '2026-03-02T08:01:00.000Z',
    modified: '2026-03-02T08:02:00.000Z',
    maker: { type: 'rule', rule: 'passive', engine: 'tollmark 0.1.0', confidence: 0.9 },
    history: [
      {
        action: 'accepted',
        at: '2026-03-02T08:02:00.000Z',
        by: { type: 'person', name: 'Reader One' },
      },
    ],
    revision: 1,
    ...more,
  };
}

const killed: CasualtyValue = {
  kind: 'killed',
  count: { text: 'At least nine', low: 9, high: null, qualifier: 'at_least' },
  victims: { ...spanOf('villagers'), resolved: 'villagers', status: 'civilian', groups: ['children'] },
  perpetrator: { ...spanOf('The Ridge Front'), resolved: 'Ridge Front', actor: id(30), certainty: 'blamed' },
  source: { ...spanOf('the Dorna health office'), resolved: 'Dorna health office', stance: 'states' },
  scope: 'event',
  negated: false,
  date: spanOf('Monday'),
  place: spanOf('Orlo'),
};

export const claim = annotationOf(
  10,
  'At least nine villagers, including two children, were killed',
  { kind: 'casualty', claim: killed },
  { note: '=SUM(A1)\nsecond "line"', tags: ['checked', 'market; square'], eventId: id(40) },
);

export const part = annotationOf(11, 'two children', {
  kind: 'casualty',
  claim: {
    ...killed,
    count: { text: 'two', low: 2, high: 2, qualifier: 'exact' },
    victims: { ...spanOf('children'), resolved: 'children', status: 'civilian' },
    perpetrator: null,
    source: null,
    partOf: id(10),
  },
});

export const front = annotationOf(12, 'The Ridge Front', {
  kind: 'actor',
  actor: id(30),
  name: 'Ridge Front',
  type: 'rebel',
  roles: ['perpetrator'],
});

export const office = annotationOf(
  13,
  'the Dorna health office',
  { kind: 'actor', actor: 'a2', name: 'Dorna health office', type: 'state', roles: ['source'] },
  { status: 'added', maker: { type: 'person', name: 'Reader One' } },
);

export const wounded = annotationOf(
  14,
  'Six people were wounded',
  {
    kind: 'casualty',
    claim: {
      ...killed,
      kind: 'injured',
      count: { text: 'Six', low: 6, high: 6, qualifier: 'exact' },
      victims: { ...spanOf('people'), resolved: 'people', status: 'unknown' },
      perpetrator: null,
      source: null,
    },
  },
  { status: 'rejected' },
);

export const actor: ActorEntry = {
  id: id(30),
  name: 'Ridge Front',
  type: 'rebel',
  aliases: ['RF', 'the Front'],
  identifiers: { local: 'D-7' },
  created: NOW,
  modified: NOW,
};

export const event: ConflictEvent = {
  id: id(40),
  name: 'Orlo market raid',
  date: '2026-03-01',
  place: 'Orlo',
  articleIds: [id(1)],
  claimIds: [id(10)],
  created: NOW,
  modified: NOW,
};

export const bundle: Bundle = {
  articles: [article],
  annotations: [claim, part, front, office, wounded],
  actors: [actor],
  events: [event],
};

export const EMPTY: Bundle = { articles: [], annotations: [], actors: [], events: [] };

/** Without the rejected and postponed ones, as exports are unless asked otherwise. */
export function decidedOnly(all: Bundle): Bundle {
  return {
    ...all,
    annotations: all.annotations.filter(({ status }) => !['rejected', 'later'].includes(status)),
  };
}
