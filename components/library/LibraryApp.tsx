/** The library: every article, claim and actor on this machine. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { listedName } from '../../lib/suggest/actors/listed-names';
import type { StoredArticle } from '../../lib/model';
import type { ChangeResult, Store } from '../../lib/store/types';
import { Icon } from '../design/Icon';
import { ProblemNotice } from '../design/ProblemNotice';
import type { Problem } from '../session/types';
import { t } from '../strings';
import { ActorPage } from './actors/ActorPage';
import { ActorsView } from './ActorsView';
import { recordsIn, viewOf, VIEWS, type View } from './address';
import { ArticlePage } from './ArticlePage';
import { ArticlesTab } from './ArticlesTab';
import { actorsIn } from './catalog/actor-entries';
import { viewsUndone } from './catalog/saved-query';
import { NO_QUERY, type Query } from './catalog/query';
import { useCatalog } from './catalog/use-catalog';
import { recordsOf, useRecords, useWatch } from './catalog/use-records';
import { ClaimsTab } from './ClaimsTab';
import { CompareView } from './CompareView';
import { EventFinder } from './events/event-finder';
import { EventRoute } from './events/EventRoute';
import { EventsView } from './events/EventsView';
import { Overview } from './overview/Overview';
import { LibraryUndo } from './LibraryUndo';
import { LoadingLine } from './LoadingLine';
import { claimRows } from './rows';
import { NOTHING_TICKED, ticked, type Ticked } from './selection';
import { SecondCoderView } from './second/SecondCoderView';
import { SettingsView, type SettingsHost } from './SettingsView';
import { TransferView } from './TransferView';
import { toLabel } from '../session/labels';

interface Props {
  store: Store;
  host: SettingsHost;
  initialWithRejected: boolean;
  now: () => string;
  newId: () => string;
}

const NO_ROWS: readonly never[] = [];

export function LibraryApp({ store, host, initialWithRejected, now, newId }: Props) {
  const [view, setView] = useState<View>(viewOf(location.hash));
  const [[record, place], setRecord] = useState(recordsIn(location.hash));
  const [query, setQuery] = useState<Query>(NO_QUERY);
  const [articles, setArticles] = useState<Ticked>(NOTHING_TICKED);
  const [claims, setClaims] = useState<Ticked>(NOTHING_TICKED);
  const [parties, setParties] = useState<Ticked>(NOTHING_TICKED);
  const [withRejected, setWithRejected] = useState(initialWithRejected);
  const [problem, setProblem] = useState<Problem | null>(store.notice);
  const library = useCatalog(store);
  const { entries, isReading, isKnown, toMake } = library.state;
  const settings = useWatch(() => store.watchSettings(), setProblem, true, store);
  const undo = useWatch(() => store.watchUndo(), setProblem, true, store);
  const actors = useWatch(() => store.watchActors(), setProblem, true, store);
  const events = useWatch(() => store.watchEvents(), setProblem, true, store);
  const lists = { actors: actors ?? NO_ROWS, events: events ?? NO_ROWS };
  const compared = useRecords(
    store,
    library.catalog,
    view === 'compare' ? [...articles] : null,
    lists,
    setProblem,
  );
  const finder = useMemo(() => new EventFinder(store), [store]);

  useEffect(() => {
    const moved = (): void => {
      setView(viewOf(location.hash));
      setRecord(recordsIn(location.hash));
    };
    addEventListener('hashchange', moved);
    const stop = library.catalog.problem.subscribe(() => setProblem(library.catalog.problem.value));
    return () => {
      removeEventListener('hashchange', moved);
      stop();
    };
  }, [library.catalog]);

  // Another part of the library begins at its top; a place in a text is scrolled to by its own page.
  useEffect(() => {
    if (place === undefined) document.documentElement.scrollTop = 0;
  }, [view, record, place]);
  const actorRows = useMemo(
    () => (view === 'actors' ? actorsIn(entries, lists.actors, listedName) : NO_ROWS),
    [view, entries, lists.actors],
  );
  const counts = useMemo(
    () => ({
      articles: entries.length,
      annotations: entries.reduce((sum, { card }) => sum + card.claims.length + card.mentions.length, 0),
    }),
    [entries],
  );

  const settle = (result: { ok: true } | { ok: false; fault: Problem }): void =>
    setProblem(result.ok ? null : result.fault);
  const undone = async (result: ChangeResult): Promise<void> => {
    settle(result);
    if (!result.ok) return;
    const views = settings?.views ?? [];
    const back = viewsUndone(views, result.label);
    if (back !== views) await store.setSettings({ views: [...back] });
  };
  const removeArticle = async ({ id, title }: StoredArticle): Promise<void> => {
    const ids = (await store.forArticle(id)).map((row) => row.id);
    const label = toLabel('article.deleted', { title });
    settle(await store.change({ remove: { articles: [id], annotations: ids } }, { label }));
    setArticles(ticked(articles, NO_ROWS, id, false));
    location.hash = '#articles';
  };
  const forEvents = {
    now,
    newId,
    recordsOf: (ids: readonly string[]) => recordsOf(store, ids),
    onChange: async (change: Parameters<Store['change']>[0], label: string): Promise<boolean> => {
      const result = await store.change(change, { label });
      settle(result);
      return result.ok;
    },
  };
  const tab = {
    store,
    library,
    settings,
    query,
    onQuery: setQuery,
    withRejected,
    now,
    onChange: forEvents.onChange,
  };

  const tabs = (
    <nav class="library-nav" aria-label={t('library.nav')}>
      {VIEWS.map((each) => (
        <a key={each} href={`#${each}`} aria-current={view === each ? 'page' : undefined}>
          {t(`library.${each}`)}
        </a>
      ))}
    </nav>
  );
  const isEmpty = isKnown && !isReading && toMake === 0 && entries.length === 0 && actors?.length === 0;
  const isListing = view === 'articles' || view === 'claims' || view === 'actors' || view === 'events';
  const isReady = isKnown && !isEmpty;
  const actor = actorRows.find(({ key }) => key === record);
  const event = view === 'events' ? lists.events.find(({ id }) => id === record) : undefined;

  return (
    <div class="library">
      <header class="library-head">
        <h1>{t('app.name')}</h1>
        {tabs}
        <label class="search">
          <Icon name="search" />
          <span class="visually-hidden">{t('library.search')}</span>
          <input
            type="search"
            placeholder={t('library.search')}
            value={query.search}
            onInput={(input) => setQuery({ ...query, search: input.currentTarget.value })}
          />
        </label>
      </header>
      <main>
        {problem && <ProblemNotice problem={problem} tone="warn" onDismiss={() => setProblem(null)} />}
        {!isKnown && <LoadingLine />}
        {isEmpty && isListing && (
          <div class="empty">
            <h2>{t('library.empty')}</h2>
            <p>{t('library.emptyHint')}</p>
          </div>
        )}
        {isReady && view === 'articles' && record === undefined && (
          <ArticlesTab {...tab} selected={articles} onSelected={setArticles} />
        )}
        {view === 'articles' && record !== undefined && (
          <ArticlePage
            store={store}
            articleId={record}
            tagId={place ?? null}
            onDelete={(article) => void removeArticle(article)}
            onProblem={setProblem}
          />
        )}
        {isReady && view === 'claims' && <ClaimsTab {...tab} selected={claims} onSelected={setClaims} />}
        {isReady && view === 'actors' && actor && (
          <ActorPage store={store} settings={settings} actor={actor} {...forEvents} />
        )}
        {isReady && view === 'actors' && !actor && (
          <ActorsView
            store={store}
            settings={settings}
            actors={actorRows}
            query={query}
            onQuery={setQuery}
            isBusy={isReading || toMake > 0}
            selected={parties}
            onSelected={setParties}
            {...forEvents}
            onRemove={(entry) =>
              void store
                .change(
                  { remove: { actors: [entry.id] } },
                  { label: toLabel('actors.removed', { name: entry.name }) },
                )
                .then(settle)
            }
          />
        )}
        {event && (
          <EventRoute
            store={store}
            catalog={library.catalog}
            event={event}
            {...lists}
            {...forEvents}
            onProblem={setProblem}
          />
        )}
        {isReady && events && view === 'events' && !event && (
          <EventsView
            store={store}
            settings={settings}
            library={library}
            finder={finder}
            events={events}
            query={query}
            onQuery={setQuery}
            ticked={articles}
            {...forEvents}
          />
        )}
        {compared && view === 'compare' && (
          <CompareView bundle={compared} chosen={articles} claims={claimRows(compared)} />
        )}
        {isReady && view === 'overview' && (
          <Overview entries={entries} withFigures={settings?.figures ?? false} now={now} />
        )}
        {settings && view === 'second' && (
          <SecondCoderView
            store={store}
            entries={entries}
            person={settings.person}
            now={now}
            newId={newId}
            onProblem={setProblem}
            onChange={forEvents.onChange}
          />
        )}
        {settings && view === 'transfer' && (
          <TransferView
            store={store}
            counts={counts}
            settings={settings}
            withRejected={withRejected}
            now={now}
            newId={newId}
            onUnseen={setProblem}
          />
        )}
        {settings && view === 'settings' && (
          <SettingsView
            store={store}
            settings={settings}
            withRejected={withRejected}
            onWithRejected={setWithRejected}
            host={host}
            now={now}
          />
        )}
      </main>
      {undo && <LibraryUndo store={store} state={undo} onUndone={(result) => void undone(result)} />}
    </div>
  );
}
