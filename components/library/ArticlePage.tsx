/** One article: its claims and actors, and the stored text with every tag at its place. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Annotation, StoredArticle } from '../../lib/model';
import type { ArticleView, Store } from '../../lib/store/types';
import { placeLink } from '../../lib/text/place-link';
import { anchorAll, textsOf } from '../../lib/text/selectors';
import { Icon } from '../design/Icon';
import type { Problem } from '../session/types';
import { formatDay, hostOf, t } from '../strings';
import { useWatch } from './catalog/use-records';
import { ClaimsTable } from './ClaimsTable';
import { LoadingLine } from './LoadingLine';
import { linkOf, type ClaimRow } from './rows';
import { markedParagraphs, type PlacedTag } from './stored-text';
import { titleOf } from './table/article-columns';

interface Props {
  store: Store;
  articleId: string;
  /** Id of the annotation to show at its place. */
  tagId: string | null;
  onDelete: (article: StoredArticle) => void;
  onProblem: (problem: Problem) => void;
}

/** The tags that stand in the text as it is now, each at its place. */
function placed({ article, annotations }: ArticleView): PlacedTag[] {
  const shown = annotations.filter(({ status }) => status !== 'rejected' && status !== 'later');
  const anchors = anchorAll(
    article.text,
    shown.map(({ selectors }) => selectors),
    textsOf(article),
  );
  return shown.flatMap((annotation, index): PlacedTag[] => {
    const anchor = anchors[index];
    return anchor && anchor.status !== 'orphan' ? [{ annotation, ...anchor.span }] : [];
  });
}

function styleOf({ value }: Annotation): string {
  return value.kind === 'actor' ? 'actor' : value.claim.kind;
}

function StoredText({ view, tagId }: { view: ArticleView; tagId: string | null }) {
  const tags = useMemo(() => placed(view), [view]);
  const paragraphs = useMemo(() => markedParagraphs(view.article.text, tags, tagId), [view, tags, tagId]);
  const current = useRef<HTMLElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'center' });
    current.current?.focus({ preventScroll: true });
  }, [tagId, view.article.id]);
  const chosen = view.annotations.find(({ id }) => id === tagId);
  const place = tags.find(({ annotation }) => annotation.id === tagId);
  const live = place && placeLink(view.article.url, view.article.text, place.start, place.end);
  return (
    <section class="stored-text" aria-labelledby="stored-text">
      <h3 id="stored-text">{t('article.text')}</h3>
      {chosen && !place && (
        <p class="notice warn">
          {t('article.orphan')} <q dir="auto">{chosen.quote}</q>
        </p>
      )}
      {live && (
        <p>
          <a class="button" href={live} target="_blank" rel="noreferrer noopener">
            <Icon name="target" />
            {t('article.openPlace')}
          </a>
        </p>
      )}
      <div dir="auto" lang={view.article.language ?? undefined}>
        {paragraphs.map((pieces, index) => (
          <p key={index}>
            {pieces.map(({ text, tag, isCurrent }, at) =>
              tag ? (
                <mark
                  key={at}
                  class={`stored-mark ${styleOf(tag.annotation)} ${isCurrent ? 'current' : ''}`}
                  ref={isCurrent ? current : undefined}
                  tabIndex={isCurrent ? -1 : undefined}
                >
                  {text}
                </mark>
              ) : (
                text
              ),
            )}
          </p>
        ))}
      </div>
    </section>
  );
}

export function ArticlePage({ store, articleId, tagId, onDelete, onProblem }: Props) {
  const view = useWatch(() => store.watchArticle(articleId), onProblem, true, store, articleId);
  const heading = useRef<HTMLHeadingElement>(null);
  const isShown = view?.article.id === articleId;
  useEffect(() => {
    if (tagId === null) heading.current?.focus();
  }, [articleId, isShown]);
  if (!view || !isShown) return <LoadingLine isBusy={view === null} />;
  const { article, annotations } = view;
  const counted = annotations.filter(({ status }) => status !== 'rejected' && status !== 'later');
  const claims = counted.flatMap((annotation): ClaimRow[] =>
    annotation.value.kind === 'casualty' ? [{ annotation, claim: annotation.value.claim, article }] : [],
  );
  const names = [...new Set(counted.flatMap(({ value }) => (value.kind === 'actor' ? [value.name] : [])))];
  const link = linkOf(article.url);
  return (
    <div class="article-page">
      <p>
        <a href="#articles">{t('article.all')}</a>
      </p>
      <h2 ref={heading} tabIndex={-1}>
        <bdi>{titleOf(article)}</bdi>
      </h2>
      <p class="small quiet facts">
        <bdi>{article.site || hostOf(article.url)}</bdi>
        {article.published && <time dateTime={article.published}>{formatDay(article.published)}</time>}
        <span>
          {t('column.read')} {formatDay(article.accessed)}
        </span>
      </p>
      <div class="row">
        {link && (
          <a class="button" href={link} target="_blank" rel="noreferrer noopener">
            {t('article.open')}
          </a>
        )}
        <button type="button" class="button plain danger" onClick={() => onDelete(article)}>
          <Icon name="trash" />
          {t('article.delete')}
        </button>
      </div>
      <h3>{t('column.claims')}</h3>
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
      <StoredText view={view} tagId={tagId} />
    </div>
  );
}
