/** One event by its id: its records are read for its page alone. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PrintRow } from '../../../lib/catalog/print';
import type { EventChange } from '../../../lib/events/change';
import type { ActorEntry, Bundle, ConflictEvent } from '../../../lib/model';
import type { Store } from '../../../lib/store/types';
import type { Problem } from '../../session/types';
import type { Catalog } from '../catalog/catalog';
import { useRecords } from '../catalog/use-records';
import { LoadingLine } from '../LoadingLine';
import { claimRows } from '../rows';
import { EventPage } from './EventPage';

interface Props {
  store: Store;
  catalog: Catalog;
  event: ConflictEvent;
  events: readonly ConflictEvent[];
  actors: readonly ActorEntry[];
  now: () => string;
  newId: () => string;
  recordsOf: (articleIds: readonly string[]) => Promise<Bundle>;
  onChange: (change: EventChange, label: string) => Promise<boolean>;
  onProblem: (problem: Problem) => void;
}

export function EventRoute({ store, catalog, event, events, actors, onProblem, ...rest }: Props) {
  const bundle = useRecords(store, catalog, event.articleIds, { actors, events }, onProblem);
  const claims = useMemo(() => (bundle ? claimRows(bundle) : []), [bundle]);
  const [rows, setRows] = useState<readonly PrintRow[]>([]);
  useEffect(() => {
    let isOver = false;
    void store.catalog.prints({ ids: event.articleIds }).then((found) => {
      if (!isOver) setRows(found);
    });
    return () => {
      isOver = true;
    };
  }, [store, bundle]);
  const prints = useMemo(() => new Map(rows.map(({ id, print }) => [id, print])), [rows]);
  if (!bundle) return <LoadingLine />;
  return <EventPage bundle={bundle} claims={claims} event={event} prints={prints} {...rest} />;
}
