/** Sentences beside the claim's own that name who says so or who did it; a press shows them in the page. */
import { evidenceElsewhere } from '../session/evidence';
import { sentenceIndex, type Item } from '../session/items';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { t } from '../strings';

interface Props {
  session: Session;
  state: SessionState;
  item: Item;
}

export function EvidenceElsewhere({ session, state, item }: Props) {
  const { article, reading, tabId } = state;
  if (item.value.kind !== 'casualty' || !item.span || !article || !reading) return null;
  const { sentences } = reading;
  const own = sentences[sentenceIndex(sentences, item.span)];
  if (!own) return null;
  const { text } = article;
  const found = evidenceElsewhere(text, item.value.claim, own, sentences);
  return found.map(({ role, words, sentence }) => (
    <button
      key={role}
      type="button"
      class="evidence-elsewhere"
      title={t('review.show')}
      onClick={() => {
        if (tabId !== null) void session.parts.page.reveal(tabId, words);
      }}
    >
      <span class="label">{t(`evidence.${role}`)}</span>
      <q dir="auto" lang={article.language ?? undefined}>
        {text.slice(sentence.start, words.start)}
        <strong>{text.slice(words.start, words.end)}</strong>
        {text.slice(words.end, sentence.end)}
      </q>
    </button>
  ));
}
