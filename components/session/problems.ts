/** Problems of a session, in words. */
import type { Fault } from '../../lib/store/fault';
import { t } from '../strings';
import type { Problem } from './types';

type Place =
  | 'contentGone'
  | 'read'
  | 'engine'
  | 'store'
  | 'save'
  | 'private'
  | 'undo'
  | 'export'
  | 'draft'
  | 'link'
  | 'deleted';

export function problemOf(place: Place, error?: unknown): Problem {
  const detail = error instanceof Error ? error.message : typeof error === 'string' ? error : '';
  return {
    what: t(`problem.${place}.what`, { error: detail }),
    safe: t(`problem.${place}.safe`),
    next: t(`problem.${place}.next`),
  };
}

/** Why nothing of a private window is written. */
export function privateFault(): Fault {
  return { code: 'read-only', ...problemOf('private') };
}
