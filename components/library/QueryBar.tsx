/** Filters of the library's tables. */
import { ANNOTATION_STATUSES, CASUALTY_KINDS, type Bundle } from '../../lib/model';
import { t } from '../strings';
import { NO_QUERY, type Query } from './rows';

interface Props {
  bundle: Bundle;
  query: Query;
  shown: string;
  onChange: (query: Query) => void;
}

export function QueryBar({ bundle, query, shown, onChange }: Props) {
  const filtered =
    query.search !== '' || query.kind !== null || query.status !== null || query.articleId !== null;
  return (
    <div class="query-bar">
      <label class="field">
        <span>{t('filters.kind')}</span>
        <select
          value={query.kind ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onChange({ ...query, kind: CASUALTY_KINDS.find((kind) => kind === chosen) ?? null });
          }}
        >
          <option value="">{t('filters.any')}</option>
          {CASUALTY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{t('filters.status')}</span>
        <select
          value={query.status ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onChange({ ...query, status: ANNOTATION_STATUSES.find((status) => status === chosen) ?? null });
          }}
        >
          <option value="">{t('filters.saved')}</option>
          {ANNOTATION_STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`state.${status}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field wide">
        <span>{t('filters.article')}</span>
        <select
          value={query.articleId ?? ''}
          onChange={(event) => onChange({ ...query, articleId: event.currentTarget.value || null })}
        >
          <option value="">{t('filters.any')}</option>
          {bundle.articles.map((article) => (
            <option key={article.id} value={article.id}>
              {article.title || article.url}
            </option>
          ))}
        </select>
      </label>
      <p class="small quiet shown" role="status">
        {shown}
      </p>
      {filtered && (
        <button type="button" class="button link" onClick={() => onChange(NO_QUERY)}>
          {t('library.clear')}
        </button>
      )}
    </div>
  );
}
