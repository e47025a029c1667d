/** The events of the library: what is suggested, what the reader has made, what was said to be apart. */
import { useMemo } from 'preact/hooks';
import {
  addArticles,
  keepApart,
  newEvent,
  takeBackApart,
  type EventChange,
} from '../../../lib/events/change';
import type { EventSuggestion } from '../../../lib/events/group';
import type { Bundle } from '../../../lib/model';
import { formatDay, t } from '../../strings';
import { matches, type ClaimRow } from '../rows';
import { EventPage } from './EventPage';
import { factsFor } from '../../session/events';
import { printsOf, suggestedEvents } from './suggested';
import { SuggestedEvents } from './SuggestedEvents';

interface Props {
  bundle: Bundle;
  /** Every counted claim of the library. */
  claims: readonly ClaimRow[];
  /** Id of the event to show by itself; null for the list. */
  eventId: string | null;
  search: string;
  /** Articles ticked in the list of articles. */
  ticked: ReadonlySet<string>;
  now: () => string;
  newId: () => string;
  onChange: (change: EventChange, label: string) => Promise<boolean>;
}

/** Pairs that a reader said to be apart, each once. */
function apartPairs({ articles }: Bundle) {
  const titles = new Map(articles.map(({ id, title }) => [id, title || t('head.untitled')]));
  const pairs = articles.flatMap(({ id, apartFrom = [] }) =>
    apartFrom.flatMap((other) => (titles.has(other) ? [[id, other].toSorted() as [string, string]] : [])),
  );
  return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()].map(([a, b]) => ({
    a,
    b,
    titles: { a: titles.get(a) ?? '', b: titles.get(b) ?? '' },
  }));
}

export function EventsView(props: Props) {
  const { bundle, eventId, search, ticked, now, newId, onChange } = props;
  const prints = useMemo(() => printsOf(bundle), [bundle]);
  const suggestions = useMemo(() => suggestedEvents(bundle, prints), [bundle, prints]);
  const shown = bundle.events.find(({ id }) => id === eventId);
  if (shown) return <EventPage {...props} event={shown} prints={prints} />;

  const make = (articleIds: readonly string[]): void => {
    const own = articleIds.flatMap((id) => prints.get(id) ?? []);
    const title = bundle.articles.find(({ id }) => id === articleIds[0])?.title;
    const event = newEvent(newId(), factsFor(own, title), now());
    const change = addArticles(bundle, event, articleIds, now());
    void onChange(change, t('label.eventMade', { name: event.name }));
  };
  const accept = ({ eventId: into, articleIds }: EventSuggestion): void => {
    const event = bundle.events.find(({ id }) => id === into);
    if (!event) return make(articleIds);
    void onChange(
      addArticles(bundle, event, articleIds, now()),
      t('label.eventJoined', { name: event.name }),
    );
  };
  const reject = ({ eventId: into, articleIds }: EventSuggestion): void => {
    const held = bundle.events.find(({ id }) => id === into)?.articleIds ?? [];
    const change = keepApart(bundle, articleIds, [...articleIds, ...held]);
    void onChange(change, t('label.eventApart'));
  };

  const chosen = bundle.articles.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  const apart = apartPairs(bundle);
  const events = bundle.events
    .filter(({ name, place, date }) => matches(search, [name, place, date]))
    .toSorted((a, b) => (a.modified < b.modified ? 1 : -1));
  return (
    <div class="events">
      {chosen.length > 0 && (
        <p>
          <button type="button" class="button" onClick={() => make(chosen)}>
            {t('events.ofTicked', { n: chosen.length })}
          </button>
        </p>
      )}
      <section aria-labelledby="events-suggested">
        <h2 id="events-suggested">{t('events.suggested')}</h2>
        <p class="small quiet">{t('events.suggestedHint')}</p>
        <SuggestedEvents bundle={bundle} suggestions={suggestions} onAccept={accept} onReject={reject} />
      </section>
      <section aria-labelledby="events-own">
        <h2 id="events-own">{t('events.own')}</h2>
        {bundle.events.length === 0 && (
          <div class="empty">
            <h3>{t('events.empty')}</h3>
            <p>{t('events.emptyHint')}</p>
          </div>
        )}
        <ul class="event-list">
          {events.map((event) => (
            <li key={event.id}>
              <a href={`#events/${event.id}`} aria-label={t('events.open', { name: event.name })}>
                <bdi>{event.name}</bdi>
              </a>{' '}
              <span class="small quiet">
                {[
                  event.date && (/^\d{4}-/u.test(event.date) ? formatDay(event.date) : event.date),
                  t('events.articles', { n: event.articleIds.length }),
                  t('events.claims', { n: event.claimIds.length }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {apart.length > 0 && (
        <details class="events-apart">
          <summary>{t('events.apart')}</summary>
          <ul>
            {apart.map(({ a, b, titles }) => (
              <li key={`${a} ${b}`}>
                <span dir="auto">{t('events.apartPair', titles)}</span>{' '}
                <button
                  type="button"
                  class="button plain"
                  onClick={() => void onChange(takeBackApart(bundle, a, b), t('label.eventSuggestAgain'))}
                >
                  {t('events.takeBack')}
                  <span class="visually-hidden"> {t('events.apartPair', titles)}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
