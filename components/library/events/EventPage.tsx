/** One event: its name, date and place, its articles, and who says what of it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  mergeEvents,
  newEvent,
  removeArticle,
  removeEvent,
  renameEvent,
  sayVictimGroup,
  splitEvent,
  type EventChange,
} from '../../../lib/events/change';
import { answered } from '../../../lib/events/answers';
import type { Fingerprint } from '../../../lib/events/fingerprint';
import type { Bundle, ConflictEvent } from '../../../lib/model';
import { Icon } from '../../design/Icon';
import { t } from '../../strings';
import { byTelling } from '../../../lib/compare/voice';
import { EventComparison } from '../compare/EventComparison';
import { claimsOfEvent } from '../report/report-claims';
import { ReportButtons } from '../report/ReportButtons';
import type { ClaimRow } from '../rows';
import { NOTHING_TICKED, ticked as toggled, type Ticked } from '../selection';
import { dayOf } from './event-columns';
import { ArticleLine } from './SuggestedEvents';
import { CodingSection } from '../coding/CodingSection';
import { factsFor } from '../../session/events';
import { toLabel } from '../../session/labels';

interface Props {
  bundle: Bundle;
  claims: readonly ClaimRow[];
  event: ConflictEvent;
  prints: ReadonlyMap<string, Fingerprint>;
  now: () => string;
  newId: () => string;
  /** Whole records of articles, with every event. */
  recordsOf: (articleIds: readonly string[]) => Promise<Bundle>;
  onChange: (change: EventChange, label: string) => Promise<boolean>;
}

type Own = Pick<Props, 'event' | 'now' | 'onChange'>;

/** Name, date and place, in a form that is saved as one change. */
function Facts({ event, now, onChange }: Own) {
  const form = useRef<HTMLFormElement>(null);
  const read = (name: string): string =>
    String(new FormData(form.current ?? undefined).get(name) ?? '').trim();
  return (
    <form
      ref={form}
      class="event-facts"
      aria-label={t('events.facts')}
      onSubmit={(submit) => {
        submit.preventDefault();
        const name = read('name') || event.name;
        const facts = { name, date: read('date') || null, place: read('place') || null };
        void onChange(renameEvent(event, facts, now()), toLabel('label.eventRenamed', { name }));
      }}
    >
      {(['name', 'date', 'place'] as const).map((field) => (
        <label key={`${field} ${event[field]}`} class={`field event-${field}`}>
          <span>{t(`events.${field}`)}</span>
          <input type="text" name={field} dir="auto" defaultValue={event[field] ?? ''} />
        </label>
      ))}
      <button type="submit" class="button">
        {t('events.save')}
      </button>
    </form>
  );
}

/** When, where, and how much is known, in one line. */
function FactsLine({ event: { date, place, articleIds }, n }: { event: ConflictEvent; n: number }) {
  const facts = [
    date && dayOf(date),
    place,
    t('events.articles', { n: articleIds.length }),
    t('events.claims', { n }),
  ].filter(Boolean);
  return (
    <p class="quiet event-facts-line">
      {facts.map((fact, index) => (
        <span key={fact}>
          {index > 0 && ' · '}
          <bdi>{fact}</bdi>
        </span>
      ))}
    </p>
  );
}

