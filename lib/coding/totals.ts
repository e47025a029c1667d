/** Totals of an event for one kind of harm: groups added up, never twice. */
import { isInHeadline } from '../compare/headline';
import type { CasualtyKind } from '../model';
import { asSame } from './same-people';
import { idOf, type FactGroup, type Facts, type Told } from './facts';
import { addReadings, chooseFigure, figureOf, type Figure, type Reading } from './figures';
import type { Applied, LeftOut } from './types';

export const NOTHING: Reading = { low: null, best: null, high: null, claims: [], because: [], asks: [] };

/** Keys of everybody who did it or was hit. */
function sidesIn(facts: Facts): ReadonlySet<string> {
  return new Set(
    facts.told.flatMap(({ perpetrator, victims }) => [perpetrator?.key ?? '', victims?.key ?? '']),
  );
}

function readGroup(facts: Facts, told: readonly Told[], about: string): Reading {
  const sides = sidesIn(facts);
  return chooseFigure(
    facts,
    told.map((each) => figureOf(facts, each, sides)),
    about,
  );
}

/** @param isOneOfSeveral its rules name the group, because they will stand beside those of others */
function groupReading(facts: Facts, group: FactGroup, isOneOfSeveral = false): Reading {
  const reading = readGroup(facts, group.told, group.key);
  if (!isOneOfSeveral || group.victims === '') return reading;
  return { ...reading, because: reading.because.map((each) => ({ ...each, of: group.victims })) };
}

/** The sum of what several claims tell, as one figure among others. */
function sumAsFigure(facts: Facts, readings: readonly Reading[], told: readonly Told[]): Figure {
  const sides = sidesIn(facts);
  const voices = told.map((each) => figureOf(facts, each, sides));
  const sum = addReadings(readings);
  return {
    ...sum,
    isWords: sum.best === null,
    isIndependent: voices.every(({ isIndependent }) => isIndependent),
    isOwnLoss: voices.every(({ isOwnLoss }) => isOwnLoss),
    who: [...new Set(voices.map(({ who }) => who))].join(', '),
    told: Math.max(...voices.map((voice) => voice.told)),
  };
}

/**
 * Different victims added up. Groups that may be the same people are added only when the coder says that they are not.
 *
 * @param isSeveral the rules name the groups
 */
export function sumOfGroups(facts: Facts, groups: readonly FactGroup[], isSeveral = false): Reading {
  const sets = facts.maybeSame
    .map((keys) => groups.filter(({ key }) => keys.includes(key)))
    .filter((set) => set.length > 1);
  const single = groups.filter((group) => !sets.some((set) => set.includes(group)));
  return addReadings([
    ...single.map((group) => groupReading(facts, group, isSeveral)),
    ...sets.map((set) => maybeSameReading(facts, set)),
  ]);
}

const voiceOf = ({ source, article }: Told): string => source?.key ?? `article ${article.id}`;

/** What each voice says of such groups, one against the other; and all of them added up. The coder says which it is. */
function maybeSameReading(facts: Facts, groups: readonly FactGroup[]): Reading {
  const added = addReadings(groups.map((group) => groupReading(facts, group, true)));
  const about = groups.map(({ key }) => key).join(' + ');
  const voices = new Map<string, Told[]>();
  for (const told of groups.flatMap((group) => group.told))
    voices.set(voiceOf(told), [...(voices.get(voiceOf(told)) ?? []), told]);
  const figures = [...voices.values()].map((told) =>
    sumAsFigure(
      facts,
      groups
        .map((group) => group.told.filter((each) => told.includes(each)))
        .filter((own) => own.length > 0)
        .map((own) => readGroup(facts, own, about)),
      told,
    ),
  );
  const chosen = chooseFigure(facts, figures, about);
  if (chosen.best !== null && chosen.best === added.best) return added;
  return asSame(facts, groups, chosen, added);
}

/** Groups that count for a sum: a part of another group is in it already. */
export function wholes(facts: Facts, kind: CasualtyKind): FactGroup[] {
  return facts.groups.filter((group) => group.kind === kind && !group.isPart);
}

/** Claims of parts: what "including seven children" tells is in its whole. */
export function parts(facts: Facts, kind: CasualtyKind): LeftOut[] {
  return facts.groups
    .filter((group) => group.kind === kind && group.isPart)
    .flatMap(({ told, victims }) =>
      told.map((each) => ({
        claim: idOf(each),
        because: { rule: 'partOf', values: { victims } } satisfies Applied,
      })),
    );
}

/**
 * The total of one kind. A figure for "people" may hold those that other articles tell of by group: such an article
 * gives one total, the groups of the others give another, and the profile chooses between the two.
 *
 * @returns numbers that are null where nobody gives one or a question is open
 */
export function totalOf(facts: Facts, kind: CasualtyKind): Reading {
  const groups = wholes(facts, kind);
  const everybody = groups.filter(({ isEverybody }) => isEverybody);
  const named = groups.filter(({ isEverybody }) => !isEverybody);
  if (groups.length === 0) return zeroOf(facts, kind);
  const general = everybody.flatMap(({ told }) => told);
  if (named.length === 0) return readGroup(facts, general, `${kind}/`);
  if (general.length === 0) return sumOfGroups(facts, named, named.length > 1);
  const alternatives = totalsByArticle(facts, kind, general, named);
  if (alternatives.length === 1 && alternatives[0]) return alternatives[0];
  const chosen = chooseFigure(facts, alternatives, `${kind}/`);
  return { ...chosen, because: [...chosen.because, { rule: 'totalOrParts', values: {} }] };
}

/** Totals of the articles that have one, each with the groups it sets beside it, and the sum of the others' groups. */
function totalsByArticle(
  facts: Facts,
  kind: CasualtyKind,
  general: readonly Told[],
  named: readonly FactGroup[],
): Figure[] {
  const withTotal = facts.articles.filter((article) => general.some((told) => told.article === article));
  const within = (keep: (told: Told) => boolean): Reading[] => {
    const groups = named
      .map((group) => ({ ...group, told: group.told.filter(keep) }))
      .filter(({ told }) => told.length > 0);
    return groups.length === 0 ? [] : [sumOfGroups(facts, groups)];
  };
  const totals = withTotal.map((article) => {
    const own = general.filter((told) => told.article === article);
    const total = readGroup(facts, own, `${kind}/${article.id}`);
    // A headline's total holds the groups of which the text tells.
    const isAll = own.every((told) => isInHeadline(told, article));
    return sumAsFigure(facts, [total, ...(isAll ? [] : within((told) => told.article === article))], own);
  });
  const others = named.flatMap(({ told }) => told.filter(({ article }) => !withTotal.includes(article)));
  if (others.length === 0) return totals;
  return [
    ...totals,
    sumAsFigure(
      facts,
      within(({ article }) => !withTotal.includes(article)),
      others,
    ),
  ];
}

/** "Nobody was hurt": a zero that is said differs from silence. */
function zeroOf(facts: Facts, kind: CasualtyKind): Reading {
  const said = facts.zeros.filter(({ claim }) => claim.kind === kind);
  if (said.length === 0) return NOTHING;
  const because: Applied[] = [{ rule: 'explicitZero', values: {} }];
  return { low: 0, best: 0, high: 0, claims: said.map(idOf), because, asks: [] };
}

/** The total of groups that a test names, parts of others too: those who attacked, by themselves. */
export function totalOfSome(facts: Facts, kind: CasualtyKind, test: (group: FactGroup) => boolean): Reading {
  const groups = facts.groups.filter((group) => group.kind === kind && test(group));
  return groups.length === 0 ? NOTHING : sumOfGroups(facts, groups);
}
