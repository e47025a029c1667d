import { describe, expect, test } from 'vitest';
import type { AnnotationValue } from '../../lib/model';
import { addByHand, decide, editAnnotation, redecide, sameValue, valueOf } from '../../lib/review';
import { actor, casualty, CLAIM, CONTEXT, on, TEXT } from './sample';

const PERSON = { type: 'person', name: 'Ada' };
const RULE = { type: 'rule', rule: 'verb-object', engine: 'engine 1', confidence: 0.9 };
const LATER = { text: TEXT, now: '2024-05-02T10:00:00.000Z', person: 'Ben' };

function withCount(low: number): AnnotationValue {
  return { kind: 'casualty', claim: { ...CLAIM, count: { text: '12', low, high: low, qualifier: 'exact' } } };
}

describe('deciding on a suggestion', () => {
  test('accepted as it is: made by the rule, accepted by the person', () => {
    const made = decide(casualty(), { action: 'accept' }, CONTEXT);
    expect(made).toMatchObject({
      id: 'n1',
      status: 'accepted',
      maker: RULE,
      quote: 'killed 12 civilians',
      revision: 0,
    });
    expect(made.history).toEqual([
      { action: 'suggested', at: CONTEXT.now, by: RULE, to: valueOf(casualty()) },
      { action: 'accepted', at: CONTEXT.now, by: PERSON },
    ]);
    const { start, end } = made.selectors.position;
    expect(TEXT.slice(start, end)).toBe(made.selectors.quote.exact);
  });

  test('accepted with another value: edited, from what was suggested to what was entered', () => {
    const made = decide(casualty(), { action: 'accept', value: withCount(22) }, CONTEXT);
    expect(made.status).toBe('edited');
    expect(made.history.at(-1)).toEqual({
      action: 'edited',
      at: CONTEXT.now,
      by: PERSON,
      from: valueOf(casualty()),
      to: withCount(22),
    });
  });

  test('accepted with another span is an edit as well', () => {
    const made = decide(casualty(), { action: 'accept', span: on('12 civilians') }, CONTEXT);
    expect(made).toMatchObject({ status: 'edited', quote: '12 civilians' });
  });

  test('the same value entered again is no edit, whatever the order of its fields', () => {
    const reversed = Object.fromEntries(Object.entries(CLAIM).toReversed()) as typeof CLAIM;
    const made = decide(
      casualty(),
      { action: 'accept', value: { kind: 'casualty', claim: reversed } },
      CONTEXT,
    );
    expect(made.status).toBe('accepted');
  });

  test.each(['reject', 'later'] as const)('%s keeps the suggestion', (action) => {
    const made = decide(casualty(), { action }, CONTEXT);
    expect(made.status).toBe(action === 'reject' ? 'rejected' : 'later');
    expect(made.value).toEqual(valueOf(casualty()));
    expect(made.history.map((step) => step.action)).toEqual(['suggested', made.status]);
  });

  test('the record shares nothing with the suggestion', () => {
    const suggestion = casualty();
    const made = decide(suggestion, { action: 'accept' }, CONTEXT);
    suggestion.value.count.low = 99;
    expect(made.value).toEqual(valueOf(casualty()));
  });
});

describe('tags made by hand', () => {
  const made = addByHand({ span: on('the mayor'), value: valueOf(actor()), note: 'see page 2' }, CONTEXT);

  test('are the person’s', () => {
    expect(made).toMatchObject({ status: 'added', maker: PERSON, note: 'see page 2', quote: 'the mayor' });
    expect(made.history.map((step) => step.action)).toEqual(['added']);
  });

  test('stay added when they are edited', () => {
    const value: AnnotationValue = { kind: 'actor', ...actor().value, name: 'Mayor of Dorna' };
    const edited = editAnnotation(made, { value }, LATER);
    expect(edited.status).toBe('added');
    expect(edited.history.at(-1)).toMatchObject({
      action: 'edited',
      by: { name: 'Ben' },
      from: made.value,
      to: value,
    });
  });
});

describe('changing a record', () => {
  const made = decide(casualty(), { action: 'accept' }, CONTEXT);

  test('another value turns it into an edited one and keeps what it said before', () => {
    const edited = editAnnotation(made, { value: withCount(22) }, LATER);
    expect(edited).toMatchObject({
      status: 'edited',
      modified: LATER.now,
      created: CONTEXT.now,
      revision: 0,
    });
    expect(edited.history).toHaveLength(3);
    expect(edited.history.at(-1)).toMatchObject({ from: made.value, to: withCount(22) });
  });

  test('another span moves selectors and quote', () => {
    const edited = editAnnotation(made, { span: on('Shelling killed 12 civilians') }, LATER);
    expect(edited.quote).toBe('Shelling killed 12 civilians');
    expect(edited.selectors.quote.exact).toBe(edited.quote);
  });

  test('notes, tags and the event are no decision', () => {
    const edited = editAnnotation(made, { note: 'check', tags: ['doubtful'], eventId: 'e1' }, LATER);
    expect(edited).toMatchObject({ status: 'accepted', note: 'check', tags: ['doubtful'], eventId: 'e1' });
    expect(edited.history).toEqual(made.history);
  });

  test('nothing different gives the same object back', () => {
    expect(editAnnotation(made, { value: structuredClone(made.value), note: '' }, LATER)).toBe(made);
  });

  test('the given record is never changed', () => {
    const before = structuredClone(made);
    editAnnotation(made, { value: withCount(3), note: 'x', span: on('Dorna') }, LATER);
    expect(made).toEqual(before);
  });
});

describe('deciding again', () => {
  const rejected = decide(casualty(), { action: 'reject' }, CONTEXT);

  test('a rejection taken back is restored', () => {
    const again = redecide(rejected, 'accept', LATER);
    expect(again.status).toBe('accepted');
    expect(again.history.at(-1)).toEqual({
      action: 'restored',
      at: LATER.now,
      by: { type: 'person', name: 'Ben' },
    });
  });

  test('what was edited before comes back as edited', () => {
    const edited = decide(casualty(), { action: 'accept', value: withCount(22) }, CONTEXT);
    expect(redecide(redecide(edited, 'reject', LATER), 'accept', LATER).status).toBe('edited');
  });

  test('what a person added comes back as added', () => {
    const made = addByHand({ span: on('the mayor'), value: valueOf(actor()) }, CONTEXT);
    expect(redecide(redecide(made, 'later', LATER), 'accept', LATER).status).toBe('added');
  });

  test('the same decision twice is one', () => {
    expect(redecide(rejected, 'reject', LATER)).toBe(rejected);
  });
});

test('absent and undefined fields are the same value', () => {
  const value = valueOf(casualty());
  if (value.kind !== 'casualty') throw new Error('a casualty');
  expect(sameValue(value, { kind: 'casualty', claim: { ...value.claim, date: undefined } })).toBe(true);
  expect(sameValue(value, { kind: 'casualty', claim: { ...value.claim, negated: true } })).toBe(false);
});
