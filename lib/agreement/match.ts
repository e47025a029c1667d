/** The same articles and the same tags of two coders. */
import { foldName } from '../compare/names';
import type { Annotation, Bundle, Party, Span, StoredArticle } from '../model';
import { anchorAll } from '../text/selectors';
import { FIELDS, fieldsOf } from './fields';

const COUNTED: readonly Annotation['status'][] = ['accepted', 'edited', 'added'];

/** A tag of a coder, with its place in the text on which the two are compared. */
export interface Tag {
  annotation: Annotation;
  span: Span;
  /** Name of a party: of the actor that it is linked to, else what it stands for; null for none. Folded. */
  who: (party: Party | null) => string | null;
}

/** Two tags that are about the same words, or one that the other coder has not. */
export interface TagPair {
  mine: Tag | null;
  theirs: Tag | null;
}

export interface ArticlePair {
  mine: StoredArticle;
  theirs: StoredArticle;
  pairs: TagPair[];
  /** Tags whose words are not in the text here. */
  unplaced: { mine: Annotation[]; theirs: Annotation[] };
}

export interface Matched {
  articles: ArticlePair[];
  /** Articles that only one of them has. */
  onlyMine: StoredArticle[];
  onlyTheirs: StoredArticle[];
}

function addresses({ url, canonicalUrl }: StoredArticle): string[] {
  return [url, canonicalUrl].flatMap((address) => (address ? [address.split('#')[0] ?? address] : []));
}

/** The article of the same text, else of the same address; each is matched once. */
function matchArticles(mine: readonly StoredArticle[], theirs: readonly StoredArticle[]) {
  const left = new Set(theirs);
  const partner = new Map<StoredArticle, StoredArticle>();
  const tests: ((a: StoredArticle, b: StoredArticle) => boolean)[] = [
    (a, b) => a.textHash === b.textHash || a.text === b.text,
    (a, b) => addresses(a).some((address) => addresses(b).includes(address)),
  ];
  for (const test of tests)
    for (const own of mine) {
      if (partner.has(own)) continue;
      const found = [...left].find((other) => test(own, other));
      if (!found) continue;
      partner.set(own, found);
      left.delete(found);
    }
  return { partner, left };
}

function tagsOn(text: string, articleId: string, { annotations, actors }: Bundle) {
  const own = annotations.filter((row) => row.articleId === articleId && COUNTED.includes(row.status));
  const names = new Map<string, string>(actors.map(({ id, name }) => [id, name]));
  for (const { value } of own)
    if (value.kind === 'actor') names.set(value.actor, names.get(value.actor) ?? value.name);
  const who = (party: Party | null): string | null =>
    party && foldName(names.get(party.actor ?? '') ?? (party.resolved || party.text));
  const anchors = anchorAll(
    text,
    own.map(({ selectors }) => selectors),
  );
  const placed: Tag[] = [];
  const unplaced: Annotation[] = [];
  own.forEach((annotation, index) => {
    const { start, end } = annotation.selectors.position;
    const stands = text.slice(start, end) === annotation.selectors.quote.exact;
    const anchor = anchors[index];
    if (stands) placed.push({ annotation, span: { start, end }, who });
    else if (anchor && anchor.status !== 'orphan') placed.push({ annotation, span: anchor.span, who });
    else unplaced.push(annotation);
  });
  return { placed, unplaced };
}

const lengthOf = ({ start, end }: Span): number => end - start;

/** Share of the two spans that they have in common, 0 to 1 (Dice). */
export function overlap(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : (2 * common) / (lengthOf(a) + lengthOf(b));
}

/** Words count twice as much as what is said of them: two tags on the same words are told apart by their values. */
const WORDS_WEIGHT = 2;

function likeness(a: Tag, b: Tag): number {
  const fields = fieldsOf(a.annotation.value.kind);
  const equal = fields.filter(({ id }) => FIELDS[id].read(a) === FIELDS[id].read(b)).length;
  return WORDS_WEIGHT * overlap(a.span, b.span) + equal / fields.length;
}

/** Told in the same order whichever of the two comes first, so that the pairs do not depend on it. */
function orderKey(a: Tag, b: Tag): string {
  const key = ({ annotation, span }: Tag): string =>
    `${String(span.start).padStart(9, '0')} ${span.end} ${JSON.stringify(annotation.value)}`;
  return [key(a), key(b)].toSorted().join('\n');
}

/** Pairs those first that are most alike. Tags of different sorts, or without a word in common, are never a pair. */
function pairTags(mine: readonly Tag[], theirs: readonly Tag[]): TagPair[] {
  const candidates = mine.flatMap((a) =>
    theirs.flatMap((b) =>
      a.annotation.value.kind === b.annotation.value.kind && overlap(a.span, b.span) > 0
        ? [{ mine: a, theirs: b, weight: likeness(a, b), key: orderKey(a, b) }]
        : [],
    ),
  );
  const taken = new Set<Tag>();
  const pairs: TagPair[] = [];
  for (const { mine: a, theirs: b } of candidates.toSorted(
    (one, other) => other.weight - one.weight || (one.key < other.key ? -1 : 1),
  )) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push({ mine: a, theirs: b });
  }
  const alone = [
    ...mine.filter((tag) => !taken.has(tag)).map((tag) => ({ mine: tag, theirs: null })),
    ...theirs.filter((tag) => !taken.has(tag)).map((tag) => ({ mine: null, theirs: tag })),
  ];
  const startOf = ({ mine: a, theirs: b }: TagPair): number => (a ?? b)?.span.start ?? 0;
  return [...pairs, ...alone].toSorted((a, b) => startOf(a) - startOf(b));
}

/**
 * The articles that both coders have, with their tags paired on the text of the first coder.
 *
 * @returns no articles when none is the same by text or address
 */
export function matchCoders(mine: Bundle, theirs: Bundle): Matched {
  const { partner, left } = matchArticles(mine.articles, theirs.articles);
  const articles = [...partner].map(([own, other]): ArticlePair => {
    const a = tagsOn(own.text, own.id, mine);
    const b = tagsOn(own.text, other.id, theirs);
    return {
      mine: own,
      theirs: other,
      pairs: pairTags(a.placed, b.placed),
      unplaced: { mine: a.unplaced, theirs: b.unplaced },
    };
  });
  return {
    articles,
    onlyMine: mine.articles.filter((article) => !partner.has(article)),
    onlyTheirs: [...left],
  };
}
