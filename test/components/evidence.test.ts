import { describe, expect, test } from 'vitest';
import { evidenceElsewhere, evidenceOf } from '../../components/session/evidence';
import type { CasualtyValue, Span } from '../../lib/model';

const TEXT =
  'The army denied that nine farmers were killed near Tesk on Monday. According to the mayor, not one soldier died. Nobody else spoke.';
const at = (words: string, from = 0): Span & { text: string } => {
  const start = TEXT.indexOf(words, from);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length, text: words };
};
const FIRST = at('The army denied that nine farmers were killed near Tesk on Monday.');
const SECOND = at('According to the mayor, not one soldier died.');
const party = (words: string) => ({ ...at(words), resolved: words, actor: null });

function claim(more: Partial<CasualtyValue> = {}): CasualtyValue {
  return {
    kind: 'killed',
    count: { text: 'nine', low: 9, high: 9, qualifier: 'exact' },
    victims: { ...party('farmers'), status: 'civilian' },
    perpetrator: null,
    source: null,
    scope: 'event',
    negated: false,
    ...more,
  };
}
const told = (value: CasualtyValue, span: Span, sentence: Span): string[] =>
  evidenceOf(TEXT, value, span, sentence).map(({ role, start, end }) => `${role} ${TEXT.slice(start, end)}`);

describe('the evidence of a claim', () => {
  test('is its number, who says so and how, when and where', () => {
    const value = claim({
      source: { ...party('The army'), stance: 'denies' },
      date: at('Monday'),
      place: at('Tesk'),
    });
    expect(told(value, at('nine farmers were killed'), FIRST)).toEqual([
      'says The army',
      'not denied',
      'count nine',
      'where Tesk',
      'when Monday',
    ]);
  });

  test('is the negation of a negated claim, and no "no" of others', () => {
    const source = { ...party('the mayor'), stance: 'states' as const };
    const count = { text: 'not one', low: 0, high: 0, qualifier: 'exact' as const };
    const span = at('not one soldier died');
    expect(told(claim({ source, count, negated: true }), span, SECOND)).toEqual([
      'says According to the mayor',
      'not not',
      'count not one',
    ]);
    expect(told(claim({ source, count }), span, SECOND)).not.toContain('not not');
  });

  test('of words that the text does not have there is none', () => {
    const source = { ...party('The army'), text: 'The navy', stance: 'states' as const };
    expect(
      told(claim({ source, count: { ...claim().count, text: 'ninety' } }), at('nine farmers'), FIRST),
    ).toEqual([]);
  });

  test('in another sentence is given with that sentence, in its own with none', () => {
    const source = { ...party('the mayor'), stance: 'states' as const };
    expect(evidenceElsewhere(TEXT, claim({ source }), FIRST, [FIRST, SECOND])).toEqual([
      { role: 'says', words: source, sentence: SECOND },
    ]);
    expect(evidenceElsewhere(TEXT, claim({ source }), SECOND, [FIRST, SECOND])).toEqual([]);
  });
});
