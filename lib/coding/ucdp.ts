/** An event as UCDP GED records it. */
import { cell, citation, listCell, numberCell, outlets, placeCell, saidBy, type Cells } from './cells';
import type { Facts } from './facts';
import { placeCells } from './place';
import type { Reading } from './figures';
import type { Involved } from './parties';
import { CIVILIANS } from './parties';
import { isState, sideOf, SIDES, sidesOf, type Placed, type Side, type Sides } from './sides';
import { NOTHING, sumOfGroups, totalOf, wholes } from './totals';
import type { Applied, Cell, Question } from './types';
import { ucdpPrecision, whenOf } from './when';

const ARMED = ['state', 'state_forces', 'rebel', 'militia', 'international'];

/** 1 state-based, 2 non-state, 3 one-sided; the coder chooses where the kinds of the parties do not tell. */
function violence(facts: Facts, { a, b }: Sides): Omit<Cell, 'column'> {
  const claims = [...(a?.claims ?? []), ...(b?.claims ?? [])];
  const type = violenceType(a, b);
  if (type !== null)
    return cell(type, {
      claims,
      because: [{ rule: 'typeOfViolence', values: { a: a?.name ?? '', b: b?.name ?? '', code: type } }],
    });
  const ask: Question = {
    question: 'violenceType',
    about: '',
    values: {},
    options: ['1', '2', '3'].map((value) => ({ value, words: null })),
    input: null,
    claims,
    answer: facts.answerTo('violenceType', ''),
  };
  const because: Applied[] = ask.answer ? [{ rule: 'answered', values: { answer: ask.answer } }] : [];
  return cell(ask.answer, { claims, because, asks: [ask] });
}

function violenceType(a: Involved | null, b: Involved | null): string | null {
  if (!a || !b || !ARMED.includes(a.type ?? '')) return null;
  if (b.name === CIVILIANS) return '3';
  if (!ARMED.includes(b.type ?? '')) return null;
  return isState(a) || isState(b) ? '1' : '2';
}

interface Deaths {
  total: Reading;
  sides: Record<Side, Reading>;
  because: Record<Side, Applied[]>;
  asks: Record<Side, Question[]>;
}

/** Best is the sum of the four columns always: what no group accounts for is on no known side. */
function deathsOf(facts: Facts, sides: Sides): Deaths {
  const placed = wholes(facts, 'killed').map((group) => ({
    group,
    placed: sideOf(facts, sides, group),
  }));
  const total = totalOf(facts, 'killed');
  const on = (side: Side): typeof placed => placed.filter((each) => each.placed.side === side);
  const sumOf = (side: Side): Reading =>
    on(side).length === 0
      ? NOTHING
      : sumOfGroups(
          facts,
          on(side).map(({ group }) => group),
        );
  const readings: Record<Side, Reading> = {
    a: sumOf('a'),
    b: sumOf('b'),
    civilians: sumOf('civilians'),
    unknown: sumOf('unknown'),
  };
  const known = SIDES.filter((side) => side !== 'unknown').reduce(
    (sum, side) => sum + (readings[side].best ?? 0),
    0,
  );
  if (total.best !== null && total.best >= known) {
    const rest = total.best - known;
    const claims = rest > 0 ? readings.unknown.claims : [];
    readings.unknown =
      rest === 0 ? zero(NOTHING) : { ...readings.unknown, low: rest, best: rest, high: rest, claims };
    for (const side of SIDES) if (readings[side].best === null) readings[side] = zero(readings[side]);
  } else if (total.best !== null) {
    for (const side of SIDES) readings[side] = zero(NOTHING);
    readings.unknown = { ...total };
  }
  const collect = <T>(pick: (each: Placed) => T[]): Record<Side, T[]> => ({
    a: on('a').flatMap((each) => pick(each.placed)),
    b: on('b').flatMap((each) => pick(each.placed)),
    civilians: on('civilians').flatMap((each) => pick(each.placed)),
    unknown: on('unknown').flatMap((each) => pick(each.placed)),
  });
  return {
    total,
    sides: readings,
    because: collect(({ because }) => [because]),
    asks: collect(({ asks }) => asks),
  };
}

function zero(reading: Reading): Reading {
  const because: Applied[] = [{ rule: 'noneOnSide', values: {} }];
  return { ...reading, low: 0, best: 0, high: 0, because };
}

function articlesCited({ articles }: Facts): { because: Applied[] } {
  return { because: [{ rule: 'sources', values: { n: articles.length } }] };
}

function sideCell(party: Involved | null, asks: Question[]): Omit<Cell, 'column'> {
  if (party === null) return cell(null, { asks });
  const rule = party.claims.length > 0 ? 'otherParty' : 'answered';
  const because: Applied[] = [{ rule, values: { name: party.name, answer: party.name } }];
  return cell(party.name, { claims: party.claims, because, asks });
}

/** Cells by column; columns that the articles say nothing of are left out. */
export function ucdpCells(facts: Facts): Cells {
  const when = whenOf(facts);
  const { claims, because, asks } = when;
  const sides = sidesOf(facts);
  const { a, b } = sides;
  const { total, sides: readings, because: why, asks: open } = deathsOf(facts, sides);
  const column = (side: Side): Omit<Cell, 'column'> => {
    const reading = readings[side];
    return numberCell({
      ...reading,
      because: [...reading.because, ...why[side]],
      asks: [...reading.asks, ...open[side]],
    });
  };
  const dates = facts.articles.flatMap(({ published }) => published?.slice(0, 10) ?? []);
  const clarity = when.days === null ? null : when.days === 1 ? 1 : 2;
  const sum: Applied[] =
    total.best === null
      ? []
      : [
          {
            rule: 'bestIsSum',
            values: { list: SIDES.map((side) => readings[side].best ?? 0).join(' + '), n: total.best },
          },
        ];
  const cited = facts.articles.length > 0 ? articlesCited(facts) : {};
  return new Map([
    ['year', cell(when.from?.slice(0, 4) ?? null, { claims, because })],
    ['type_of_violence', violence(facts, sides)],
    [
      'dyad_name',
      cell(a && b ? `${a.name} - ${b.name}` : null, {
        because: a && b ? [{ rule: 'otherParty', values: { name: `${a.name} - ${b.name}` } }] : [],
      }),
    ],
    ['side_a', sideCell(a, sides.asks)],
    ['side_b', sideCell(b, [])],
    ['number_of_sources', cell(facts.articles.length, cited)],
    ['source_article', listCell(facts.articles.map(citation), cited)],
    ['source_office', listCell(outlets(facts), cited)],
    ['source_date', listCell(dates, cited)],
    [
      'source_headline',
      listCell(
        facts.articles.map(({ title }) => title),
        cited,
      ),
    ],
    ['source_original', saidBy(facts)],
    ['where_description', placeCell(facts)],
    ...placeCells(facts),
    ['event_clarity', cell(clarity, { claims, because })],
    ['date_prec', cell(ucdpPrecision(when.days), { claims, because })],
    ['date_start', cell(when.from, { claims, because, asks })],
    ['date_end', cell(when.to, { claims, because })],
    ['deaths_a', column('a')],
    ['deaths_b', column('b')],
    ['deaths_civilians', column('civilians')],
    ['deaths_unknown', column('unknown')],
    ['best', numberCell({ ...total, because: [...total.because, ...sum] })],
    ['high', numberCell({ ...total, asks: [] }, 'high')],
    ['low', numberCell({ ...total, asks: [] }, 'low')],
  ]);
}
