/**
 * Claims of one event, or of a selection: one row for a kind of harm and a victim group, one column a source over all
 * articles that quote it, and for each row how the claims stand to each other. Figures stay with their words; nothing is
 * added up and nothing is chosen: that is the reader's.
 */
import type {
  Annotation,
  CasualtyKind,
  CasualtyValue,
  CodingAnswer,
  StoredArticle,
  VictimGroupChoice,
} from '../model';
import { acrossLines } from './across-lines';
import { claimWords } from './claim-words';
import { agreementOf, boundsOf, type Agreement, type Bounds, type ComparableClaim } from './agreement';
import { headlines } from './headline';
import { BY_WORDS, type Naming } from './naming';
import { standings, type Standing } from './standing';
import { groupVictims, type JoinReason } from './victim-groups';
import { maybeSameOf, joinSame, type MaybeSame } from './maybe-same';
import { joinRows, sidesOfRows, type Row, type SameSide } from './same-side';
import { ordered } from './order';
import { foldVictims, groupedBy, mostOften, victimsOf, withoutThe } from './victim-words';
import { byTelling, publishedAt, voicesOf, type Voice } from './voice';

export type { Agreement, ComparableClaim };

/** A source, with the articles in which it speaks. */
export interface Column {
  /** `Voice.key`. */
  key: string;
  /** Who says so; null for what an outlet states itself. */
  source: string | null;
  /** By time of publication. */
  articles: StoredArticle[];
}

/** A claim in its cell. */
export interface ComparedClaim<C extends ComparableClaim = ComparableClaim> {
  item: C;
  column: Column;
  article: StoredArticle;
  /** The words for who speaks for the source, such as "a spokesman for the front"; null where it speaks itself. */
  speaker: string | null;
  /** Whether it counts, and what took its place where it does not. */
  standing: Standing;
  /** The claim that this one is a part of, where that is compared too: "including seven children". */
  partOf: C | null;
  denies: boolean;
  /** What stands in the place of a figure where the claim has none; null where it has one. */
  words: string | null;
  /** The words by which its victims were grouped; folded they are what a reader's choice is kept under. */
  grouped: string;
}

/** A name that stands in a row beside the row's own. */
export interface OtherName {
  words: string;
  /** `foldVictims` of the words: what a reader's choice about them is kept under. */
  key: string;
  reason: JoinReason;
}

/** A row. Its bounds are those of the claims that count and deny nothing. */
export interface ComparedGroup<C extends ComparableClaim = ComparableClaim> extends Bounds {
  key: string;
  kind: CasualtyKind;
  /** What the victims are called most often; empty where nobody says. */
  victims: string;
  victimsKey: string;
  /** Other words for them that were brought together, each with its reason. */
  others: OtherName[];
  /** Claims by column, in the order of the columns; those that no longer count stay in it. */
  cells: ComparedClaim<C>[][];
  agreement: Agreement;
  /** Sources of claims that count, each once over all articles. */
  voices: number;
}

export interface EventComparison<C extends ComparableClaim = ComparableClaim> {
  /** In the order in which they are first told: by publication, then by place in the text. */
  columns: Column[];
  groups: ComparedGroup<C>[];
  /** Keys of two groups of which nobody says whether they are the same people of one side. */
  unsure: [string, string][];
  /** The same as questions to the reader, each with its answer. */
  maybeSame: MaybeSame<C>[];
  /** Totals over a time, other events, what is no fact: shown apart, in no row and no range. */
  apart: C[];
}

export interface ComparisonInput<C extends ComparableClaim> {
  articles: readonly StoredArticle[];
  /** Claims of these articles; others are left out. */
  claims: readonly C[];
  choices?: readonly VictimGroupChoice[];
  /** What was answered about the event: groups said to be the same people become one row. */
  answers?: readonly CodingAnswer[];
  /** The articles are known to tell of one event: a source's later figure then takes the place of its earlier one. */
  isOneEvent?: boolean;
  /** Who the sources are, by `namingOf`; without it they are their words. */
  naming?: Naming;
}

/** Whether a claim says that something did not happen; such a claim is compared although it is "no fact". */
export function isDenial(claim: CasualtyValue): boolean {
  return (claim.negated || claim.source?.stance === 'denies') && ['event', 'none'].includes(claim.scope);
}

function isCompared(claim: CasualtyValue): boolean {
  return claim.scope === 'event' || isDenial(claim);
}

const startOf = (annotation: Annotation): number => annotation.selectors.position.start;

/**
 * @returns groups by kind in the order of the codebook, the highest number first and a part behind its whole;
 * no groups when there are no claims of an event
 *
 * @example
 * compareEvent({ articles: [courier, flare], claims }).groups[0]
 * // { kind: 'killed', victims: 'soldiers', low: 17, high: 40, agreement: 'conflict', … }
 */
