/** The current item: what a person must check before deciding, every value a control. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { checkCount } from '../../lib/review/check';
import { accept, later, reject, remove } from '../session/deciding';
import { openEditor } from '../session/editing';
import { countInputOf, parseCountInput } from '../session/count-input';
import { identicalOpen } from '../session/correcting';
import { isOpen, isSaved, styleOf, type Item } from '../session/items';
import { keyLabel, keyOf, type Command } from '../session/keys';
import type { Session } from '../session/session';
import { whyWords } from '../session/reason-words';
import { itemName } from '../session/words';
import { Confidence } from '../design/Confidence';
import { type IconName } from '../design/Icon';
import { t, type StringKey } from '../strings';
import type { SessionState } from '../session/types';
import { ActorValues } from './ActorValues';
import { Aside } from './Aside';
import { CasualtyValues } from './CasualtyValues';
import type { CardEntry } from './entries';
import { EventEntry, EventLine } from './EventEntry';
import { EverywhereEntry } from './EverywhereEntry';
import { LinkEntry } from './LinkEntry';
import { EvidenceElsewhere } from './EvidenceElsewhere';
import { LookAlikes, namesIn } from './LookAlikes';

interface Props {
  session: Session;
  item: Item;
  state: SessionState;
  unsaved: boolean;
  /** What is open within the card. */
  entry: CardEntry | null;
  onEntry: (entry: CardEntry | null) => void;
}

interface Deed {
  key: StringKey;
  icon: IconName;
  /** The command whose key is shown on the button. */
  command: Command;
  primary?: boolean;
  run: () => void;
}

function deedsFor({ session, item, onEntry }: Pick<Props, 'session' | 'item' | 'onEntry'>): Deed[] {
  const { id } = item;
  const take: Deed = {
    key: 'review.accept',
    icon: 'check',
    command: 'accept',
    primary: true,
    run: () => void accept(session, id),
  };
  const refuse: Deed = {
    key: 'review.reject',
    icon: 'cross',
    command: 'reject',
    run: () => void reject(session, id),
  };
  const edit: Deed = {
    key: 'review.edit',
    icon: 'pencil',
    command: 'edit',
    run: () => openEditor(session, id),
  };
  const wait: Deed = {
    key: 'review.later',
    icon: 'later',
    command: 'later',
    run: () => void later(session, id),
  };
  const note: Deed = {
    key: 'review.note',
    icon: 'note',
    command: 'note',
    run: () => openEditor(session, id, 'note'),
  };
  const drop: Deed = {
    key: 'review.remove',
    icon: 'trash',
    command: 'remove',
    run: () => void remove(session, id),
  };
  const link: Deed = { key: 'review.link', icon: 'link', command: 'link', run: () => onEntry('link') };
  const all: Deed = {
    key: 'review.everywhere',
    icon: 'check',
    command: 'everywhere',
    run: () => onEntry('everywhere'),
  };
  const more = [
    ...(item.kind === 'casualty' ? [link] : []),
    ...(identicalOpen(session, item.id).length > 1 ? [all] : []),
  ];
  if (isOpen(item)) return [take, refuse, edit, wait, ...more];
  if (isSaved(item)) return [edit, note, refuse, drop];
  return [{ ...take, primary: false }, edit, drop];
}

/** The short way to replace the count: what `#` opens. */
function CountEntry({ session, item, onClose }: { session: Session; item: Item; onClose: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  // Before the next key is read: a digit typed at once belongs to the field.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  if (item.value.kind !== 'casualty') return null;
  const { count } = item.value.claim;
  return (
    <form
      class="count-entry"
      onSubmit={(event) => {
        event.preventDefault();
        const parsed = parseCountInput(input.current?.value ?? '', count.text);
        if (!parsed || checkCount(parsed).length > 0) return setWrong(true);
        onClose();
        void accept(session, item.id, { count: parsed });
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      <input
        ref={input}
        type="text"
        class="count-input"
        defaultValue={countInputOf(count)}
        aria-label={t('review.countLabel')}
        aria-invalid={wrong || undefined}
        onInput={() => setWrong(false)}
      />
      <span class={wrong ? 'field-problem' : 'small quiet'} role={wrong ? 'alert' : undefined}>
        {t('review.countWrong')}
      </span>
    </form>
  );
}

function Reasons({ item }: { item: Item }) {
  const suggestion = item.suggestion;
  if (!suggestion || (suggestion.reasons.length === 0 && !item.isQuiet)) return null;
  return (
    <details class="reasons" open={item.level === 'low' || item.isQuiet}>
      <summary>{item.level === 'low' ? t('low.reasons') : t('reasons.title')}</summary>
      {item.isQuiet && <p>{t('quiet.reason')}</p>}
      <ul>
        {suggestion.reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{whyWords(reason)}</li>
        ))}
      </ul>
    </details>
  );
}

export function ItemCard({ session, item, state, unsaved, entry, onEntry }: Props) {
  const close = (): void => onEntry(null);
  const style = styleOf(item.value);
  const open = (field: Parameters<typeof openEditor>[2]): void => openEditor(session, item.id, field);
  return (
    <div
      class={`card current k-${style} ${item.state}`}
      role="group"
      tabIndex={0}
      aria-current="true"
      aria-label={itemName(item)}
      data-item={item.id}
      data-current
    >
      {item.value.kind === 'casualty' ? (
        <CasualtyValues
          session={session}
          item={item}
          claim={item.value.claim}
          items={state.items}
          onOpen={open}
        />
      ) : (
        <ActorValues session={session} item={item} actor={item.value} onOpen={open} />
      )}
      <EvidenceElsewhere session={session} state={state} item={item} />
      {item.kind === 'casualty' && (
        <EventLine session={session} state={state} item={item} onOpen={() => onEntry('event')} />
      )}
      {entry === 'count' && <CountEntry session={session} item={item} onClose={close} />}
      {entry === 'link' && item.kind === 'casualty' && (
        <LinkEntry session={session} state={state} item={item} onClose={close} />
      )}
      {entry === 'event' && item.kind === 'casualty' && (
        <EventEntry session={session} state={state} item={item} onClose={close} />
      )}
      {entry === 'everywhere' && (
        <EverywhereEntry session={session} state={state} item={item} onClose={close} />
      )}
      <LookAlikes words={namesIn(item)} />
      <Aside annotation={item.annotation} />
      <div class="card-foot">
        {isOpen(item) && item.level ? (
          <Confidence level={item.level} />
        ) : (
          <span class="state-word">{unsaved ? t('review.saving') : t(`state.${item.state}`)}</span>
        )}
        <Reasons item={item} />
      </div>
      <div class="row deeds">
        {deedsFor({ session, item, onEntry }).map((deed) => (
          <button
            key={deed.key}
            type="button"
            class={`button${deed.primary ? ' primary' : ''}`}
            onClick={deed.run}
          >
            {t(deed.key)}
            <kbd aria-hidden="true">{keyLabel(keyOf(deed.command, state.keys))}</kbd>
          </button>
        ))}
      </div>
    </div>
  );
}
