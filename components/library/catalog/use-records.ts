/** Whole records, for what shows more of them than a card holds: read for the articles in question alone. */
import { useEffect, useState } from 'preact/hooks';
import type { ActorEntry, Bundle, ConflictEvent } from '../../../lib/model';
import { StoreFailure } from '../../../lib/store/fault';
import type { Store, Watch } from '../../../lib/store/types';
import type { Problem } from '../../session/types';
import type { Catalog } from './catalog';

/** Follows a question to the store as long as it is wanted; null before the first answer. */
export function useWatch<T>(
  ask: () => Watch<T>,
  on: (problem: Problem) => void,
  wanted: boolean,
  ...asked: readonly unknown[]
): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    if (!wanted) return setValue(null);
    const watch = ask().subscribe(setValue, on);
    return () => watch.unsubscribe();
  }, [wanted, ...asked]);
  return value;
}

/** The records of some articles with every event and actor; read again when one of them changes. */
export async function recordsOf(store: Store, ids: readonly string[]): Promise<Bundle> {
  const { articles, annotations } = await store.export({ kind: 'articles', ids: [...ids] });
  return { articles, annotations, actors: await store.actors(), events: await store.events() };
}

export function useRecords(
  store: Store,
  catalog: Catalog,
  ids: readonly string[] | null,
  lists: { actors: readonly ActorEntry[]; events: readonly ConflictEvent[] },
  on: (problem: Problem) => void,
): Bundle | null {
  const [bundle, setBundle] = useState<Bundle | null>(null);
  const state = ids?.map((id) => `${id} ${catalog.entry(id)?.card.at ?? ''}`).join() ?? null;
  useEffect(() => {
    if (ids === null) return setBundle(null);
    let isOver = false;
    recordsOf(store, ids).then(
      (found) => {
        if (!isOver) setBundle(found);
      },
      (error: unknown) => {
        if (error instanceof StoreFailure) on(error.fault);
        else throw error;
      },
    );
    return () => {
      isOver = true;
    };
  }, [store, state, lists.actors, lists.events]);
  return bundle;
}
