import type { Article } from '../model';
import type { SelectedText } from '../messages';
import type { TextMap } from './text-map';

/**
 * What is selected in the page, in offsets of the article text and without white space at its edges. Parts
 * outside the article are left out; null when nothing of the article is selected.
 */
export function selectedText(
  selection: Selection | null,
  article: Article,
  map: TextMap,
): SelectedText | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  let start: number | null = null;
  let end: number | null = null;
  for (const segment of map.segments()) {
    if (!segment.node.isConnected || !range.intersectsNode(segment.node)) continue;
    const from = segment.node === range.startContainer ? range.startOffset : 0;
    const to = segment.node === range.endContainer ? range.endOffset : Infinity;
    const first = Math.max(0, from - segment.nodeOffset);
    const last = Math.min(segment.length, to - segment.nodeOffset);
    if (last <= first) continue;
    start = Math.min(start ?? Infinity, segment.start + first);
    end = Math.max(end ?? 0, segment.start + last);
  }
  if (start === null || end === null) return null;
  const words = article.text.slice(start, end);
  start += words.length - words.trimStart().length;
  end -= words.length - words.trimEnd().length;
  if (end <= start) return null;
  const block = article.blocks.find((candidate) => start < candidate.end && end > candidate.start);
  return { start, end, text: article.text.slice(start, end), block: block?.kind ?? null };
}
