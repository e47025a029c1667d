/** The first minute: what Tollmark is for, and a review to try on an article that stands beside it. */
import { useEffect } from 'preact/hooks';
import { PanelApp } from '../PanelApp';
import { offsetAt } from '../review/offset';
import { piecesOf } from '../review/SentenceText';
import { isOpen, isSaved, styleOf } from '../session/items';
import { keyLabel, keyOf, type Command } from '../session/keys';
import type { Session } from '../session/session';
import { useWatched } from '../session/use-watched';
import { t, type StringKey } from '../strings';
import type { PracticePage } from './practice-page';

interface Props {
  session: Session;
  page: PracticePage;
  /** The browser's keys that open the popup, as they are set; empty where they are not. */
  shortcut: string;
  onLibrary: (hash?: string) => void;
}

const TRIES: ReadonlyArray<readonly [command: Command, meaning: StringKey]> = [
  ['accept', 'welcome.accept'],
  ['reject', 'welcome.reject'],
  ['edit', 'welcome.edit'],
  ['help', 'welcome.help'],
];

function Practice({ session, page }: Pick<Props, 'session' | 'page'>) {
  const state = useWatched(session.state);
  const { article } = page;
  const shown = state.items.filter((item) => item.span && item.state !== 'rejected');
  const onMouseUp = (): void => {
    const selection = document.getSelection();
    const ends = [
      offsetAt(selection?.anchorNode ?? null, selection?.anchorOffset ?? 0),
      offsetAt(selection?.focusNode ?? null, selection?.focusOffset ?? 0),
    ];
    const [one, other] = ends;
    if (!selection || selection.isCollapsed || typeof one !== 'number' || typeof other !== 'number') return;
    const span = { start: Math.min(one, other), end: Math.max(one, other) };
    const text = article.text.slice(span.start, span.end);
    page.tell({
      to: 'panel',
      type: 'textSelected',
      data: { selection: { ...span, text, block: 'paragraph' } },
    });
  };
  return (
    <article class="practice" lang="en" dir="ltr" onMouseUp={onMouseUp}>
      {article.blocks.map((block) => {
        const pieces = piecesOf(block, shown, state.currentId).map(({ start, end, item }) => (
          <span
            key={start}
            data-start={start}
            class={
              item
                ? `mark k-${styleOf(item.value)} ${isSaved(item) ? 'saved' : 'suggested'}${item.id === state.currentId ? ' current' : ''}`
                : undefined
            }
            onClick={() => item && page.tell({ to: 'panel', type: 'markClicked', data: { id: item.id } })}
          >
            {article.text.slice(start, end)}
          </span>
        ));
        return block.kind === 'title' ? (
          <h2 key={block.start}>{pieces}</h2>
        ) : (
          <p key={block.start}>{pieces}</p>
        );
      })}
    </article>
  );
}

export function WelcomeApp({ session, page, shortcut, onLibrary }: Props) {
  const state = useWatched(session.state);
  useEffect(() => void session.start(0), [session]);
  const isDone = state.phase === 'ready' && state.items.length > 0 && !state.items.some(isOpen);
  return (
    <div class="welcome">
      <header>
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.what')}</p>
      </header>
      <div class="welcome-columns">
        <div class="welcome-article">
          <section aria-labelledby="welcome-try">
            <h2 id="welcome-try">{t('welcome.try')}</h2>
            <ul class="welcome-keys">
              {TRIES.map(([command, meaning]) => (
                <li key={command}>
                  <kbd>{keyLabel(keyOf(command, state.keys))}</kbd> {t(meaning)}
                </li>
              ))}
            </ul>
            <p class="small quiet">{t('welcome.nothingKept')}</p>
          </section>
          <section aria-label={t('welcome.article')}>
            <Practice session={session} page={page} />
          </section>
          <section aria-labelledby="welcome-next">
            <h2 id="welcome-next">{isDone ? t('welcome.done') : t('welcome.next')}</h2>
            <ol>
              <li>{t('welcome.step1')}</li>
              <li>{shortcut ? t('welcome.step2', { key: shortcut }) : t('welcome.step2NoKey')}</li>
              <li>{t('welcome.step3')}</li>
            </ol>
            <p>{t('welcome.private')}</p>
            <button type="button" class="button" onClick={() => onLibrary()}>
              {t('menu.library')}
            </button>
          </section>
        </div>
        <div class="welcome-panel">
          <PanelApp session={session} shortcut={shortcut} onLibrary={onLibrary} />
        </div>
      </div>
    </div>
  );
}
