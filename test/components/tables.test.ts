import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fieldsOf,
  queryOf,
  renamedLabel,
  viewsRenamed,
  viewsUndone,
} from '../../components/library/catalog/saved-query';
import { NO_QUERY } from '../../components/library/catalog/query';
import { markedParagraphs } from '../../components/library/stored-text';
import { ticked } from '../../components/library/selection';
import { chosenColumns, sortRows, type Column } from '../../components/library/table/columns';
import { tablesOf, viewsOf } from '../../lib/store/table-settings';
import { claimRow } from '../review/rows';

interface Row {
  name: string | null;
  n: number | null;
}
const columns: Column<Row>[] = [
  { key: 'name', label: 'Name', width: 10, compare: ({ name }) => name, cell: () => null },
  { key: 'n', label: 'N', width: 10, isFigure: true, compare: ({ n }) => n, cell: () => null },
  { key: 'plain', label: 'Plain', width: 10, cell: () => null },
];
const sortedBy = (rows: Row[], column: string, isDescending: boolean) =>
  sortRows(rows, columns, { column, isDescending });

const ofOne = (list: readonly Row[]) => list.filter(({ name }) => name === 'a');

describe('rows in the order of a column', () => {
  it('stand by the alphabet, accents and capitals aside, figures by size; what is empty comes last', () => {
    const names = ['zeta', null, 'Émile', 'adam', ''].map((name) => ({ name, n: null }));
    expect(sortedBy(names, 'name', false).map(({ name }) => name)).toEqual([
      'adam',
      'Émile',
      'zeta',
      null,
      '',
    ]);
    expect(sortedBy(names, 'name', true).map(({ name }) => name)).toEqual([
      'zeta',
      'Émile',
      'adam',
      null,
      '',
    ]);
    const figures = [9, 100, null, 11].map((n) => ({ name: '', n }));
    expect(sortedBy(figures, 'n', true).map(({ n }) => n)).toEqual([100, 11, 9, null]);
  });

  it('stay as they come where a column has no order', () => {
    const rows = [{ name: 'b', n: 1 }];
    expect(sortedBy(rows, 'plain', false)).toBe(rows);
    expect(sortedBy(rows, 'unknown', false)).toBe(rows);
  });

  it('are the same rows, each once, and rows of one value keep their order', () => {
    const rows = fc.array(
      fc.record({ name: fc.constantFrom('a', 'B', null), n: fc.constantFrom(1, 2, null) }),
    );
    fc.assert(
      fc.property(rows, fc.boolean(), (given, isDescending) => {
        const sorted = sortedBy(given, 'name', isDescending);
        expect(new Set(sorted)).toEqual(new Set(given));
        expect(ofOne(sorted)).toEqual(ofOne(given));
      }),
    );
  });
});

describe('chosen columns', () => {
  it('come in the order of the table, and as from the start where nothing fits', () => {
    expect(chosenColumns(columns, ['n', 'name'], ['n']).map(({ key }) => key)).toEqual(['name', 'n']);
    expect(chosenColumns(columns, ['gone'], ['n']).map(({ key }) => key)).toEqual(['n']);
    expect(chosenColumns(columns, undefined, ['n']).map(({ key }) => key)).toEqual(['n']);
  });

  it('and views are read back as they were kept; what is broken is left out', () => {
    expect(tablesOf({ claims: { columns: ['kind', 3], sort: { column: 'n' } }, other: 5 })).toEqual({
      claims: { columns: ['kind'], sort: { column: 'n', isDescending: false } },
    });
    expect(tablesOf([])).toEqual({});
    const view = { name: 'Killed', table: 'claims', query: { kind: 'killed' }, columns: [], sort: null };
    expect(viewsOf([view, { ...view, name: '' }, null, 'x'])).toEqual([view]);
  });

  it('a query comes back from its fields, and an unknown value asks for nothing', () => {
    const query = { ...NO_QUERY, kind: 'killed', from: '2026-01-01', outlet: 'News' } as const;
    expect(fieldsOf(query)).toEqual({ kind: 'killed', from: '2026-01-01', outlet: 'News' });
    expect(queryOf(fieldsOf(query))).toEqual(query);
    expect(queryOf({ kind: 'eaten', status: 'accepted' })).toEqual({ ...NO_QUERY, status: 'accepted' });
  });
});

describe('ticks', () => {
  const ids = ['a', 'b', 'c', 'd'];
  it('are set one by one or as a run, upwards too', () => {
    expect([...ticked(new Set(['a']), ids, 'c', true)]).toEqual(['a', 'c']);
    expect([...ticked(new Set(), ids, 'b', true, 'd')]).toEqual(['b', 'c', 'd']);
    expect([...ticked(new Set(ids), ids, 'c', false, 'b')]).toEqual(['a', 'd']);
    expect([...ticked(new Set(), ids, 'b', true, 'gone')]).toEqual(['b']);
  });
});

const tag = (id: string, start: number, end: number) => ({ start, end, annotation: claimRow(id, 'a', {}) });

describe('the stored text', () => {
  const text = 'Nine guards died.\n\nNobody fled.';

  it('is cut where tags begin and end, the chosen one whole', () => {
    const tags = [tag('long', 0, 16), tag('short', 5, 11)];
    const pieces = (chosen: string | null) =>
      markedParagraphs(text, tags, chosen)[0]?.map(({ text: words, tag: over }) => [
        words,
        over?.annotation.id,
      ]);
    expect(pieces(null)).toEqual([
      ['Nine ', 'long'],
      ['guards', 'short'],
      [' died', 'long'],
      ['.', undefined],
    ]);
    expect(
      pieces('long')
        ?.slice(0, 3)
        .map(([, id]) => id),
    ).toEqual(['long', 'long', 'long']);
  });

  it('loses no character', () => {
    const spans = fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)));
    fc.assert(
      fc.property(spans, (given) => {
        const tags = given.map(([a, b], index) => tag(String(index), Math.min(a, b), Math.max(a, b) + 1));
        const back = markedParagraphs(text, tags, null).map((pieces) =>
          pieces.map((each) => each.text).join(''),
        );
        expect(back.join('\n\n')).toBe(text);
      }),
    );
  });
});

const view = (name: string, tag: string) => ({
  name,
  table: 'claims' as const,
  query: { tag },
  columns: [],
  sort: null,
});

describe('saved views of a tag that is renamed', () => {
  const views = [view('typos', 'to chek'), view('all', 'to check'), view('late', 'late')];
  const label = renamedLabel(views, 'to chek', 'to check');
  const after = viewsRenamed(views, 'to chek', 'to check');

  it('go back with the undo, and a view that asked for the new name before stays', () => {
    expect(after[0]?.query).toEqual({ tag: 'to check' });
    expect(viewsUndone(after, label)).toEqual(views);
  });

  it('stay where another step is undone, or the reader has changed them since', () => {
    expect(viewsUndone(after, 'Deleted a tag')).toBe(after);
    const changed = [view('typos', 'other'), ...after.slice(1)];
    expect(viewsUndone(changed, label)).toBe(changed);
  });
});
