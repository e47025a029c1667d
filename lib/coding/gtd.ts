/** An event as the GTD records it: what names it, and its casualty part. */
import { cell, citation, notesCell, numberCell, placeCell, type Cells } from './cells';
import type { CasualtyKind } from '../model';
import type { Facts } from './facts';
import { partiesOf, type Involved } from './parties';
import { NOTHING, totalOf, totalOfSome, wholes } from './totals';
import type { Applied, Cell } from './types';
import { whenOf } from './when';

const UNKNOWN_GROUP = 'Unknown';
const UNCERTAIN: readonly (string | undefined)[] = ['suspected', 'blamed', 'disputed'];

const certaintyOf = (told: Involved['told'][number]): string | undefined => told.claim.perpetrator?.certainty;

function count(facts: Facts, kind: CasualtyKind): Omit<Cell, 'column'> {
  const total = totalOf(facts, kind);
  if (total === NOTHING) {
    const combined = kind === 'killed' ? wholes(facts, 'combined').flatMap(({ told }) => told) : [];
    const claims = combined.map(({ annotation }) => annotation.id);
    return cell(null, {
      claims,
      because: [{ rule: claims.length > 0 ? 'unclearOutcome' : 'noClaim', values: {} }],
    });
  }
  const attackers = wholes(facts, kind).filter(({ isAttackers }) => isAttackers);
  const because = attackers.map(({ victims }): Applied => ({
    rule: 'perpetratorsIncluded',
    values: { victims },
  }));
  return numberCell({ ...total, because: [...total.because, ...because] });
}

function attackersOnly(facts: Facts, kind: CasualtyKind): Omit<Cell, 'column'> {
  const some = totalOfSome(facts, kind, ({ isAttackers }) => isAttackers);
  if (some === NOTHING) return cell(null);
  return numberCell({ ...some, because: [...some.because, { rule: 'perpetratorsOnly', values: {} }] });
}

function flag(
  value: boolean | null,
  rule: 'uncertainPerpetrator' | 'individual' | 'claimedBy' | 'competingClaims',
  party: Involved | undefined,
): Omit<Cell, 'column'> {
  if (value === null || !party) return cell(null);
  return cell(value ? 1 : 0, {
    claims: party.claims,
    because: [{ rule, values: { name: party.name } }],
  });
}

/** Cells by column; columns that the articles say nothing of are left out. */
export function gtdCells(facts: Facts): Cells {
  const when = whenOf(facts);
  const { claims, because, asks } = when;
  const day = when.days === 1 ? when.from : null;
  const month = when.from?.slice(0, 7) === when.to?.slice(0, 7) ? when.from : null;
  const approximate = when.from && !day ? `${when.from}/${when.to}` : null;
  const { perpetrators } = partiesOf(facts);
  const [group] = perpetrators;
  const claiming = perpetrators.filter(({ told }) => told.some((each) => certaintyOf(each) === 'claimed'));
  const isUncertain = group?.told.every((told) => UNCERTAIN.includes(certaintyOf(told))) ?? null;
  const hostages = totalOf(facts, 'captured');
  const dated = { claims, because };
  return new Map([
    ['iyear', cell(when.from?.slice(0, 4) ?? null, { ...dated, asks })],
    ['imonth', cell(when.from ? Number(month?.slice(5, 7) ?? 0) : null, dated)],
    ['iday', cell(when.from ? Number(day?.slice(8, 10) ?? 0) : null, dated)],
    ['approxdate', cell(approximate, approximate ? dated : {})],
    ['location', placeCell(facts)],
    [
      'gname',
      cell(group?.name ?? UNKNOWN_GROUP, {
        claims: group?.claims ?? [],
        because: [{ rule: group ? 'perpetratorFirst' : 'noClaim', values: { name: group?.name ?? '' } }],
      }),
    ],
    ['guncertain1', flag(isUncertain, 'uncertainPerpetrator', group)],
    ['individual', flag(group ? group.type === 'person' : null, 'individual', group)],
    ['claimed', flag(claiming.length > 0 ? true : null, 'claimedBy', claiming[0])],
    ['compclaim', flag(claiming.length > 0 ? claiming.length > 1 : null, 'competingClaims', claiming[0])],
    ['nkill', count(facts, 'killed')],
    ['nkillter', attackersOnly(facts, 'killed')],
    ['nwound', count(facts, 'injured')],
    ['nwoundte', attackersOnly(facts, 'injured')],
    ['ishostkid', cell(hostages === NOTHING ? null : 1, { claims: hostages.claims })],
    ['nhostkid', count(facts, 'captured')],
    ['addnotes', notesCell(facts)],
    ...facts.articles
      .slice(0, 3)
      .map((article, index): [string, Omit<Cell, 'column'>] => [
        `scite${index + 1}`,
        cell(citation(article), { because: [{ rule: 'sources', values: { n: facts.articles.length } }] }),
      ]),
  ]);
}
