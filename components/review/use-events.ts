/** The reader's events, again after every change. */
import { useEffect, useState } from 'preact/hooks';
import type { ConflictEvent } from '../../lib/model';
import { rememberNames } from '../session/events';
import type { Session } from '../session/session';

export function useEvents(session: Session): readonly ConflictEvent[] {
  const [events, setEvents] = useState<readonly ConflictEvent[]>([]);
  useEffect(() => {
    let isOpen = true;
    const { store } = session.parts;
    const read = async (): Promise<void> => {
      const all = await store.events().catch(() => null);
      if (!isOpen || !all) return;
      rememberNames(all);
      setEvents(all);
    };
    const watch = store.watchUndo().subscribe(() => void read());
    return () => {
      isOpen = false;
      watch.unsubscribe();
    };
  }, [session]);
  return events;
}
