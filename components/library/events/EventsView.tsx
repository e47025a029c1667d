/** The events of the library: what is suggested, what the reader has made, what was said to be apart. */
import { useEffect, useMemo } from 'preact/hooks';
import { matches } from '../../../lib/catalog/fold';
import {
  addArticles,
  keepApart,
  newEvent,
  takeBackApart,
  type EventChange,
} from '../../../lib/events/change';
import type { EventSuggestion } from '../../../lib/events/group';
import type { Bundle, ConflictEvent } from '../../../lib/model';
import type { Settings, Store } from '../../../lib/store/types';
import { factsFor } from '../../session/events';
import { useWatched } from '../../session/use-watched';
import { t } from '../../strings';
import type { ArticleEntry } from '../catalog/entries';
import { isQuery, NO_QUERY, type Query } from '../catalog/query';
import type { Library } from '../catalog/use-catalog';
import type { Ticked } from '../selection';
import { titleOf } from '../table/article-columns';
import { AllCoded } from '../coding/CodingExport';
import { ColumnChoice } from '../table/ColumnChoice';
import { sortRows } from '../table/columns';
import { LongTable } from '../table/LongTable';
import { SavedViews } from '../table/SavedViews';
import { useTable } from '../table/use-table';
import { EVENT_COLUMNS_SHOWN, eventColumns } from './event-columns';
import type { EventFinder } from './event-finder';
import { SuggestedEvents } from './SuggestedEvents';
import { toLabel } from '../../session/labels';

interface Props {
  store: Store;
  settings: Settings | null;
  library: Library;
  /** Lives longer than the view: who comes back from an event finds the comparison as it was. */
  finder: EventFinder;
  events: readonly ConflictEvent[];
  query: Query;
  onQuery: (query: Query) => void;
  /** Articles ticked in the table of articles. */
  ticked: Ticked;
  now: () => string;
  newId: () => string;
  recordsOf: (articleIds: readonly string[]) => Promise<Bundle>;
  onChange: (change: EventChange, label: string) => Promise<boolean>;
}

const ROW_HEIGHT = 37;
const idOf = ({ id }: ConflictEvent): string => id;
const nameOf = ({ name }: ConflictEvent): string => name;

/** Pairs that a reader said to be apart, each once. */
function apartPairs(entries: readonly ArticleEntry[]) {
  const titles = new Map(entries.map(({ card }) => [card.id, titleOf(card)]));
  const pairs = entries.flatMap(({ card: { id, apartFrom } }) =>
    apartFrom.flatMap((other) => (titles.has(other) ? [[id, other].toSorted() as [string, string]] : [])),
  );
  return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()].map(([a, b]) => ({
    a,
    b,
    titles: { a: titles.get(a) ?? '', b: titles.get(b) ?? '' },
  }));
}

/** An event without a day is of no time: it is found as long as no day is asked for. */
function isWanted({ name, place, date }: ConflictEvent, { search, from, to }: Query): boolean {
  const day = date ?? '';
  if ((from !== '' && day < from) || (to !== '' && (day === '' || day > to))) return false;
  return matches(search, [name, place, date]);
}

/** The reader's own events, as a table. */
function OwnEvents({
  store,
  settings,
  events,
  query,
  onQuery,
}: Pick<Props, 'store' | 'settings' | 'events' | 'query' | 'onQuery'>) {
  const columns = useMemo(eventColumns, []);
  const table = useTable('events', columns, EVENT_COLUMNS_SHOWN, settings, store);
  const rows = useMemo(() => {
    const found = events
      .filter((event) => isWanted(event, query))
      .toSorted((a, b) => (a.modified < b.modified ? 1 : -1));
    return sortRows(found, columns, table.choice.sort);
  }, [events, query, columns, table.choice.sort]);
  if (events.length === 0)
    return (
      <div class="empty">
        <h3>{t('events.empty')}</h3>
        <p>{t('events.emptyHint')}</p>
      </div>
    );
  return (
    <>
      <div class="query-bar">
        {(['from', 'to'] as const).map((edge) => (
          <label class="field day" key={edge}>
            <span>{t(`events.${edge}`)}</span>
            <input
              type="date"
              value={query[edge]}
              onInput={(input) => onQuery({ ...query, [edge]: input.currentTarget.value })}
            />
          </label>
        ))}
        <div class="row query-end">
          <p class="small quiet shown" role="status">
            {t('events.shown', { n: rows.length, total: events.length })}
          </p>
          {isQuery(query) && (
            <button type="button" class="button link" onClick={() => onQuery(NO_QUERY)}>
              {t('library.clear')}
            </button>
          )}
          <ColumnChoice table={table} first={EVENT_COLUMNS_SHOWN} />
          {settings && <SavedViews of="events" {...{ store, settings, table, query, onQuery }} />}
        </div>
      </div>
      {rows.length === 0 ? (
        <p class="empty">{t('library.noMatch')}</p>
      ) : (
        <LongTable
          label={t('library.events')}
          rows={rows}
          columns={table.columns}
          idOf={idOf}
          nameOf={nameOf}
          rowHeight={ROW_HEIGHT}
          sort={table.choice.sort}
          onSort={table.sortBy}
        />
      )}
    </>
  );
}

