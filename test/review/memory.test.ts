import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActorSuggestion, ActorValue, Annotation, Reading, Span } from '../../lib/model';
import { addByHand, decide } from '../../lib/review';
import { isName, MEMORY, namesIn, withMemory } from '../../lib/review/memory';

const TEXT =
  'The Orrin Brigade shelled Velm. Farmers fled. The Orrin Brigade denied it, and the farmers returned; ' +
  'an Orrin Brigader spoke. They left.';

function at(quote: string, nth = 1): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = TEXT.indexOf(quote, start + 1);
  if (start < 0) throw new Error(`no ${quote}`);
  return { start, end: start + quote.length };
}

const REBEL: ActorValue = { actor: 'a1', name: 'Orrin Brigade', type: 'rebel', roles: ['perpetrator'] };

function tagged(span: Span, value: Partial<ActorValue> = {}, more: Partial<Annotation> = {}): Annotation {
  const context = {
    id: `${span.start}`,
    articleId: 'x',
    text: TEXT,
    now: '2026-03-01T10:00:00Z',
    person: '',
  };
  const row = addByHand({ span, value: { kind: 'actor', ...REBEL, ...value } }, context);
  return { ...row, ...more };
}

function suggested(span: Span, more: Partial<ActorSuggestion> = {}): ActorSuggestion {
  return {
    ...span,
    id: `s${span.start}`,
    kind: 'actor',
    quote: TEXT.slice(span.start, span.end),
    value: { actor: 'a7', name: 'Brigade', type: 'organisation', roles: [] },
    confidence: 0.3,
    level: 'low',
    rule: 'shape',
    reasons: [{ code: 'lonely' }],
    ...more,
  };
}

const reading = (suggestions: ActorSuggestion[] = []): Reading => ({
  engine: 'e',
  sentences: [],
  suggestions,
});
const placed = (annotation: Annotation): { annotation: Annotation; span: Span } => ({
  annotation,
  span: annotation.selectors.position,
});
const found = ({ suggestions }: Reading): string[] =>
  suggestions.map(({ start, quote }) => `${start} ${quote}`);

describe('what was tagged in this article', () => {
  test('is suggested where the same words stand again, whole and in the same letters', () => {
    const first = tagged(at('The Orrin Brigade'));
    const now = withMemory(TEXT, reading(), [placed(first)], [], new Set());
    expect(found(now)).toEqual([`${at('The Orrin Brigade', 2).start} The Orrin Brigade`]);
    expect(now.suggestions[0]).toMatchObject({
      value: REBEL,
      level: 'medium',
      reasons: [{ code: MEMORY.here }],
    });
  });

  test('a part of a longer word is not the word', () => {
    const part = tagged(at('Orrin Brigade'));
    const now = withMemory(TEXT, reading(), [placed(part)], [], new Set());
    expect(found(now)).toEqual([`${at('Orrin Brigade', 2).start} Orrin Brigade`]);
  });

  test('raises what the engine doubted, and keeps a role that the engine read', () => {
    const again = at('The Orrin Brigade', 2);
    const doubted = suggested(again, {
      value: { actor: 'a7', name: 'Brigade', type: 'organisation', roles: ['source'] },
    });
    const now = withMemory(
      TEXT,
      reading([doubted]),
      [placed(tagged(at('The Orrin Brigade')))],
      [],
      new Set(),
    );
    expect(now.suggestions).toHaveLength(1);
    expect(now.suggestions[0]).toMatchObject({
      id: doubted.id,
      level: 'medium',
      value: { actor: 'a1', name: 'Orrin Brigade', type: 'rebel', roles: ['source'] },
      reasons: [{ code: MEMORY.here }, { code: 'lonely' }],
    });
  });

  test('the newest word on the same words counts', () => {
    const old = tagged(
      at('The Orrin Brigade'),
      { type: 'militia' },
      { id: 'old', modified: '2025-01-01T00:00:00Z' },
    );
    const fresh = tagged(at('The Orrin Brigade'));
    const now = withMemory(TEXT, reading(), [placed(fresh), placed(old)], [], new Set());
    expect(now.suggestions[0]).toMatchObject({ value: { type: 'rebel' } });
  });

  test.each([
    ['what was rejected', tagged(at('The Orrin Brigade'), {}, { status: 'rejected' })],
    ['what was put off', tagged(at('The Orrin Brigade'), {}, { status: 'later' })],
    ['a pronoun', tagged(at('They'))],
  ])('%s teaches nothing', (_, annotation) => {
    const before = reading();
    expect(withMemory(TEXT, before, [placed(annotation)], [], new Set())).toBe(before);
  });

  test('a suggestion from memory keeps its id when it is decided', () => {
    const first = placed(tagged(at('The Orrin Brigade')));
    const [before] = withMemory(TEXT, reading(), [first], [], new Set()).suggestions;
    if (before?.kind !== 'actor') throw new Error('nothing remembered');
    const context = {
      id: 'd',
      articleId: 'x',
      text: TEXT,
      now: '2026-03-01T11:00:00Z',
      person: '',
      engine: 'e',
    };
    for (const action of ['accept', 'reject'] as const) {
      const row = decide(before, { action }, context);
      const [after, ...more] = withMemory(TEXT, reading(), [first, placed(row)], [], new Set()).suggestions;
      expect(more).toEqual([]);
      expect(after).toMatchObject({ id: before.id, value: before.value });
    }
  });

  test('nothing is suggested over another tag, over a suggestion, or where nobody can see it', () => {
    const again = at('The Orrin Brigade', 2);
    const here = [placed(tagged(at('The Orrin Brigade')))];
    const inner = suggested(at('Orrin Brigade', 2));
    expect(found(withMemory(TEXT, reading([inner]), here, [], new Set()))).toEqual([
      `${inner.start} Orrin Brigade`,
    ]);
    const other = placed(tagged(again, { name: 'Another' }, { id: 'b', quote: 'other words' }));
    expect(found(withMemory(TEXT, reading(), [...here, other], [], new Set()))).toEqual([]);
    expect(found(withMemory(TEXT, reading(), here, [], new Set(), [again]))).toEqual([]);
  });
});

