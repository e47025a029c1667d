/** Who says what in the articles that a reader has chosen. */
import { useMemo } from 'preact/hooks';
import type { Bundle } from '../../lib/model';
import { t } from '../strings';
import { EventComparison } from './compare/EventComparison';
import type { ClaimRow } from './rows';

interface Props {
  bundle: Bundle;
  chosen: ReadonlySet<string>;
  /** Every counted claim of the library. */
  claims: readonly ClaimRow[];
}

/** Fewer articles than this are not compared. */
const LEAST = 2;

export function CompareView({ bundle, chosen, claims }: Props) {
  const articles = useMemo(
    () => bundle.articles.filter(({ id }) => chosen.has(id)),
    [bundle.articles, chosen],
  );
  const own = useMemo(
    () => claims.filter(({ annotation }) => chosen.has(annotation.articleId)),
    [claims, chosen],
  );
  if (articles.length < LEAST)
    return (
      <div class="empty">
        <h2>{t('compare.choose')}</h2>
        <p>{t('compare.chooseHint')}</p>
      </div>
    );
  if (own.length === 0) return <p class="empty">{t('compare.noClaims')}</p>;
  return (
    <>
      <h2 class="visually-hidden">{t('library.compare')}</h2>
      <EventComparison bundle={bundle} articles={articles} claims={own} />
    </>
  );
}
