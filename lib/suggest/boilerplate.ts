import type { Block } from '../model.ts';
import type { AnalysedBlock } from './document.ts';

/** Blocks of which this share or more stands in links are lists of links, not article text. */
const LINK_SHARE_LIMIT = 0.8;
/** Longer blocks are prose even when all of them is a link. */
const LINK_BLOCK_LIMIT = 300;

interface BoilerplateRow {
  id: string;
  pattern: RegExp;
  example: string;
  /** Everything that follows in the text is silent too (comment forms close an article). */
  closes?: boolean;
}

/** Lines that stand inside an article's text and are no part of it. Tested against the trimmed line. */
export const BOILERPLATE_ROWS: BoilerplateRow[] = [
  {
    id: 'related-link',
    pattern:
      /^[([]?\s*(?:read(?:\s+(?:also|more|next|on))?|also\s+read|see\s+also|related(?:\s+(?:story|stories|news|articles?))?|watch|listen|more\s+on\s+this|recommended|editors?['’]?s?\s+picks?)\s*[:|–—-]/i,
    example: 'READ: Strike kills nine in Orlo',
  },
  {
    id: 'newsletter-name',
    pattern: /^subscribe\s+(?:to|for|now)\b.{0,80}$/i,
    example: 'Subscribe to The Dorna Courier',
  },
  {
    id: 'newsletter-pitch',
    pattern: /^(?:please\s+)?sign\s+up\s+(?:for|to)\b.{0,160}$/i,
    example: 'Sign up for our weekly letter on the war.',
  },
  {
    id: 'comment-form',
    pattern: /^(?:leave\s+a\s+(?:reply|comment)|post\s+a\s+comment)\b.{0,60}$/i,
    example: 'Leave a Reply',
    closes: true,
  },
  {
    id: 'comments',
    pattern: /^(?:\d+\s+)?comments?(?:\s*\(\d+\))?$/i,
    example: 'Comments (3)',
    closes: true,
  },
  {
    id: 'comment-rules',
    pattern: /^your\s+email\s+address\s+will\s+not\s+be\s+published\b/i,
    example: 'Your email address will not be published.',
    closes: true,
  },
  {
    id: 'share',
    pattern: /^(?:share\s+(?:this|on)|follow\s+us|advertisement|story\s+continues\s+below)\b.{0,80}$/i,
    example: 'Share this article',
  },
];

function reason(block: Block, text: string): { reason: string; closes: boolean } | null {
  const line = text.slice(block.start, block.end).trim();
  if (
    block.kind !== 'title' &&
    (block.linkShare ?? 0) >= LINK_SHARE_LIMIT &&
    line.length <= LINK_BLOCK_LIMIT
  ) {
    return { reason: 'link-block', closes: false };
  }
  const head = line.slice(0, 200);
  const row = line.length <= 400 ? BOILERPLATE_ROWS.find(({ pattern }) => pattern.test(head)) : undefined;
  return row ? { reason: row.id, closes: row.closes ?? false } : null;
}

/** Marks the blocks in which nothing may be suggested. `text` is the article text, hidden ranges blanked. */
export function findBoilerplate(blocks: readonly Block[], text: string): AnalysedBlock[] {
  let closed: string | null = null;
  return blocks.map((block, index) => {
    const found = reason(block, text);
    if (found?.closes && closed === null && index > 0) closed = found.reason;
    return { ...block, index, silent: closed ?? found?.reason ?? null };
  });
}
