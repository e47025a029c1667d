/** What an event's claims say, ready to be coded: the claims that count by kind and group, and who is who. */
import { compareEvent, isDenial, type ComparedClaim, type ComparedGroup } from '../compare/comparison';
import { namingOf, partyNamed, type NamedParty, type Naming } from '../compare/naming';
import { NO_NAMES, type NameList } from '../compare/names';
import { namesNobody, saysWhose, victimsOf, victimWords } from '../compare/victim-words';
import { toldAt } from '../compare/voice';
import {
  ACTOR_TYPES,
  type ActorType,
  type Annotation,
  type Bundle,
  type CasualtyKind,
  type CasualtyValue,
  type CodingAnswer,
  type CodingProfile,
  type ConflictEvent,
  type StoredArticle,
} from '../model';
import { isForAll } from '../events/answers';
import victims from '../compare/data/side-words.json';
import type { LeftOut, QuestionId } from './types';

const COUNTED: readonly Annotation['status'][] = ['accepted', 'edited', 'added'];

export interface Told {
  annotation: Annotation;
  claim: CasualtyValue;
  article: StoredArticle;
  perpetrator: NamedParty | null;
  victims: NamedParty | null;
  source: NamedParty | null;
  /** The words for who speaks for the source; null where it speaks itself. */
  speaker: string | null;
}

export interface FactGroup {
  key: string;
  kind: CasualtyKind;
  /** What the victims are called; empty where nobody says. */
  victims: string;
  /** Claims that count, by time of telling. */
  told: Told[];
  /** A part of another group: "including seven children". */
  isPart: boolean;
  /** "people", or nobody named: the figure may hold those of other groups. */
  isEverybody: boolean;
  isAttackers: boolean;
}

/** Keys of groups that may be the same people, each group once. */
export type MaybeSame = readonly string[];

export interface Facts {
  profile: CodingProfile;
  event: ConflictEvent;
  /** By time of telling. */
  articles: StoredArticle[];
  groups: FactGroup[];
  /** Groups of which no claim tells whether they are the same people. */
  maybeSame: MaybeSame[];
  /** Every claim that counts. */
  told: Told[];
  /** Claims that say there was none, by the article itself or a source that is no denial of a party. */
  zeros: Told[];
  leftOut: LeftOut[];
  /** When the row is saved, ISO 8601; null for a row that is looked at. */
  savedAt: string | null;
  answerTo: (question: QuestionId, about: string) => string | null;
}

const ATTACKERS = new Set(victims.attackers);

/** Types of actors that can be hit as a party; a person, a reporter or an aid worker among the victims is a victim. */
const HIT_AS_PARTY = ACTOR_TYPES.filter((type) => !['person', 'media', 'organisation'].includes(type));

const ARMED: readonly (ActorType | null)[] = ['state_forces', 'rebel', 'militia'];

/** Who did it, who was hit and who says so, in one claim. */
function partyFinder(
  naming: Naming,
): (claim: CasualtyValue, article: StoredArticle) => Omit<Told, 'annotation' | 'claim' | 'article'> {
  return (claim, article) => {
    const { perpetrator, victims: hit, source } = claim;
    const said = source && naming.sourceOf(article, source);
    const victim = naming.actorOf(article.id, hit);
    const isParty = victim !== null && (Boolean(hit?.actor) || HIT_AS_PARTY.includes(victim.type));
    const doer =
      perpetrator &&
      partyNamed(naming.actorOf(article.id, perpetrator), perpetrator.resolved || perpetrator.text);
    const speaking = said && partyNamed(said.actor, said.words);
    // "Its fighters" are of the party that says so.
    const isOwn =
      saysWhose(victimsOf(claim)) && ARMED.includes(speaking?.type ?? null) && speaking?.key !== doer?.key;
    return {
      perpetrator: doer,
      victims: isOwn ? speaking : isParty ? partyNamed(victim, '') : null,
      source: speaking,
      speaker: said?.speaker ?? null,
    };
  };
}

/** A claim of the article's event in no event at all, or of another one, is no part of this one. */
function reasonLeftOut(claim: CasualtyValue, inside: boolean): LeftOut['because'] | null {
  if (claim.scope === 'cumulative') return { rule: 'cumulative', values: {} };
  if (claim.scope === 'other') return { rule: 'otherEvent', values: {} };
  if (claim.scope === 'none' && !isDenial(claim)) return { rule: 'noFact', values: {} };
  if (!inside && claim.scope === 'event') return { rule: 'notAssigned', values: {} };
  return null;
}

