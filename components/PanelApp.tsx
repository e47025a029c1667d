/** The side panel: the working place beside the article. */
import { useState } from 'preact/hooks';
import { redo, toggleDim, undo } from './session/deciding';
import { needsAttention, isSaved } from './session/items';
import type { Session } from './session/session';
import { useWatched } from './session/use-watched';
import { Icon } from './design/Icon';
import { Menu } from './design/Menu';
import { EditorPane } from './review/EditorPane';
import { Filters } from './review/Filters';
import { PaceNote } from './review/Figures';
import { KeyHelp } from './review/KeyHelp';
import { MiniMap } from './review/MiniMap';
import { PageHead } from './review/PageHead';
import { PageNotices } from './review/PageNotices';
import { ListNote, PhaseNote } from './review/PhaseNote';
import { ReadingView } from './review/ReadingView';
import { ReviewList } from './review/ReviewList';
import { SavedList } from './review/SavedList';
import { TagBar } from './review/TagBar';
import { UndoBar } from './review/UndoBar';
import { exportActions } from './surface/use-export';
import { visibleItems } from './session/visible';
import { formatNumber, t } from './strings';

type Tab = 'review' | 'text' | 'saved';

interface Props {
  session: Session;
  shortcut: string;
  onLibrary: (hash?: string) => void;
}

export function PanelApp({ session, shortcut, onLibrary }: Props) {
  const state = useWatched(session.state);
  const [tab, setTab] = useState<Tab>('review');
  const [help, setHelp] = useState(false);
  const { editor, phase } = state;
  const shows = phase === 'ready' || phase === 'suggesting';
  const saved = state.items.filter(isSaved).length;
  const attention = state.items.filter(needsAttention).length;
  const listed = tab === 'review' ? visibleItems(state.items, state) : state.items;
  const loose = editor && !listed.some((item) => item.id === editor.itemId);

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target;
    if (target instanceof HTMLElement && target.closest('input, textarea, select')) return;
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    void (event.shiftKey ? redo(session) : undo(session));
  };

  const tabButton = (name: Tab, count: number | null) => (
    <button
      type="button"
      role="tab"
      id={`tab-${name}`}
      aria-selected={tab === name}
      aria-controls="tab-panel"
      class="tab"
      onClick={() => setTab(name)}
    >
      {t(`tabs.${name}`)}
      {count !== null && count > 0 && <span class="filter-count">{formatNumber(count)}</span>}
      {name === 'saved' && attention > 0 && (
        <span class="attention" title={t('counts.attention', { n: attention })}>
          <Icon name="warn" />
          <span class="visually-hidden">{t('counts.attention', { n: attention })}</span>
        </span>
      )}
    </button>
  );

  return (
    <main class="panel" onKeyDown={onKeyDown}>
      <PageHead state={state}>
        {shows && <Menu label={t('menu.export')} icon="down" actions={exportActions(session)} />}
        <Menu
          label={t('head.menu')}
          icon="menu"
          actions={[
            { label: t('head.read'), icon: 'refresh', run: () => void session.reread() },
            { label: t('command.dim'), icon: 'target', run: () => void toggleDim(session) },
            { label: t('menu.library'), icon: 'book', run: () => onLibrary() },
            { label: t('menu.settings'), icon: 'gear', run: () => onLibrary('#settings') },
            { label: t('menu.keys'), icon: 'keys', run: () => setHelp(true) },
            { label: t('menu.off'), icon: 'off', run: () => void session.turnOff() },
          ]}
        />
      </PageHead>
      <PageNotices session={session} state={state} />
      {shows && (
        <>
          <MiniMap session={session} state={state} />
          <div class="tabs" role="tablist" aria-label={t('tabs.label')}>
            {tabButton('review', null)}
            {tabButton('text', null)}
            {tabButton('saved', saved)}
          </div>
          <TagBar session={session} state={state} />
        </>
      )}
      <div
        class="scroll"
        {...(shows ? { role: 'tabpanel', id: 'tab-panel', 'aria-labelledby': `tab-${tab}` } : {})}
      >
        {!shows && <PhaseNote session={session} state={state} shortcut={shortcut} />}
        {shows && loose && (
          <div class="pad">
            <EditorPane session={session} state={state} editor={editor} />
          </div>
        )}
        {shows && tab === 'review' && (
          <>
            <Filters session={session} state={state} />
            <ListNote session={session} state={state} />
            <ReviewList
              session={session}
              state={state}
              onHelp={() => setHelp(true)}
              onText={() => setTab('text')}
            />
          </>
        )}
        {shows && tab === 'text' && (
          <ReadingView
            session={session}
            state={state}
            onCard={(id) => {
              setTab('review');
              session.select(id);
            }}
          />
        )}
        {shows && tab === 'saved' && <SavedList session={session} state={state} />}
      </div>
      {shows && <PaceNote state={state} />}
      <UndoBar session={session} state={state} />
      <p class="visually-hidden" role="status" aria-live="polite">
        {state.announcement}
      </p>
      {help && <KeyHelp keys={state.keys} onClose={() => setHelp(false)} />}
    </main>
  );
}
