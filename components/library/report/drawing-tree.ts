/** A drawn SVG as the plain tree that `lib/formats` writes down. */
import type { DrawingNode } from '../../../lib/formats/report';

export function drawingTree(element: Element): DrawingNode {
  return {
    name: element.localName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    children: [...element.childNodes].flatMap((node): (DrawingNode | string)[] => {
      if (node.nodeType === 1) return [drawingTree(node as Element)];
      return node.nodeType === 3 ? [node.textContent ?? ''] : [];
    }),
  };
}
