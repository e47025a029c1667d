import { describe, expect, test } from 'vitest';
import { ACTOR_TYPES } from '../../../lib/model.ts';
import { checkLexicons, LEXICONS, ownNames, shippedNames } from '../../../lib/suggest/actors/lexicon.ts';
import { fold, runsOf } from '../../../lib/suggest/actors/fold.ts';
import countries from '../../../lib/suggest/data/countries.json' with { type: 'json' };

const groups = LEXICONS.filter(({ file }) => file.startsWith('groups-')).flatMap(({ entries }) => entries);
const all = LEXICONS.flatMap(({ file, entries }) => entries.map((entry) => ({ file, ...entry })));

describe('the shipped actor lexicon', () => {
  test('has no duplicates', () => expect(checkLexicons(LEXICONS)).toEqual([]));

  test('knows at least 800 armed groups', () => {
    const armed = groups.filter(({ type }) => type === 'rebel' || type === 'militia');
    expect(armed.length).toBeGreaterThanOrEqual(800);
  });

  test('uses the codebook types, known countries and years in order', () => {
    const codes = new Set(countries.countries.map(({ id }) => id));
    const wrong = all.filter(
      ({ type, country, from, to }) =>
        !(ACTOR_TYPES as readonly string[]).includes(type) ||
        country?.some((code) => !codes.has(code)) ||
        (from !== undefined && to !== undefined && from > to),
    );
    expect(wrong.map(({ file, id }) => `${file}: ${id}`)).toEqual([]);
  });

  test('carries no identifiers of other data sets', () => {
    const fields = new Set(all.flatMap((entry) => Object.keys(entry)));
    expect([...fields].toSorted()).toEqual([
      'acronyms',
      'aliases',
      'cluster',
      'country',
      'file',
      'from',
      'id',
      'name',
      'to',
      'type',
    ]);
  });

  test('finds every entry by its own name', () => {
    const trie = shippedNames();
    const lost = all.filter(({ id, name, cluster }) => {
      const match = trie.longestAt(runsOf(fold(name)), 0);
      return !match || (!cluster && !match.values.some(({ key }) => key === `lex:${id}`));
    });
    expect(lost.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });
});

const list = (file: string, entries: { id: string; name: string; aliases?: string[] }[]) => ({
  file,
  source: 'invented',
  entries: entries.map((entry) => ({ ...entry, type: 'rebel' })),
});

describe('checkLexicons', () => {
  test('names a repeated id with both files', () => {
    const problems = checkLexicons([
      list('a.json', [{ id: 'x', name: 'One' }]),
      list('b.json', [{ id: 'x', name: 'Two' }]),
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/id x .*a\.json.*b\.json.*rename/);
  });

  test('names a repeated alias whatever its case and accents', () => {
    const problems = checkLexicons([
      list('a.json', [
        { id: 'x', name: 'Frente Río' },
        { id: 'y', name: 'Two', aliases: ['frente rio'] },
      ]),
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('"frente rio" is a name of x (a.json) and of y (a.json)');
  });

  test('asks for a source', () =>
    expect(checkLexicons([{ file: 'a.json', source: '', entries: [] }])).toHaveLength(1));
});

test('an own list takes aliases in capitals for acronyms', () => {
  const entry = {
    id: 'e',
    name: 'Ridge',
    type: 'militia' as const,
    aliases: ['RDG', 'The Ridge'],
    identifiers: {},
    created: '',
    modified: '',
  };
  const kinds = ['RDG', 'The Ridge'].map(
    (name) => ownNames([entry]).longestAt(runsOf(fold(name)), 0)?.values[0]?.kind,
  );
  expect(kinds).toEqual(['acronym', 'name']);
});
