import type { Span } from '../model';
import type { TextMap } from './text-map';
import { isTransparent, sameOpaqueColor } from './color';
import { attributeOf } from './elements';

/** Farther than this beyond the left or upper edge is a hiding place, not a layout. */
const OFF_SCREEN = -400;
const FAINTEST_OPACITY = 0.05;
const SMALLEST_FONT = 1;
/** Looking further up costs more than it finds; a browser that lays out pages tells of the rest. */
const MOST_ANCESTORS = 100;

/**
 * The parts of the article text that a reader cannot see, in order and merged: not rendered, invisible,
 * transparent, without size, off the screen, clipped away, in the colour of their background, in a closed
 * `<details>`, or marked `aria-hidden`. Checked on the live nodes, whose styles the copy does not have.
 *
 * Without a window (a document that is only parsed) nothing can be known, and nothing is hidden. Null when the
 * page is nested too deep for an environment that works styles out by recursion, as jsdom does.
 */
export function findHidden(document: Document, map: TextMap, isDeep = false): Span[] | null {
  const view = document.defaultView;
  if (!view) return [];
  if (isDeep && !isLaidOut(view)) return null;
  const check = new VisibilityCheck(view);
  const hidden: Span[] = [];
  for (const { start, length, node } of map.segments()) {
    if (!check.isHidden(node)) continue;
    const last = hidden.at(-1);
    // Blank lines and collapsed spaces between two hidden pieces are hidden with them.
    if (last && start - last.end <= 2) last.end = start + length;
    else hidden.push({ start, end: start + length });
  }
  return hidden;
}

/** Answers are kept for each element, so that a page costs one look at every element once. */
class VisibilityCheck {
  readonly #view: Window;
  readonly #styles = new Map<Element, CSSStyleDeclaration>();
  readonly #elements = new Map<Element, boolean>();
  readonly #texts = new Map<Text, boolean>();

  constructor(view: Window) {
    this.#view = view;
  }

  isHidden(node: Text): boolean {
    const known = this.#texts.get(node);
    if (known !== undefined) return known;
    const parent = node.parentElement;
    // The document's title is shown by the browser, not by the page.
    const shownElsewhere = parent === null || parent.localName === 'title';
    const hidden = !shownElsewhere && this.#looksHidden(node, parent);
    this.#texts.set(node, hidden);
    return hidden;
  }

  #looksHidden(node: Text, parent: Element): boolean {
    if (!isShown(parent)) return true;
    return this.#isConcealed(parent) || this.#isInvisible(parent) || isOffPage(node, this.#view);
  }

  /** Hidden by itself or by an ancestor, in a way that a descendant cannot undo. */
  #isConcealed(element: Element): boolean {
    const unknown: Element[] = [];
    let concealed: boolean | undefined;
    for (let at: Element | null = element; at && unknown.length < MOST_ANCESTORS; at = at.parentElement) {
      concealed = this.#elements.get(at);
      if (concealed !== undefined) break;
      unknown.push(at);
    }
    concealed ??= false;
    for (const at of unknown.toReversed()) {
      concealed ||= conceals(at, this.#styleOf(at));
      this.#elements.set(at, concealed);
    }
    return concealed;
  }

  /** Properties that are inherited and that a descendant can set anew: the text's own parent decides. */
  #isInvisible(element: Element): boolean {
    const style = this.#styleOf(element);
    if (style.visibility === 'hidden' || style.visibility === 'collapse') return true;
    if (isTiny(style.fontSize)) return true;
    if (Number.parseFloat(style.textIndent) < OFF_SCREEN) return true;
    return this.#isInkless(element, style);
  }

  #styleOf(element: Element): CSSStyleDeclaration {
    const known = this.#styles.get(element);
    if (known) return known;
    const style = this.#view.getComputedStyle(element);
    this.#styles.set(element, style);
    return style;
  }

  #isInkless(element: Element, style: CSSStyleDeclaration): boolean {
    // With a background clipped to the letters the background is the ink.
    if (style.backgroundClip === 'text' || style.webkitBackgroundClip === 'text') return false;
    const ink = style.webkitTextFillColor || style.color;
    if (isTransparent(ink)) return true;
    let behind: Element | null = element;
    for (let up = 0; behind && up < MOST_ANCESTORS; up++, behind = behind.parentElement) {
      const { backgroundColor, backgroundImage } = this.#styleOf(behind);
      if (backgroundImage && backgroundImage !== 'none') return false;
      if (backgroundColor && !isTransparent(backgroundColor)) return sameOpaqueColor(ink, backgroundColor);
    }
    return false;
  }
}

