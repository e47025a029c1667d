/** The overview of the library's cards as they are known now. */
import { useMemo } from 'preact/hooks';
import type { ArticleEntry } from '../catalog/entries';
import { OverviewView } from './OverviewView';

export function Overview({ entries }: { entries: readonly ArticleEntry[] }) {
  const cards = useMemo(() => entries.map(({ card }) => card), [entries]);
  return <OverviewView cards={cards} />;
}
