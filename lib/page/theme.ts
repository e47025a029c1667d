import type { Theme } from './highlight-styles';
import type { TextMap } from './text-map';

/** Between the relative luminance of a page that takes dark ink and one that takes light ink. */
const DARK_BELOW = 0.18;

/** Whether the article's text stands on a light or a dark background: the first opaque colour behind it. */
export function themeOf(view: Window, map: TextMap): Theme {
  const first = map.nodes().find((node) => node.isConnected);
  for (let element = first?.parentElement ?? null; element; element = element.parentElement) {
    const luminance = luminanceOf(view.getComputedStyle(element).backgroundColor);
    if (luminance !== null) return luminance < DARK_BELOW ? 'dark' : 'light';
  }
  // No background at all: the browser's own canvas, dark only when the page asked for a dark scheme.
  const scheme = view.getComputedStyle(view.document.documentElement).colorScheme;
  const prefersDark = view.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
  return /dark/.test(scheme) && (prefersDark || !/light/.test(scheme)) ? 'dark' : 'light';
}

/** Relative luminance (WCAG 2.2) of a computed `rgb()` colour; null when it is mostly see-through or in another notation. */
export function luminanceOf(color: string): number | null {
  const match = /^rgba?\(([^)]+)\)$/.exec(color);
  if (!match) return null;
  const [red, green, blue, alpha = 1] = (match[1] ?? '').split(/[,/\s]+/).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return null;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
