/** Free tags that the editor offers: those of the whole library, most used first. */
import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../../lib/store/types';
import type { Session } from '../session/session';

/** More than a list under a field can show; what is used least is typed. */
const OFFERED = 200;
const NONE: readonly string[] = [];
/** The last answer of each store, shown while it counts anew: no editor after the first one waits. */
const lastKnown = new WeakMap<Store, readonly string[]>();

/**
 * Asked anew for every tag that is edited, so that a word just made is there for the next one. Nothing is offered
 * where the library cannot be read: the words are the reader's own, and can be typed.
 *
 * @param itemId what the editor is open on; null for a new tag
 */
export function useKnownTags(session: Session, itemId: string | null): readonly string[] {
  const { store } = session.parts;
  const [known, setKnown] = useState(lastKnown.get(store) ?? NONE);
  useEffect(() => {
    let isOver = false;
    store.freeTags().then(
      (tags) => {
        const names = tags.slice(0, OFFERED).map(({ name }) => name);
        lastKnown.set(store, names);
        if (!isOver) setKnown(names);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [store, itemId]);
  return known;
}
