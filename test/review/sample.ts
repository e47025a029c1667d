/** A sentence with its suggestions, and who reviews it. */
import type { ActorSuggestion, CasualtySuggestion, CasualtyValue, TextSpan } from '../../lib/model';
import type { ReviewContext } from '../../lib/review';

export const TEXT = 'Shelling killed 12 civilians in Dorna, the mayor said. The army denied it.';

export const CONTEXT: ReviewContext = {
  id: 'n1',
  articleId: 'article',
  text: TEXT,
  now: '2024-05-01T10:00:00.000Z',
  person: 'Ada',
  engine: 'engine 1',
};

/** The first occurrence of the words, with its offsets. */
export function on(text: string): TextSpan {
  const start = TEXT.indexOf(text);
  if (start < 0) throw new Error(`“${text}” is not in the text`);
  return { start, end: start + text.length, text };
}

export const CLAIM: CasualtyValue = {
  kind: 'killed',
  count: { text: '12', low: 12, high: 12, qualifier: 'exact' },
  victims: { ...on('civilians'), resolved: 'civilians', status: 'civilian' },
  perpetrator: null,
  source: { ...on('the mayor'), resolved: 'the mayor', stance: 'states' },
  scope: 'event',
  negated: false,
};

export function casualty(): CasualtySuggestion {
  const { start, end, text } = on('killed 12 civilians');
  return {
    id: 's1',
    kind: 'casualty',
    start,
    end,
    quote: text,
    confidence: 0.9,
    level: 'high',
    rule: 'verb-object',
    reasons: [],
    value: structuredClone(CLAIM),
  };
}

export function actor(words = 'The army'): ActorSuggestion {
  const { start, end, text } = on(words);
  return {
    id: `s-${words}`,
    kind: 'actor',
    start,
    end,
    quote: text,
    confidence: 0.6,
    level: 'medium',
    rule: 'lexicon',
    reasons: [],
    value: { actor: 'a1', name: words, type: 'state_forces', roles: ['source'] },
  };
}
