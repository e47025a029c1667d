/** Events for the tests of the coding profiles, as short as they can be said. */
import type {
  ActorType,
  Annotation,
  Bundle,
  CasualtyKind,
  Certainty,
  CodingAnswer,
  ConflictEvent,
  Scope,
  Stance,
  VictimStatus,
} from '../../lib/model';
import { addByHand } from '../../lib/review';
import { articleOf, countOf } from '../compare/claims';

/** Article `a` is told first, then `b`, then `c`. Its claims are named in order: `k0`, `k1` … */
export interface ClaimSpec {
  in?: 'a' | 'b' | 'c';
  /** As `countOf` reads it. */
  count: string;
  kind?: CasualtyKind;
  victims?: string;
  status?: VictimStatus;
  /** Ids of actors in the article, from `actors`. */
  victimsActor?: string;
  by?: string;
  byActor?: string;
  certainty?: Certainty;
  says?: string;
  saysActor?: string;
  stance?: Stance;
  scope?: Scope;
  partOf?: string;
  supersedes?: string;
  negated?: boolean;
  derived?: boolean;
  date?: string;
  place?: string;
  /** In no event. */
  outside?: boolean;
  /** The sentence in which it stands; the article is then made of such sentences. */
  sentence?: string;
}

export interface EventSpec {
  claims: ClaimSpec[];
  /** How many of the claims, the first ones, stand in the headline. */
  headlines?: number;
  /** Name and type by id; mentioned in every article. */
  actors?: Record<string, [name: string, type: ActorType]>;
  date?: string | null;
  place?: string | null;
  answers?: Omit<CodingAnswer, 'profile'>[];
}

const DAYS = { a: '2026-03-03T10:00:00Z', b: '2026-03-04T10:00:00Z', c: '2026-03-05T10:00:00Z' };
const TEXT = 'x'.repeat(200);

function party(words: string | undefined, actor: string | undefined) {
  const text = words ?? actor;
  return text === undefined ? null : { start: 0, end: 1, text, resolved: text, actor: actor ?? null };
}

const words = (text: string) => ({ start: 0, end: 1, text });

/** An article of sentences, or one without words. */
function textOf(claims: readonly ClaimSpec[], articleId: string): string {
  const own = claims.filter((claim) => (claim.in ?? 'a') === articleId && claim.sentence);
  return own.length > 0 ? own.map(({ sentence }) => sentence).join(' ') : TEXT;
}

function annotationOf(spec: ClaimSpec, index: number, claims: readonly ClaimSpec[]): Annotation {
  const text = textOf(claims, spec.in ?? 'a');
  const start = spec.sentence ? text.indexOf(spec.sentence) : index;
  const span = { start, end: start + 1 };
  const perpetrator = party(spec.by, spec.byActor);
  const source = party(spec.says, spec.saysActor);
  const victims = party(spec.victims ?? (spec.victimsActor ? undefined : 'soldiers'), spec.victimsActor);
  const annotation = addByHand(
    {
      span,
      value: {
        kind: 'casualty',
        claim: {
          kind: spec.kind ?? 'killed',
          count: {
            ...countOf(spec.count),
            ...(spec.count === '' ? { text: null } : {}),
            ...(spec.derived ? { derived: true } : {}),
          },
          victims: spec.victims === '' ? null : victims && { ...victims, status: spec.status ?? 'unknown' },
          perpetrator: perpetrator && { ...perpetrator, certainty: spec.certainty ?? 'stated' },
          source: source && { ...source, stance: spec.stance ?? 'states' },
          scope: spec.scope ?? 'event',
          negated: spec.negated ?? false,
          partOf: spec.partOf ?? null,
          supersedes: spec.supersedes ?? null,
          date: spec.date === undefined ? null : words(spec.date),
          place: spec.place === undefined ? null : words(spec.place),
        },
      },
    },
    { id: `k${index}`, articleId: spec.in ?? 'a', text, now: '', person: '' },
  );
  return { ...annotation, status: 'accepted' };
}

export function eventOf({
  claims,
  actors = {},
  date = '2026-03-02',
  place = 'Orlo',
  answers = [],
  headlines = 0,
}: EventSpec): {
  event: ConflictEvent;
  bundle: Bundle;
} {
  const ids = [...new Set(claims.map((claim) => claim.in ?? 'a'))];
  const articles = ids.map((id) => ({
    ...articleOf(id, DAYS[id]),
    title: headlines > 0 ? 'x'.repeat(headlines) : id,
    text: textOf(claims, id),
  }));
  const mentions = articles.flatMap(({ id: articleId }) =>
    Object.entries(actors).map(([actor, [name, type]]) =>
      addByHand(
        { span: { start: 100, end: 101 }, value: { kind: 'actor', actor, name, type, roles: ['other'] } },
        { id: `${articleId}-${actor}`, articleId, text: TEXT, now: '', person: '' },
      ),
    ),
  );
  const annotations = claims.map(annotationOf);
  const event: ConflictEvent = {
    id: 'event',
    name: 'Attack on Orlo',
    date,
    place,
    articleIds: ids,
    claimIds: annotations
      .filter((row, index) => !claims[index]?.outside && row.value.kind === 'casualty')
      .map(({ id }) => id),
    created: '',
    modified: '',
    coding: answers.flatMap((answer) =>
      (['acled', 'ucdp', 'gtd'] as const).map((profile) => ({ profile, ...answer })),
    ),
  };
  return {
    event,
    bundle: { articles, annotations: [...annotations, ...mentions], actors: [], events: [event] },
  };
}
