/** What connects annotations: a claim with its victims, perpetrator, source, and with other claims. */
import type { Annotation, Bundle, Party } from '../model';
import type { Placed } from './selection';

export const RELATION_TYPES = ['victims', 'perpetrator', 'source', 'partOf', 'supersedes'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** Directed: from the casualty claim to what it is related to. */
export interface Relation {
  type: RelationType;
  /** The casualty claim. */
  from: Placed;
  /** An annotation of the same export, or an entry of the actor list when no mention was tagged. */
  to: { kind: 'annotation'; placed: Placed } | { kind: 'actor'; id: string };
}

/**
 * Relations whose two ends are both in the export, in the order of the claims. A party is linked to the actor
 * annotation on its own words, else to the nearest mention of the same actor, else to the actor entry.
 */
export function relationsOf(placed: readonly Placed[], bundle: Bundle): Relation[] {
  const byId = new Map(placed.map((item) => [item.annotation.id, item]));
  const actors = new Set(bundle.actors.map((actor) => actor.id));
  const mentions = new Map<string, Placed[]>();
  for (const item of placed) {
    if (item.annotation.value.kind !== 'actor') continue;
    const list = mentions.get(item.article.id) ?? [];
    list.push(item);
    mentions.set(item.article.id, list);
  }
  return placed.flatMap((from) => {
    const { value } = from.annotation;
    if (value.kind !== 'casualty') return [];
    const { claim } = value;
    const party = (type: RelationType, found: Party | null): Relation[] => {
      if (found === null) return [];
      const mention = nearestMention(mentions.get(from.article.id) ?? [], found);
      if (mention !== null) return [{ type, from, to: { kind: 'annotation', placed: mention } }];
      return found.actor && actors.has(found.actor)
        ? [{ type, from, to: { kind: 'actor', id: found.actor } }]
        : [];
    };
    const claimLink = (type: RelationType, id: string | null | undefined): Relation[] => {
      const other = id ? byId.get(id) : undefined;
      return other ? [{ type, from, to: { kind: 'annotation', placed: other } }] : [];
    };
    return [
      ...party('victims', claim.victims),
      ...party('perpetrator', claim.perpetrator),
      ...party('source', claim.source),
      ...claimLink('partOf', claim.partOf),
      ...claimLink('supersedes', claim.supersedes),
    ];
  });
}

function nearestMention(mentions: readonly Placed[], party: Party): Placed | null {
  const distance = (item: Placed) => Math.abs(item.utf16.start - party.start);
  const onWords = mentions.find((item) => item.utf16.start < party.end && party.start < item.utf16.end);
  if (onWords !== undefined) return onWords;
  const same = mentions.filter((item) => party.actor && actorOf(item.annotation) === party.actor);
  return same.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}

function actorOf(annotation: Annotation): string | null {
  return annotation.value.kind === 'actor' ? annotation.value.actor : null;
}
