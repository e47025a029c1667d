/**
 * On whose side the victims of a claim stood, and which rows are about the same people of one side: what an army calls
 * "the assailants" its enemy calls "our fighters". Only what the claims of one event say is used.
 */
import type { CasualtyValue, StoredArticle } from '../model';
import { campOf } from './across-lines';
import sides from './data/side-words.json';
import { partyNamed, type NamedParty, type Naming } from './naming';
import {
  namesPeople,
  saysWhose,
  victimsOf,
  victimWords,
  withoutWhose,
  type VictimWords,
} from './victim-words';

/** A claim of a row that counts and denies nothing. */
export interface SidedClaim {
  id: string;
  claim: CasualtyValue;
  article: StoredArticle;
  /** Who says so: `Voice.key`. */
  voice: string;
}

/**
 * - `same`: the dead of one party, in different words;
 * - `unsure`: they may be, and no claim tells;
 * - `apart`: the text tells them apart, or they are no fighters.
 */
export type Likeness = 'same' | 'unsure' | 'apart';

const ATTACKERS = new Set(sides.attackers);
const OF_OTHERS = new Set(sides.ofOthers);
const ANY_MEMBER = new Set(sides.anyMember);

/** "Gunmen", "its fighters": words for people of some party, and no name of one. */
function isNoName({ name }: NamedParty): boolean {
  const { head } = victimWords(name);
  return saysWhose(name) || namesPeople(name) || ATTACKERS.has(head) || OF_OTHERS.has(head);
}

interface Parties {
  words: VictimWords;
  status: string;
  /** The party that is named as theirs; null where only words are there. */
  linked: NamedParty | null;
  perpetrator: NamedParty | null;
  source: NamedParty | null;
}

function partiesIn({ claim, article }: SidedClaim, naming: Naming): Parties {
  const { perpetrator: by, victims, source: who } = claim;
  const told = victimsOf(claim);
  const perpetrator = by && partyNamed(naming.actorOf(article.id, by), by.resolved || by.text);
  const said = who && naming.sourceOf(article, who);
  const source = said && partyNamed(said.actor, said.words);
  const known = naming.actorOf(article.id, victims);
  const actor = known && partyNamed(known, '');
  const isOwn = saysWhose(told) && source !== null && source.key !== perpetrator?.key;
  const linked = isOwn ? source : actor && !isNoName(actor) && campOf(actor) !== null ? actor : null;
  return {
    words: victimWords(withoutWhose(told)),
    status: victims?.status ?? 'unknown',
    linked,
    perpetrator,
    source,
  };
}

/** Parties by key, each once. */
function distinct(parties: readonly (NamedParty | null)[]): NamedParty[] {
  const named = parties.filter((party) => party !== null).filter((party) => !isNoName(party));
  return [...new Map(named.map((party) => [party.key, party])).values()];
}

const isAgainstAttackers = ({ words }: Parties): boolean => ATTACKERS.has(words.head);

const SURE: readonly (string | undefined)[] = ['stated', 'claimed'];

/**
 * @param claims all of one event that count
 * @returns how two rows of one kind of harm stand to each other, each given by its own claims of `claims`
 *
 * @example
 * likenessIn(claims, naming)([assailants], [itsFighters])
 * // 'same', where another claim says that the front of "its fighters" attacked
 */
