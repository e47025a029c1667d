/** Title, site, date and state of saving: the same head in popup and panel. */
import type { ComponentChildren } from 'preact';
import type { SessionState } from '../session/types';
import { formatDay, hostOf, t } from '../strings';
import { SaveState } from './SaveState';

interface Props {
  state: SessionState;
  children?: ComponentChildren;
}

export function PageHead({ state, children }: Props) {
  const { article } = state;
  // A page of the browser or of an extension has a host that says nothing to a reader.
  const host = state.phase === 'unsupported' ? '' : hostOf(article?.url ?? state.url);
  const site = host || article?.site || '';
  const title = article?.title || host || t('app.name');
  return (
    <header class="page-head">
      <div class="head-line">
        <h1 title={title}>
          <bdi>{title}</bdi>
        </h1>
        {children}
      </div>
      <p class="head-facts small">
        {site && <bdi>{site}</bdi>}
        {article?.published && (
          <time dateTime={article.published} title={article.published}>
            {formatDay(article.published)}
          </time>
        )}
        {article && <SaveState state={state} />}
      </p>
    </header>
  );
}
