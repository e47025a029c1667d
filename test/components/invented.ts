/** An invented article with invented suggestions; every offset comes from the words themselves. */
import type {
  ActorSuggestion,
  Article,
  CasualtySuggestion,
  CasualtyValue,
  ConfidenceLevel,
  Reading,
  Span,
  TextSpan,
} from '../../lib/model';

export const TITLE = 'Nine guards killed at Velmora ferry';
export const FIRST =
  'The Orrin Brigade shelled the ferry, killing nine guards and wounding 12 others, the harbour office said.';
export const SECOND = 'Some villagers spoke of dozens missing.';
export const TEXT = `${TITLE}\n\n${FIRST} ${SECOND}`;

/** The span of words in a text; the second occurrence and so on by `nth`. Throws where they do not stand. */
export function at(words: string, text = TEXT, nth = 0): TextSpan {
  let start = -1;
  for (let count = 0; count <= nth; count++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`“${words}” does not stand in the text`);
  return { start, end: start + words.length, text: words };
}

function spanOf(words: string, text: string): Span {
  const { start, end } = at(words, text);
  return { start, end };
}

export function article(text = TEXT, changes: Partial<Article> = {}): Article {
  return {
    url: 'https://news.example/velmora',
    canonicalUrl: 'https://news.example/velmora',
    title: TITLE,
    byline: null,
    site: 'The Velmora News',
    language: 'en',
    published: '2026-03-04T08:00:00Z',
    modified: null,
    text,
    blocks: [],
    hidden: [],
    extractor: 'invented/1',
    notices: [],
    isArticle: true,
    ...changes,
  };
}

function base(kind: string, words: string, level: ConfidenceLevel, text: string, nth: number) {
  const { start, end } = at(words, text, nth);
  const confidence = { high: 0.9, medium: 0.6, low: 0.2 }[level];
  const reasons = [{ code: 'spelt-out', values: { word: words } }];
  return {
    id: `${kind}:${words}:${nth}`,
    start,
    end,
    quote: words,
    confidence,
    level,
    rule: 'invented',
    reasons,
  };
}

export function actor(
  words: string,
  value: Partial<ActorSuggestion['value']> = {},
  options: { text?: string; nth?: number } = {},
): ActorSuggestion {
  return {
    ...base('actor', words, 'high', options.text ?? TEXT, options.nth ?? 0),
    kind: 'actor',
    value: { actor: words, name: words, type: 'rebel', roles: ['perpetrator'], ...value },
  };
}

export function casualty(
  words: string,
  claim: Partial<CasualtyValue>,
  options: { level?: ConfidenceLevel; text?: string; nth?: number } = {},
): CasualtySuggestion {
  return {
    ...base('casualty', words, options.level ?? 'high', options.text ?? TEXT, options.nth ?? 0),
    kind: 'casualty',
    value: {
      kind: 'killed',
      count: { text: null, low: 1, high: 1, qualifier: 'exact' },
      victims: null,
      perpetrator: null,
      source: null,
      scope: 'event',
      negated: false,
      ...claim,
    },
  };
}

const exactly = (text: string, n: number) => ({ text, low: n, high: n, qualifier: 'exact' as const });

/** In order of the text: one claim in the title; an actor and two claims in the first sentence; a doubtful one in the second. */
export function reading(text = TEXT): Reading {
  const guards = at('guards', text, 1);
  const second = text.includes(SECOND) ? [spanOf(SECOND, text)] : [];
  const last = text.includes(SECOND)
    ? [
        casualty(
          'dozens missing',
          { kind: 'missing', count: { text: 'dozens', low: null, high: null, qualifier: 'vague' } },
          { level: 'low', text },
        ),
      ]
    : [];
  return {
    engine: 'invented/1',
    sentences: [
      spanOf(TITLE, text),
      { start: at('The Orrin', text).start, end: at('office said.', text).end },
      ...second,
    ],
    suggestions: [
      casualty(
        'Nine guards killed',
        {
          count: exactly('Nine', 9),
          victims: { ...at('guards', text), resolved: 'guards', status: 'combatant' },
        },
        { text },
      ),
      actor('The Orrin Brigade', {}, { text }),
      casualty(
        'killing nine guards',
        {
          count: exactly('nine', 9),
          victims: { ...guards, resolved: 'guards', status: 'combatant' },
          source: { ...at('the harbour office', text), resolved: 'harbour office', stance: 'states' },
        },
        { text },
      ),
      casualty(
        'wounding 12 others',
        {
          kind: 'injured',
          count: exactly('12', 12),
          victims: { ...at('others', text), resolved: 'guards', status: 'unknown' },
        },
        { text, level: 'medium' },
      ),
      ...last,
    ],
  };
}

/** Another outlet's report of the same attack, with another figure. */
export function elevenGuards(): { article: Article; reading: Reading } {
  const text = TEXT.replaceAll('Nine', 'Eleven').replaceAll('nine', 'eleven');
  const claim = casualty(
    'killing eleven guards',
    {
      count: { text: 'eleven', low: 11, high: 11, qualifier: 'exact' },
      victims: { ...at('guards', text), resolved: 'guards', status: 'combatant' },
    },
    { text },
  );
  return {
    article: article(text, {
      url: 'https://paper.example/a',
      canonicalUrl: null,
      title: 'Eleven guards killed',
    }),
    reading: { engine: 'invented/1', sentences: [{ start: 0, end: text.length }], suggestions: [claim] },
  };
}