/**
 * The facts of one event.
 *
 * @param bundle the articles, annotations and actors of the library; those of the event are looked up in it
 * @param savedAt when the row is saved, ISO 8601; null for one that is looked at
 */
export function factsOf(
  profile: CodingProfile,
  event: ConflictEvent,
  bundle: Bundle,
  savedAt: string | null = null,
  names: NameList = NO_NAMES,
): Facts {
  const naming = namingOf(bundle, names);
  const articles = bundle.articles
    .filter(({ id }) => event.articleIds.includes(id))
    .toSorted((a, b) => toldAt(a) - toldAt(b));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const partiesOf = partyFinder(naming);
  const inside = new Set(event.claimIds);
  const leftOut: LeftOut[] = [];
  const all = bundle.annotations.flatMap((annotation): Told[] => {
    const article = byId.get(annotation.articleId);
    if (!article || annotation.value.kind !== 'casualty' || !COUNTED.includes(annotation.status)) return [];
    const { claim } = annotation.value;
    const because = reasonLeftOut(claim, inside.has(annotation.id));
    if (because) {
      leftOut.push({ claim: annotation.id, because });
      return [];
    }
    return [{ annotation, claim, article, ...partiesOf(claim, article) }];
  });
  const { groups, maybeSame } = compareEvent({
    articles,
    claims: all,
    choices: event.victimGroups ?? [],
    isOneEvent: true,
    naming,
  });
  const claims = groups.flatMap(({ cells }) => cells.flat());
  for (const each of claims) {
    const because = reasonNotStanding(each);
    if (because) leftOut.push({ claim: each.item.annotation.id, because });
  }
  const counting = groups.map(factGroup).filter(({ told }) => told.length > 0);
  return {
    profile,
    event,
    articles,
    groups: counting,
    maybeSame: maybeSame.map((set) => set.groups.map(({ key }) => key)),
    told: counting.flatMap(({ told }) => told),
    zeros: claims.filter(isZero).map(({ item }) => item),
    leftOut,
    savedAt,
    answerTo: answerFinder(event.coding ?? [], profile),
  };
}

function answerFinder(answers: readonly CodingAnswer[], profile: CodingProfile): Facts['answerTo'] {
  return (question, about) => {
    const all = answers.filter((each) => each.question === question && each.about === about);
    const own = all.find((each) => each.profile === profile);
    return (own ?? all.find(isForAll))?.answer ?? null;
  };
}

/** "Nobody was hurt", said by nobody who denies it. */
function isZero({ item: { claim }, standing, denies }: ComparedClaim<Told>): boolean {
  return denies && standing.state === 'stands' && claim.negated && claim.source?.stance !== 'denies';
}

function reasonNotStanding(each: ComparedClaim<Told>): LeftOut['because'] | null {
  const { standing, denies } = each;
  if (standing.state === 'replaced') return { rule: 'replaced', values: {} };
  if (standing.state === 'earlier') return { rule: 'earlier', values: {} };
  if (standing.state === 'headline') return { rule: 'headline', values: {} };
  if (standing.state === 'unconfirmed') return { rule: 'unconfirmed', values: {} };
  if (denies && !isZero(each)) return { rule: 'denied', values: {} };
  return null;
}

function factGroup(group: ComparedGroup<Told>): FactGroup {
  const counting = group.cells
    .flat()
    .filter(({ standing, denies }) => standing.state === 'stands' && !denies);
  const perpetrators = new Set(counting.map(({ item }) => item.perpetrator?.key));
  return {
    key: group.key,
    kind: group.kind,
    victims: group.victims,
    told: counting.map(({ item }) => item).toSorted((a, b) => toldAt(a.article) - toldAt(b.article)),
    isPart: counting.some(({ partOf }) => partOf !== null),
    isEverybody: namesNobody(group.victims),
    isAttackers:
      counting.some(({ item }) => ATTACKERS.has(victimWords(victimName(item)).head)) ||
      counting.some(({ item }) => item.victims !== null && perpetrators.has(item.victims.key)),
  };
}

/** What the victims of a claim are called, for a sentence. */
export function victimName(told: Told): string {
  return victimsOf(told.claim);
}

export const idOf = ({ annotation }: Told): string => annotation.id;
