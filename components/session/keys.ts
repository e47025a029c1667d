/**
 * Which key does what in the review list. Pure: the list asks, the session acts.
 * Single letters count only while the list has focus (WCAG 2.1.4), and never while a field is being typed in.
 */
import { CASUALTY_KINDS, type ActorRole, type CasualtyKind } from '../../lib/model';

export type ReviewAction =
  | {
      type:
        'accept' | 'reject' | 'later' | 'edit' | 'next' | 'previous' | 'note' | 'help' | 'leave' | 'count';
    }
  | { type: 'undo' | 'redo' | 'remove' }
  | { type: 'role'; role: ActorRole }
  | { type: 'kind'; kind: CasualtyKind }
  | { type: 'edge'; edge: 'start' | 'end'; direction: 'grow' | 'shrink' };

/** The part of a KeyboardEvent that decides. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  /** True where AltGr produced the character: `[` and `#` need it on many keyboards. */
  altGraph?: boolean;
}

const ROLE_KEYS: Record<string, ActorRole> = { p: 'perpetrator', v: 'victim', s: 'source', o: 'other' };

const SIMPLE_KEYS: Record<string, ReviewAction> = {
  a: { type: 'accept' },
  x: { type: 'reject' },
  ' ': { type: 'later' },
  e: { type: 'edit' },
  n: { type: 'note' },
  '?': { type: 'help' },
  '#': { type: 'count' },
  j: { type: 'next' },
  k: { type: 'previous' },
  ArrowDown: { type: 'next' },
  ArrowUp: { type: 'previous' },
  Delete: { type: 'remove' },
  Escape: { type: 'leave' },
  '[': { type: 'edge', edge: 'end', direction: 'shrink' },
  ']': { type: 'edge', edge: 'end', direction: 'grow' },
  '{': { type: 'edge', edge: 'start', direction: 'shrink' },
  '}': { type: 'edge', edge: 'start', direction: 'grow' },
};

/**
 * @param kind what the current card is about: letters for roles mean nothing on a casualty, digits nothing on an actor.
 * @returns null when the key means nothing here, so that the browser keeps it.
 */
export function actionOf(press: KeyPress, kind: 'actor' | 'casualty' | null): ReviewAction | null {
  const key = press.key;
  const modified = (press.ctrlKey || press.metaKey || press.altKey) && press.altGraph !== true;
  if (modified) {
    const command = (press.ctrlKey || press.metaKey) && !press.altKey;
    if (!command || key.toLowerCase() !== 'z') return null;
    return { type: press.shiftKey ? 'redo' : 'undo' };
  }
  const simple = SIMPLE_KEYS[key];
  if (simple) {
    if (simple.type === 'count' && kind !== 'casualty') return null;
    return simple;
  }
  const role = ROLE_KEYS[key];
  if (role && kind === 'actor') return { type: 'role', role };
  const casualtyKind = /^[1-6]$/u.test(key) ? CASUALTY_KINDS[Number(key) - 1] : undefined;
  if (casualtyKind && kind === 'casualty') return { type: 'kind', kind: casualtyKind };
  return null;
}
