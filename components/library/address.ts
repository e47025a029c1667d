/** Which part of the library an address shows. Pure. */

export const VIEWS = [
  'articles',
  'claims',
  'actors',
  'events',
  'compare',
  'overview',
  'second',
  'transfer',
  'settings',
] as const;
export type View = (typeof VIEWS)[number];

/** The view that an address's fragment names; articles when it names none. */
export function viewOf(hash: string): View {
  return VIEWS.find((view) => `#${view}` === hash.split('/')[0]) ?? 'articles';
}

/** The records that an address's fragment names after the view: `#events/…`, `#articles/…/…`. */
export function recordsIn(hash: string): (string | undefined)[] {
  return hash
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part));
}
