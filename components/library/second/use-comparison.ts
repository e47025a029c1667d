/** A layer beside the reader's own records: read for the articles of the layer alone, again after every change. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { differencesOf, type Difference } from '../../../lib/agreement/differences';
import { matchCoders, type Matched } from '../../../lib/agreement/match';
import { measure, type Agreement } from '../../../lib/agreement/measure';
import type { Bundle, CoderLayer } from '../../../lib/model';
import { StoreFailure } from '../../../lib/store/fault';
import type { Store } from '../../../lib/store/types';
import type { Problem } from '../../session/types';
import type { ArticleEntry } from '../catalog/entries';
import { recordsOf, useWatch } from '../catalog/use-records';

export interface Comparison {
  mine: Bundle;
  matched: Matched;
  agreement: Agreement;
  differences: Difference[];
}

/** Ids of the reader's articles that may be the layer's: of the same text, or known by the address. */
async function ownIds(
  store: Store,
  entries: readonly ArticleEntry[],
  { bundle }: CoderLayer,
): Promise<string[]> {
  const hashes = new Set(bundle.articles.map(({ textHash }) => textHash));
  const sameText = entries.filter(({ card }) => hashes.has(card.textHash)).map(({ card }) => card.id);
  const known = await Promise.all(
    bundle.articles.map(({ url, canonicalUrl }) => store.findArticle({ url: url ?? canonicalUrl })),
  );
  return [...new Set([...sameText, ...known.flatMap((article) => (article ? [article.id] : []))])];
}

/** Null until the records are read. */
export function useComparison(
  store: Store,
  entries: readonly ArticleEntry[],
  layer: CoderLayer | null,
  on: (problem: Problem) => void,
): Comparison | null {
  const [mine, setMine] = useState<Bundle | null>(null);
  const undo = useWatch(() => store.watchUndo(), on, true, store);
  useEffect(() => {
    if (layer === null) return setMine(null);
    let isOver = false;
    void ownIds(store, entries, layer)
      .then((ids) => recordsOf(store, ids))
      .then((found) => {
        if (!isOver) setMine(found);
      })
      .catch((error: unknown) => {
        if (!(error instanceof StoreFailure)) throw error;
        on(error.fault);
      });
    return () => {
      isOver = true;
    };
  }, [store, entries, layer, undo]);
  return useMemo(() => {
    if (mine === null || layer === null) return null;
    const matched = matchCoders(mine, layer.bundle);
    return { mine, matched, agreement: measure(matched), differences: differencesOf(layer.id, matched) };
  }, [mine, layer]);
}
