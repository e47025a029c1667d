import type { BlockKind } from '../model';
import { STAMP, type PageClone } from './bounded-clone';
import { Locator } from './locate';
import type { TextBuilder } from './text-builder';

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** Elements that a browser sets apart from the text around them. */
const BLOCK_ELEMENTS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre ' +
    'search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose text is not part of what the page says. */
const SILENT_ELEMENTS = new Set(
  (
    'audio button canvas datalist embed head iframe img input map math meter noscript object picture progress ' +
    'script select style svg template textarea title video'
  ).split(' '),
);

const KIND_OF_ELEMENT: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'listItem',
  dt: 'listItem',
  dd: 'listItem',
  blockquote: 'quote',
  td: 'tableCell',
  th: 'tableCell',
  caption: 'caption',
  figcaption: 'caption',
};

/** Class names that publishers give to the words under a picture; checked on whole words of the class. */
const CAPTION_CLASS =
  /(?:^|[\s_-])(?:img|image|photo|media|figure|wp|gallery|picture)?[\s_-]?caption(?:$|[\s_-])/i;

/** Adds the text under `root`, an element of the copied page, to `builder`, block by block. */
export function readBlocks(root: Element, clone: PageClone, builder: TextBuilder): void {
  const locator = new Locator(clone);

  function visit(element: Element, kind: BlockKind, inLink: boolean): void {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT_NODE) {
        const text = child as Text;
        builder.add(text.data, locator.locate(text), inLink);
      } else if (child.nodeType === ELEMENT_NODE) visitElement(child as Element, kind, inLink);
    }
  }

  function visitElement(element: Element, kind: BlockKind, inLink: boolean): void {
    const name = element.localName.toLowerCase();
    if (name === 'br') return builder.lineBreak();
    if (SILENT_ELEMENTS.has(name)) return;
    const ownKind = kindWithin(element, name, kind);
    const apart = BLOCK_ELEMENTS.has(name) || ownKind !== kind;
    if (apart) builder.open(ownKind);
    visit(element, ownKind, inLink || name === 'a');
    if (apart) builder.open(kind);
  }

  builder.open('paragraph');
  visit(root, 'paragraph', false);
  builder.open('paragraph');
}

/** The kind of text directly in `element`, which stands in text of kind `outer`. */
function kindWithin(element: Element, name: string, outer: BlockKind): BlockKind {
  if (outer === 'caption') return outer;
  const classes = element.getAttribute('class');
  if (classes && CAPTION_CLASS.test(classes)) return 'caption';
  // A paragraph within a table cell belongs to a table that only lays out the page.
  if (name === 'p' && outer === 'tableCell') return 'paragraph';
  return KIND_OF_ELEMENT[name] ?? outer;
}

/** Live element that a copied or extracted element stands for; null for elements the extractor made. */
export function liveElement(element: Element, clone: PageClone): Element | null {
  const stamp = element.getAttribute(STAMP);
  return stamp === null ? null : (clone.elements[Number(stamp)]?.live ?? null);
}
