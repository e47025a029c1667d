import type { Span } from '../model';
import { TextMap } from './text-map';

/**
 * The map of a page that was read again, in the offsets of the text that was read before: what stands
 * unchanged before and after the difference keeps its places, what lies inside the difference has none.
 * So marks stay on their own words until somebody anchors them in the new text.
 */
export function mapInOldOffsets(oldText: string, newText: string, map: TextMap): TextMap {
  if (oldText === newText) return map;
  const { prefix, suffix } = commonEnds(oldText, newText);
  const shift = oldText.length - newText.length;
  const kept: { range: Span; by: number }[] = [
    { range: { start: 0, end: prefix }, by: 0 },
    { range: { start: newText.length - suffix, end: newText.length }, by: shift },
  ];
  return new TextMap(
    kept.flatMap(({ range, by }) =>
      map.segments().flatMap((segment) => {
        const start = Math.max(segment.start, range.start);
        const end = Math.min(segment.start + segment.length, range.end);
        if (end <= start) return [];
        const nodeOffset = segment.nodeOffset + start - segment.start;
        return [{ start: start + by, length: end - start, node: segment.node, nodeOffset }];
      }),
    ),
  );
}

/** How many code units two texts share at their beginning and at their end, without overlap. */
export function commonEnds(a: string, b: string): { prefix: number; suffix: number } {
  const most = Math.min(a.length, b.length);
  let prefix = 0;
  while (prefix < most && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  let suffix = 0;
  while (
    suffix < most - prefix &&
    a.charCodeAt(a.length - 1 - suffix) === b.charCodeAt(b.length - 1 - suffix)
  )
    suffix++;
  return { prefix, suffix };
}
