import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActorEntry, Reading, Span } from '../../lib/model';
import { suggest } from '../../lib/suggest/pipeline';
import { prefillActor, prefillCasualty } from '../../lib/suggest/prefill';
import { articleFromText } from '../../lib/text/plain';

const TEXT = `Shelling hits Orlo

Nine of the wounded were nurses, the health ministry said on Tuesday. Gunmen of the Orrin Liberation Front killed 14 traders at the market and wounded 12 others. About 40 bystanders were taken to hospital. The army denied that any children had been killed by its soldiers. At least 20 people were killed or injured. The blast did not wound anyone. Sami Deri, a trader, lost his van. Some 3,000 villagers were seen at the border, according to the Sahl Red Cross.`;
const ARTICLE = articleFromText(TEXT);
const READING = suggest(ARTICLE);
/** No suggestion is in the way: what the engine makes of the words alone. */
const NOTHING: Reading = { engine: '', sentences: [], suggestions: [] };

function at(quote: string): Span {
  const start = TEXT.indexOf(quote);
  if (start < 0) throw new Error(`no such words: ${quote}`);
  return { start, end: start + quote.length };
}

describe('casualties tagged by hand', () => {
  test('take the value of the suggestion they share most with', () => {
    const value = prefillCasualty(ARTICLE, READING, at('wounded 12 others'));
    const suggestion = READING.suggestions.find(({ quote }) => quote === 'wounded 12 others');
    expect(suggestion?.value).toEqual(value);
  });

  test.each([
    ['Nine of the wounded', 'injured', 9, 9],
    ['14 traders', 'killed', 14, 14],
    ['wounded 12 others', 'injured', 12, 12],
    ['At least 20 people were killed or injured', 'combined', 20, null],
    ['About 40 bystanders', 'combined', 40, 40],
  ] as const)('%s: kind by the words, count by the number', (quote, kind, low, high) => {
    expect(prefillCasualty(ARTICLE, NOTHING, at(quote))).toMatchObject({ kind, count: { low, high } });
  });

  test('name the victims by their noun phrase, and who did it and who says so by the pipeline', () => {
    const traders = prefillCasualty(ARTICLE, NOTHING, at('14 traders'));
    expect(traders.victims).toMatchObject({ text: 'traders', status: 'civilian', ...at('traders') });
    expect(traders.perpetrator?.text).toContain('Orrin Liberation Front');
    const nine = prefillCasualty(ARTICLE, NOTHING, at('Nine of the wounded'));
    expect(nine.source).toMatchObject({ text: 'the health ministry', stance: 'states' });
  });

  test('a denial and a negation are of no scope', () => {
    expect(prefillCasualty(ARTICLE, NOTHING, at('any children had been killed'))).toMatchObject({
      negated: true,
      scope: 'none',
      source: { text: 'The army', stance: 'denies' },
    });
    expect(prefillCasualty(ARTICLE, NOTHING, at('did not wound anyone'))).toMatchObject({
      kind: 'injured',
      negated: true,
      scope: 'none',
    });
  });

  test('words that tell nothing, hidden words and a selection past the end give an empty claim, not an error', () => {
    const hidden = { ...ARTICLE, hidden: [at('14 traders')] };
    expect(prefillCasualty(hidden, NOTHING, at('14 traders'))).toMatchObject({
      kind: 'combined',
      count: { text: '14', low: 14 },
      victims: null,
    });
    const past = prefillCasualty(ARTICLE, NOTHING, { start: TEXT.length + 5, end: TEXT.length + 9 });
    expect(past).toMatchObject({ kind: 'combined', count: { low: null }, victims: null });
  });

  test('every offset of a value covers its words, wherever the selection falls', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length), fc.nat(60), (start, length) => {
        const value = prefillCasualty(ARTICLE, NOTHING, { start, end: start + length });
        for (const part of [value.victims, value.perpetrator, value.source, value.date]) {
          if (part) expect(TEXT.slice(part.start, part.end)).toBe(part.text);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('actors tagged by hand', () => {
  test('take the value of the suggestion on the same words', () => {
    const value = prefillActor(ARTICLE, READING, at('the Orrin Liberation Front'));
    expect(value).toMatchObject({ name: 'Orrin Liberation Front', type: 'rebel', roles: ['perpetrator'] });
    expect(READING.suggestions.map((each) => each.kind === 'actor' && each.value.actor)).toContain(
      value.actor,
    );
  });

  test.each([
    ['the Orrin Liberation Front', 'Orrin Liberation Front', 'rebel', 'perpetrator'],
    ['the health ministry', 'health ministry', 'state', 'source'],
    ['The army', 'army', 'state_forces', 'source'],
  ] as const)('%s: name, type and role by the words alone', (quote, name, type, role) => {
    const value = prefillActor(ARTICLE, NOTHING, at(quote));
    expect(value).toMatchObject({ name, type });
    expect(value.roles).toContain(role);
  });

  test('join the party of the same name: on the list of the reader or in the article', () => {
    const [first] = READING.suggestions.filter((each) => each.kind === 'actor' && each.quote === 'The army');
    if (first?.kind !== 'actor') throw new Error('the army is no actor here');
    const elsewhere = { ...READING, suggestions: [{ ...first, start: 0, end: 3 }] };
    expect(prefillActor(ARTICLE, elsewhere, at('army denied')).actor).not.toBe(first.value.actor);
    expect(prefillActor(ARTICLE, elsewhere, at('army')).actor).toBe(first.value.actor);
    const entry: ActorEntry = {
      id: 'own-1',
      name: 'Sahl Red Cross',
      type: 'organisation',
      aliases: ['Red Cross'],
      identifiers: {},
      created: '2026-03-02T09:00:00.000Z',
      modified: '2026-03-02T09:00:00.000Z',
    };
    const own = prefillActor(ARTICLE, NOTHING, at('the Sahl Red Cross'), { actors: [entry] });
    expect(own).toMatchObject({ actor: 'own-1', name: 'Sahl Red Cross', type: 'organisation' });
    expect(own.roles).toContain('source');
  });

  test('a selection of signs or of nothing gives a value, not an error', () => {
    expect(prefillActor(ARTICLE, NOTHING, at(', ')).type).toBe('organisation');
    expect(prefillActor(ARTICLE, NOTHING, { start: 9_999, end: 10_000 })).toMatchObject({ roles: [] });
  });
});
