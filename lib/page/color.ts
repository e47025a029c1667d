/** Channels of a computed colour (https://drafts.csswg.org/css-color-4/#serializing-sRGB-values). */
export interface Rgba {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** Reads `rgb()` and `rgba()` as browsers give computed colours; null for any other notation. */
export function parseColor(color: string): Rgba | null {
  const match = /^rgba?\(([^)]+)\)$/.exec(color);
  if (!match) return null;
  const [red, green, blue, alpha = 1] = (match[1] ?? '').split(/[,/\s]+/).map(Number);
  if (red === undefined || green === undefined || blue === undefined) return null;
  return { red, green, blue, alpha };
}

/** Whether a computed colour lets all of its ground through; false for colours that `parseColor` cannot read. */
export function isTransparent(color: string): boolean {
  return color === 'transparent' || parseColor(color)?.alpha === 0;
}

/** Whether ink of the first colour cannot be told from a background of the second. */
export function sameOpaqueColor(ink: string, background: string): boolean {
  const a = parseColor(ink);
  const b = parseColor(background);
  if (!a || !b || b.alpha < 1) return false;
  return a.red === b.red && a.green === b.green && a.blue === b.blue;
}

/** Relative luminance, 0 to 1 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
export function luminance({ red, green, blue }: Rgba): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
