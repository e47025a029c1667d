/** The table of articles, with a search over their texts. */
import { useMemo } from 'preact/hooks';
import { t } from '../strings';
import type { ArticleEntry } from './catalog/entries';
import { articlesFor } from './catalog/query';
import { useTextMatches } from './catalog/use-catalog';
import { RecordTable, type TabProps } from './RecordTable';
import { ARTICLE_COLUMNS_SHOWN, articleColumns, titleOf } from './table/article-columns';

/** Height of a row of one line, in pixels. */
const ROW_HEIGHT = 37;
const idOf = ({ card }: ArticleEntry): string => card.id;
const nameOf = ({ card }: ArticleEntry): string => titleOf(card);

export function ArticlesTab(props: TabProps) {
  const { library, query } = props;
  const { entries } = library.state;
  const columns = useMemo(articleColumns, []);
  const { matches, isBusy } = useTextMatches(library.texts, query.search);
  const found = useMemo(() => articlesFor(entries, query, matches), [entries, query, matches]);
  return (
    <RecordTable
      {...props}
      view="articles"
      label={t('library.articles')}
      columns={columns}
      first={ARTICLE_COLUMNS_SHOWN}
      found={found}
      shown={(n) => t('filters.shownArticles', { n, total: entries.length })}
      idOf={idOf}
      nameOf={nameOf}
      rowHeight={ROW_HEIGHT}
      isSearching={isBusy || library.toPack !== 0}
    />
  );
}
