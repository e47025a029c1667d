/**
 * The card of an article: what the tables of the library show of it and its annotations, without texts,
 * selectors and histories. Cards are derived from the records, kept beside them and never exported; a library of
 * ten thousand articles is read by its cards.
 */
import type {
  ActorRole,
  ActorType,
  Annotation,
  AnnotationStatus,
  CasualtyKind,
  Count,
  Party,
  Scope,
  Stance,
  StoredArticle,
} from '../model';

interface TagCard {
  /** Id of the annotation. */
  id: string;
  status: AnnotationStatus;
  quote: string;
  note: string;
  tags: string[];
  /** UTF-16 offset into the text the tag was made on. */
  start: number;
  /** When a person last decided about it; UTC, ISO 8601. */
  decided: string;
}

export interface ClaimCard extends TagCard {
  kind: CasualtyKind;
  count: Count;
  /** What each party is called: what it stands for, else its words; empty when the text does not say. */
  victims: string;
  by: string;
  says: string;
  stance: Stance | null;
  scope: Scope;
  negated: boolean;
  place: string;
  date: string;
  eventId: string | null;
}

export interface MentionCard extends TagCard {
  actor: string;
  name: string;
  type: ActorType;
  roles: ActorRole[];
}

export interface ArticleCard {
  /** Id of the article. */
  id: string;
  /** Counts writes: what changed since a card was read has a higher one. */
  at: number;
  /** `stale`: to be made again, shows nothing; `gone`: the article was deleted. */
  state: 'fresh' | 'stale' | 'gone';
  title: string;
  site: string;
  url: string | null;
  byline: string;
  published: string | null;
  accessed: string;
  textHash: string;
  /** Ids of articles that a reader said tell of another event. */
  apartFrom: string[];
  claims: ClaimCard[];
  mentions: MentionCard[];
}

function called(party: Party | null): string {
  return party?.resolved || party?.text || '';
}

function tagOf(row: Annotation): TagCard {
  const { id, status, quote, note, tags, selectors, history, modified } = row;
  const decided = history.findLast(({ by }) => by.type === 'person')?.at ?? modified;
  return { id, status, quote, note, tags, start: selectors.position.start, decided };
}

function byStart(a: TagCard, b: TagCard): number {
  return a.start - b.start || (a.id < b.id ? -1 : 1);
}

/** @param rows every annotation of the article, in any order */
export function cardOf(article: StoredArticle, rows: readonly Annotation[], at: number): ArticleCard {
  const claims = rows.flatMap((row): ClaimCard[] => {
    if (row.value.kind !== 'casualty') return [];
    const { kind, count, victims, perpetrator, source, scope, negated, place, date } = row.value.claim;
    return [
      {
        ...tagOf(row),
        kind,
        count,
        victims: called(victims),
        by: called(perpetrator),
        says: called(source),
        stance: source?.stance ?? null,
        scope,
        negated,
        place: place?.text ?? '',
        date: date?.text ?? '',
        eventId: row.eventId ?? null,
      },
    ];
  });
  const mentions = rows.flatMap((row): MentionCard[] => {
    if (row.value.kind !== 'actor') return [];
    const { actor, name, type, roles } = row.value;
    return [{ ...tagOf(row), actor, name, type, roles }];
  });
  const { id, title, site, url, byline, published, accessed, textHash } = article;
  return {
    id,
    at,
    state: 'fresh',
    title,
    site: site ?? '',
    url,
    byline: byline ?? '',
    published,
    accessed,
    textHash,
    apartFrom: article.apartFrom ?? [],
    claims: claims.toSorted(byStart),
    mentions: mentions.toSorted(byStart),
  };
}

/** A card that shows nothing: its article was deleted, or has changed and waits to be read again. */
export function emptyCard(id: string, at: number, state: 'stale' | 'gone'): ArticleCard {
  return {
    id,
    at,
    state,
    title: '',
    site: '',
    url: null,
    byline: '',
    published: null,
    accessed: '',
    textHash: '',
    apartFrom: [],
    claims: [],
    mentions: [],
  };
}

const COUNTED: readonly AnnotationStatus[] = ['accepted', 'edited', 'added'];

/** Whether a tag counts as data: a person took it over, changed it or made it. */
export function isCounted({ status }: { status: AnnotationStatus }): boolean {
  return COUNTED.includes(status);
}
