/** The articles with their claims and actors. */
import { useState } from 'preact/hooks';
import { Icon } from '../design/Icon';
import { formatDay, formatNumber, hostOf, t } from '../strings';
import { ClaimsTable } from './ClaimsTable';
import { linkOf, type ArticleRow } from './rows';

interface Props {
  rows: readonly ArticleRow[];
  selected: ReadonlySet<string>;
  onSelect: (id: string, on: boolean) => void;
  onDelete: (row: ArticleRow) => void;
}

function ArticleItem({ row, selected, onSelect, onDelete }: Omit<Props, 'rows'> & { row: ArticleRow }) {
  const [open, setOpen] = useState(false);
  const { article, claims, actors } = row;
  const link = linkOf(article.url);
  const title = article.title || article.url || t('head.untitled');
  const names = [...new Set(actors.flatMap(({ value }) => (value.kind === 'actor' ? [value.name] : [])))];
  return (
    <article class="article-item" aria-label={title}>
      <div class="article-line">
        <input
          type="checkbox"
          aria-label={t('select.one', { what: title })}
          checked={selected.has(article.id)}
          onChange={(event) => onSelect(article.id, event.currentTarget.checked)}
        />
        <div class="article-main">
          <h2>
            <bdi>{title}</bdi>
          </h2>
          <p class="small quiet facts">
            <bdi>{article.site || hostOf(article.url)}</bdi>
            {article.published && <time dateTime={article.published}>{formatDay(article.published)}</time>}
            <span>
              {t('column.read')} {formatDay(article.accessed)}
            </span>
          </p>
        </div>
        <span class="figure-cell">
          <strong>{formatNumber(claims.length)}</strong> {t('column.claims')}
        </span>
        <span class="figure-cell">
          <strong>{formatNumber(actors.length)}</strong> {t('column.actors')}
        </span>
        <button type="button" class="button plain" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('article.show')}
        </button>
        {link && (
          <a class="button plain" href={link} target="_blank" rel="noreferrer noopener">
            {t('article.open')}
          </a>
        )}
      </div>
      {open && (
        <div class="article-detail">
          {claims.length > 0 ? (
            <ClaimsTable label={t('article.claims')} rows={claims} within />
          ) : (
            <p class="quiet">{t('article.noClaims')}</p>
          )}
          <h3>{t('article.actors')}</h3>
          {names.length > 0 ? (
            <ul class="chips">
              {names.map((name) => (
                <li key={name} class="chip">
                  <bdi>{name}</bdi>
                </li>
              ))}
            </ul>
          ) : (
            <p class="quiet">{t('article.noActors')}</p>
          )}
          <button type="button" class="button plain danger" onClick={() => onDelete(row)}>
            <Icon name="trash" />
            {t('article.delete')}
          </button>
        </div>
      )}
    </article>
  );
}

export function ArticlesView({ rows, ...rest }: Props) {
  return (
    <ul class="article-list">
      {rows.map((row) => (
        <li key={row.article.id}>
          <ArticleItem row={row} {...rest} />
        </li>
      ))}
    </ul>
  );
}
