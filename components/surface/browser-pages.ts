/** Opening our own pages, and what the browser calls our shortcut. */
import { browser } from 'wxt/browser';

/** Firefox has a sidebar where Chrome and Edge have a side panel; its part of the API has no types here. */
interface Sidebar {
  open(): Promise<void>;
}

function sidebar(): Sidebar | null {
  if (!('sidebarAction' in browser)) return null;
  const value: unknown = browser.sidebarAction;
  return typeof value === 'object' && value !== null && 'open' in value ? (value as Sidebar) : null;
}

/** Opens the panel. Browsers allow this only directly in a click or shortcut: nothing may be awaited before. */
export function openPanel(target: { tabId: number; windowId?: number | undefined }): Promise<void> {
  const firefox = sidebar();
  if (firefox) return firefox.open();
  return browser.sidePanel.open(
    target.windowId === undefined ? { tabId: target.tabId } : { windowId: target.windowId },
  );
}

export async function openLibrary(hash = ''): Promise<void> {
  await browser.tabs.create({ url: new URL(`library.html${hash}`, browser.runtime.getURL('/')).href });
}

/** The shortcut that opens the popup, as the reader may have changed it; empty when there is none. */
export async function popupShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === '_execute_action')?.shortcut ?? '';
}
