/** What is decided where two coders differ: a third layer, in which both of the others stay as they were. */
import type {
  Adjudication,
  Annotation,
  AnnotationValue,
  Bundle,
  CasualtyValue,
  Party,
  StoredArticle,
} from '../model';
import { describe } from '../text/selectors';
import { differenceId, type Difference } from './differences';
import type { Part } from './fields';
import type { Matched, Tag } from './match';

export type SideName = 'mine' | 'theirs';

/** For each part whose value counts; parts that are not named are mine where I have a tag. */
export type PartChoice = Partial<Record<Part, SideName>>;

/** Numbers that replace those of both. */
export interface OtherCount {
  low: number | null;
  high: number | null;
}

export interface Decided {
  layerId: string;
  /** Id of the row that counts. */
  newId: string;
  person: string;
  now: string;
}

/** A party of the other coder, whose actors have other ids: its name stays, the link goes. */
function unlinked<T extends Party | null>(party: T): T {
  return party === null ? party : { ...party, actor: null };
}

function valueOf({ annotation: { value } }: Tag, side: SideName, layerId: string): AnnotationValue {
  if (side === 'mine') return value;
  if (value.kind === 'actor') return { ...value, actor: `${layerId}/${value.actor}` };
  const { victims, perpetrator, source } = value.claim;
  const parties = {
    victims: unlinked(victims),
    perpetrator: unlinked(perpetrator),
    source: unlinked(source),
  };
  return { kind: 'casualty', claim: { ...value.claim, ...parties } };
}

const CLAIM_PARTS: Partial<Record<Part, readonly (keyof CasualtyValue)[]>> = {
  kind: ['kind'],
  count: ['count'],
  victims: ['victims'],
  perpetrator: ['perpetrator'],
  source: ['source'],
  scope: ['scope', 'negated'],
};

/** A value made of parts of both. Both are of the same sort: tags of different sorts are never a pair. */
function mixed(mine: AnnotationValue, theirs: AnnotationValue, choice: PartChoice): AnnotationValue {
  if (mine.kind === 'actor' && theirs.kind === 'actor')
    return {
      ...mine,
      ...(choice.name === 'theirs' ? { name: theirs.name, actor: theirs.actor } : {}),
      ...(choice.type === 'theirs' ? { type: theirs.type } : {}),
      ...(choice.roles === 'theirs' ? { roles: theirs.roles } : {}),
    };
  if (mine.kind !== 'casualty' || theirs.kind !== 'casualty') return mine;
  const taken = Object.entries(CLAIM_PARTS).flatMap(([part, keys]) =>
    choice[part as Part] === 'theirs' ? keys.map((key) => [key, theirs.claim[key]] as const) : [],
  );
  return { kind: 'casualty', claim: { ...mine.claim, ...Object.fromEntries(taken) } };
}

function withCount(value: AnnotationValue, count: OtherCount | null): AnnotationValue {
  if (value.kind !== 'casualty' || count === null) return value;
  const { low, high } = count;
  const qualifier =
    low === null && high === null
      ? 'vague'
      : low === null
        ? 'at_most'
        : high === null
          ? 'at_least'
          : low === high
            ? 'exact'
            : 'range';
  return {
    kind: 'casualty',
    claim: { ...value.claim, count: { ...value.claim.count, low, high, qualifier } },
  };
}

/** The tag that counts, on the words of the chosen side, with its history and the decision at its end. */
function resultOf(
  { article, mine, theirs }: Difference,
  value: AnnotationValue,
  span: SideName,
  action: 'accepted' | 'edited',
  { newId, person, now }: Decided,
): Annotation | null {
  const base = (span === 'mine' ? mine : theirs) ?? mine ?? theirs;
  if (!base) return null;
  const { annotation } = base;
  const by = { type: 'person', name: person } as const;
  return {
    ...annotation,
    id: newId,
    articleId: article.id,
    eventId: mine?.annotation.eventId ?? null,
    status: action,
    value,
    selectors: describe(article.text, base.span),
    history: [...annotation.history, { action, at: now, by, from: annotation.value, to: value }],
    modified: now,
    revision: 0,
  };
}

