/** Decisions about several items at once: only what is shown and was previewed, and one undo takes all back. */
import type { Annotation } from '../../lib/model';
import { advance, contextFor } from './deciding';
import { isOpen, type Item } from './items';
import { decided } from './records';
import type { Session } from './session';
import { viewOf, visibleItems } from './visible';
import { toLabel } from './labels';

/** The open items that the list shows now: what a rejection of "what is shown" would take. Nothing folded away is among them. */
export function shownOpen(session: Session): Item[] {
  return visibleItems(session.state.value.items, viewOf(session.state.value)).filter(isOpen);
}

/** Rejects these items; what was decided meanwhile stays as it was decided. */
export async function rejectAll(session: Session, items: readonly Item[]): Promise<void> {
  const open = new Set(session.state.value.items.filter(isOpen).map(({ id }) => id));
  const rows = items
    .filter(({ id }) => open.has(id))
    .flatMap((item): Annotation[] => {
      const row = decided(item, { action: 'reject' }, contextFor(session, item));
      return row ? [row] : [];
    });
  const [last] = items.slice(-1);
  if (rows.length === 0 || !last) return;
  const label = toLabel('label.rejectedAll', { n: rows.length });
  const written = session.commit(rows, label);
  advance(session, last.id, label);
  await written;
}
