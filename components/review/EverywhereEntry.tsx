/** What accepting or rejecting the same words everywhere would take with it, before it does. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { acceptEverywhere, identicalOpen } from '../session/correcting';
import { rejectAll } from '../session/bulk-deciding';
import { sentenceIndex, type Item } from '../session/items';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { t } from '../strings';

interface Props {
  session: Session;
  state: SessionState;
  item: Item;
  onClose: () => void;
}

const SHOWN = 8;

export function EverywhereEntry({ session, state, item, onClose }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  const same = identicalOpen(session, item.id);
  const { article, reading } = state;
  const around = (each: Item): string => {
    const sentence = each.span && reading?.sentences[sentenceIndex(reading.sentences, each.span)];
    return sentence && article ? article.text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ') : '';
  };
  return (
    <div
      class="everywhere-entry"
      role="group"
      aria-label={t('everywhere.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <p>{t('everywhere.what', { n: same.length, quote: item.quote })}</p>
      <ol class="small">
        {same.slice(0, SHOWN).map((each) => (
          <li key={each.id} dir="auto" class="clamped">
            {around(each)}
          </li>
        ))}
      </ol>
      {same.length > SHOWN && <p class="small quiet">{t('everywhere.more', { n: same.length - SHOWN })}</p>}
      <div class="row">
        <button
          ref={button}
          type="button"
          class="button primary"
          disabled={same.length === 0}
          onClick={() => {
            onClose();
            void acceptEverywhere(session, item.id);
          }}
        >
          {t('everywhere.accept', { n: same.length })}
        </button>
        <button
          type="button"
          class="button"
          disabled={same.length === 0}
          onClick={() => {
            onClose();
            void rejectAll(session, same);
          }}
        >
          {t('everywhere.reject', { n: same.length })}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('editor.cancel')}
        </button>
      </div>
    </div>
  );
}
