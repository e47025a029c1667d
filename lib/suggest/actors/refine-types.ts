import type { ActorRole, ActorType } from '../../model.ts';
import type { AnalysedDocument } from '../document.ts';
import { isPlural, singular } from '../people.ts';
import type { ActorMention } from './find-actors.ts';
import { because, type PlainReason } from '../reasons.ts';

/** A party with what all its mentions show. */
interface Party {
  mentions: ActorMention[];
  /** The type that its surest mentions give it. */
  type: ActorType;
  roles: Set<ActorRole>;
  /** By name, or only by nouns. */
  named: boolean;
  /** More than one person by the first of its nouns. */
  many: boolean;
  /** Last words of its mentions in the singular. */
  nouns: Set<string>;
  words: Set<string>;
}

/** How much a mention says about its party's type, by the rule that found it; a described party says least. */
const WEIGHTS: [RegExp, number][] = [
  [/^(?:lexicon|own)/, 8],
  [/^(?:person|surname)/, 6],
  [/^(?:shape|acronym|name-|group-by|country|capital|description-beside)/, 4],
  [/^described/, 1],
];
const USUAL_WEIGHT = 2;
const weightOf = (rule: string): number =>
  WEIGHTS.find(([pattern]) => pattern.test(rule))?.[1] ?? USUAL_WEIGHT;

const NAMED = /^(?:lexicon|own|person|surname|shape|acronym|name-|group-by|country|capital)/;

/** Kinds of party that a description tells of a name which by itself is only an organisation. */
const TOLD_BY_DESCRIPTION: ReadonlySet<ActorType> = new Set(['rebel', 'militia', 'state_forces']);

/** Many of them are accused of violence, whoever they are. */
const ACCUSED = /^(?:suspect|defendant|accused|convict|fugitive|culprit|perpetrator)$/;

const CREED = /^(?:jihadist|jihadi|islamist)$/;
/** Nouns of men known only by what they did. */
const DOERS = /^(?:gunm[ae]n|attacker|assailant|bomber|kidnapper|abductor|raider|killer)$/;

function typeOf(mentions: readonly ActorMention[]): ActorType {
  const votes = new Map<ActorType, number>();
  for (const { rule, value } of mentions)
    votes.set(value.type, (votes.get(value.type) ?? 0) + weightOf(rule));
  return [...votes].toSorted((a, b) => b[1] - a[1])[0]![0];
}

function partiesOf(document: AnalysedDocument, actors: readonly ActorMention[]): Map<string, Party> {
  const byActor = new Map<string, ActorMention[]>();
  for (const mention of actors) {
    const mentions = byActor.get(mention.value.actor);
    if (mentions) mentions.push(mention);
    else byActor.set(mention.value.actor, [mention]);
  }
  const { tokens } = document;
  const parties = new Map<string, Party>();
  for (const [actor, mentions] of byActor) {
    parties.set(actor, {
      mentions,
      type: typeOf(mentions),
      roles: new Set(mentions.flatMap(({ value }) => value.roles)),
      named: mentions.some(({ rule }) => NAMED.test(rule)),
      many: isPlural(tokens[mentions[0]!.last]!),
      nouns: new Set(mentions.map(({ last }) => singular(tokens[last]!.lower))),
      words: new Set(
        mentions.flatMap(({ first, last }) => tokens.slice(first, last + 1).map(({ lower }) => lower)),
      ),
    });
  }
  return parties;
}

const some = (words: ReadonlySet<string>, pattern: RegExp): boolean =>
  [...words].some((word) => pattern.test(word));

/** Rules of mentions that only describe people. */
const PEOPLE = /^(?:role-people|role-person|described-party|relation)/;
const BODY = /^(?:role-organisation|described)/;

/** The type that the whole story gives a party, with the reason; null where its own words decide. */
function told(party: Party, hasNamedVictim: boolean): [ActorType, PlainReason] | null {
  const { type, roles, named, many, nouns, words, mentions } = party;
  if (type === 'organisation') {
    const beside = mentions.find(
      ({ rule, value }) => rule === 'description-beside-name' && TOLD_BY_DESCRIPTION.has(value.type),
    );
    if (beside) return [beside.value.type, 'described-armed'];
  }
  if (named) return null;
  const suffers = roles.has('victim') && !roles.has('perpetrator');
  const are = (rules: RegExp): boolean => mentions.every(({ rule }) => rules.test(rule));
  const by = (prefix: string): boolean => mentions.some(({ rule }) => rule.startsWith(prefix));
  if (type === 'person') {
    if (many && some(nouns, ACCUSED)) return ['militia', 'accused-of-violence'];
    if (many && by('role-person')) return ['organisation', 'many-speak-as-one'];
    if (!many && suffers && !hasNamedVictim && !roles.has('source') && are(PEOPLE))
      return ['civilians', 'harmed-unnamed'];
  }
  if (type === 'organisation' && many && suffers && are(BODY)) return ['civilians', 'people-harmed'];
  if (type === 'militia' && some(nouns, DOERS) && some(words, CREED)) return ['rebel', 'fighters-for-creed'];
  if (type === 'civilians' && !many && roles.has('source') && !roles.has('victim') && by('role-people'))
    return ['person', 'one-who-speaks'];
  return null;
}

/**
 * Settles the types of parties: every party has one, by its surest mentions, by a description ("the Movement for X, a
 * separatist group") or by what the story tells of it: a single person who speaks is a person, one without a name who was
 * harmed one of the civilians. A named person stays one also as a victim.
 */
export function settleTypes(document: AnalysedDocument, actors: readonly ActorMention[]): ActorMention[] {
  const types = new Map<string, [ActorType, PlainReason]>();
  const parties = partiesOf(document, actors);
  const hasNamedVictim = [...parties.values()].some(
    ({ named, type, roles }) => named && type === 'person' && roles.has('victim'),
  );
  for (const [actor, party] of parties)
    types.set(actor, told(party, hasNamedVictim) ?? [party.type, 'as-its-party']);
  return actors.map((mention) => {
    const [type, reason] = types.get(mention.value.actor)!;
    if (type === mention.value.type) return mention;
    return { ...mention, value: { ...mention.value, type }, reasons: [...mention.reasons, because(reason)] };
  });
}
