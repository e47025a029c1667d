import { luminance, parseColor } from './color';
import type { Theme } from './highlight-styles';
import type { TextMap } from './text-map';

/** Between the relative luminance of a page that takes dark ink and one that takes light ink. */
const DARK_BELOW = 0.18;

/** Whether the article's text stands on a light or a dark background: the first opaque colour behind it. */
export function themeOf(view: Window, map: TextMap): Theme {
  const first = map.nodes().find((node) => node.isConnected);
  for (let element = first?.parentElement ?? null; element; element = element.parentElement) {
    const color = parseColor(view.getComputedStyle(element).backgroundColor);
    if (color && color.alpha >= 0.5) return luminance(color) < DARK_BELOW ? 'dark' : 'light';
  }
  // No background at all: the browser's own canvas, dark only when the page asked for a dark scheme.
  const scheme = view.getComputedStyle(view.document.documentElement).colorScheme;
  const prefersDark = view.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
  return /dark/.test(scheme) && (prefersDark || !/light/.test(scheme)) ? 'dark' : 'light';
}
