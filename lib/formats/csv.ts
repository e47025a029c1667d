/**
 * CSV for spreadsheets and statistics: one row a casualty claim with every field, and a table of all tagged spans.
 *
 * Offsets are given in both units, named in the column. Cells are formula-safe (`csv-cells.ts`). Nothing is
 * worked out that the text does not say: vague counts stay blank, coding profiles are another export.
 */
import type { AnnotationStatus, Bundle, CasualtyValue, Maker, Party, TextSpan } from '../model';
import { joinList, writeTable, type CsvStyle } from './csv-cells';
import { done, type Result } from './problem';
import { DECIDED, placeAnnotations, type Placed } from './selection';

export interface CsvOptions extends CsvStyle {
  /** Which annotations; without it those that a person decided to keep. */
  statuses?: readonly AnnotationStatus[];
}

/** A column: its name, and the cell for one row. */
interface Column<Row> {
  name: string;
  cell: (row: Row) => string;
}

interface ClaimRow extends Placed {
  claim: CasualtyValue;
  bundle: Bundle;
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

const CLAIM_COLUMNS: Column<ClaimRow>[] = [
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
    cell: (row) => text(row.bundle.events.find((event) => event.id === row.annotation.eventId)?.name),
  },
  ...MAKER_COLUMNS,
  ...ARTICLE_COLUMNS,
];

const SPAN_COLUMNS: Column<Placed>[] = [
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

/** Names of the columns of `claimsToCsv`, in order. */
export const CLAIM_COLUMN_NAMES: readonly string[] = CLAIM_COLUMNS.map((column) => column.name);

/**
 * One row a casualty claim. Refuses, naming the annotation, when a place does not hold its words.
 *
 * @example
 * const csv = claimsToCsv(bundle, { bom: true }); // for a spreadsheet
 * if (csv.ok) save(csv.value); else show(csv.error);
 */
export function claimsToCsv(bundle: Bundle, options: CsvOptions = {}): Result<string> {
  const placed = placeAnnotations(bundle, options.statuses ?? DECIDED);
  if (!placed.ok) return placed;
  const rows = placed.value.flatMap((item): ClaimRow[] => {
    const { value } = item.annotation;
    if (value.kind !== 'casualty') return [];
    return [{ ...item, claim: value.claim, bundle }];
  });
  return write(CLAIM_COLUMNS, rows, options);
}

/** One row a tagged span, actors and claims together. */
export function spansToCsv(bundle: Bundle, options: CsvOptions = {}): Result<string> {
  const placed = placeAnnotations(bundle, options.statuses ?? DECIDED);
  return placed.ok ? write(SPAN_COLUMNS, placed.value, options) : placed;
}

function write<Row>(columns: readonly Column<Row>[], rows: readonly Row[], style: CsvStyle): Result<string> {
  const cells = rows.map((row) => columns.map((column) => column.cell(row)));
  const names = columns.map((column) => column.name);
  return done(writeTable(names, cells, style), lossNotices(names, cells));
}

/** What a CSV file in UTF-8 cannot hold, said before anybody relies on it. */
function lossNotices(names: readonly string[], cells: readonly (readonly string[])[]): string[] {
  const lossy = new Set(
    cells.flatMap((row) =>
      row.flatMap((cell, index) => (/\p{Surrogate}/u.test(cell) ? [names[index] ?? ''] : [])),
    ),
  );
  return lossy.size === 0
    ? []
    : [
        `Half characters (lone surrogates) in ${[...lossy].join(', ')} become \uFFFD in a CSV file; JSON-LD and backup keep them.`,
      ];
}

function actorName({ bundle, annotation }: ClaimRow, party: Party | null): string {
  if (!party?.actor) return '';
  const entry = bundle.actors.find((actor) => actor.id === party.actor);
  if (entry) return entry.name;
  const mention = bundle.annotations.find(
    ({ articleId, value }) =>
      articleId === annotation.articleId && value.kind === 'actor' && value.actor === party.actor,
  );
  return mention?.value.kind === 'actor' ? mention.value.name : '';
}

function makerText(maker: Maker): string {
  return maker.type === 'person' ? maker.name : `${maker.rule} (${maker.engine})`;
}
