/**
 * A copy of the page for the extractor to take apart, so that the live document is never touched.
 *
 * The copy is built node by node instead of with `cloneNode(true)`, because that is where a hostile or
 * giant page is made harmless in one pass: elements and characters are counted, nesting is flattened the
 * way an HTML parser flattens it, and names that would let form controls shadow DOM properties
 * (`<input name="parentNode">`) are dropped. Every copied element carries a stamp that leads back to the
 * live text nodes inside it.
 */
import { attributeOf } from './elements';

/** Attribute on the copy only; holds an index into `PageClone.elements`. */
export const STAMP = 'data-tollmark-stamp';

export interface Limits {
  /** Readability needs about a second for 100,000 elements in Chromium and 2.6 in Firefox: half of that is bearable. */
  maxElements: number;
  /** A book; the longest articles stay below half of it, and the engine reads it in seconds. */
  maxCharacters: number;
  /** HTML parsers stop nesting near 512; Readability's cost grows with the square of the depth. */
  maxDepth: number;
}

export const LIMITS: Limits = { maxElements: 40_000, maxCharacters: 400_000, maxDepth: 400 };

/** What is known about one copied element: the live element and the live text nodes within it. */
export interface ElementRecord {
  live: Element;
  /** Lower-case local name. */
  name: string;
  /** Index of the parent's record; -1 for the root. */
  parent: number;
  /** Class names, id and role, parted by spaces. */
  labels: string;
  /** Half-open range of indices into `PageClone.texts` of the text nodes inside the element. */
  textStart: number;
  textEnd: number;
}

export interface PageClone {
  document: Document;
  /** Live text nodes in document order. */
  texts: Text[];
  /** Index into `elements` of each text node's parent. */
  textParents: number[];
  elements: ElementRecord[];
  /** Which limits were reached. */
  reached: { elements: boolean; characters: boolean; depth: boolean };
}

const SHOW_ELEMENT = 1;
const SHOW_TEXT = 4;
const ELEMENT_NODE = 1;

const NEVER_TEXT = new Set(['style', 'template']);
/** Elements whose name or id can shadow a property of their form or document. */
const SHADOWING = new Set([
  'button',
  'embed',
  'fieldset',
  'form',
  'iframe',
  'img',
  'input',
  'object',
  'output',
  'select',
  'textarea',
]);

/**
 * Copies `document` within `limits`. The live document is only read, and only through a `TreeWalker`,
 * whose answers a page cannot shadow.
 */
export function clonePage(document: Document, limits: Limits = LIMITS): PageClone {
  const copy = document.implementation.createHTMLDocument('');
  copy.documentElement.remove();
  const clone: PageClone = {
    document: copy,
    texts: [],
    textParents: [],
    elements: [],
    reached: { elements: false, characters: false, depth: false },
  };
  const walker = document.createTreeWalker(document, SHOW_ELEMENT | SHOW_TEXT);
  /** Copies and records of the open elements, outermost first. */
  const open: { element: Element; record: number }[] = [];
  let characters = 0;

  let node = walker.firstChild();
  while (node) {
    const depth = Math.min(open.length, limits.maxDepth);
    if (open.length > limits.maxDepth) clone.reached.depth = true;
    const parent = open[depth - 1];
    let entered = false;

    if (node.nodeType === ELEMENT_NODE) {
      if (clone.elements.length >= limits.maxElements) {
        clone.reached.elements = true;
        break;
      }
      const live = node as Element;
      const element = copy.importNode(live, false);
      const name = element.localName.toLowerCase();
      if (!isSkipped(name, element)) {
        const labels = labelsOf(element);
        disarm(name, element);
        const record = clone.elements.length;
        element.setAttribute(STAMP, String(record));
        clone.elements.push({
          live,
          name,
          parent: open.at(-1)?.record ?? -1,
          labels,
          textStart: clone.texts.length,
          textEnd: clone.texts.length,
        });
        (parent?.element ?? copy).appendChild(element);
        open.push({ element, record });
        const child = walker.firstChild();
        if (child) {
          node = child;
          entered = true;
        } else {
          open.pop();
        }
      }
    } else if (parent) {
      const text = node as Text;
      characters += text.data.length;
      if (characters > limits.maxCharacters) {
        clone.reached.characters = true;
        break;
      }
      const owner = open[open.length - 1];
      clone.texts.push(text);
      clone.textParents.push(owner?.record ?? 0);
      parent.element.appendChild(copy.createTextNode(text.data));
    }
    if (entered) continue;

    let next = walker.nextSibling();
    while (!next && open.length > 0) {
      walker.parentNode();
      close(clone, open.pop());
      next = open.length > 0 ? walker.nextSibling() : null;
    }
    node = next;
  }
  while (open.length > 0) close(clone, open.pop());
  return clone;
}

function close(clone: PageClone, opened: { record: number } | undefined): void {
  const record = opened && clone.elements[opened.record];
  if (record) record.textEnd = clone.texts.length;
}

/** Scripts are not text; those with JSON-LD hold the article's metadata and stay. */
function isSkipped(name: string, element: Element): boolean {
  if (name === 'script') return !/ld\+json/i.test(attributeOf(element, 'type') ?? '');
  return NEVER_TEXT.has(name);
}

function labelsOf(element: Element): string {
  const role = attributeOf(element, 'role');
  return [attributeOf(element, 'class'), attributeOf(element, 'id'), role && `role-${role}`]
    .filter(Boolean)
    .join(' ');
}

function disarm(name: string, element: Element): void {
  if (!SHADOWING.has(name)) return;
  element.removeAttribute('name');
  if (name !== 'form') element.removeAttribute('id');
}
