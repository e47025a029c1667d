/** Elements that a browser sets apart from the text around them (https://html.spec.whatwg.org/multipage/rendering.html). */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre ' +
    'search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose text is not part of what the page says. */
export const SILENT_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'audio button canvas datalist embed head iframe img input map math meter noscript object picture progress ' +
    'script select style svg template textarea title video'
  ).split(' '),
);

/**
 * An attribute of any element, also of a form whose fields stand in front of the DOM's own methods
 * (`<input name="getAttribute">`): then the method of its prototype is asked. Null where there is no such attribute.
 */
export function attributeOf(element: Element, name: string): string | null {
  const own: unknown = element.getAttribute;
  if (typeof own === 'function') return element.getAttribute(name);
  return (Object.getPrototypeOf(element) as Element).getAttribute.call(element, name);
}
