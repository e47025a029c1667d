/**
 * Offset into the article's text of a point of text that was drawn in pieces with `data-start`.
 *
 * @param node a node of a DOM selection or range, and the offset in it
 * @returns UTF-16 code units into `article.text`; null outside of the drawn text
 */
export function offsetAt(node: Node | null, offset: number): number | null {
  const element = node instanceof Element ? node : node?.parentElement;
  const piece = element?.closest<HTMLElement>('[data-start]');
  const start = Number(piece?.dataset['start'] ?? Number.NaN);
  return Number.isNaN(start) ? null : start + (node instanceof Element ? 0 : offset);
}
