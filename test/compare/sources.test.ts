/** Which sources are one: by the words for a speaker, by tags, by names. */
import { describe, expect, test } from 'vitest';
import { compareEvent, type ComparableClaim } from '../../lib/compare/comparison';
import { namingOf } from '../../lib/compare/naming';
import { speakersIn } from '../../lib/compare/speakers';
import type { ActorType, Annotation, StoredArticle } from '../../lib/model';
import { addByHand } from '../../lib/review';
import { articleOf, says } from './claims';
import sources from './sources.json';
import speakers from './speakers.json';

const ARTICLE = articleOf('courier', '2026-03-02T10:00:00Z');

/** The words that come next: those of a later source stand behind those of an earlier one. */
function wordsIn(text: string, words: string, from = 0): { start: number; end: number; text: string } {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length, text: words };
}

function tag(text: string, words: string, actor: string, name: string, type: ActorType): Annotation {
  const context = { id: `${actor} ${words}`, articleId: ARTICLE.id, text, now: '', person: '' };
  const value = { kind: 'actor' as const, actor, name, type, roles: [] };
  return addByHand({ span: wordsIn(text, words), value }, context);
}

/** A claim at each source; its figure tells them apart. */
function claimsOf(text: string, said: readonly string[]): ComparableClaim[] {
  let from = 0;
  return said.map((words, index) => {
    const span = wordsIn(text, words, from);
    from = span.end;
    const made = says(ARTICLE, String(index + 5), { at: span.start, victims: 'soldiers' });
    made.claim.source = { ...span, resolved: words, stance: 'states' };
    return made;
  });
}

test.each(speakers)('speakers in: $text', ({ text, party }) => {
  const found = speakersIn(text);
  expect(found.map((phrase) => phrase.party?.text ?? null)).toEqual(party);
  for (const { party: words } of found)
    if (words) expect(text.slice(words.start, words.end)).toBe(words.text);
});

describe('columns', () => {
  test.each(sources)('$what', ({ text, actors, sources: said, columns }) => {
    const article: StoredArticle = { ...ARTICLE, text };
    const annotations = Object.entries(
      actors as unknown as Record<string, [string, ActorType, ...string[]]>,
    ).flatMap(([actor, [name, type, ...words]]) => words.map((each) => tag(text, each, actor, name, type)));
    const naming = namingOf({ annotations, actors: [] });
    const compared = compareEvent({ articles: [article], claims: claimsOf(text, said), naming });
    expect(compared.columns.map(({ source }) => source)).toEqual(columns);
  });

  test('the words of who speaks are kept, and the reader’s own name for an actor holds', () => {
    const text = 'A spokesman for the Orlo Front said nine died.';
    const entry = {
      id: 'front',
      name: 'Front for Orlo',
      type: 'rebel' as const,
      aliases: [],
      identifiers: {},
      created: '',
      modified: '',
    };
    const { groups, columns } = compareEvent({
      articles: [{ ...ARTICLE, text }],
      claims: claimsOf(text, ['A spokesman for the Orlo Front']),
      naming: namingOf({
        annotations: [tag(text, 'Orlo Front', 'front', 'Orlo Front', 'rebel')],
        actors: [entry],
      }),
    });
    expect(columns.map(({ source }) => source)).toEqual(['Front for Orlo']);
    expect(groups[0]?.cells.flat().map(({ speaker }) => speaker)).toEqual(['A spokesman for the Orlo Front']);
  });

  test('a rejected tag makes nothing one', () => {
    const text = 'The army said nine died. The Kessan military said ten died.';
    const annotations = ['The army', 'The Kessan military'].map((words): Annotation => ({
      ...tag(text, words, 'army', 'Kessan army', 'state_forces'),
      status: 'rejected',
    }));
    const { columns } = compareEvent({
      articles: [{ ...ARTICLE, text }],
      claims: claimsOf(text, ['The army', 'The Kessan military']),
      naming: namingOf({ annotations, actors: [] }),
    });
    expect(columns.map(({ source }) => source)).toEqual(['the army', 'the Kessan military']);
  });
});
