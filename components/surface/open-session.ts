/** A session with the real page, engine and store behind it. */
import { browser } from 'wxt/browser';
import type { Fault } from '../../lib/store/fault';
import type { Settings, Store } from '../../lib/store/types';
import { closestLanguage, isLanguage, speak, spoken, type Language } from '../strings';
import { isOpen } from '../session/items';
import { isFolded } from '../session/visible';
import { storageShelf } from '../session/draft-shelf';
import { restoreDraft } from '../session/drafts';
import { EngineClient } from '../session/engine-client';
import { Session } from '../session/session';
import type { Surroundings } from '../session/types';
import { showBadge } from './badge';
import { withPaste } from './pasted-page';
import { openRecords } from './open-records';
import { tabPage } from './tab-page';

/** A UUID (version 8, RFC 9562) made from a seed: the same seed always gives the same one. */
async function seededId(seed: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(seed)));
  const bytes = digest.slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export const surroundings: Surroundings = {
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  idFor: seededId,
};

export function engineWorker(): Worker {
  return new Worker(browser.runtime.getURL('/engine.js'));
}

/** The looks that the reader chose, over the system's: light or dark, close or wide, in which colours. */
export function followTheme(store: Store): void {
  const { dataset } = document.documentElement;
  store.watchSettings().subscribe(({ theme, density, palette }) => {
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
    if (density === 'usual') delete dataset['density'];
    else dataset['density'] = density;
    if (palette === 'usual') delete dataset['palette'];
    else dataset['palette'] = palette;
  });
}

function languageOf({ language }: Settings): Language {
  return isLanguage(language)
    ? language
    : closestLanguage([browser.i18n.getUILanguage(), ...navigator.languages]);
}

/** Speaks the language the reader chose; wait for it before drawing. A later choice draws the page anew. */
export async function followLanguage(store: Store): Promise<void> {
  // A store that does not answer has its own message, which must be shown in some language.
  const settings = await store.settings().catch(() => null);
  await speak(settings ? languageOf(settings) : closestLanguage(navigator.languages));
  const { language, direction } = spoken();
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  store.watchSettings().subscribe((now) => {
    if (languageOf(now) !== language) location.reload();
  });
}

export interface OpenedSession {
  session: Session;
  store: Store;
}

/** @param onNotice told while the store waits for other windows. */
export async function openSession(onNotice: (fault: Fault) => void): Promise<OpenedSession> {
  const store = await openRecords(onNotice);
  if (store.notice) onNotice(store.notice);
  followTheme(store);
  await followLanguage(store);
  const session = new Session({
    page: withPaste(tabPage),
    engine: new EngineClient(engineWorker),
    store,
    surroundings,
    shelf: storageShelf(localStorage),
  });
  let phase = session.state.value.phase;
  let counted = '';
  session.state.subscribe(() => {
    const { tabId, items, withheld } = session.state.value;
    const open = items.filter((item) => isOpen(item) && !isFolded(item) && !withheld.has(item.id)).length;
    if (tabId !== null && counted !== `${tabId} ${open}`) {
      counted = `${tabId} ${open}`;
      void showBadge(tabId, open);
    }
    const now = session.state.value.phase;
    if (now === 'ready' && phase !== 'ready') void restoreDraft(session);
    phase = now;
  });
  return { session, store };
}

/** The tab that this page was opened for: `?tab=` pins it (a panel or popup opened as a tab of its own). */
export function pinnedTab(): number | null {
  const value = new URL(location.href).searchParams.get('tab');
  const id = value === null ? Number.NaN : Number(value);
  return Number.isSafeInteger(id) && id >= 0 ? id : null;
}

export async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
