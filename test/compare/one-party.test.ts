/** What is one party over several articles: names of one listed party, and what stays apart. */
import { expect, test } from 'vitest';
import { actorsIn } from '../../components/library/catalog/actor-entries';
import type { ArticleEntry } from '../../components/library/catalog/entries';
import { codeEvent } from '../../lib/coding/code-event';
import { compareEvent } from '../../lib/compare/comparison';
import { foldName, type NameList } from '../../lib/compare/names';
import { namingOf } from '../../lib/compare/naming';
import type { ActorEntry, ActorType, Annotation, StoredArticle } from '../../lib/model';
import { addByHand } from '../../lib/review';
import { articleOf, says } from './claims';

const PARTIES: Record<string, string[]> = {
  'Union of Orlo Movements': ['Union of Movements of Orlo', 'Union des mouvements de Orlo'],
  'Union of Miners': [],
};
const names: NameList = (name) => {
  const found = Object.entries(PARTIES).find(([first, others]) =>
    [first, ...others].some((each) => foldName(each) === foldName(name)),
  );
  return found ? { key: found[0], name: found[0], type: 'rebel' } : null;
};

interface Side {
  article: StoredArticle;
  annotations: Annotation[];
  claim: ReturnType<typeof says>;
}

/** An article in which a party says that soldiers died, tagged there under its own id. */
function told(id: string, name: string, count: string, type: ActorType = 'rebel'): Side {
  const text = `The ${name} said ${count} soldiers were killed.`;
  const article = { ...articleOf(id, `2026-03-0${count}T10:00:00Z`), text };
  const span = { start: 4, end: 4 + name.length, text: name };
  const value = { kind: 'actor' as const, actor: `a-${id}`, name, type, roles: [] };
  const annotation = addByHand(
    { span, value },
    { id: `tag ${id}`, articleId: id, text, now: '', person: '' },
  );
  const claim = says(article, count);
  claim.claim.source = { ...span, resolved: name, stance: 'states', actor: `a-${id}` };
  return { article, annotations: [annotation], claim };
}

function columnsOf(sides: readonly Side[], actors: ActorEntry[] = []): (string | null)[] {
  const annotations = sides.flatMap((side) => side.annotations);
  const { columns } = compareEvent({
    articles: sides.map(({ article }) => article),
    claims: sides.map(({ claim }) => claim),
    isOneEvent: true,
    naming: namingOf({ annotations, actors }, names),
  });
  return columns.map(({ source }) => source);
}

function rowsOf(sides: readonly Side[], actors: ActorEntry[] = []): string[] {
  const entries = sides.map(({ article, annotations }) => ({
    card: {
      id: article.id,
      mentions: annotations.flatMap(({ id, quote, value, status }) =>
        value.kind === 'actor' ? [{ ...value, id, quote: quote, status }] : [],
      ),
    },
  })) as unknown as ArticleEntry[];
  return actorsIn(entries, actors, names)
    .map(({ name, articles }) => `${name} ${articles}`)
    .toSorted();
}

const listed = (id: string, name: string, aliases: string[] = []): ActorEntry => ({
  id,
  name,
  type: 'rebel',
  aliases,
  identifiers: {},
  created: '',
  modified: '',
});

const ONE = told('courier', 'Union of Orlo Movements', '3');
const OTHER = told('flare', 'Union of Movements of Orlo', '5');

test('names of one listed party are one source and one row', () => {
  expect(columnsOf([ONE, OTHER])).toEqual(['Union of Orlo Movements']);
  expect(rowsOf([ONE, OTHER])).toEqual(['Union of Orlo Movements 2']);
});

test('a name without a tag is looked up as well', () => {
  const untagged = { ...OTHER, annotations: [] };
  expect(columnsOf([ONE, untagged])).toEqual(['Union of Orlo Movements']);
});

test('the reader’s own entry of the party takes its other names', () => {
  const own = listed('own', 'The Union', ['Union of Orlo Movements']);
  expect(columnsOf([ONE, OTHER], [own])).toEqual(['the Union']);
  expect(rowsOf([ONE, OTHER], [own])).toEqual(['The Union 2']);
});

test('a party of which the reader made two entries stays as the articles name it', () => {
  const two = [listed('one', 'Union of Orlo Movements'), listed('two', 'Union of Movements of Orlo')];
  expect(rowsOf([ONE, OTHER], two)).toEqual([
    'Union of Movements of Orlo 0',
    'Union of Movements of Orlo 1',
    'Union of Orlo Movements 0',
    'Union of Orlo Movements 1',
  ]);
});

test.each([
  ['another party', told('flare', 'Union of Miners', '5')],
  ['a name that no list has', told('flare', 'Union of Orlo Millers', '5')],
  ['a namesake of another type', told('flare', 'Union of Movements of Orlo', '5', 'organisation')],
])('%s is another source and another row', (_, other) => {
  expect(columnsOf([ONE, other])).toHaveLength(2);
  expect(rowsOf([ONE, other])).toHaveLength(2);
});

test('a coded event has one party of both names', () => {
  const annotations = [ONE, OTHER].flatMap(({ claim, annotations: tags, article }) => {
    claim.claim.perpetrator = { ...claim.claim.source!, certainty: 'stated' };
    const value = { kind: 'casualty' as const, claim: claim.claim };
    return [...tags, { ...claim.annotation, articleId: article.id, value }];
  });
  const articles = [ONE.article, OTHER.article];
  const claimIds = [ONE, OTHER].map(({ claim }) => claim.annotation.id);
  const event = { id: 'e', name: 'e', date: null, place: null, articleIds: ['courier', 'flare'], claimIds };
  const bundle = { articles, annotations, actors: [], events: [] };
  const sides = (list?: NameList): string[] =>
    codeEvent('acled', event as never, bundle, null, list)
      .cells.filter(({ column }) => /^(?:assoc_)?actor[_12]/u.test(column))
      .flatMap(({ value }) => (/Orlo/u.test(value ?? '') ? [value ?? ''] : []));
  expect(sides(names)).toEqual(['Union of Orlo Movements']);
  expect(sides()).not.toEqual(['Union of Orlo Movements']);
});
