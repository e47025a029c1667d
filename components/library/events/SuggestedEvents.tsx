/** Suggested events: the articles, why they belong together, and one button for each answer. */
import type { EventSuggestion } from '../../../lib/events/group';
import type { ArticleCard } from '../../../lib/catalog/card';
import type { ConflictEvent, StoredArticle } from '../../../lib/model';
import { Icon } from '../../design/Icon';
import { formatDay, hostOf, t } from '../../strings';
import { reasonWords } from './reason-words';

interface Props {
  articleOf: (id: string) => ArticleCard | undefined;
  events: readonly ConflictEvent[];
  suggestions: readonly EventSuggestion[];
  onAccept: (suggestion: EventSuggestion) => void;
  onReject: (suggestion: EventSuggestion) => void;
}

/** Suggestions shown at once: each is a decision, and the next ones come when these are taken. */
const SHOWN = 20;

export function ArticleLine({
  article,
}: {
  article: Pick<StoredArticle, 'title' | 'url' | 'site' | 'published'>;
}) {
  return (
    <>
      <bdi class="event-article">{article.title || article.url || t('head.untitled')}</bdi>{' '}
      <span class="small quiet">
        <bdi>{article.site || hostOf(article.url)}</bdi>
        {article.published && ` · ${formatDay(article.published)}`}
      </span>
    </>
  );
}

export function SuggestedEvents({ articleOf, events: list, suggestions, onAccept, onReject }: Props) {
  const events = new Map(list.map((event) => [event.id, event]));
  if (suggestions.length === 0) return <p class="quiet">{t('events.noSuggestions')}</p>;
  return (
    <ul class="event-suggestions">
      {suggestions.slice(0, SHOWN).map((suggestion) => {
        const event = suggestion.eventId === null ? null : events.get(suggestion.eventId);
        const name = event?.name ?? '';
        const rows = suggestion.articleIds.flatMap((id) => articleOf(id) ?? []);
        const reasons = [...new Set(suggestion.links.flatMap(({ like }) => like.reasons.map(reasonWords)))];
        const label = event ? t('events.joinOf', { name }) : t('events.newOf');
        return (
          <li key={suggestion.articleIds.join()} class="event-suggestion">
            <h3>{label}</h3>
            <ul class="event-articles">
              {rows.map((article) => (
                <li key={article.id}>
                  <ArticleLine article={article} />
                </li>
              ))}
            </ul>
            <ul class="event-reasons" aria-label={t('events.why')}>
              {reasons.map((reason) => (
                <li key={reason} class="chip" dir="auto">
                  {reason}
                </li>
              ))}
            </ul>
            <div class="row">
              <button type="button" class="button primary" onClick={() => onAccept(suggestion)}>
                <Icon name="check" />
                {event ? t('events.acceptJoin', { name }) : t('events.accept')}
              </button>
              <button type="button" class="button" onClick={() => onReject(suggestion)}>
                <Icon name="cross" />
                {t('events.reject')}
              </button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
