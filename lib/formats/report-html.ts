/**
 * A report as one HTML file: no script, nothing fetched, drawings inside it as SVG; for reading, printing and
 * archives. Its own policy forbids everything but its style sheet (https://www.w3.org/TR/CSP3/).
 */
import { isLink } from './addresses';
import { drawingToSvg, escapeMarkup as e } from './drawing-svg';
import type { Report, ReportBlock, ReportCell, ReportLine, ReportTable } from './report';
import { REPORT_STYLE } from './report-style';

export const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * @example reportToHtml(report) // '<!doctype html>\n<html lang="en" dir="ltr">…'
 */
export function reportToHtml(report: Report): string {
  const facts = report.facts.map(([name, value]) => `<dt>${e(name)}</dt><dd dir="auto">${e(value)}</dd>`);
  const sections = report.sections.map(
    ({ title, blocks }) =>
      `<section>\n<h2 dir="auto">${e(title)}</h2>\n${blocks.map(blockHtml).join('\n')}\n</section>`,
  );
  return `<!doctype html>
<html lang="${e(report.language)}" dir="${report.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${e(report.title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">${e(report.title)}</h1>
<dl>${facts.join('')}</dl>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function blockHtml(block: ReportBlock): string {
  switch (block.type) {
    case 'heading':
      return `<h3 dir="auto">${e(block.text)}</h3>`;
    case 'text':
      return `<p${block.quiet ? ' class="quiet"' : ''} dir="auto">${e(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li dir="auto">${e(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block);
    case 'drawing':
      return `<figure role="img" aria-label="${e(block.label)}">${drawingToSvg(block.root)}</figure>`;
  }
}

function tableHtml({ caption, head, rows }: ReportTable): string {
  const columns = head.map((title) => `<th scope="col">${e(title)}</th>`).join('');
  const body = rows.map(([first = [], ...rest], index) => {
    const cells = rest.map((cell) => `<td>${cellHtml(cell)}</td>`).join('');
    const isHeadless = first.length === 0 && index > 0;
    return isHeadless
      ? `<tr>${cells}</tr>`
      : `<tr class="first"><th scope="${spanOf(rows, index) > 1 ? 'rowgroup' : 'row'}" rowspan="${spanOf(rows, index)}">${cellHtml(first)}</th>${cells}</tr>`;
  });
  const named = caption === '' ? '' : `<caption>${e(caption)}</caption>\n`;
  return `<table>\n${named}<thead><tr>${columns}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

/** How many rows the head of a row stands for: those behind it that have none of their own. */
function spanOf(rows: readonly ReportCell[][], index: number): number {
  const next = rows.findIndex((row, at) => at > index && (row[0] ?? []).length > 0);
  return (next < 0 ? rows.length : next) - index;
}

function cellHtml(cell: ReportCell): string {
  return cell.map(lineHtml).join('');
}

function lineHtml({ text, style, href }: ReportLine): string {
  const words =
    style === 'quote'
      ? `<q dir="auto">${e(text)}</q>`
      : style === 'gone'
        ? `<s>${e(text)}</s>`
        : style === 'code'
          ? `<code>${e(text)}</code>`
          : `<bdi>${e(text)}</bdi>`;
  const linked = href && isLink(href) ? `<a href="${e(href)}" rel="noreferrer noopener">${words}</a>` : words;
  return `<div${style ? ` class="${style}"` : ''}>${linked}</div>`;
}
