/** The table of articles: filters, search over their texts, ticks. */
import { useMemo } from 'preact/hooks';
import type { Change, Settings, Store } from '../../lib/store/types';
import { t } from '../strings';
import type { ArticleEntry } from './catalog/entries';
import { articlesFor, type Query } from './catalog/query';
import { useTextMatches, type Library } from './catalog/use-catalog';
import { QueryBar } from './QueryBar';
import { useTicks, type Ticked } from './selection';
import { SelectionBar } from './SelectionBar';
import { ARTICLE_COLUMNS_SHOWN, articleColumns, titleOf } from './table/article-columns';
import { ColumnChoice } from './table/ColumnChoice';
import { sortRows } from './table/columns';
import { LongTable } from './table/LongTable';
import { SavedViews } from './table/SavedViews';
import { useTable } from './table/use-table';

export interface TabProps {
  store: Store;
  library: Library;
  settings: Settings | null;
  query: Query;
  onQuery: (query: Query) => void;
  selected: Ticked;
  onSelected: (selected: Ticked) => void;
  withRejected: boolean;
  now: () => string;
  onChange: (change: Change, label: string) => Promise<boolean>;
}

/** Height of a row of one line, in pixels; higher ones are measured. */
const ROW_HEIGHT = 37;
const idOf = ({ card }: ArticleEntry): string => card.id;
const nameOf = ({ card }: ArticleEntry): string => titleOf(card);

/** What is still to be read, in a sentence; empty when everything is. */
export function readingWords({ state, toPack }: Library): string {
  if (state.isReading) return t('library.reading');
  if (state.toMake > 0) return t('library.making', { n: state.toMake });
  return toPack > 0 ? t('library.packing', { n: toPack }) : '';
}

export function ArticlesTab(props: TabProps) {
  const { store, library, settings, query, onQuery, selected, onSelected, withRejected, now, onChange } =
    props;
  const { entries } = library.state;
  const columns = useMemo(articleColumns, []);
  const table = useTable('articles', columns, ARTICLE_COLUMNS_SHOWN, settings, store);
  const { matches, isBusy } = useTextMatches(library.texts, query.search);
  const found = useMemo(() => articlesFor(entries, query, matches), [entries, query, matches]);
  const rows = useMemo(
    () => sortRows(found, columns, table.choice.sort),
    [found, columns, table.choice.sort],
  );
  const ticks = useTicks(selected, () => rows.map(idOf), onSelected);
  const isFilling = library.state.isReading || library.state.toMake > 0;
  const reading = readingWords(library);
  return (
    <>
      <QueryBar
        entries={entries}
        query={query}
        shown={t('filters.shownArticles', { n: rows.length, total: entries.length })}
        onChange={onQuery}
      >
        <ColumnChoice table={table} first={ARTICLE_COLUMNS_SHOWN} />
        {settings && (
          <SavedViews
            store={store}
            settings={settings}
            table="articles"
            choice={table.choice}
            query={query}
            onTake={(taken, choice) => {
              onQuery(taken);
              table.choose(choice);
            }}
          />
        )}
      </QueryBar>
      {reading !== '' && <p class="small quiet reading-note">{reading}</p>}
      <SelectionBar
        view="articles"
        store={store}
        catalog={library.catalog}
        selected={selected}
        settings={settings}
        withRejected={withRejected}
        now={now}
        onClear={() => onSelected(new Set())}
        onChange={onChange}
      />
      {rows.length > 0 ? (
        <LongTable
          label={t('library.articles')}
          rows={rows}
          columns={table.columns}
          idOf={idOf}
          nameOf={nameOf}
          rowHeight={ROW_HEIGHT}
          sort={table.choice.sort}
          onSort={table.sortBy}
          isBusy={isFilling || library.toPack !== 0 || isBusy}
          selected={selected}
          {...ticks}
        />
      ) : (
        <p class="empty" aria-busy={isFilling || isBusy}>
          {isFilling ? t('library.loading') : t('library.noMatch')}
        </p>
      )}
    </>
  );
}