export function likenessIn(
  claims: readonly SidedClaim[],
  naming: Naming,
): (one: readonly SidedClaim[], other: readonly SidedClaim[]) => Likeness {
  const parties = new Map(claims.map((each) => [each.id, partiesIn(each, naming)]));
  const all = claims.flatMap((each) => {
    const own = parties.get(each.id);
    return own ? [{ ...own, certainty: each.claim.perpetrator?.certainty }] : [];
  });
  const attacking = distinct(
    all
      .filter((each) => !isAgainstAttackers(each) && SURE.includes(each.certainty))
      .map((each) => each.perpetrator),
  );
  const attacked = new Set(all.filter(isAgainstAttackers).map(({ perpetrator }) => perpetrator?.key));
  const armed = distinct(all.flatMap((each) => [each.linked, each.perpetrator, each.source])).filter(
    (party) => campOf(party) === 'others',
  );

  /** The one party whose people these can be; null where several can or none is known. */
  function partyOf({ linked, words, perpetrator, source }: Parties): NamedParty | null {
    if (linked) return linked;
    const isOther = (party: NamedParty): boolean => party.key !== perpetrator?.key;
    // Nobody calls its own people, or those of its own camp, assailants.
    const mayAttack = (party: NamedParty): boolean =>
      party.key !== source?.key &&
      !attacked.has(party.key) &&
      (campOf(party) === null || campOf(party) !== campOf(source));
    const fitting = ATTACKERS.has(words.head)
      ? attacking.filter((party) => isOther(party) && mayAttack(party))
      : OF_OTHERS.has(words.head)
        ? armed.filter(isOther)
        : [];
    const [only] = fitting;
    return only && fitting.length === 1 ? only : null;
  }

  return (one, other) => {
    const [a, b] = [one, other].map((row) => row.flatMap((each) => parties.get(each.id) ?? []));
    if (!a || !b || a.length === 0 || b.length === 0) return 'apart';
    const both = [...a, ...b];
    if (!both.every(isFighter) || isToldApart(one, other)) return 'apart';
    if (a.some((x) => b.some((y) => isOtherBy(x.words, y.words)))) return 'apart';
    const found = both.map(partyOf);
    const keys = new Set(found.map((party) => party?.key));
    if (keys.size === 1 && found[0])
      return both.every(({ words }) => ANY_MEMBER.has(words.head)) ? 'same' : 'unsure';
    const [ofA, ofB] = [found.slice(0, a.length), found.slice(a.length)];
    return isExcluded(ofA, b, ofB) || isExcluded(ofB, a, ofA) || isAcrossLines(a, b) ? 'apart' : 'unsure';
  };
}

/** Whether the party of a row cannot be that of the other: it killed them, they are of another, or of the other camp. */
function isExcluded(
  own: readonly (NamedParty | null)[],
  rest: readonly Parties[],
  theirs: readonly (NamedParty | null)[],
): boolean {
  return own.some(
    (party) =>
      party !== null &&
      (rest.some(({ perpetrator }) => perpetrator?.key === party.key) ||
        theirs.some((their) => their !== null && their.key !== party.key) ||
        (campOf(party) === 'state' && !rest.every(isAgainstAttackers))),
  );
}

/** Somebody who fights, and for no state: "soldiers" and "police officers" are told apart by their words. */
function isFighter({ words, status }: Parties): boolean {
  return status !== 'civilian' && (ATTACKERS.has(words.head) || OF_OTHERS.has(words.head));
}

/** "Foreign fighters" beside "fighters", "Orvan rebels" beside "Tarn rebels". */
function isOtherBy(a: VictimWords, b: VictimWords): boolean {
  if (a.dividing.join() !== b.dividing.join()) return true;
  const [few, many] = a.which.length <= b.which.length ? [a.which, b.which] : [b.which, a.which];
  return few.some((word) => !many.includes(word));
}

/** One voice that gives both in one article, with other numbers, tells of two groups; so does a part of the other. */
function isToldApart(one: readonly SidedClaim[], other: readonly SidedClaim[]): boolean {
  return one.some((a) =>
    other.some(
      (b) =>
        a.claim.partOf === b.id ||
        b.claim.partOf === a.id ||
        (a.voice === b.voice &&
          a.article === b.article &&
          (a.claim.count.low !== b.claim.count.low || a.claim.count.high !== b.claim.count.high)),
    ),
  );
}

/** Killed by the two camps: each by the other. */
function isAcrossLines(a: readonly Parties[], b: readonly Parties[]): boolean {
  const [ours, theirs] = [a, b].map((row) => new Set(row.flatMap((each) => campOf(each.perpetrator) ?? [])));
  return ours?.size === 1 && theirs?.size === 1 && [...ours][0] !== [...theirs][0];
}
