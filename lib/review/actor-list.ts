/**
 * Changes to the reader's actor list that reach into the articles: one party takes over others, mentions go to a
 * party of their own, a party is called otherwise everywhere. Each is one change, with one undo. Pure.
 */
import type { ActorEntry, Annotation, AnnotationValue, Party } from '../model';
import { editAnnotation } from '../review';

export interface ActorChange {
  put: { actors: ActorEntry[]; annotations: Annotation[] };
  remove?: { actors: string[] };
}

interface ActorContext {
  /** UTC, ISO 8601. */
  now: string;
  person: string;
}

/** Names of actors in an article: `Annotation.value.actor` is a name within its article, or the id of an entry. */
type Renamed = ReadonlyMap<string, ReadonlyMap<string, string>>;

function partyAs<T extends Party>(party: T | null, names: ReadonlyMap<string, string>): T | null {
  const to = party?.actor ? names.get(party.actor) : undefined;
  return party && to !== undefined ? { ...party, actor: to } : party;
}

function valueAs(value: AnnotationValue, names: ReadonlyMap<string, string>): AnnotationValue {
  if (value.kind === 'actor') return value;
  const { victims, perpetrator, source } = value.claim;
  return {
    ...value,
    claim: {
      ...value.claim,
      victims: partyAs(victims, names),
      perpetrator: partyAs(perpetrator, names),
      source: partyAs(source, names),
    },
  };
}

/** Mentions become mentions of the entry, and the claims of their articles that name them follow. */
function reassigned(
  annotations: readonly Annotation[],
  mentionIds: ReadonlySet<string>,
  to: ActorEntry,
  { now, person }: ActorContext,
): Annotation[] {
  const names = new Map<string, Map<string, string>>();
  for (const { id, articleId, value } of annotations) {
    if (value.kind !== 'actor' || !mentionIds.has(id)) continue;
    const own = names.get(articleId) ?? new Map<string, string>();
    names.set(articleId, own.set(value.actor, to.id));
  }
  keepDivided(annotations, mentionIds, names);
  return annotations.flatMap((row): Annotation[] => {
    const { value } = row;
    const next: AnnotationValue =
      value.kind === 'actor' && mentionIds.has(row.id)
        ? { ...value, actor: to.id, name: to.name, type: to.type }
        : valueAs(value, (names as Renamed).get(row.articleId) ?? new Map<string, string>());
    const after = editAnnotation(row, { value: next }, { now, person, text: '' });
    return after === row ? [] : [after];
  });
}

/** Where other mentions of an article keep the old name, its claims keep it too: nobody knows which are meant. */
function keepDivided(
  annotations: readonly Annotation[],
  mentionIds: ReadonlySet<string>,
  names: ReadonlyMap<string, Map<string, string>>,
): void {
  for (const { id, articleId, value } of annotations)
    if (value.kind === 'actor' && !mentionIds.has(id)) names.get(articleId)?.delete(value.actor);
}

function unique(names: readonly string[], but: string): string[] {
  return [...new Set(names)].filter((name) => name !== but && name !== '');
}

/**
 * One party of several. The entry keeps its name, type and identifiers and takes over the names of the others as
 * aliases, the identifiers it lacks, and every mention.
 *
 * @param others what is merged into it: entries of the list, and names under which unlisted mentions go
 * @param annotations every annotation of the articles with a mention in question
 */
export function mergeActors(
  into: ActorEntry,
  others: { entries: readonly ActorEntry[]; names: readonly string[] },
  mentionIds: ReadonlySet<string>,
  annotations: readonly Annotation[],
  context: ActorContext,
): ActorChange {
  const merged: ActorEntry = {
    ...into,
    aliases: unique(
      [
        ...into.aliases,
        ...others.entries.flatMap(({ name, aliases }) => [name, ...aliases]),
        ...others.names,
      ],
      into.name,
    ),
    identifiers: Object.assign({}, ...others.entries.map(({ identifiers }) => identifiers), into.identifiers),
    modified: context.now,
  };
  return {
    put: { actors: [merged], annotations: reassigned(annotations, mentionIds, merged, context) },
    remove: { actors: others.entries.map(({ id }) => id).filter((id) => id !== into.id) },
  };
}

/**
 * Some mentions of a party become those of another. The first gives away the names and identifiers that the other
 * has.
 */
export function splitActor(
  from: ActorEntry,
  to: ActorEntry,
  mentionIds: ReadonlySet<string>,
  annotations: readonly Annotation[],
  context: ActorContext,
): ActorChange {
  const given = new Set([to.name, ...to.aliases]);
  const left: ActorEntry = {
    ...from,
    aliases: from.aliases.filter((alias) => !given.has(alias)),
    identifiers: Object.fromEntries(
      Object.entries(from.identifiers).filter(([kind, id]) => to.identifiers[kind] !== id),
    ),
    modified: context.now,
  };
  return { put: { actors: [left, to], annotations: reassigned(annotations, mentionIds, to, context) } };
}

/** Another name, type, aliases or identifiers, in the list and in every mention; the old name stays as an alias. */
export function changeActor(
  entry: ActorEntry,
  facts: Pick<ActorEntry, 'name' | 'type' | 'aliases' | 'identifiers'>,
  mentionIds: ReadonlySet<string>,
  annotations: readonly Annotation[],
  context: ActorContext,
): ActorChange {
  const aliases = entry.name === facts.name ? facts.aliases : [...facts.aliases, entry.name];
  const next: ActorEntry = {
    ...entry,
    ...facts,
    aliases: unique(aliases, facts.name),
    modified: context.now,
  };
  return { put: { actors: [next], annotations: reassigned(annotations, mentionIds, next, context) } };
}
