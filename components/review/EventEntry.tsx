/**
 * The event of a claim on its card, and what opens to choose or make one: a number chooses, a new one is filled
 * in with date, place and parties of the article.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rankEvents } from '../../lib/events/draft';
import { factsOf, giveEvent, makeEvent, printOf, withoutEvent } from '../session/events';
import type { Item } from '../session/items';
import { keyLabel, keyOf } from '../session/keys';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { t } from '../strings';
import { useEvents } from './use-events';
import { ValueButton } from './ValueButton';

interface Props {
  session: Session;
  state: SessionState;
  item: Item;
  onClose: () => void;
}

/** Events that a digit can choose. */
const NUMBERED = 9;

export function EventLine({ session, state, item, onOpen }: Omit<Props, 'onClose'> & { onOpen: () => void }) {
  const events = useEvents(session);
  const id = item.annotation?.eventId;
  const name = events.find((event) => event.id === id)?.name;
  return (
    <div class="line event-of-claim">
      <span class="label">{t('claim.event')}</span>
      <span class="line-values">
        <ValueButton
          what={t('event.title')}
          text={name ?? t('event.none')}
          class={name ? '' : 'unset'}
          onClick={onOpen}
        />
        <kbd aria-hidden="true">{keyLabel(keyOf('event', state.keys))}</kbd>
      </span>
    </div>
  );
}

export function EventEntry({ session, state, item, onClose }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [facts, setFacts] = useState(() => factsOf(state));
  const others = withoutEvent(state, item.id).length;
  const [withOthers, setWithOthers] = useState(true);
  const all = useEvents(session);
  const events = rankEvents(all, state.stored?.id ?? null, printOf(state)).slice(0, NUMBERED);
  const current = item.annotation?.eventId ?? null;
  useLayoutEffect(() => root.current?.focus(), []);

  const choose = (eventId: string | null): void => {
    onClose();
    void giveEvent(session, item.id, eventId, { withOthers });
  };
  const make = (): void => {
    onClose();
    const name = facts.name.trim() || t('events.untitled');
    void makeEvent(session, item.id, { ...facts, name }, withOthers);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation();
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'text';
    const numbered = /^[1-9]$/u.test(event.key) ? events[Number(event.key) - 1] : undefined;
    if (event.key === 'Escape') onClose();
    else if (isTyping) return;
    else if (numbered) choose(numbered.id);
    else if (event.key === '-' && current) choose(null);
    else if (event.key === 'Enter' && event.target === root.current) make();
    else return;
    event.preventDefault();
  };
  const field = (name: 'name' | 'date' | 'place') => (
    <label class="field">
      <span>{t(`events.${name}`)}</span>
      <input
        type="text"
        dir="auto"
        value={facts[name] ?? ''}
        onInput={({ currentTarget: { value } }) =>
          setFacts({ ...facts, [name]: name === 'name' ? value : value.trim() === '' ? null : value })
        }
      />
    </label>
  );
  const isOwn = item.value.kind === 'casualty' && item.value.claim.scope === 'event';
  return (
    <div
      ref={root}
      class="event-entry"
      role="group"
      tabIndex={-1}
      aria-label={t('event.title')}
      onKeyDown={onKeyDown}
    >
      {!isOwn && <p class="flag strong">{t('event.notOwn')}</p>}
      {events.length > 0 && (
        <ul class="badges" aria-label={t('event.choose')}>
          {events.map((event, index) => (
            <li key={event.id}>
              <button
                type="button"
                class="badge-button"
                aria-pressed={current === event.id}
                onClick={() => choose(event.id)}
              >
                <kbd>{index + 1}</kbd>
                <bdi>{event.name}</bdi>
              </button>
            </li>
          ))}
          {current !== null && (
            <li>
              <button type="button" class="badge-button" onClick={() => choose(null)}>
                <kbd>-</kbd>
                {t('event.without')}
              </button>
            </li>
          )}
        </ul>
      )}
      <form
        class="event-form"
        aria-label={t('event.new')}
        onSubmit={(submit) => {
          submit.preventDefault();
          make();
        }}
      >
        {field('name')}
        <div class="event-when">
          {field('date')}
          {field('place')}
        </div>
        {others > 0 && (
          <label class="row">
            <input
              type="checkbox"
              checked={withOthers}
              onChange={(change) => setWithOthers(change.currentTarget.checked)}
            />
            {t('event.withOthers', { n: others })}
          </label>
        )}
        <button type="submit" class="button">
          {t('event.make')}
          <kbd aria-hidden="true">↵</kbd>
        </button>
      </form>
      <p class="small quiet">
        {events.length > 0 && t('event.hintNumbers')} {t('event.hint')}
      </p>
    </div>
  );
}
