/** The overview of the library's cards as they are known now. */
import { useMemo } from 'preact/hooks';
import type { ArticleEntry } from '../catalog/entries';
import { OverviewView } from './OverviewView';

interface Props {
  entries: readonly ArticleEntry[];
  withFigures: boolean;
  now: () => string;
}

export function Overview({ entries, withFigures, now }: Props) {
  const cards = useMemo(() => entries.map(({ card }) => card), [entries]);
  return <OverviewView cards={cards} withFigures={withFigures} now={now} />;
}
