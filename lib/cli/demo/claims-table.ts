/** The claims of several articles side by side, for the terminal. */
import type { Annotation, Bundle, CasualtyValue, StoredArticle } from '../../model';

/** Width of an article's column: two of them and the labels fit a terminal of 120 characters. */
const CELL = 52;
const LABEL = 10;
/** Before the second and later lines of a claim. */
const INDENT = '  ';

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

/** "17 · army spokesman · cumulative “…”": what one claim says, in one cell. */
function cellOf(row: Annotation, claim: CasualtyValue): string {
  const parts = [
    countWords(claim),
    ...(claim.victims ? [claim.victims.resolved || claim.victims.text] : []),
    ...(claim.source ? [`${claim.source.stance}: ${claim.source.resolved || claim.source.text}`] : []),
    ...(claim.scope === 'event' ? [] : [claim.scope]),
    `“${row.quote.replace(/\s+/g, ' ')}”`,
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

/**
 * One block a kind of casualty, one column an article, claims in the order of the text. Empty when the bundle
 * holds no claim.
 */
export function claimsTable(bundle: Bundle): string {
  const claims = bundle.annotations
    .flatMap((row) => (row.value.kind === 'casualty' ? [{ row, claim: row.value.claim }] : []))
    .toSorted((a, b) => a.row.selectors.position.start - b.row.selectors.position.start);
  const articles = bundle.articles.filter(({ id }) => claims.some(({ row }) => row.articleId === id));
  const kinds = [...new Set(claims.map(({ claim }) => claim.kind))];
  const line = (label: string, cells: string[]) =>
    [label.padEnd(LABEL), ...cells.map((cell) => cell.padEnd(CELL))].join('  ').trimEnd();
  const rule = '─'.repeat(LABEL + articles.length * (CELL + 2));
  const rows = kinds.flatMap((kind) => {
    const columns = articles.map((article) =>
      claims
        .filter(({ row, claim }) => claim.kind === kind && row.articleId === article.id)
        .flatMap(({ row, claim }) =>
          wrap(cellOf(row, claim), CELL - INDENT.length).map((text, index) =>
            index === 0 ? text : INDENT + text,
          ),
        ),
    );
    const height = Math.max(...columns.map((column) => column.length));
    const lines = Array.from({ length: height }, (_, index) =>
      line(
        index === 0 ? kind : '',
        columns.map((column) => column[index] ?? ''),
      ),
    );
    return [rule, ...lines];
  });
  return articles.length === 0 ? '' : [line('', articles.map(heading)), ...rows, rule].join('\n');
}
