import type { Span } from '../model';

/** A run of article text that stands unchanged in one live text node. */
export interface Segment {
  /** Offset into the article text. */
  start: number;
  length: number;
  node: Text;
  /** Offset into `node.data`. */
  nodeOffset: number;
}

/** The end points of a `StaticRange`, as `new StaticRange(init)` takes them. */
export interface NodeRange {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

/**
 * Leads from offsets of the article text (UTF-16) to the live page and back. It never leaves the page.
 *
 * Text that the extractor made (blank lines between blocks, a title from metadata) has no place in the
 * page: `place` gives null for it and `rangesFor` leaves it out.
 *
 * Example: for `<p>Five <b>soldiers</b></p>` and article text "Five soldiers", `rangesFor({start: 0, end: 13})`
 * gives two ranges, one in each text node, and `offsetOf(bold, 0)` gives 5.
 */
export class TextMap {
  readonly #segments: readonly Segment[];
  readonly #byNode = new Map<Node, Segment[]>();

  /** `segments` in order of `start`, not overlapping. */
  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
    for (const segment of segments) {
      const list = this.#byNode.get(segment.node);
      if (list) list.push(segment);
      else this.#byNode.set(segment.node, [segment]);
    }
    for (const list of this.#byNode.values()) list.sort((a, b) => a.nodeOffset - b.nodeOffset);
  }

  /** The mapped live text nodes, in order of the article. */
  nodes(): Text[] {
    return [...this.#byNode.keys()] as Text[];
  }

  segments(): readonly Segment[] {
    return this.#segments;
  }

  /** The live character behind one offset; null where the text has no place in the page. */
  place(offset: number): { node: Text; offset: number } | null {
    const segment = this.#segments[this.#firstEndingAfter(offset)];
    if (!segment || offset < segment.start) return null;
    return { node: segment.node, offset: segment.nodeOffset + offset - segment.start };
  }

  /** One range for each live text node that holds part of `span`; empty when none does. */
  rangesFor(span: Span): NodeRange[] {
    if (span.end <= span.start) return [];
    const ranges: NodeRange[] = [];
    for (let i = this.#firstEndingAfter(span.start); i < this.#segments.length; i++) {
      const segment = this.#segments[i];
      if (!segment || segment.start >= span.end) break;
      const from = segment.nodeOffset + Math.max(0, span.start - segment.start);
      const to = segment.nodeOffset + Math.min(segment.length, span.end - segment.start);
      const last = ranges.at(-1);
      // White space that was collapsed lies between two segments of one node: one range over both.
      if (last && last.endContainer === segment.node && last.endOffset <= from) last.endOffset = to;
      else {
        ranges.push({
          startContainer: segment.node,
          startOffset: from,
          endContainer: segment.node,
          endOffset: to,
        });
      }
    }
    return ranges;
  }

  /**
   * The article offset of a position in a live text node; a position in collapsed white space counts as
   * the next mapped character. Null when the node holds no article text at or after the position.
   */
  offsetOf(node: Node, offset: number): number | null {
    const list = this.#byNode.get(node);
    if (!list) return null;
    for (const segment of list) {
      if (offset <= segment.nodeOffset + segment.length) {
        return segment.start + Math.max(0, offset - segment.nodeOffset);
      }
    }
    const last = list.at(-1);
    return last && offset >= last.nodeOffset + last.length ? last.start + last.length : null;
  }

  /** Index of the first segment that ends after `offset`, by halving. */
  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const segment = this.#segments[middle];
      if (segment && segment.start + segment.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
