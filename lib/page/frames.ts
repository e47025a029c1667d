import { webAddress } from './metadata';

/** A frame that fills this share of the window is what the page is for. */
const MOST_OF_THE_WINDOW = 0.4;

/**
 * The address of the frame that fills most of a page: where the article stands when the page itself has none.
 * Nothing of the frame is read: a reader may open it as a page of its own.
 *
 * @returns an absolute http(s) address, or null when no frame is large, or its address is none
 * @example a page with `<iframe src="https://a.example/story">` over its whole window gives that address
 */
export function mainFrame(document: Document): string | null {
  const window = document.defaultView;
  if (!window) return null;
  const room = window.innerWidth * window.innerHeight * MOST_OF_THE_WINDOW;
  for (const frame of document.querySelectorAll('iframe[src], frame[src]')) {
    const { width, height } = frame.getBoundingClientRect();
    const address = webAddress(frame.getAttribute('src'), document.URL);
    if (address !== null && width * height >= room && room > 0) return address;
  }
  return null;
}
