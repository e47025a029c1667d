/**
 * What the background hands to the panel: a command or a context-menu choice, for one tab. It goes through
 * session storage, which only extension pages can read, so that a panel that is just opening finds it too.
 */
import { browser } from 'wxt/browser';
import type { ToPanel } from '../../lib/messages';

export type PanelCommand = ToPanel['command'];

const KEY = 'panel-command';
/** A command that nobody took is forgotten: opening the panel much later must not start an editor. */
const FRESH_MS = 15_000;

const NAMES: ReadonlyArray<PanelCommand['name']> = [
  'read',
  'next-suggestion',
  'previous-suggestion',
  'tag-actor',
  'tag-casualty',
];

interface Posted {
  command: PanelCommand;
  at: number;
}

function read(value: unknown): Posted | null {
  if (typeof value !== 'object' || value === null || !('command' in value) || !('at' in value)) return null;
  const { command, at } = value;
  if (typeof at !== 'number' || typeof command !== 'object' || command === null) return null;
  if (!('name' in command) || !('tabId' in command) || typeof command.tabId !== 'number') return null;
  const name = NAMES.find((each) => each === command.name);
  return name ? { command: { name, tabId: command.tabId }, at } : null;
}

export async function postCommand(command: PanelCommand, now = Date.now()): Promise<void> {
  const posted: Posted = { command, at: now };
  await browser.storage.session.set({ [KEY]: posted });
}

/** Calls back for the command that waits, and for every one that comes. `take` says whether it was for this panel. */
export function onCommand(take: (command: PanelCommand) => boolean): () => void {
  const offer = (value: unknown): void => {
    const posted = read(value);
    if (!posted || Date.now() - posted.at > FRESH_MS) return;
    if (take(posted.command)) void browser.storage.session.remove(KEY);
  };
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'session' && changes[KEY]) offer(changes[KEY].newValue);
  };
  browser.storage.onChanged.addListener(changed);
  void browser.storage.session.get(KEY).then((stored) => offer(stored[KEY]));
  return () => browser.storage.onChanged.removeListener(changed);
}