/** Another event is merged into this one. */
function Merge({ bundle, event, now, recordsOf, onChange }: Own & Pick<Props, 'bundle' | 'recordsOf'>) {
  const [other, setOther] = useState('');
  const others = bundle.events.filter(({ id }) => id !== event.id);
  const chosen = others.find(({ id }) => id === other);
  if (others.length === 0) return null;
  const merge = async (): Promise<void> => {
    if (!chosen) return;
    // The claims of the other event are in articles of its own.
    const records = await recordsOf(chosen.articleIds);
    const label = toLabel('label.eventMerged', { name: event.name, other: chosen.name });
    await onChange(mergeEvents(records, event, chosen, now()), label);
  };
  return (
    <div class="row">
      <label class="field">
        <span>{t('events.merge')}</span>
        <select value={other} onChange={(change) => setOther(change.currentTarget.value)}>
          <option value="">{t('events.mergeNone')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button" disabled={!chosen} onClick={() => void merge()}>
        {t('events.mergeDo')}
      </button>
    </div>
  );
}

const NONE: readonly never[] = [];

export function EventPage({ bundle, claims, event, prints, now, newId, recordsOf, onChange }: Props) {
  const [ticked, setTicked] = useState<Ticked>(NOTHING_TICKED);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [event.id]);
  const articles = useMemo(() => {
    const inside = new Set(event.articleIds);
    return bundle.articles.filter(({ id }) => inside.has(id)).toSorted(byTelling);
  }, [bundle.articles, event.articleIds]);
  const { own, elsewhere } = useMemo(() => claimsOfEvent(event, claims), [event, claims]);
  const chosen = articles.filter(({ id }) => ticked.has(id)).map(({ id }) => id);

  const split = async (): Promise<void> => {
    const facts = factsFor(chosen.flatMap((id) => prints.get(id) ?? []));
    const name = facts.name === event.name ? t('events.splitName', { name: event.name }) : facts.name;
    const to = newEvent(newId(), { ...facts, name }, now());
    const done = await onChange(
      splitEvent(bundle, event, chosen, to, now()),
      toLabel('label.eventSplit', { name: event.name }),
    );
    if (done) setTicked(NOTHING_TICKED);
  };
  const tick = (id: string, on: boolean): void => setTicked((now) => toggled(now, [], id, on));

  return (
    <div class="event-page">
      <p>
        <a href="#events">{t('events.all')}</a>
      </p>
      <h2 ref={heading} tabIndex={-1}>
        <bdi>{event.name}</bdi>
      </h2>
      <FactsLine event={event} n={own.length} />
      <section aria-label={t('library.articles')}>
        <ul class="event-articles">
          {articles.map((article) => (
            <li key={article.id} class="row">
              <input
                type="checkbox"
                aria-label={t('select.one', { what: article.title })}
                checked={ticked.has(article.id)}
                onChange={(change) => tick(article.id, change.currentTarget.checked)}
              />
              <span class="event-line">
                <ArticleLine article={article} />
              </span>
              <button
                type="button"
                class="button icon plain"
                aria-label={t('events.takeOut', { title: article.title })}
                title={t('events.takeOut', { title: article.title })}
                onClick={() =>
                  void onChange(
                    removeArticle(bundle, event, article.id, now()),
                    toLabel('label.eventTakenOut', { name: event.name }),
                  )
                }
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
        {chosen.length > 0 && chosen.length < articles.length && (
          <p>
            <button type="button" class="button" onClick={() => void split()}>
              {t('events.split', { n: chosen.length })}
            </button>
          </p>
        )}
        <details class="event-change">
          <summary>{t('events.change')}</summary>
          <Facts event={event} now={now} onChange={onChange} />
          <div class="row event-deeds">
            <Merge bundle={bundle} event={event} now={now} recordsOf={recordsOf} onChange={onChange} />
            <button
              type="button"
              class="button plain danger"
              onClick={() =>
                void onChange(
                  removeEvent(bundle, event, now()),
                  toLabel('label.eventDeleted', { name: event.name }),
                )
              }
            >
              <Icon name="trash" />
              {t('events.delete')}
            </button>
          </div>
        </details>
      </section>
      <section aria-labelledby="event-comparison">
        <div class="row event-heading">
          <h3 id="event-comparison">{t('events.comparison')}</h3>
          <ReportButtons bundle={bundle} event={event} now={now} />
        </div>
        {own.length > 0 ? (
          <EventComparison
            bundle={bundle}
            articles={articles}
            claims={own}
            elsewhere={elsewhere}
            isOneEvent
            choices={event.victimGroups ?? NONE}
            answers={event.coding ?? NONE}
            onAnswer={(about, answer, words) =>
              void onChange(
                answered(event, { profile: 'acled', question: 'samePeople', about }, answer, now()),
                answer === null
                  ? toLabel('label.codingTakenBack', { name: event.name })
                  : toLabel('label.codingAnswer', { name: event.name, answer: words }),
              )
            }
            onSay={(words, group) =>
              void onChange(
                sayVictimGroup(event, words, group, now()),
                toLabel('label.victimGroups', { name: event.name }),
              )
            }
          />
        ) : (
          <p class="quiet">{t('events.noClaims')}</p>
        )}
      </section>
      <CodingSection bundle={bundle} claims={claims} event={event} now={now} onChange={onChange} />
    </div>
  );
}
