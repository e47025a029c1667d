import partyKinds from '../../data/party-kinds.json' with { type: 'json' };
import type { AnalysedDocument } from '../../document.ts';
import { singular } from '../../people.ts';
import type { ActorMention } from '../find-actors.ts';
import { OneParty } from './one-party.ts';

const KINDS = new Map(
  partyKinds.kinds.flatMap(({ type, nouns }, index) =>
    nouns.map((noun): [string, number] => [`${type} ${noun}`, index]),
  ),
);
const APART = new Set(partyKinds.apart);
const DESCRIBED = /^(?:role-|described-party)/;

/** The kind of party that a mention's noun tells, with the names in it ("Arvian"); null for any other. */
function kindOf(
  { tokens }: AnalysedDocument,
  { first, last, rule, value }: ActorMention,
): { kind: number; names: string[] } | null {
  const kind = DESCRIBED.test(rule) ? KINDS.get(`${value.type} ${singular(tokens[last]!.lower)}`) : undefined;
  if (kind === undefined) return null;
  const words = tokens.slice(first, last);
  if (words.some(({ lower }) => APART.has(lower))) return null;
  return {
    kind,
    names: words
      .filter(({ text, tag }, i) => (i > 0 || tag === 'PROPN') && /^\p{Lu}/u.test(text))
      .map(({ lower }) => lower),
  };
}

/**
 * Parties of one kind without different names are one: "the regime" and "the junta", "the bandits" and "the gang".
 *
 * @example "the Arvian government" and "the administration" are one, "the Kolian government" is another
 */
export function joinKinds(document: AnalysedDocument, actors: readonly ActorMention[]): ActorMention[] {
  const parties = new OneParty();
  const kinds = new Map<number, { actor: string; name: string }[]>();
  for (const mention of actors) {
    const found = kindOf(document, mention);
    if (!found) continue;
    const entry = { actor: mention.value.actor, name: found.names.join(' ') };
    const known = kinds.get(found.kind);
    if (known) known.push(entry);
    else kinds.set(found.kind, [entry]);
  }
  for (const mentions of kinds.values()) {
    const names = new Set(mentions.map(({ name }) => name).filter((name) => name !== ''));
    if (names.size > 1) continue;
    for (const { actor } of mentions) parties.join(mentions[0]!.actor, actor);
  }
  return parties.apply(actors);
}
