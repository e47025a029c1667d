import { STAMP, type PageClone } from './bounded-clone';
import { attributeOf } from './elements';
import type { Located } from './text-builder';

const SHOW_TEXT = 4;

/**
 * Finds the live text nodes behind text nodes of the extractor's output.
 *
 * The nearest stamped ancestor narrows the search to the live text nodes within one element; among those
 * the one with the same data is taken, in document order, since the extractor never changes the order.
 * Where the extractor re-parsed its document, neighbouring nodes may have become one: then a run of live
 * nodes that spell the same text is taken.
 */
export class Locator {
  readonly #clone: PageClone;
  readonly #byData = new Map<string, number[]>();
  /** Index after the last text node that was given out. */
  #cursor = 0;

  constructor(clone: PageClone) {
    this.#clone = clone;
    clone.texts.forEach((text, index) => {
      const same = this.#byData.get(text.data);
      if (same) same.push(index);
      else this.#byData.set(text.data, [index]);
    });
  }

  /** Where the characters of `text` stand in the live page; empty when the text is not found there. */
  locate(text: Text): Located[] {
    const data = text.data;
    if (data.length === 0) return [];
    const { start, end, record } = this.#searched(text);
    const exact =
      this.#sameData(data, Math.max(start, this.#cursor), end, record) ??
      this.#sameData(data, start, end, record);
    if (exact !== null) {
      const node = this.#clone.texts[exact];
      this.#cursor = exact + 1;
      return node ? [{ from: 0, length: data.length, node, nodeOffset: 0 }] : [];
    }
    return this.#joined(data, Math.max(start, this.#cursor), end) ?? this.#joined(data, start, end) ?? [];
  }

  #searched(text: Text): { start: number; end: number; record: number } {
    const stamped = text.parentElement?.closest(`[${STAMP}]`);
    const stamp = stamped && attributeOf(stamped, STAMP);
    const record = Number(stamp ?? -1);
    const element = this.#clone.elements[record];
    if (!element) return { start: 0, end: this.#clone.texts.length, record: -1 };
    return { start: element.textStart, end: element.textEnd, record };
  }

  /** Index of a live node with this data: a child of the stamped element before one deeper in it. */
  #sameData(data: string, start: number, end: number, record: number): number | null {
    let deeper: number | null = null;
    for (const index of this.#byData.get(data) ?? []) {
      if (index < start) continue;
      if (index >= end) break;
      if (record === -1 || this.#clone.textParents[index] === record) return index;
      deeper ??= index;
    }
    return deeper;
  }

  /** A run of live nodes that together spell `data`. */
  #joined(data: string, start: number, end: number): Located[] | null {
    const { texts } = this.#clone;
    for (let first = start; first < end; first++) {
      const found: Located[] = [];
      let from = 0;
      for (let i = first; i < end && from < data.length; i++) {
        const node = texts[i];
        if (!node || node.data.length === 0) continue;
        if (!data.startsWith(node.data, from)) break;
        found.push({ from, length: node.data.length, node, nodeOffset: 0 });
        from += node.data.length;
        if (from === data.length) {
          this.#cursor = i + 1;
          return found;
        }
      }
    }
    return null;
  }
}

/**
 * Where every text node under `root` stands in the live page, in document order. Nodes that could not be
 * found are in the map too, with no place: their text is part of the article all the same.
 */
export function locateAll(root: Element, clone: PageClone): Map<Text, Located[]> {
  const locator = new Locator(clone);
  const placed = new Map<Text, Located[]>();
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    placed.set(node as Text, locator.locate(node as Text));
  }
  return placed;
}
