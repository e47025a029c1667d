/** Wrappers looked at on either side of a seam between two pieces of text. */
const MOST_WRAPPERS = 8;

/**
 * Whether the page shows two neighbouring text nodes apart although only inline elements and no space stand
 * between them, as with `<span class="caption">A camp</span><span class="credit">Photo: Mira Tolan</span>`
 * where the style sheet puts the credit on a line of its own. False where there are no styles to ask.
 */
export function isSetApart(before: Text, after: Text): boolean {
  const view = after.ownerDocument.defaultView;
  if (!view) return false;
  return [...wrappers(before, after), ...wrappers(after, before)].some((element) => {
    const { display, float, position } = view.getComputedStyle(element);
    if (position === 'absolute' || position === 'fixed') return true;
    if (float === 'left' || float === 'right') return !isInitial(element);
    return (
      display !== '' && display !== 'contents' && !display.startsWith('inline') && !display.startsWith('ruby')
    );
  });
}

/** Elements around `node` that do not hold `other`, innermost first. */
function wrappers(node: Text, other: Text): Element[] {
  const found: Element[] = [];
  let element = node.parentElement;
  while (element && !element.contains(other) && found.length < MOST_WRAPPERS) {
    found.push(element);
    element = element.parentElement;
  }
  return found;
}

/** A floating first letter belongs to its word. */
function isInitial(element: Element): boolean {
  return (element.textContent ?? '').trim().length <= 2;
}
