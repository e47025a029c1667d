/** Which rows are ticked: one by one, a run with Shift, or all that are shown. */
import { useRef } from 'preact/hooks';

export type Ticked = ReadonlySet<string>;

export const NOTHING_TICKED: Ticked = new Set();

/** @returns the set with the row, or the run of rows up to it, ticked or not */
export function ticked(
  set: Ticked,
  ids: readonly string[],
  id: string,
  on: boolean,
  from: string | null = null,
): Ticked {
  const [one, other] = [ids.indexOf(id), from === null ? -1 : ids.indexOf(from)];
  const run = one >= 0 && other >= 0 ? ids.slice(Math.min(one, other), Math.max(one, other) + 1) : [id];
  const next = new Set(set);
  for (const each of run) {
    if (on) next.add(each);
    else next.delete(each);
  }
  return next;
}

/** Handlers for a table's checkboxes. */
export function useTicks(set: Ticked, ids: () => readonly string[], change: (set: Ticked) => void) {
  const last = useRef<string | null>(null);
  // A second click may come before the first one is drawn: it goes on from what that one ticked.
  const now = useRef(set);
  now.current = set;
  const changeTo = (next: Ticked): void => {
    now.current = next;
    change(next);
  };
  return {
    onSelect: (id: string, on: boolean, isRun: boolean): void => {
      changeTo(ticked(now.current, isRun ? ids() : [], id, on, isRun ? last.current : null));
      last.current = id;
    },
    onSelectAll: (on: boolean): void => {
      const next = new Set(now.current);
      for (const id of ids()) {
        if (on) next.add(id);
        else next.delete(id);
      }
      changeTo(next);
    },
  };
}
