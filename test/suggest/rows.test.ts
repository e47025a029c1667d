import { describe, expect, test } from 'vitest';
import { BOILERPLATE_ROWS } from '../../lib/suggest/boilerplate.ts';
import { ACT_ROWS, VERB_ROWS, VICTIM_NOUN_ROWS } from '../../lib/suggest/data/triggers.ts';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { NO_EVENT_ROWS } from '../../lib/suggest/data/no-event-rows.ts';
import { COMPOSITE_ROWS } from '../../lib/suggest/data/composites.ts';
import { articleFromText } from '../../lib/text/plain.ts';

/** Claims that count as statements, with the trace for a failing test. */
function read(text: string): { kinds: string[]; trace: string } {
  const { suggestions, trace = [] } = suggest(articleFromText(text), { explain: true });
  const kinds = suggestions.flatMap((suggestion) =>
    suggestion.kind === 'casualty' ? [suggestion.value.kind] : [],
  );
  return {
    kinds,
    trace: [
      text,
      ...trace.map(({ stage, rule, quote, note }) => `${stage} ${rule}: ${note} | ${quote}`),
    ].join('\n  '),
  };
}

const asSentence = (words: string): string => (/[.!?]$/.test(words) ? words : `Police confirmed ${words}.`);

describe('every row of the triggers reads its example and stays silent on its counter-example', () => {
  for (const { id, kind, example, counter } of [
    ...VERB_ROWS,
    ...ACT_ROWS,
    ...VICTIM_NOUN_ROWS,
    ...COMPOSITE_ROWS,
  ]) {
    const silent = id === 'none';
    test(`${id}: ${example}`, () => {
      const { kinds, trace } = read(asSentence(example));
      if (silent)
        expect(
          kinds.filter((found) => found === kind),
          trace,
        ).toEqual([]);
      else expect(kinds, trace).toContain(kind);
    });
    test(`${id}, counter: ${counter}`, () => {
      const { kinds, trace } = read(asSentence(counter));
      if (silent) expect(kinds.length, trace).toBeGreaterThanOrEqual(0);
      else
        expect(
          kinds.filter((found) => found === kind),
          trace,
        ).toEqual([]);
    });
  }
});

describe('every row of the boilerplate silences its example', () => {
  test.each(BOILERPLATE_ROWS.map(({ id, example }) => [id, example]))('%s: %s', (_id, example) => {
    const { blocks, text } = articleFromText(`A man was killed in Vashk.\n\n${example}`);
    const rows = BOILERPLATE_ROWS.filter(({ pattern }) => pattern.test(text.slice(blocks[1]?.start)));
    expect(rows).not.toEqual([]);
  });
});

test('a related-link line, a newsletter box and a comment form give no claim', () => {
  const text = [
    'Two guards were killed in Vashk.',
    'READ: Strike kills nine in Orlo',
    '(Read Also: Gunmen abduct 30 pupils in Tarsh)',
    'Subscribe to The Dorna Courier',
    'Sign up for our letter on the war that killed thousands.',
    'Leave a Reply',
    'My brother was killed in that raid.',
  ].join('\n\n');
  expect(read(text).kinds).toEqual(['killed']);
});

describe('every row of what is no event silences its example and lets its counter-example speak', () => {
  for (const { id, example, counter } of NO_EVENT_ROWS) {
    test(`${id}: ${example}`, () => {
      const { kinds, trace } = read(example);
      expect(kinds, trace).toEqual([]);
      expect(trace).toContain(`no-event: dropped: ${id}`);
    });
    test(`${id}: not ${counter}`, () => {
      const { kinds, trace } = read(counter);
      expect(kinds, trace).not.toEqual([]);
    });
  }
});
