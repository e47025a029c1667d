/** Drawings of a report as SVG text: only shapes, words and how they look; nothing that acts, loads or links. */
import type { DrawingNode } from './report';

const ELEMENTS = new Set([
  'svg',
  'g',
  'path',
  'line',
  'rect',
  'circle',
  'ellipse',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'title',
]);

const ATTRIBUTES = new Set(
  (
    'viewBox width height x y x1 y1 x2 y2 dx dy r rx ry cx cy d points transform fill fill-opacity stroke ' +
    'stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray opacity ' +
    'text-anchor font-size font-weight font-style font-variant dominant-baseline paint-order aria-hidden'
  ).split(' '),
);

/** A value that could fetch or run something: `url(…)`, escapes, a second declaration. */
const UNSAFE = /url|image|expression|[\\;{}<>]|\/\*|:/iu;

/** Escapes text for HTML and SVG, between tags and inside quoted attributes; control characters are left out. */
export function escapeMarkup(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, (sign) => ('\t\n\r'.includes(sign) ? sign : ''))
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/'/gu, '&#39;');
}

/**
 * @returns the drawing without elements and attributes that are not on the list, with everything beneath them; an
 * empty string where the root is not on it
 *
 * @example
 * drawingToSvg({ name: 'text', attributes: { x: '1', onclick: 'x' }, children: ['<5>'] })
 * // '<text x="1">&lt;5&gt;</text>'
 */
export function drawingToSvg({ name, attributes, children }: DrawingNode): string {
  if (!ELEMENTS.has(name)) return '';
  const kept = Object.entries(attributes).filter(
    ([key, value]) => ATTRIBUTES.has(key) && !UNSAFE.test(value),
  );
  const written = kept.map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`).join('');
  const inside = children.map((child) =>
    typeof child === 'string' ? escapeMarkup(child) : drawingToSvg(child),
  );
  return `<${name}${written}>${inside.join('')}</${name}>`;
}
