/** Wiring only: menus, commands, permissions. Everything it does lives in `components/surface`. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { paintSaved, syncSites } from '../components/surface/always-read';
import { openPanel } from '../components/surface/browser-pages';
import { readContentEvent } from '../components/surface/content-event';
import { isContentScript } from '../components/surface/sender';
import { postCommand, type PanelCommand } from '../components/surface/requests';

/** Menu entries by their message in `public/_locales`: the browser shows them, so they follow its language. */
const MENU = {
  'tag-casualty': 'menuCasualty',
  'tag-actor': 'menuActor',
  'open-panel': 'menuPanel',
} as const;
type MenuId = keyof typeof MENU;

/** Set by `wxt.config.ts`. */
declare const OPEN_WELCOME: boolean;

const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const id of Object.keys(MENU).filter((key): key is MenuId => key in MENU)) {
    browser.contextMenus.create({
      id,
      title: browser.i18n.getMessage(MENU[id]),
      contexts: id === 'open-panel' ? ['page', 'action'] : ['selection'],
      ...(id === 'open-panel' ? {} : { documentUrlPatterns: PAGES }),
    });
  }
}

interface Target {
  id?: number;
  windowId?: number;
}

/** The panel must be asked for before anything is awaited: afterwards the gesture counts no longer. */
function toPanel(name: PanelCommand['name'], tab: Target | undefined, open: boolean): void {
  if (tab?.id === undefined) return;
  const tabId = tab.id;
  const opening = open ? openPanel({ tabId, windowId: tab.windowId }) : Promise.resolve();
  opening.catch((error: unknown) => console.warn('Tollmark: the browser did not open the panel.', error));
  postCommand({ name, tabId }).catch((error: unknown) =>
    console.warn('Tollmark: the command did not reach the panel; use its buttons instead.', error),
  );
}

/** What goes wrong here concerns no record; it is written where a developer looks. */
function report(error: unknown): void {
  console.warn('Tollmark: saved tags were not shown on an always-read page; records are safe.', error);
}

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' && OPEN_WELCOME)
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    void makeMenus();
    syncSites().catch(report);
  });
  browser.runtime.onStartup.addListener(() => {
    void makeMenus();
    syncSites().catch(report);
  });

  browser.contextMenus.onClicked.addListener((info, tab) => {
    const id = info.menuItemId;
    if (id === 'tag-actor' || id === 'tag-casualty') toPanel(id, tab, true);
    else if (id === 'open-panel') toPanel('read', tab, true);
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel') toPanel('read', tab, true);
    else if (command === 'tag-actor' || command === 'tag-casualty') toPanel(command, tab, true);
    else if (command === 'next-suggestion' || command === 'previous-suggestion') toPanel(command, tab, false);
  });

  browser.permissions.onAdded.addListener(() => void syncSites().catch(report));
  browser.permissions.onRemoved.addListener(() => void syncSites().catch(report));

  browser.tabs.onUpdated.addListener((_tabId, change, tab) => {
    if (change.status === 'complete') paintSaved(tab).catch(report);
  });

  browser.runtime.onMessage.addListener((message: unknown, sender): undefined => {
    if (!isContentScript(sender) || !sender.tab) return;
    const event = readContentEvent(message);
    if (event?.type === 'navigated' || event?.type === 'articleChanged') paintSaved(sender.tab).catch(report);
  });
});