/** Browsers give computed sizes in pixels; jsdom leaves other units as they stand. */
function isTiny(fontSize: string): boolean {
  const size = Number.parseFloat(fontSize);
  return fontSize.endsWith('px') ? size < SMALLEST_FONT : size === 0;
}

function conceals(element: Element, style: CSSStyleDeclaration): boolean {
  if (attributeOf(element, 'aria-hidden') === 'true') return true;
  const parent = element.parentElement;
  if (
    parent?.localName === 'details' &&
    attributeOf(parent, 'open') === null &&
    element.localName !== 'summary'
  )
    return true;
  if (style.display === 'none' || style.contentVisibility === 'hidden') return true;
  if (attributeOf(element, 'hidden') !== null && !isRendered(element)) return true;
  if (style.opacity !== '' && Number.parseFloat(style.opacity) < FAINTEST_OPACITY) return true;
  return isClipped(element, style) || isMovedAway(style);
}

/** The usual recipes for text that only screen readers get, and collapsed boxes. */
function isClipped(element: Element, style: CSSStyleDeclaration): boolean {
  if (/^rect\((?:0|1)(?:px)?(?:[, ]+(?:0|1)(?:px)?){3}\)$/.test(style.clip) && style.position !== 'static')
    return true;
  if (/^inset\((?:50|100)%/.test(style.clipPath)) return true;
  if (!/hidden|clip/.test(`${style.overflow} ${style.overflowX} ${style.overflowY}`)) return false;
  const box = element.getBoundingClientRect();
  const height = box.height || Number.parseFloat(style.height || style.maxHeight);
  const width = box.width || Number.parseFloat(style.width);
  // An inline box has no size of its own to clip at; `overflow` does not apply to it.
  if (style.display === 'inline' || style.display === 'contents') return false;
  return height <= 1 || width <= 1;
}

function isMovedAway(style: CSSStyleDeclaration): boolean {
  if (style.position === 'absolute' || style.position === 'fixed') {
    if ([style.left, style.top].some((edge) => Number.parseFloat(edge) < OFF_SCREEN)) return true;
  }
  if (Number.parseFloat(style.marginLeft) < OFF_SCREEN) return true;
  const scale = /^(?:scale\(0(?:\.0+)?\)|matrix\(0, 0, 0, 0,)/.test(style.transform);
  return scale || /^translate(?:X|Y|3d)?\(-\d{4,}/.test(style.transform);
}

/** Where the letters really are; only a browser that lays pages out knows. */
function isOffPage(node: Text, view: Window): boolean {
  if (!node.parentElement || !isLaidOut(view)) return false;
  const range = view.document.createRange();
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  if (box.width === 0 && box.height === 0) return node.data.trim() !== '';
  return box.right + view.scrollX < 0 || box.bottom + view.scrollY < 0;
}

/** What the browser knows about the element and all its ancestors; jsdom knows nothing. */
function isShown(element: Element): boolean {
  if (typeof element.checkVisibility !== 'function') return true;
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

function isLaidOut(view: Window): boolean {
  return view.document.documentElement.getClientRects().length > 0;
}

function isRendered(element: Element): boolean {
  return element.getClientRects().length > 0;
}
