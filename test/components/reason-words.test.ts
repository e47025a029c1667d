/** Reasons of the engine in every language of the interface. */
import { afterEach, describe, expect, it } from 'vitest';
import { whyWords } from '../../components/session/reason-words';
import { LANGUAGES, speak, type Language } from '../../components/strings';
import { MEMORY } from '../../lib/review/memory';
import { REASONS, reasonWords } from '../../lib/suggest/reasons';

afterEach(() => speak('en'));

/** What a value may be, by its name. */
const VALUES: Record<string, string> = {
  name: 'Northern Front',
  word: 'dead',
  pattern: 'passive',
  kind: 'killed',
  scope: 'other',
  feature: 'date:old',
  why: 'modal "could"',
};
function said(feature: string): string {
  return whyWords({ code: 'scope', values: { scope: 'other', feature } });
}

const ALL = Object.keys(REASONS).map((code) => ({ code, values: VALUES }));

describe('why something was suggested', () => {
  it.each(Object.keys(LANGUAGES) as Language[])('is said in %s for every code', async (language) => {
    await speak(language);
    for (const reason of ALL) {
      const said = whyWords(reason);
      expect(said, reason.code).not.toMatch(/[{}]|why\.|basis\./u);
      if (language !== 'en') expect(said, reason.code).not.toBe(reasonWords(reason));
    }
  });

  it('keeps the words of the article, and translates the rest', async () => {
    await speak('fr');
    expect(whyWords({ code: 'verb-as', values: { word: 'killed', pattern: 'passive' } })).toBe(
      'le verbe « killed »',
    );
    expect(whyWords({ code: 'outcome-elsewhere', values: { kind: 'injured' } })).toMatch(/^Blessés/u);
    expect(whyWords({ code: 'no-fact', values: { why: 'modal "could"' } })).toContain('« could »');
    expect(whyWords({ code: 'no-fact', values: { why: 'infinitive' } })).toBe('pas présenté comme un fait');
  });

  it('names what the trained weights look at, not their features', () => {
    expect(said('side&old')).toBe('another event, above all by the dates near it');
    expect(said('word:earlier')).toBe('another event, above all by the words around it');
    expect(said('"plan to" (threat)')).toBe('not told as a fact: “plan to”');
    expect(whyWords({ code: 'party-wording', values: { feature: 'role:victim:the' } })).toBe(
      'reads like a party, above all by its part in what is claimed',
    );
  });

  it('says what memory knows, and what it does not know as it came', () => {
    expect(whyWords({ code: MEMORY.here })).toBe('You tagged the same words on this page.');
    expect(whyWords({ code: 'of a later version' })).toBe('of a later version');
  });
});
