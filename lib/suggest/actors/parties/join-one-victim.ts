import type { CasualtyKind } from '../../../model.ts';
import type { Claim } from '../../claim.ts';
import type { AnalysedDocument } from '../../document.ts';
import type { ActorMention } from '../find-actors.ts';
import { OneParty } from './one-party.ts';
import { singlesOf, unnamedOf } from './singles.ts';

/** Claims that must agree that there was one victim: a single one may have missed the others. */
const TWICE = 2;

/** The kinds of harm that the event of the article did to one person alone. */
function singleKinds(claims: readonly Claim[]): Set<CasualtyKind> {
  const counts = new Map<CasualtyKind, { one: number; more: number }>();
  for (const { value } of claims) {
    if (value.scope !== 'event' || value.negated) continue;
    const count = counts.get(value.kind) ?? { one: 0, more: 0 };
    counts.set(value.kind, count);
    if (value.count?.low === 1 && value.count.high === 1) count.one++;
    else count.more++;
  }
  return new Set([...counts].filter(([, { one, more }]) => one >= TWICE && more === 0).map(([kind]) => kind));
}

/**
 * Where one person was killed, hurt or taken in the event of the article, whoever is said to be is that person: "a cleric",
 * "my brother", "the lawyer's client". Two named persons stay apart.
 *
 * @example "Gunmen seized a trader ... \"They took my brother\", his sister said" has one victim; with "two traders" it has not
 */
export function joinOneVictim(
  document: AnalysedDocument,
  actors: readonly ActorMention[],
  claims: readonly Claim[],
): ActorMention[] {
  const kinds = singleKinds(claims);
  if (kinds.size === 0) return [...actors];
  const spans = claims.flatMap(({ value }) =>
    value.scope === 'event' && kinds.has(value.kind) && value.victims
      ? [{ kind: value.kind, ...value.victims }]
      : [],
  );
  const singles = singlesOf(document, actors);
  const open = unnamedOf(document, actors, singles).filter(({ whole }) => whole);
  const parties = new OneParty();
  for (const kind of kinds) {
    const harmed = (mention: ActorMention): boolean =>
      spans.some((span) => span.kind === kind && mention.end === span.end && mention.start < span.end);
    const named = singles.filter((single) => single.named && single.mentions.some(harmed));
    if (named.length > 1) continue;
    const unnamed = open.filter(({ mentions }) => mentions.some(harmed));
    const [first, ...rest] = [...named, ...unnamed];
    for (const { actor } of rest) parties.join(first!.actor, actor);
  }
  return parties.apply(actors);
}
