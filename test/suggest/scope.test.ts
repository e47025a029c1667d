import { describe, expect, test } from 'vitest';
import { analyse } from '../../lib/suggest/document.ts';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { SCOPE_CUES } from '../../lib/suggest/scope/cues.ts';
import { findDates } from '../../lib/suggest/scope/dates.ts';
import { articleFromText } from '../../lib/text/plain.ts';

const scopes = (text: string): string[] =>
  suggest(articleFromText(text)).suggestions.flatMap((suggestion) =>
    suggestion.kind === 'casualty' ? [suggestion.value.scope] : [],
  );

/** The words of a sentence as the cues see them. */
function wordsOf(sentence: string): string {
  const { tokens } = analyse(articleFromText(sentence));
  return ` ${tokens.map(({ lower }) => lower).join(' ')} `;
}

describe('cues of scope', () => {
  for (const { id, pattern, example, counter } of SCOPE_CUES) {
    test(`${id} is heard in its example`, () => expect(wordsOf(example)).toMatch(pattern));
    test(`${id} is not heard in its counter-example`, () => expect(wordsOf(counter)).not.toMatch(pattern));
  }
});

describe('scope', () => {
  test('the event of the lead, one before it and a total', () => {
    expect(
      scopes(
        'Raid kills nine in Orlo\n\nGunmen killed nine guards in Orlo on Monday, the army said.\n\nLast month a similar raid killed 16 guards.\n\nMore than 9,000 people have been killed since the war began.',
      ),
    ).toEqual(['event', 'event', 'other', 'cumulative']);
  });

  test('a threat is no fact', () =>
    expect(scopes('The gang threatened to kill the hostages.')).toContain('none'));

  test('the words that date a claim are kept as they stand', () => {
    const { suggestions } = suggest(articleFromText('Two guards were killed in Orlo on 3 May 2019.'));
    const claim = suggestions.find(({ kind }) => kind === 'casualty');
    expect(claim?.kind === 'casualty' ? claim.value.date?.text : null).toBe('May 2019');
  });
});

/** The kinds of the date phrases in a sentence, in order. */
const kinds = (text: string): string[] => {
  const document = analyse(articleFromText(text));
  return findDates(document, document.sentences[0]!).map(({ kind }) => kind);
};

describe('dates', () => {
  test('near, month, year, past and stretch', () => {
    expect(kinds('Two men died on Monday.')).toEqual(['near']);
    expect(kinds('Two men died in September.')).toEqual(['month']);
    expect(kinds('Two men died in 1998.')).toEqual(['year']);
    expect(kinds('Two men died last month.')).toEqual(['past']);
    expect(kinds('Two men died in the past six years.')).toEqual(['stretch']);
  });
  test('"may" as a verb is no month', () => expect(kinds('Two men may have died.')).toEqual([]));
});
