/**
 * A report as Markdown with tables (https://github.github.com/gfm/). Drawings cannot stand in it; the table of the
 * same figures does. Words of articles are escaped, so that none of them becomes a heading, a link or markup.
 */
import { isLink } from './addresses';
import type { Report, ReportBlock, ReportCell, ReportLine, ReportTable } from './report';

/**
 * Text on one line in which nothing has a meaning for Markdown.
 *
 * @example escapeMarkdown('a|b *c* <i>') // 'a\\|b \\*c\\* &lt;i&gt;'
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .replace(/&/gu, '&amp;')
      .replace(/</gu, '&lt;')
      .replace(/>/gu, '&gt;')
      .replace(/[\\`*_{}[\]|~#!^$]/gu, '\\$&')
      // Addresses and hosts that a reader of Markdown would make a link by itself.
      .replace(/(:)(\/\/)/gu, '&#58;$2')
      .replace(/\b(www)\./giu, '$1&#46;')
      .replace(/@/gu, '&#64;')
      // At the beginning of a line: lists and rules.
      .replace(/^(\s*)([-+=])/u, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/u, '$1\\$2')
      .trim()
  );
}

/** An address between angle brackets; what could end it early is percent-encoded. */
function address(href: string): string {
  return `<${encodeURI(href.toWellFormed())
    .replace(/%25/gu, '%')
    .replace(/[<>\s\\|]/gu, (sign) => encodeURIComponent(sign))}>`;
}

/** @example reportToMarkdown(report).split('\n')[0] // '# Report of the event “Lorvane camps”' */
export function reportToMarkdown(report: Report): string {
  const facts = report.facts.map(([name, value]) => `- ${escapeMarkdown(name)}: ${escapeMarkdown(value)}`);
  const sections = report.sections.flatMap(({ title, blocks }) => [
    `## ${escapeMarkdown(title)}`,
    ...blocks.flatMap((block) => blockMarkdown(block) ?? []),
  ]);
  return `${[`# ${escapeMarkdown(report.title)}`, facts.join('\n'), ...sections].filter(Boolean).join('\n\n')}\n`;
}

function blockMarkdown(block: ReportBlock): string | null {
  switch (block.type) {
    case 'heading':
      return `### ${escapeMarkdown(block.text)}`;
    case 'text':
      return escapeMarkdown(block.text);
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
    case 'table':
      return tableMarkdown(block);
    case 'drawing':
      return null;
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function tableMarkdown({ caption, head, rows }: ReportTable): string {
  return [
    ...(caption === '' ? [] : [`**${escapeMarkdown(caption)}**`, '']),
    row(head.map(escapeMarkdown)),
    row(head.map(() => '---')),
    ...rows.map((cells) => row(cells.map(cellMarkdown))),
  ].join('\n');
}

function cellMarkdown(cell: ReportCell): string {
  return cell
    .map(lineMarkdown)
    .filter((line) => line !== '')
    .join('<br>');
}

function lineMarkdown({ text, style, href }: ReportLine): string {
  const plain = escapeMarkdown(text);
  if (plain === '') return '';
  const words =
    style === 'figure' || style === 'strong'
      ? `**${plain}**`
      : style === 'gone'
        ? `~~${plain}~~`
        : style === 'quote'
          ? `“${plain}”`
          : plain;
  return href && isLink(href) ? `[${words}](${address(href)})` : words;
}
