/** Problems of a session, in words. */
import { t } from '../strings';
import type { Problem } from './types';

type Place =
  'contentGone' | 'read' | 'engine' | 'store' | 'save' | 'private' | 'undo' | 'export' | 'draft' | 'link';

export function problemOf(place: Place, error?: unknown): Problem {
  const detail = error instanceof Error ? error.message : typeof error === 'string' ? error : '';
  return {
    what: t(`problem.${place}.what`, { error: detail }),
    safe: t(`problem.${place}.safe`),
    next: t(`problem.${place}.next`),
  };
}
