import type { BlockKind } from '../model';
import { isSetApart } from './apart';
import type { Sorted } from './boilerplate';
import { BLOCK_ELEMENTS, SILENT_ELEMENTS } from './elements';
import type { TextBuilder } from './text-builder';

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

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
  figure: 'caption',
};

/** What a figure holds besides its picture and the words about it. */
const WITHIN_FIGURE: Readonly<Record<string, BlockKind>> = {
  blockquote: 'quote',
  td: 'tableCell',
  th: 'tableCell',
};

/**
 * Adds the text under `root`, an element of the copied page, to `builder`, block by block. `placed` says where
 * its text nodes stand in the live page; nodes that it does not know are left out. Teasers count as links, and
 * live text nodes in `captions` begin caption blocks.
 */
export function readBlocks(
  root: Element,
  { placed, teasers }: Sorted,
  captions: ReadonlySet<Text>,
  builder: TextBuilder,
): void {
  /** The live node that the text so far ends in. */
  let last: Text | null = null;

  function visit(element: Element, kind: BlockKind, inLink: boolean): void {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT_NODE) {
        const text = child as Text;
        const located = placed.get(text);
        if (!located) continue;
        const live = located[0]?.node;
        if (live && last && builder.endsInWord && /^\S/.test(text.data) && isSetApart(last, live))
          builder.open(kind);
        if (live && text.data.trim() !== '') last = live;
        const isCaption = live !== undefined && captions.has(live);
        builder.add(text.data, located, inLink || teasers.has(text), isCaption ? 'caption' : kind);
      } else if (child.nodeType === ELEMENT_NODE) visitElement(child as Element, kind, inLink);
    }
  }

  function visitElement(element: Element, kind: BlockKind, inLink: boolean): void {
    const name = element.localName.toLowerCase();
    if (name === 'br') return builder.lineBreak();
    if (SILENT_ELEMENTS.has(name)) return;
    const ownKind = kindWithin(name, kind);
    const apart = BLOCK_ELEMENTS.has(name) || ownKind !== kind;
    if (apart) builder.open(ownKind);
    visit(element, ownKind, inLink || name === 'a');
    if (apart) builder.open(kind);
  }

  builder.open('paragraph');
  visit(root, 'paragraph', false);
  builder.open('paragraph');
}

/** The kind of text directly in an element of that name, which stands in text of kind `outer`. */
function kindWithin(name: string, outer: BlockKind): BlockKind {
  if (outer === 'caption') return WITHIN_FIGURE[name] ?? outer;
  // A paragraph within a table cell belongs to a table that only lays out the page.
  if (name === 'p' && outer === 'tableCell') return 'paragraph';
  return KIND_OF_ELEMENT[name] ?? outer;
}
