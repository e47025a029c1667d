/** For what cannot be read in its tab: the article's text is pasted, and read like a page. */
import { useState } from 'preact/hooks';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { pastedArticle, type PastingPage } from '../surface/pasted-page';
import { t } from '../strings';
import { TextField } from './fields';

interface Props {
  session: Session;
  state: SessionState;
}

function canPaste(page: Session['parts']['page']): page is PastingPage {
  return 'paste' in page;
}

export function PasteBox({ session, state }: Props) {
  const [text, setText] = useState('');
  const [address, setAddress] = useState(state.url ?? '');
  const [published, setPublished] = useState('');
  const { page } = session.parts;
  const { tabId } = state;
  if (!canPaste(page) || tabId === null) return null;
  const article = pastedArticle({ text, address, published });
  return (
    <details class="paste-box">
      <summary>{t('paste.title')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!article) return;
          page.paste(tabId, article);
          void session.reread();
        }}
      >
        <p class="small">{t('paste.hint')}</p>
        <label class="field">
          <span>{t('paste.text')}</span>
          <textarea
            dir="auto"
            rows={8}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <TextField label={t('paste.address')} value={address} onInput={setAddress} />
        <label class="field">
          <span>{t('paste.published')}</span>
          <input type="date" value={published} onInput={(event) => setPublished(event.currentTarget.value)} />
        </label>
        <button type="submit" class="button primary" disabled={article === null}>
          {t('paste.read')}
        </button>
      </form>
    </details>
  );
}
