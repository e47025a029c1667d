import { describe, expect, test } from 'vitest';
import {
  agreementOf,
  compareSideBySide,
  type ComparableClaim,
  type ComparedRow,
} from '../../lib/compare/side-by-side';
import type { CasualtyValue, Count, StoredArticle } from '../../lib/model';
import { addByHand } from '../../lib/review';
import { articleOf } from './claims';

const COURIER = articleOf('courier');
const FLARE = articleOf('flare');

function countOf(low: number | null, high: number | null): Count {
  return { text: null, low, high, qualifier: low === high ? 'exact' : 'range' };
}

let made = 0;

/** One claim of an article, with its words as they might stand there. */
function says(
  article: StoredArticle,
  count: Count,
  {
    victims = 'soldiers',
    source = '',
    ...more
  }: { victims?: string; source?: string } & Partial<Omit<CasualtyValue, 'victims' | 'source'>> = {},
): ComparableClaim {
  const at = { start: 0, end: 1 };
  const claim: CasualtyValue = {
    kind: 'killed',
    count,
    victims: victims === '' ? null : { ...at, text: victims, resolved: victims, status: 'unknown' },
    perpetrator: null,
    source: source === '' ? null : { ...at, text: source, resolved: source, stance: 'states' },
    scope: 'event',
    negated: false,
    ...more,
  };
  const context = { id: `claim-${++made}`, articleId: article.id, text: 'x', now: '', person: '' };
  return { annotation: addByHand({ span: at, value: { kind: 'casualty', claim } }, context), claim };
}

describe('rows and columns', () => {
  test('one row for a kind and a victim group, one column an article, in the order given', () => {
    const claims = [
      says(FLARE, countOf(40, 40), { victims: 'Soldiers' }),
      says(COURIER, countOf(14, null), { victims: 'the soldiers' }),
      says(COURIER, countOf(6, 6), { victims: 'civilians' }),
      says(COURIER, countOf(23, 23), { kind: 'injured' }),
    ];
    const { rows } = compareSideBySide([COURIER, FLARE], claims);
    expect(rows.map((row) => [row.kind, row.victims, row.cells.map((cell) => cell.length)])).toEqual([
      ['killed', 'Soldiers', [1, 1]],
      ['killed', 'civilians', [1, 0]],
      ['injured', 'soldiers', [1, 0]],
    ]);
    expect(rows[0]?.cells[1]?.[0]).toBe(claims[0]);
  });

  test('another event and running totals never meet the event', () => {
    const { rows } = compareSideBySide(
      [COURIER],
      [
        says(COURIER, countOf(3100, null), { scope: 'cumulative' }),
        says(COURIER, countOf(14, 14)),
        says(COURIER, countOf(11, 11), { scope: 'other' }),
      ],
    );
    expect(rows.map((row) => row.scope)).toEqual(['event', 'other', 'cumulative']);
  });

  test('claims of articles that were not chosen are left out', () => {
    expect(compareSideBySide([COURIER], [says(FLARE, countOf(1, 1))]).rows).toEqual([]);
    expect(compareSideBySide([], []).rows).toEqual([]);
  });
});

/** The one row that the claims make. */
function only(...claims: ComparableClaim[]): ComparedRow {
  const { rows } = compareSideBySide([COURIER, FLARE], claims);
  expect(rows).toHaveLength(1);
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  return row;
}

describe('how claims stand to each other', () => {
  test('the same number by two outlets agrees', () => {
    const row = only(says(COURIER, countOf(14, 14)), says(FLARE, countOf(14, 14)));
    expect(row).toMatchObject({ agreement: 'agree', low: 14, high: 14, open: false });
  });

  test('the same number by two sources of one outlet agrees', () => {
    const row = only(
      says(COURIER, countOf(14, 14), { source: 'the army' }),
      says(COURIER, countOf(14, 14), { source: 'the mayor' }),
    );
    expect(row.agreement).toBe('agree');
  });

  test('the same number told twice by one source of one outlet is a single source', () => {
    const row = only(
      says(COURIER, countOf(14, 14), { source: 'the army' }),
      says(COURIER, countOf(14, 14), { source: 'Army' }),
    );
    expect(row.agreement).toBe('single');
  });

  test('numbers that can both be true are a range, open where the highest is a lower bound', () => {
    expect(only(says(COURIER, countOf(9, null)), says(FLARE, countOf(12, 12)))).toMatchObject({
      agreement: 'range',
      low: 9,
      high: 12,
      open: false,
    });
    expect(only(says(COURIER, countOf(20, null)), says(FLARE, countOf(12, null)))).toMatchObject({
      agreement: 'range',
      low: 12,
      high: 20,
      open: true,
    });
  });

  test('vague words contradict no number', () => {
    expect(only(says(COURIER, countOf(null, null)), says(FLARE, countOf(12, 12))).agreement).toBe('range');
  });

  test('numbers that cannot both be true are a conflict', () => {
    expect(only(says(COURIER, countOf(17, 17)), says(FLARE, countOf(40, 40)))).toMatchObject({
      agreement: 'conflict',
      low: 17,
      high: 40,
    });
    expect(only(says(COURIER, countOf(null, 10)), says(FLARE, countOf(26, null))).agreement).toBe('conflict');
  });

  test('a denial outweighs numbers and gives none', () => {
    const row = only(says(COURIER, countOf(6, 6)), says(FLARE, countOf(0, 0), { negated: true }));
    expect(row).toMatchObject({ agreement: 'denied', low: 6, high: 6 });
  });

  test('a toll that was updated stays visible and no longer counts', () => {
    const first = says(COURIER, countOf(14, 14));
    const row = only(
      first,
      says(COURIER, countOf(17, 17), { supersedes: first.annotation.id }),
      says(FLARE, countOf(17, 17)),
    );
    expect(row).toMatchObject({ agreement: 'agree', low: 17, high: 17, superseded: [first.annotation.id] });
    expect(row.cells[0]).toHaveLength(2);
  });

  test('no numbers at all are no bounds', () => {
    expect(only(says(COURIER, countOf(null, null)))).toMatchObject({
      agreement: 'single',
      low: null,
      high: null,
    });
  });
});

test('nothing to compare is a single voice', () => {
  expect(agreementOf([])).toBe('single');
});
