/** The claims of several articles side by side, for the terminal. */
import {
  compareSideBySide,
  type Agreement,
  type ComparableClaim,
  type ComparedRow,
} from '../../compare/side-by-side';
import type { Bundle, CasualtyValue, StoredArticle } from '../../model';

/** Width of an article's column: two of them and the labels fit a terminal of 120 characters. */
const CELL = 48;
const LABEL = 20;
/** Before the second and later lines of a claim. */
const INDENT = '  ';

/** How the claims of a row stand to each other; a single voice needs no mark. */
const MARKS: Record<Agreement, string> = {
  single: '',
  agree: '= all the same',
  range: '~ can both be true',
  conflict: '≠ contradicting',
  denied: '✗ denied by someone',
};

function countWords({ count, negated }: CasualtyValue): string {
  const { low, high, qualifier, text } = count;
  const number =
    low === null && high === null
      ? (text ?? '?')
      : low === high
        ? `${qualifier === 'about' ? '~' : ''}${low}`
        : high === null
          ? `≥ ${low}`
          : low === null
            ? `≤ ${high}`
            : `${low}–${high}`;
  return negated ? `not ${number}` : number;
}

/** "17 · states: army spokesman · “…”": what one claim says, in one cell; the row says kind, victims and scope. */
function cellOf({ annotation, claim }: ComparableClaim, replaced: boolean): string {
  const parts = [
    countWords(claim),
    ...(claim.source ? [`${claim.source.stance}: ${claim.source.resolved || claim.source.text}`] : []),
    ...(replaced ? ['replaced later'] : []),
    `“${annotation.quote.replace(/\s+/g, ' ')}”`,
  ];
  return parts.join(' · ');
}

/** Breaks a text into lines no longer than the width, at spaces where there are some. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(' ')
    .flatMap((each) => each.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? [])) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function heading(article: StoredArticle): string {
  return article.site ?? article.title;
}

function lineUp(label: string, cells: readonly string[]): string {
  return [label.padEnd(LABEL), ...cells.map((cell) => cell.padEnd(CELL))].join('  ').trimEnd();
}

/** The lines of one row: what it is about on the left, and each article's claims in its column. */
function linesOf(row: ComparedRow): string[] {
  const labels = [
    row.kind,
    ...wrap(row.victims, LABEL),
    row.scope === 'event' ? '' : `(${row.scope})`,
    MARKS[row.agreement],
  ].filter((label) => label !== '');
  const columns = row.cells.map((cell) =>
    cell.flatMap((each) =>
      wrap(cellOf(each, row.superseded.includes(each.annotation.id)), CELL - INDENT.length).map(
        (text, index) => (index === 0 ? text : INDENT + text),
      ),
    ),
  );
  const height = Math.max(labels.length, ...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, index) =>
    lineUp(
      labels[index] ?? '',
      columns.map((column) => column[index] ?? ''),
    ),
  );
}

/**
 * The comparison of `compareSideBySide` for a terminal: one block a kind and victim group, one column an article,
 * claims in the order of the text. Empty when the bundle holds no claim.
 */
export function claimsTable(bundle: Bundle): string {
  const claims = bundle.annotations
    .flatMap((annotation) =>
      annotation.value.kind === 'casualty' ? [{ annotation, claim: annotation.value.claim }] : [],
    )
    .toSorted((a, b) => a.annotation.selectors.position.start - b.annotation.selectors.position.start);
  const articles = bundle.articles.filter(({ id }) =>
    claims.some(({ annotation }) => annotation.articleId === id),
  );
  const { rows } = compareSideBySide(articles, claims);
  if (rows.length === 0) return '';
  const rule = '─'.repeat(LABEL + articles.length * (CELL + 2));
  return [lineUp('', articles.map(heading)), ...rows.flatMap((row) => [rule, ...linesOf(row)]), rule].join(
    '\n',
  );
}
