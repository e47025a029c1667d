// @vitest-environment jsdom
/** The overview: what is counted, and that each drawing says the same as its table. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { OverviewView } from '../../components/library/overview/OverviewView';
import {
  articlesByTime,
  claimsByActor,
  claimsByKind,
  codingByDay,
  decidedOn,
  meanPace,
} from '../../components/library/overview/overview-figures';
import { figuresCsv } from '../../components/library/overview/review-csv';
import { cardOf, type ArticleCard } from '../../lib/catalog/card';
import { libraryOf } from '../told/told';
import { violations } from './axe';

const BUNDLE = libraryOf();
const CARDS = BUNDLE.articles.map((article, at) =>
  cardOf(
    article,
    BUNDLE.annotations.filter(({ articleId }) => articleId === article.id),
    at,
  ),
);

function dated(site: string, published: string | null): ArticleCard {
  return { ...(CARDS[0] as ArticleCard), site, published };
}

afterEach(cleanup);

describe('articles by time', () => {
  test('by day, with the days between that have none', () => {
    const { unit, periods, outlets, undated } = articlesByTime([
      dated('A', '2026-03-02T23:00:00Z'),
      dated('B', '2026-03-04'),
      dated('A', '2026-03-04'),
      dated('A', null),
    ]);
    expect([unit, undated]).toEqual(['day', 1]);
    expect(periods).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
    expect(outlets).toEqual([
      { outlet: 'A', n: 2, byPeriod: [1, 0, 1] },
      { outlet: 'B', n: 1, byPeriod: [0, 0, 1] },
    ]);
  });

  test('by week from Monday when they are many days', () => {
    const { unit, periods } = articlesByTime([dated('A', '2026-03-04'), dated('A', '2026-05-30')]);
    expect(unit).toBe('week');
    expect([periods[0], periods[1], periods.at(-1)]).toEqual(['2026-03-02', '2026-03-09', '2026-05-25']);
  });

  test('outlets beyond the first few are one row, and none is lost', () => {
    const cards = Array.from({ length: 9 }, (_, n) => dated(`outlet ${n}`, '2026-03-04'));
    const { outlets } = articlesByTime(cards);
    expect(outlets.at(-1)?.outlet).toBeNull();
    expect(outlets.reduce((sum, { n }) => sum + n, 0)).toBe(9);
  });

  test('nothing dated is nothing to draw', () => {
    expect(articlesByTime([dated('A', null)])).toEqual({ unit: 'day', periods: [], outlets: [], undated: 1 });
    expect(articlesByTime([])).toMatchObject({ periods: [], undated: 0 });
  });
});

function killedIn(cards: readonly ArticleCard[]): number | undefined {
  return claimsByKind(cards).find(({ kind }) => kind === 'killed')?.n;
}

describe('claims', () => {
  test('count when a person took them over; rejected ones do not', () => {
    const all = CARDS.flatMap(({ claims }) => claims);
    const killed = all.filter(({ kind }) => kind === 'killed').length;
    expect(killedIn(CARDS)).toBe(killed);
    const [first] = CARDS as [ArticleCard];
    const rejected = {
      ...first,
      claims: first.claims.map((claim) => ({ ...claim, status: 'rejected' as const })),
    };
    expect(killedIn([rejected])).toBe(0);
  });

  test('by actor: "the army" and "Army" are one, and who is not named is told apart', () => {
    const [first] = CARDS as [ArticleCard];
    const by = (...names: string[]): ArticleCard => ({
      ...first,
      claims: names.map((name) => ({ ...(first.claims[0] as ArticleCard['claims'][number]), by: name })),
    });
    expect(claimsByActor([by('the army', 'Army', '', 'the Front')])).toEqual({
      actors: [
        { name: 'army', n: 2 },
        { name: 'Front', n: 1 },
      ],
      unnamed: 1,
    });
  });
});

test('pace is counted by the day of the last decision, over days with any', () => {
  const [first] = CARDS as [ArticleCard];
  const [tag] = first.claims as [ArticleCard['claims'][number]];
  const on = (decided: string, status: typeof tag.status) => ({ ...tag, decided, status });
  const card = {
    ...first,
    mentions: [],
    claims: [
      on('2026-03-02T12:00:00', 'accepted'),
      on('2026-03-02T12:01:00', 'rejected'),
      on('2026-03-05T12:00:00', 'edited'),
      on('2026-03-05T12:00:00', 'edited'),
    ],
  };
  const days = codingByDay([card]);
  expect(days.map((day) => [day.day, decidedOn(day)])).toEqual([
    ['2026-03-02', 2],
    ['2026-03-05', 2],
  ]);
  expect(days[0]).toMatchObject({ accepted: 1, rejected: 1 });
  expect([meanPace(days), meanPace([])]).toEqual([2, null]);
});

const now = (): string => '2026-03-21T09:30:00.000Z';

function pace(withFigures: boolean): string | null | undefined {
  cleanup();
  const { container } = render(<OverviewView cards={CARDS} withFigures={withFigures} now={now} />);
  expect(container.querySelectorAll('.overview-part')).toHaveLength(4);
  return container.querySelector('.overview-part:last-child')?.textContent;
}

test('what became of the suggestions is told to those who want to know, once', () => {
  expect(pace(false)).not.toContain('seconds a decision');
  expect(pace(true)).toMatch(/Save these figures as CSV.*accepted unchanged.*seconds a decision/u);
});

test('the file of figures has a row a day', () => {
  const csv = figuresCsv(codingByDay(CARDS));
  const [head, ...rows] = csv.trim().split(/\r?\n/u);
  expect(head).toBe('day,accepted,edited,added,rejected,later,seconds_per_decision');
  const tags = CARDS.reduce((sum, { claims, mentions }) => sum + claims.length + mentions.length, 0);
  expect(rows).toEqual([expect.stringMatching(new RegExp(`^2026-03-20,${tags},0,0,0,0,`, 'u'))]);
});

test('each drawing stands in a named figure, with a table that says the same', async () => {
  const root = render(<OverviewView cards={CARDS} withFigures={false} now={now} />).container;
  const figure = screen.getByRole('figure', { name: 'Claims by kind' });
  await waitFor(() => expect(figure.querySelector('svg')).not.toBeNull(), { timeout: 20_000 });
  const table = within(screen.getByRole('region', { name: 'Claims by kind' }));
  for (const { n } of claimsByKind(CARDS)) {
    expect(table.getAllByText(String(n)).length).toBeGreaterThan(0);
    expect(figure.querySelector('svg')?.textContent).toContain(String(n));
  }
  expect(root.querySelectorAll('figure')).toHaveLength(root.querySelectorAll('.plot-table').length);
  expect(await violations(root)).toEqual([]);
}, 40_000);
