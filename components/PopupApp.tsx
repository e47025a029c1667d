/** The popup: the page at a glance, the next suggestions, and the ways on. */
import { useEffect, useState } from 'preact/hooks';
import { CASUALTY_KINDS } from '../lib/model';
import { isOpen, isSaved, needsAttention, styleOf } from './session/items';
import type { Session } from './session/session';
import type { SessionState } from './session/types';
import { useWatched } from './session/use-watched';
import { visibleItems } from './session/visible';
import { Icon } from './design/Icon';
import type { MarkStyle } from '../lib/messages';
import { KindGlyph } from './design/KindGlyph';
import { Menu } from './design/Menu';
import { EditorPane } from './review/EditorPane';
import { KeyHelp } from './review/KeyHelp';
import { KeysAsleep } from './review/KeysAsleep';
import { PageHead } from './review/PageHead';
import { PageNotices } from './review/PageNotices';
import { ListNote, PhaseNote } from './review/PhaseNote';
import { ReviewList } from './review/ReviewList';
import { TagBar } from './review/TagBar';
import { UndoBar } from './review/UndoBar';
import { SiteSwitch, type SiteAccess } from './review/SiteSwitch';
import { exportActions } from './surface/use-export';
import { formatNumber, t } from './strings';

/** As many as fit without scrolling far; the panel has the rest. */
const SHOWN = 5;

interface Props {
  session: Session;
  shortcut: string;
  sites: SiteAccess;
  /** The browser keeps the keyboard from a popup that has just opened. */
  keysAsleep?: boolean;
  /** Called directly in the click, because browsers open panels only then. */
  onPanel: () => Promise<void>;
  onLibrary: (hash?: string) => void;
}

function Counts({ state }: { state: SessionState }) {
  const styles: MarkStyle[] = [...CASUALTY_KINDS, 'actor'];
  const shown = visibleItems(state.items, { filter: 'all', showLow: state.showLow }).filter(
    (item) => item.state !== 'rejected',
  );
  const attention = state.items.filter(needsAttention).length;
  const facts = [
    t('counts.open', { n: shown.filter(isOpen).length }),
    t('counts.saved', { n: state.items.filter(isSaved).length }),
    ...(attention > 0 ? [t('counts.attention', { n: attention })] : []),
  ];
  return (
    <div class="counts">
      <ul aria-label={t('counts.label')}>
        {styles.map((style) => {
          const count = shown.filter((item) => styleOf(item.value) === style).length;
          return (
            count > 0 && (
              <li key={style} class={`chip k-${style}`}>
                <KindGlyph style={style} />
                <strong>{formatNumber(count)}</strong> {t(`kind.${style}`)}
              </li>
            )
          );
        })}
      </ul>
      <p class="small quiet">{facts.join(' · ')}</p>
    </div>
  );
}

export function PopupApp({ session, shortcut, sites, keysAsleep = false, onPanel, onLibrary }: Props) {
  const state = useWatched(session.state);
  const [help, setHelp] = useState(false);
  const [panelFailed, setPanelFailed] = useState(false);
  const { editor, phase } = state;
  const shows = phase === 'ready' || phase === 'suggesting';
  const visible = visibleItems(state.items, state);
  const hiddenOpen = Math.max(0, visible.filter(isOpen).length - SHOWN);
  const loose = editor && !visible.some((item) => item.id === editor.itemId);

  useEffect(() => {
    document.title = t('app.name');
  }, []);

  return (
    <main class="popup">
      <PageHead state={state}>
        <button
          type="button"
          class="button plain icon"
          aria-label={t('popup.library')}
          title={t('popup.library')}
          onClick={() => onLibrary()}
        >
          <Icon name="book" />
        </button>
        <Menu
          label={t('head.menu')}
          icon="menu"
          actions={[
            { label: t('head.read'), icon: 'refresh', run: () => void session.reread() },
            { label: t('menu.settings'), icon: 'gear', run: () => onLibrary('#settings') },
            { label: t('menu.keys'), icon: 'keys', run: () => setHelp(true) },
            { label: t('menu.off'), icon: 'off', run: () => void session.turnOff() },
          ]}
        />
      </PageHead>
      <PageNotices session={session} state={state} />
      {shows && state.items.length > 0 && <Counts state={state} />}
      {shows && state.selection && <TagBar session={session} state={state} />}
      {shows && keysAsleep && <KeysAsleep />}
      <div class="scroll">
        {!shows && <PhaseNote session={session} state={state} shortcut={shortcut} />}
        {shows && (
          <>
            {loose && (
              <div class="pad">
                <EditorPane session={session} state={state} editor={editor} />
              </div>
            )}
            <ListNote session={session} state={state} />
            <ReviewList session={session} state={state} limit={SHOWN} onHelp={() => setHelp(true)} />
            {hiddenOpen > 0 && <p class="more small quiet">{t('popup.more', { n: hiddenOpen })}</p>}
          </>
        )}
      </div>
      <UndoBar session={session} state={state} />
      <footer class="popup-foot">
        <div class="row">
          <button
            type="button"
            class="button primary"
            onClick={() => {
              setPanelFailed(false);
              onPanel().catch(() => setPanelFailed(true));
            }}
          >
            <Icon name="panel" />
            {t('popup.panel')}
          </button>
          {shows && <Menu label={t('popup.export')} icon="down" wide actions={exportActions(session)} />}
        </div>
        {panelFailed && (
          <p class="notice warn" role="alert">
            {t('popup.noPanel')}
          </p>
        )}
        <SiteSwitch url={state.url} sites={sites} />
      </footer>
      <p class="visually-hidden" role="status" aria-live="polite">
        {state.announcement}
      </p>
      {help && <KeyHelp keys={state.keys} onClose={() => setHelp(false)} />}
    </main>
  );
}