function row(
  difference: Difference,
  choice: Adjudication['choice'],
  result: Annotation | null,
  decided: Decided,
): Adjudication {
  return {
    id: difference.id,
    layerId: decided.layerId,
    articleId: difference.article.id,
    mine: difference.mine?.annotation.id ?? null,
    theirs: difference.theirs?.annotation.id ?? null,
    choice: result === null ? 'neither' : choice,
    result,
    by: decided.person,
    modified: decided.now,
  };
}

/**
 * One side counts as a whole. A side that has no tag there says that there is none.
 *
 * @example choose(difference, 'theirs', { layerId, newId, person: 'Ada', now })
 */
export function choose(difference: Difference, side: SideName, decided: Decided): Adjudication {
  const tag = difference[side];
  const result = tag && resultOf(difference, valueOf(tag, side, decided.layerId), side, 'accepted', decided);
  return row(difference, side, result, decided);
}

/** Neither counts: there is no tag here. */
export function chooseNeither(difference: Difference, decided: Decided): Adjudication {
  return row(difference, 'neither', null, decided);
}

/** Parts of both, or numbers of neither. */
export function edit(
  difference: Difference,
  choice: PartChoice,
  count: OtherCount | null,
  decided: Decided,
): Adjudication {
  const { mine, theirs } = difference;
  const own = mine && valueOf(mine, 'mine', decided.layerId);
  const other = theirs && valueOf(theirs, 'theirs', decided.layerId);
  const value = own && other ? mixed(own, other, choice) : (own ?? other);
  if (!value) return row(difference, 'neither', null, decided);
  const span = mine === null || (theirs !== null && choice.span === 'theirs') ? 'theirs' : 'mine';
  const result = resultOf(difference, withCount(value, count), span, 'edited', decided);
  return row(difference, 'edited', result, decided);
}

/** The third layer: what both agree on, and what was decided. */
export interface ThirdLayer {
  bundle: Bundle;
  agreed: number;
  decided: number;
  /** Differences without a decision; no tag stands for them. */
  open: number;
}

/** The records that count after adjudication: what both coders agree on and what was decided, as one more coder's. */
export function thirdLayer(
  layerId: string,
  matched: Matched,
  differences: readonly Difference[],
  adjudications: readonly Adjudication[],
  mine: Pick<Bundle, 'actors'>,
): ThirdLayer {
  const differing = new Set(differences.map(({ id }) => id));
  const byId = new Map(adjudications.map((each) => [each.id, each]));
  const agreed = matched.articles.flatMap(({ pairs }) =>
    pairs.flatMap((pair) =>
      pair.mine && !differing.has(differenceId(layerId, pair)) ? [pair.mine.annotation] : [],
    ),
  );
  const decided = differences.flatMap(({ id }) => byId.get(id) ?? []);
  const results = decided.flatMap(({ result }) => result ?? []);
  const ids = new Map(
    decided.flatMap(({ mine: a, theirs: b, result }) =>
      [a, b].flatMap((id) => (id && result ? [[id, result.id] as const] : [])),
    ),
  );
  const kept = [...agreed, ...results];
  const present = new Set(kept.map(({ id }) => id));
  const articles: StoredArticle[] = matched.articles.map((pair) => pair.mine);
  return {
    bundle: {
      articles,
      annotations: kept.map((each) => ({ ...withLinks(each, ids, present), eventId: null })),
      actors: mine.actors,
      events: [],
    },
    agreed: agreed.length,
    decided: decided.length,
    open: differences.length - decided.length,
  };
}

/** References to tags that another one stands for now, or that are not in this layer. */
function withLinks(
  row: Annotation,
  ids: ReadonlyMap<string, string>,
  present: ReadonlySet<string>,
): Annotation {
  if (row.value.kind !== 'casualty') return row;
  const { claim } = row.value;
  const link = (id: string | null | undefined): string | null => {
    const now = id ? (ids.get(id) ?? id) : null;
    return now !== null && present.has(now) ? now : null;
  };
  return {
    ...row,
    value: {
      kind: 'casualty',
      claim: { ...claim, partOf: link(claim.partOf), supersedes: link(claim.supersedes) },
    },
  };
}
