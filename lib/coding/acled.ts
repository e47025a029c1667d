/** An event as ACLED records it. */
import { cell, listCell, notesCell, numberCell, placeCell, sourcesCell, type Cells } from './cells';
import interCodes from './data/inter-codes.json';
import type { Facts } from './facts';
import { partiesOf, type Involved, type Parties } from './parties';
import { totalOf, wholes } from './totals';
import { eventTypeOf } from './event-type';
import { countryCells } from './country';
import { placeCells } from './place';
import type { Applied, Cell, Question } from './types';
import { acledPrecision, whenOf } from './when';

const TARGETS_CIVILIANS = 'Violence against civilians';

function choice(
  facts: Facts,
  question: Question['question'],
  about: string,
  options: readonly string[],
  claims: string[],
  values: Question['values'] = {},
): Question {
  return {
    question,
    about,
    values,
    options: options.map((value) => ({ value, words: null })),
    input: null,
    claims,
    answer: facts.answerTo(question, about),
  };
}

/** The perpetrator of the claims, else the one that the coder named. */
export function firstActor(facts: Facts, parties: Parties): { party: Involved | null; asks: Question[] } {
  const [party] = parties.perpetrators;
  if (party) return { party, asks: [] };
  const ask: Question = { ...choice(facts, 'perpetrator', '', [], []), input: 'text' };
  if (!ask.answer) return { party: null, asks: [ask] };
  const named = { key: `answer ${ask.answer}`, name: ask.answer, type: null, claims: [], told: [] };
  return { party: named, asks: [ask] };
}

type Inter = { code: string | null; cell: Omit<Cell, 'column'> };

function interOf(facts: Facts, party: Involved | null, acts: boolean): Inter {
  if (party === null) return { code: null, cell: cell(null) };
  const row = interCodes.types.find(({ type }) => type === (party.type ?? ''));
  const codes = row ? (acts ? row.acting : row.hit) : interCodes.any;
  const values = { name: party.name, type: party.type ?? '' };
  const [only] = codes;
  if (only !== undefined && codes.length === 1)
    return {
      code: only,
      cell: cell(only, {
        claims: party.claims,
        because: [{ rule: 'interOfType', values: { ...values, code: only } }],
      }),
    };
  const ask = choice(facts, 'inter', party.key, codes, party.claims, values);
  const because: Applied[] = ask.answer
    ? [{ rule: 'interAnswered', values: { ...values, code: ask.answer } }]
    : [];
  return { code: ask.answer, cell: cell(ask.answer, { claims: party.claims, because, asks: [ask] }) };
}

function named(party: Involved | null, because: Applied[], asks: Question[] = []): Omit<Cell, 'column'> {
  return cell(party?.name ?? null, { claims: party?.claims ?? [], because: party ? because : [], asks });
}

function actors(facts: Facts, parties: Parties, targetsCivilians: boolean): [string, Omit<Cell, 'column'>][] {
  const { party: one, asks } = firstActor(facts, parties);
  const { perpetrators, targets, civilians, civiliansOnly } = parties;
  const isTarget = civilians !== null && (targetsCivilians || civiliansOnly);
  const two = isTarget ? civilians : (targets[0] ?? perpetrators[1] ?? civilians);
  const rest = (all: readonly Involved[]): Involved[] => all.filter((each) => each !== one && each !== two);
  const associated = (all: readonly Involved[]): Omit<Cell, 'column'> =>
    listCell(
      rest(all).map(({ name }) => name),
      {
        claims: rest(all).flatMap(({ claims }) => claims),
        because: rest(all).length > 0 ? [{ rule: 'associated', values: { n: rest(all).length } }] : [],
      },
    );
  const first = interOf(facts, one, true);
  const second = interOf(facts, two ?? null, two !== null && perpetrators.includes(two as Involved));
  const codes = [first.code, two ? second.code : '0'];
  const known = codes.every((code) => code !== null) && one !== null;
  const ordered = codes.map(Number).toSorted((a, b) => (a === 0 ? 1 : b === 0 ? -1 : a - b));
  const by = one?.claims.length ? ('perpetratorFirst' as const) : ('answered' as const);
  return [
    ['actor1', named(one, [{ rule: by, values: { name: one?.name ?? '', answer: one?.name ?? '' } }], asks)],
    ['assoc_actor_1', associated(perpetrators)],
    ['inter1', first.cell],
    [
      'actor2',
      named(two ?? null, [
        { rule: isTarget ? 'targetSecond' : 'otherParty', values: { name: two?.name ?? '' } },
      ]),
    ],
    ['assoc_actor_2', associated(targets)],
    ['inter2', second.cell],
    [
      'interaction',
      known
        ? cell(ordered.join(''), { because: [{ rule: 'interaction', values: { code: ordered.join('') } }] })
        : cell(null, { asks: [...first.cell.asks, ...second.cell.asks].filter(({ answer }) => !answer) }),
    ],
  ];
}

