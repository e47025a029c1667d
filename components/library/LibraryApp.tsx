/** The library: every article, claim and actor on this machine. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Bundle } from '../../lib/model';
import type { Settings, Store, UndoState } from '../../lib/store/types';
import { Icon } from '../design/Icon';
import { ProblemNotice } from '../design/ProblemNotice';
import type { Problem } from '../session/types';
import { t } from '../strings';
import { ActorsView } from './ActorsView';
import { ArticlesView } from './ArticlesView';
import { ClaimsTable } from './ClaimsTable';
import { CompareView } from './CompareView';
import { EventsView } from './events/EventsView';
import { QueryBar } from './QueryBar';
import { actorRows, articleRows, claimRows, NO_QUERY, type ArticleRow, type Query } from './rows';
import { SelectionBar } from './SelectionBar';
import { SettingsView, type SettingsHost } from './SettingsView';
import { TransferView } from './TransferView';

const VIEWS = ['articles', 'claims', 'actors', 'events', 'compare', 'transfer', 'settings'] as const;
export type View = (typeof VIEWS)[number];

interface Props {
  store: Store;
  host: SettingsHost;
  initialWithRejected: boolean;
  now: () => string;
  newId: () => string;
}

/** The view that an address's fragment names; articles when it names none. */
export function viewOf(hash: string): View {
  return VIEWS.find((view) => `#${view}` === hash.split('/')[0]) ?? 'articles';
}

/** The record that an address's fragment names after the view: `#events/…`. */
function recordOf(hash: string): string | null {
  return hash.split('/')[1] ?? null;
}

function toggled(set: ReadonlySet<string>, id: string, on: boolean): Set<string> {
  const next = new Set(set);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}

export function LibraryApp({ store, host, initialWithRejected, now, newId }: Props) {
  const [view, setView] = useState<View>(viewOf(location.hash));
  const [record, setRecord] = useState(recordOf(location.hash));
  const [bundle, setBundle] = useState<Bundle | null>(null);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [undo, setUndo] = useState<UndoState>({ undo: null, redo: null });
  const [query, setQuery] = useState<Query>(NO_QUERY);
  const [articles, setArticles] = useState<ReadonlySet<string>>(new Set());
  const [claims, setClaims] = useState<ReadonlySet<string>>(new Set());
  const [withRejected, setWithRejected] = useState(initialWithRejected);
  const [problem, setProblem] = useState<Problem | null>(store.notice);

  useEffect(() => {
    const watches = [
      store.watchEverything().subscribe(setBundle, setProblem),
      store.watchSettings().subscribe(setSettings, setProblem),
      store.watchUndo().subscribe(setUndo, setProblem),
    ];
    const moved = (): void => {
      setView(viewOf(location.hash));
      setRecord(recordOf(location.hash));
    };
    addEventListener('hashchange', moved);
    return () => {
      removeEventListener('hashchange', moved);
      for (const watch of watches) watch.unsubscribe();
    };
  }, [store]);

  const rows = useMemo(
    () =>
      bundle && {
        articles: articleRows(bundle, query),
        claims: claimRows(bundle, query),
        actors: actorRows(bundle, query),
        allClaims: claimRows(bundle, NO_QUERY).length,
      },
    [bundle, query],
  );

  const settle = (result: { ok: true } | { ok: false; fault: Problem }): void =>
    setProblem(result.ok ? null : result.fault);
  const removeArticle = async ({ article }: ArticleRow): Promise<void> => {
    const ids = (await store.forArticle(article.id)).map((row) => row.id);
    const label = t('article.deleted', { title: article.title });
    settle(await store.change({ remove: { articles: [article.id], annotations: ids } }, { label }));
    setArticles(toggled(articles, article.id, false));
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
  const empty = bundle && bundle.articles.length === 0 && bundle.actors.length === 0;
  const listing = view === 'articles' || view === 'claims' || view === 'actors' || view === 'events';

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
            onInput={(event) => setQuery({ ...query, search: event.currentTarget.value })}
          />
        </label>
      </header>
      <main>
        {problem && <ProblemNotice problem={problem} tone="warn" onDismiss={() => setProblem(null)} />}
        {!bundle && <p class="empty">{t('library.loading')}</p>}
        {empty && listing && (
          <div class="empty">
            <h2>{t('library.empty')}</h2>
            <p>{t('library.emptyHint')}</p>
          </div>
        )}
        {bundle && rows && !empty && (view === 'articles' || view === 'claims') && (
          <>
            <QueryBar
              bundle={bundle}
              query={query}
              shown={
                view === 'claims'
                  ? t('filters.shown', { n: rows.claims.length, total: rows.allClaims })
                  : t('filters.shownArticles', { n: rows.articles.length, total: bundle.articles.length })
              }
              onChange={setQuery}
            />
            <SelectionBar
              key={view}
              view={view}
              store={store}
              bundle={bundle}
              selected={view === 'articles' ? articles : claims}
              withRejected={withRejected}
              now={now}
              onClear={() => (view === 'articles' ? setArticles(new Set()) : setClaims(new Set()))}
            />
            {view === 'articles' && (
              <ArticlesView
                rows={rows.articles}
                selected={articles}
                onSelect={(id, on) => setArticles(toggled(articles, id, on))}
                onDelete={(row) => void removeArticle(row)}
              />
            )}
            {view === 'claims' && rows.claims.length > 0 && (
              <ClaimsTable
                label={t('library.claims')}
                rows={rows.claims}
                selected={claims}
                onSelect={(id, on) => setClaims(toggled(claims, id, on))}
              />
            )}
            {rows[view].length === 0 && <p class="empty">{t('library.noMatch')}</p>}
          </>
        )}
        {bundle && rows && !empty && view === 'actors' && (
          <ActorsView
            rows={rows.actors}
            onRemove={(entry) =>
              void store
                .change(
                  { remove: { actors: [entry.id] } },
                  { label: t('actors.removed', { name: entry.name }) },
                )
                .then(settle)
            }
          />
        )}
        {bundle && !empty && view === 'events' && (
          <EventsView
            bundle={bundle}
            claims={claimRows(bundle, NO_QUERY)}
            eventId={record}
            search={query.search}
            ticked={articles}
            now={now}
            newId={newId}
            onChange={async (change, label) => {
              const result = await store.change(change, { label });
              settle(result);
              return result.ok;
            }}
          />
        )}
        {bundle && view === 'compare' && (
          <CompareView bundle={bundle} chosen={articles} claims={claimRows(bundle, NO_QUERY)} />
        )}
        {bundle && settings && view === 'transfer' && (
          <TransferView
            store={store}
            bundle={bundle}
            settings={settings}
            withRejected={withRejected}
            now={now}
            newId={newId}
          />
        )}
        {settings && view === 'settings' && (
          <SettingsView
            store={store}
            settings={settings}
            withRejected={withRejected}
            onWithRejected={setWithRejected}
            host={host}
          />
        )}
      </main>
      {undo.undo !== null && (
        <footer class="undo-bar">
          <span class="undo-label">
            <bdi>{undo.undo}</bdi>
          </span>
          <button type="button" class="button plain" onClick={() => void store.undo().then(settle)}>
            <Icon name="undo" />
            {t('library.undo')}
          </button>
        </footer>
      )}
    </div>
  );
}
