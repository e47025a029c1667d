/** The columns of the CSV tables: which there are, what stands in them, and in which unit. */
import type { Bundle, CasualtyValue, Maker, Party, TextSpan } from '../model';
import { joinList } from './csv-cells';
import type { Placed } from './selection';

/** A column: its name, and the cell for one row. */
export interface Column<Row> {
  name: string;
  cell: (row: Row) => string;
}

export interface ClaimRow extends Placed {
  claim: CasualtyValue;
  names: Names;
}

/** Names by id, looked up once for the whole table. */
export interface Names {
  events: Map<string, string>;
  /** Entries of the actor list by id; mentions by article and actor (`mentionKey`). */
  actors: Map<string, string>;
}

const text = (value: string | number | boolean | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

function spanColumns(name: string, span: (row: ClaimRow) => TextSpan | null | undefined): Column<ClaimRow>[] {
  const inCodePoints = (row: ClaimRow, offset: number | undefined) =>
    text(offset === undefined ? null : row.points.fromUtf16(offset));
  return [
    { name: `${name}_text`, cell: (row) => text(span(row)?.text) },
    { name: `${name}_start_utf16`, cell: (row) => text(span(row)?.start) },
    { name: `${name}_end_utf16`, cell: (row) => text(span(row)?.end) },
    { name: `${name}_start_codepoint`, cell: (row) => inCodePoints(row, span(row)?.start) },
    { name: `${name}_end_codepoint`, cell: (row) => inCodePoints(row, span(row)?.end) },
  ];
}

function partyColumns(name: string, party: (row: ClaimRow) => Party | null): Column<ClaimRow>[] {
  return [
    ...spanColumns(name, party),
    { name: `${name}_resolved`, cell: (row) => text(party(row)?.resolved) },
    { name: `${name}_actor`, cell: (row) => text(party(row)?.actor) },
    { name: `${name}_actor_name`, cell: (row) => actorName(row, party(row)) },
  ];
}

const PLACE_COLUMNS: Column<Placed>[] = [
  { name: 'id', cell: ({ annotation }) => annotation.id },
  { name: 'status', cell: ({ annotation }) => annotation.status },
  { name: 'quote', cell: ({ annotation }) => annotation.selectors.quote.exact },
  { name: 'start_utf16', cell: ({ utf16 }) => text(utf16.start) },
  { name: 'end_utf16', cell: ({ utf16 }) => text(utf16.end) },
  { name: 'start_codepoint', cell: ({ codePoint }) => text(codePoint.start) },
  { name: 'end_codepoint', cell: ({ codePoint }) => text(codePoint.end) },
];

const ARTICLE_COLUMNS: Column<Placed>[] = [
  { name: 'article_id', cell: ({ article }) => article.id },
  { name: 'article_url', cell: ({ article }) => text(article.url) },
  { name: 'article_canonical_url', cell: ({ article }) => text(article.canonicalUrl) },
  { name: 'article_title', cell: ({ article }) => article.title },
  { name: 'article_byline', cell: ({ article }) => text(article.byline) },
  { name: 'article_site', cell: ({ article }) => text(article.site) },
  { name: 'article_language', cell: ({ article }) => text(article.language) },
  { name: 'article_published', cell: ({ article }) => text(article.published) },
  { name: 'article_modified', cell: ({ article }) => text(article.modified) },
  { name: 'article_accessed', cell: ({ article }) => article.accessed },
  { name: 'article_text_sha256', cell: ({ article }) => article.textHash },
  { name: 'article_extractor', cell: ({ article }) => article.extractor },
];

const MAKER_COLUMNS: Column<Placed>[] = [
  { name: 'note', cell: ({ annotation }) => annotation.note },
  { name: 'tags', cell: ({ annotation }) => joinList(annotation.tags) },
  { name: 'made_by', cell: ({ annotation }) => makerText(annotation.maker) },
  {
    name: 'confidence',
    cell: ({ annotation: { maker } }) => text(maker.type === 'rule' ? maker.confidence : null),
  },
  {
    name: 'decided_by',
    cell: ({ annotation }) => makerText(annotation.history.at(-1)?.by ?? annotation.maker),
  },
  { name: 'created', cell: ({ annotation }) => annotation.created },
  { name: 'modified', cell: ({ annotation }) => annotation.modified },
  { name: 'revision', cell: ({ annotation }) => text(annotation.revision) },
];

/** Whether the first row of a table is that of our own tables of claims or tags. */
export function isOwnTable(header: readonly string[]): boolean {
  return PLACE_COLUMNS.every(({ name }) => header.includes(name));
}

/** Columns of the table of claims, in order. */
export const CLAIM_COLUMNS: Column<ClaimRow>[] = [
  ...PLACE_COLUMNS,
  { name: 'kind', cell: ({ claim }) => claim.kind },
  { name: 'count_text', cell: ({ claim }) => text(claim.count.text) },
  { name: 'count_low', cell: ({ claim }) => text(claim.count.low) },
  { name: 'count_high', cell: ({ claim }) => text(claim.count.high) },
  { name: 'count_qualifier', cell: ({ claim }) => claim.count.qualifier },
  { name: 'count_derived', cell: ({ claim }) => text(claim.count.derived ?? false) },
  ...partyColumns('victims', ({ claim }) => claim.victims),
  { name: 'victims_status', cell: ({ claim }) => text(claim.victims?.status) },
  { name: 'victims_groups', cell: ({ claim }) => joinList(claim.victims?.groups ?? []) },
  ...partyColumns('perpetrator', ({ claim }) => claim.perpetrator),
  { name: 'perpetrator_certainty', cell: ({ claim }) => text(claim.perpetrator?.certainty) },
  ...partyColumns('source', ({ claim }) => claim.source),
  { name: 'source_stance', cell: ({ claim }) => text(claim.source?.stance) },
  { name: 'scope', cell: ({ claim }) => claim.scope },
  { name: 'negated', cell: ({ claim }) => text(claim.negated) },
  { name: 'part_of', cell: ({ claim }) => text(claim.partOf) },
  { name: 'supersedes', cell: ({ claim }) => text(claim.supersedes) },
  ...spanColumns('date', ({ claim }) => claim.date),
  ...spanColumns('place', ({ claim }) => claim.place),
  { name: 'event_id', cell: ({ annotation }) => text(annotation.eventId) },
  {
    name: 'event_name',
    cell: ({ names, annotation }) => text(names.events.get(annotation.eventId ?? '')),
  },
  ...MAKER_COLUMNS,
  ...ARTICLE_COLUMNS,
];

/** Columns of the table of all tagged spans, in order. */
export const SPAN_COLUMNS: Column<Placed>[] = [
  ...PLACE_COLUMNS,
  { name: 'tag', cell: ({ annotation: { value } }) => (value.kind === 'actor' ? 'actor' : value.claim.kind) },
  { name: 'actor', cell: ({ annotation: { value } }) => (value.kind === 'actor' ? value.actor : '') },
  { name: 'actor_name', cell: ({ annotation: { value } }) => (value.kind === 'actor' ? value.name : '') },
  { name: 'actor_type', cell: ({ annotation: { value } }) => (value.kind === 'actor' ? value.type : '') },
  {
    name: 'actor_roles',
    cell: ({ annotation: { value } }) => (value.kind === 'actor' ? joinList(value.roles) : ''),
  },
  ...MAKER_COLUMNS,
  ...ARTICLE_COLUMNS,
];

/** Collects the names that the table shows beside ids. */
export function namesOf(bundle: Bundle): Names {
  const actors = new Map<string, string>();
  for (const { articleId, value } of bundle.annotations) {
    if (value.kind === 'actor') actors.set(mentionKey(articleId, value.actor), value.name);
  }
  for (const entry of bundle.actors) actors.set(entry.id, entry.name);
  return { actors, events: new Map(bundle.events.map((event) => [event.id, event.name])) };
}

function actorName({ names, annotation }: ClaimRow, party: Party | null): string {
  if (!party?.actor) return '';
  return (
    names.actors.get(party.actor) ?? names.actors.get(mentionKey(annotation.articleId, party.actor)) ?? ''
  );
}

/** "a1" names another party in every article. */
function mentionKey(articleId: string, actor: string): string {
  return `${articleId}\n${actor}`;
}

function makerText(maker: Maker): string {
  return maker.type === 'person' ? maker.name : `${maker.rule} (${maker.engine})`;
}
