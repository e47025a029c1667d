import type { Span } from '../model';
import type { TextMap } from './text-map';

/** Scrolls the first words of `span` into the middle of the view; false when they have no place in the page. */
export function scrollTo(span: Span, map: TextMap): boolean {
  const place = map.rangesFor(span).find((range) => range.startContainer.isConnected);
  const element = place?.startContainer.parentElement;
  if (!place || !element) return false;
  const range = element.ownerDocument.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, Math.min(place.endOffset, place.endContainer.length));
  if (isComfortable(range)) return true;
  // "instant" overrides a page's smooth scrolling, so that the next measurement is true.
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const view = element.ownerDocument.defaultView;
  if (view && !isComfortable(range)) {
    // In a paragraph that is taller than the window its middle is not where the words are.
    const { top, height } = range.getBoundingClientRect();
    view.scrollBy({ top: top + height / 2 - view.innerHeight / 2, behavior: 'instant' });
  }
  return true;
}

/** In view with room around it: no scrolling while a reader goes from one mark of a sentence to the next. */
function isComfortable(range: Range): boolean {
  const view = range.startContainer.ownerDocument?.defaultView;
  if (!view || typeof range.getBoundingClientRect !== 'function') return false;
  const { top, bottom, width, height } = range.getBoundingClientRect();
  return width + height > 0 && top >= view.innerHeight * 0.1 && bottom <= view.innerHeight * 0.9;
}