describe('what was tagged in other articles', () => {
  test('names come back with type and name, without the role and the grouping of another story', () => {
    const now = withMemory(TEXT, reading(), [], [tagged(at('The Orrin Brigade'))], new Set());
    expect(found(now)).toHaveLength(2);
    expect(now.suggestions[0]).toMatchObject({
      value: { actor: 'Orrin Brigade', name: 'Orrin Brigade', type: 'rebel', roles: [] },
      reasons: [{ code: MEMORY.elsewhere }],
    });
  });

  test('an actor of the reader’s own list stays that actor', () => {
    const listed = tagged(at('The Orrin Brigade'), { actor: 'entry-1' });
    const now = withMemory(TEXT, reading(), [], [listed], new Set(['entry-1']));
    expect(now.suggestions[0]).toMatchObject({ value: { actor: 'entry-1' } });
  });

  test('descriptions do not: the farmers there are not the farmers here', () => {
    const before = reading();
    expect(withMemory(TEXT, before, [], [tagged(at('the farmers'))], new Set())).toBe(before);
    expect(withMemory(TEXT, before, [placed(tagged(at('the farmers')))], [], new Set())).toBe(before);
  });

  test.each([
    ['the Orrin Brigade', true],
    ['The army', false],
    ['army of Velm', true],
    ['fighters', false],
  ])('%s: a name %s', (words, name) => expect(isName(words)).toBe(name));

  test('are looked up by the names of the text', () => {
    const names = namesIn(TEXT, []);
    for (const name of ['Velm', 'the Velm', 'The Orrin Brigade']) expect(names).toContain(name);
    expect(names).not.toContain('shelled');
  });
});

test('whatever is tagged: every suggestion is a slice of the text, none overlap, and the engine’s stay', () => {
  const spans = fc
    .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]) => ({ start, end: Math.min(TEXT.length, start + length) }));
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 5 }), fc.array(spans, { maxLength: 5 }), (here, elsewhere) => {
      const engine = [suggested(at('The Orrin Brigade', 2))];
      const rows = here.map((span, i) => placed(tagged(span, {}, { id: `h${i}` })));
      const others = elsewhere.map((span, i) => tagged(span, {}, { id: `e${i}` }));
      const { suggestions } = withMemory(TEXT, reading(engine), rows, others, new Set());
      for (const { start, end, quote } of suggestions) expect(TEXT.slice(start, end)).toBe(quote);
      const sorted = suggestions.toSorted((a, b) => a.start - b.start);
      sorted.forEach((each, i) => expect(each.start).toBeGreaterThanOrEqual(sorted[i - 1]?.end ?? 0));
      expect(suggestions[0]?.id).toBe(engine[0]?.id);
    }),
  );
});