export function compareEvent<C extends ComparableClaim>({
  articles,
  claims,
  choices = [],
  answers = [],
  isOneEvent = false,
  naming = BY_WORDS,
}: ComparisonInput<C>): EventComparison<C> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const inOrder = claims
    .flatMap((item) => {
      const article = byId.get(item.annotation.articleId);
      return article ? [{ item, claim: item.claim, article }] : [];
    })
    .toSorted(
      (a, b) => byTelling(a.article, b.article) || startOf(a.item.annotation) - startOf(b.item.annotation),
    );
  const voices = voicesOf(inOrder, naming);
  const told = inOrder.map(({ item, article }, index): ToldClaim<C> => {
    const voice = voices[index] as Voice;
    return { item, article, voice, victims: groupedBy(item.claim, voice.source) };
  });
  const compared = acrossLines(
    told.filter(({ item }) => isCompared(item.claim)),
    naming,
  );
  const names = groupVictims(
    compared.map(({ victims }) => victims),
    choices,
  );
  const headlined = headlines(
    compared.map((each) => ({ ...each, group: names.get(each.victims)?.group ?? '' })),
  );
  // A headline stands where the text says the same, and speaks with its voice.
  const placed = compared.map((each) => {
    const body = headlined.get(each.item.annotation.id);
    return { ...each, ...(body ? { voice: body.voice, victims: body.victims } : {}), body: body ?? null };
  });
  const columns = columnsOf(placed.map(({ voice }) => voice));
  const ids = new Map(compared.map(({ item }) => [item.annotation.id, item]));

  const rows = new Map<string, Row<C>>();
  for (const { item, article, voice, victims, body } of placed) {
    const group = names.get(victims)?.group ?? '';
    const key = `${item.claim.kind}/${group}`;
    const row = rows.get(key) ?? { claims: [], group };
    const column = columns.get(voice.key);
    if (!column) continue;
    row.claims.push({
      item,
      column,
      article,
      speaker: voice.speaker,
      standing: body ? { state: 'headline', by: body.item.annotation.id } : { state: 'stands' },
      partOf: ids.get(item.claim.partOf ?? '') ?? null,
      denies: isDenial(item.claim),
      words: claimWords(item.annotation, item.claim, article),
      grouped: victims,
    });
    rows.set(key, row);
  }
  const { into, unsure } = isOneEvent
    ? sidesOfRows(rows, choices, naming)
    : { into: new Map<string, string>(), unsure: [] as SameSide['unsure'] };
  const order = new Map(compared.map(({ item }, index) => [item, index]));
  joinRows(rows, into, order);
  const rowsToGroups = (): ComparedGroup<C>[] =>
    ordered(
      [...rows].map(([key, row]): ComparedGroup<C> => {
        const own = row.claims.filter(({ standing }) => standing.state !== 'headline');
        const standing = standings(
          own.map(({ item, column, article }) => ({
            id: item.annotation.id,
            claim: item.claim,
            voice: column.key,
            articleId: article.id,
            published: isOneEvent ? publishedAt(article) : null,
          })),
          claims.map(({ annotation, claim }) => ({
            id: annotation.id,
            supersedes: claim.supersedes ?? null,
          })),
        );
        const all = row.claims.map((each) => ({
          ...each,
          standing: standing[own.indexOf(each)] ?? each.standing,
        }));
        return groupOf(key, row, all, [...columns.values()], names);
      }),
    );
  const apart = rowsToGroups();
  const maybeSame = maybeSameOf(unsure, apart, answers);
  const isJoined = joinSame(rows, maybeSame, order);
  return {
    columns: [...columns.values()],
    groups: isJoined ? rowsToGroups() : apart,
    unsure,
    maybeSame,
    apart: told.filter(({ item }) => !isCompared(item.claim)).map(({ item }) => item),
  };
}

/** A claim with who says it and the words by which its victims are grouped. */
interface ToldClaim<C> {
  item: C;
  article: StoredArticle;
  voice: Voice;
  victims: string;
}

function columnsOf(voices: readonly Voice[]): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const { key, source, article } of voices) {
    const column = columns.get(key) ?? { key, source, articles: [] };
    if (!column.articles.includes(article)) column.articles.push(article);
    columns.set(key, column);
  }
  return columns;
}

function groupOf<C extends ComparableClaim>(
  key: string,
  { group, joined }: Row<C>,
  claims: readonly ComparedClaim<C>[],
  columns: readonly Column[],
  names: ReadonlyMap<string, { group: string; reason: JoinReason | null }>,
): ComparedGroup<C> {
  /** Why words stand in this row; words of another group came in as people of the same side. */
  const reasonOf = (by: string): JoinReason | null => {
    const name = names.get(by);
    if (name && joined?.includes(name.group)) return 'reader';
    return name && name.group !== group ? 'side' : (name?.reason ?? null);
  };
  const called = claims
    .filter(({ standing }) => standing.state !== 'headline')
    .map(({ item, grouped }) => ({ words: victimsOf(item.claim), by: grouped }))
    .filter(({ words }) => words !== '');
  const own = called.filter(({ by }) => reasonOf(by) === null);
  const victims = mostOften((own.length > 0 ? own : called).map(({ words }) => words));
  const others = new Map<string, OtherName>();
  for (const { words, by } of called) {
    const reason = reasonOf(by);
    if (reason && (foldVictims(words) !== foldVictims(victims) || reason === 'reader'))
      others.set(foldVictims(by), { words: withoutThe(words), key: foldVictims(by), reason });
  }
  const standing = claims.filter((each) => each.standing.state === 'stands');
  const stated = standing.filter(({ denies }) => !denies).map(({ item }) => item.claim);
  const voices = new Set(standing.map(({ column }) => column.key)).size;
  const agreement = agreementOf(standing.map(({ item }) => item.claim));
  return {
    key,
    kind: claims[0]?.item.claim.kind ?? 'combined',
    victims: withoutThe(victims),
    victimsKey: group,
    others: [...others.values()],
    cells: columns.map((column) => headlinesLast(claims.filter((each) => each.column === column))),
    ...boundsOf(stated),
    // One source that says a figure twice, or once as a bound, is still one source.
    agreement: voices < 2 && (agreement === 'agree' || agreement === 'range') ? 'single' : agreement,
    voices,
  };
}

function headlinesLast<C extends Pick<ComparedClaim, 'standing'>>(claims: readonly C[]): C[] {
  const isHeadline = ({ standing }: C): number => Number(standing.state === 'headline');
  return claims.toSorted((a, b) => isHeadline(a) - isHeadline(b));
}
