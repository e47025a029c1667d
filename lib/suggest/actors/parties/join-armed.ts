import type { AnalysedDocument } from '../../document.ts';
import { singular } from '../../people.ts';
import type { ActorMention } from '../find-actors.ts';
import { OneParty } from './one-party.ts';

const NAMED = /^(?:lexicon|own|shape|acronym|name-|group-by)/;
const ARMED = /^(?:rebel|militia)$/;
/** Words for the men of whatever armed group the story is about. */
const MEN =
  /^(?:fighter|guerrilla|guerilla|rebel|militant|insurgent|combatant|paramilitary|militiaman|jihadist|terrorist|extremist)$/;
const OTHER = /\b(?:other|others|another|rival|foreign|various|several)\b/i;
/** How many times as often as the next one the group of the story is named. */
const LEADS = 2;
/** Mentions and a role tell the group of the story from one of its background. */
const OFTEN = 2;

/** The armed group that the story is about: the only one by name, or named far more often than the others. */
function groupOfStory(actors: readonly ActorMention[]): ActorMention | null {
  const acting = new Set(
    actors.filter(({ value }) => value.roles.length > 0).map(({ value }) => value.actor),
  );
  const counts = new Map<string, { mention: ActorMention; count: number }>();
  for (const mention of actors) {
    const { rule, value } = mention;
    if (!NAMED.test(rule) || !ARMED.test(value.type)) continue;
    const entry = counts.get(value.actor) ?? { mention, count: 0 };
    counts.set(value.actor, { ...entry, count: entry.count + 1 });
  }
  const [first, second] = [...counts.values()].toSorted((a, b) => b.count - a.count);
  if (!first || first.count < OFTEN || first.count < LEADS * (second?.count ?? 0)) return null;
  return acting.has(first.mention.value.actor) ? first.mention : null;
}

/** "The fighters", "guerrillas" without a name of their own are the men of the one armed group that the article is about. */
export function joinArmed({ tokens }: AnalysedDocument, actors: readonly ActorMention[]): ActorMention[] {
  const group = groupOfStory(actors);
  if (!group) return [...actors];
  const barred = new Set<string>();
  const men = new Set<string>();
  for (const { first, last, rule, quote, value } of actors) {
    if (!ARMED.test(value.type) || value.actor === group.value.actor) continue;
    const names = tokens
      .slice(first, last + 1)
      .some(({ text, tag }) => tag === 'PROPN' && /^\p{Lu}/u.test(text));
    if (NAMED.test(rule) || names || OTHER.test(quote)) barred.add(value.actor);
    else if (MEN.test(singular(tokens[last]!.lower))) men.add(value.actor);
  }
  const parties = new OneParty();
  for (const actor of men) if (!barred.has(actor)) parties.join(group.value.actor, actor);
  return parties.apply(actors);
}