function targeting(facts: Facts): Omit<Cell, 'column'> {
  const { civilians, civiliansOnly } = partiesOf(facts);
  if (civilians === null) return cell(null);
  const { claims } = civilians;
  if (civiliansOnly)
    return cell('Civilian targeting', { claims, because: [{ rule: 'civiliansOnly', values: {} }] });
  const ask = choice(facts, 'civilianTargeting', '', ['yes', 'no'], claims);
  const because: Applied[] = ask.answer ? [{ rule: 'answered', values: { answer: ask.answer } }] : [];
  return cell(ask.answer === 'yes' ? 'Civilian targeting' : null, { claims, because, asks: [ask] });
}

function fatalities(facts: Facts): Omit<Cell, 'column'> {
  const killed = wholes(facts, 'killed');
  const total = totalOf(facts, 'killed');
  if (killed.length > 0 || total.claims.length > 0) {
    const attackers = killed.filter(({ isAttackers }) => isAttackers);
    const because = attackers.map(({ victims }): Applied => ({
      rule: 'perpetratorsIncluded',
      values: { victims },
    }));
    return numberCell({ ...total, because: [...total.because, ...because] });
  }
  const combined = wholes(facts, 'combined').flatMap(({ told }) => told);
  return cell(0, {
    claims: combined.map(({ annotation }) => annotation.id),
    because: [{ rule: combined.length > 0 ? 'casualtiesZero' : 'noClaim', values: {} }],
  });
}

/** When the row was made, in seconds since 1970 (UTC), as ACLED counts; blank in a row that is not being saved. */
function timestamp({ savedAt }: Facts): Omit<Cell, 'column'> {
  const seconds = savedAt === null ? null : Math.floor(Date.parse(savedAt) / 1000);
  return cell(seconds, {
    because: [{ rule: savedAt === null ? 'timeWhenSaved' : 'timeOfExport', values: {} }],
  });
}

/** Cells by column; columns that the articles say nothing of are left out. */
export function acledCells(facts: Facts): Cells {
  const when = whenOf(facts);
  const { claims, because, asks } = when;
  const parties = partiesOf(facts);
  const { type, cells: types } = eventTypeOf(facts, parties);
  return new Map([
    ['event_date', cell(when.from, { claims, because, asks })],
    ['year', cell(when.from?.slice(0, 4) ?? null, { claims, because })],
    ['time_precision', cell(acledPrecision(when.days), { claims, because })],
    ...types,
    ...actors(facts, parties, type === TARGETS_CIVILIANS),
    ['civilian_targeting', targeting(facts)],
    ['location', placeCell(facts)],
    ...countryCells(facts),
    ...placeCells(facts),
    ['source', sourcesCell(facts)],
    ['notes', notesCell(facts)],
    ['fatalities', fatalities(facts)],
    ['timestamp', timestamp(facts)],
  ]);
}
