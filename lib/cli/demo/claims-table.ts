/** The claims of several articles side by side, for the terminal. */
import type { Agreement, ComparableClaim } from '../../compare/agreement';
import { compareEvent, type ComparedGroup } from '../../compare/comparison';
import { namingOf } from '../../compare/naming';
import { victimsOf } from '../../compare/victim-words';
import type { Bundle, CasualtyValue, StoredArticle } from '../../model';
import { listedName } from '../../suggest/actors/listed-names';
import { countLabel } from '../../text/count-label';

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
  const number = countLabel(count, String);
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

interface Row {
  labels: string[];
  /** What each article says, by article. */
  cells: string[][];
}

/** One block: what it is about on the left, and each article's claims in its column. */
function linesOf({ labels, cells }: Row): string[] {
  const left = labels.filter((label) => label !== '').flatMap((label) => wrap(label, LABEL));
  const columns = cells.map((cell) =>
    cell.flatMap((each) =>
      wrap(each, CELL - INDENT.length).map((text, index) => (index === 0 ? text : INDENT + text)),
    ),
  );
  const height = Math.max(left.length, ...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, index) =>
    lineUp(
      left[index] ?? '',
      columns.map((column) => column[index] ?? ''),
    ),
  );
}

function rowOf({ kind, victims, agreement, cells }: ComparedGroup, articles: readonly StoredArticle[]): Row {
  const claims = cells.flat();
  return {
    labels: [kind, victims, MARKS[agreement]],
    cells: articles.map((article) =>
      claims
        .filter((each) => each.article === article)
        .map(({ item, standing }) => cellOf(item, standing.state === 'replaced')),
    ),
  };
}

/**
 * The comparison of `compareEvent` for a terminal: one block a kind and victim group, one column an article; behind them
 * what is of no event that the articles report. Empty when the bundle holds no claim.
 */
export function claimsTable(bundle: Bundle): string {
  const claims = bundle.annotations.flatMap((annotation) =>
    annotation.value.kind === 'casualty' ? [{ annotation, claim: annotation.value.claim }] : [],
  );
  const articles = bundle.articles.filter(({ id }) =>
    claims.some(({ annotation }) => annotation.articleId === id),
  );
  if (articles.length === 0) return '';
  const { groups, apart } = compareEvent({ articles, claims, naming: namingOf(bundle, listedName) });
  const rows = [
    ...groups.map((group) => rowOf(group, articles)),
    ...apart.map((each): Row => ({
      labels: [each.claim.kind, victimsOf(each.claim), `(${each.claim.scope})`],
      cells: articles.map(({ id }) => (id === each.annotation.articleId ? [cellOf(each, false)] : [])),
    })),
  ];
  const rule = '─'.repeat(LABEL + articles.length * (CELL + 2));
  return [lineUp('', articles.map(heading)), ...rows.flatMap((row) => [rule, ...linesOf(row)]), rule].join(
    '\n',
  );
}