export function EventsView(props: Props) {
  const { store, library, finder, events, ticked, now, newId, recordsOf, onChange } = props;
  const { entries, isReading, toMake } = library.state;
  const { suggestions, left } = useWatched(finder.found);
  useEffect(() => {
    if (!isReading && toMake === 0) void finder.look(entries, events);
    return () => finder.close();
  }, [finder, entries, events, isReading, toMake]);

  const make = async (articleIds: readonly string[]): Promise<void> => {
    const rows = await store.catalog.prints({ ids: articleIds });
    const title = library.catalog.entry(articleIds[0] ?? '')?.card.title;
    const event = newEvent(
      newId(),
      factsFor(
        rows.map(({ print }) => print),
        title,
      ),
      now(),
    );
    const change = addArticles(await recordsOf(articleIds), event, articleIds, now());
    await onChange(change, toLabel('label.eventMade', { name: event.name }));
  };
  const accept = async ({ eventId: into, articleIds }: EventSuggestion): Promise<void> => {
    const event = events.find(({ id }) => id === into);
    if (!event) return make(articleIds);
    await onChange(
      addArticles(await recordsOf(articleIds), event, articleIds, now()),
      toLabel('label.eventJoined', { name: event.name }),
    );
  };
  const reject = async ({ eventId: into, articleIds }: EventSuggestion): Promise<void> => {
    const held = events.find(({ id }) => id === into)?.articleIds ?? [];
    const records = await recordsOf([...articleIds, ...held]);
    await onChange(keepApart(records, articleIds, [...articleIds, ...held]), toLabel('label.eventApart'));
  };

  const chosen = [...ticked].filter((id) => library.catalog.entry(id) !== undefined);
  const apart = useMemo(() => apartPairs(entries), [entries]);
  const isBusy = isReading || toMake > 0 || left > 0;
  return (
    <div class="events">
      {chosen.length > 0 && (
        <p>
          <button type="button" class="button" onClick={() => void make(chosen)}>
            {t('events.ofTicked', { n: chosen.length })}
          </button>
        </p>
      )}
      <section aria-labelledby="events-own">
        <h2 id="events-own">{t('events.own')}</h2>
        <OwnEvents {...props} />
      </section>
      <section class="events-suggested" aria-labelledby="events-suggested" aria-busy={isBusy}>
        <h2 id="events-suggested">{t('events.suggested')}</h2>
        <p class="small quiet">{t('events.suggestedHint')}</p>
        {isBusy && suggestions.length === 0 ? (
          <p class="quiet">{t('events.looking')}</p>
        ) : (
          <SuggestedEvents
            articleOf={(id) => library.catalog.entry(id)?.card}
            events={events}
            suggestions={suggestions}
            onAccept={(suggestion) => void accept(suggestion)}
            onReject={(suggestion) => void reject(suggestion)}
          />
        )}
      </section>
      <AllCoded events={events} now={now} recordsOf={recordsOf} />
      {apart.length > 0 && (
        <details class="events-apart">
          <summary>{t('events.apart')}</summary>
          <ul>
            {apart.map(({ a, b, titles }) => (
              <li key={`${a} ${b}`}>
                <span dir="auto">{t('events.apartPair', titles)}</span>{' '}
                <button
                  type="button"
                  class="button plain"
                  onClick={() =>
                    void recordsOf([a, b]).then((records) =>
                      onChange(takeBackApart(records, a, b), toLabel('label.eventSuggestAgain')),
                    )
                  }
                >
                  {t('events.takeBack')}
                  <span class="visually-hidden"> {t('events.apartPair', titles)}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
