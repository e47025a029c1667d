/** The reader's settings: typed, with a default for each. */
import type { Reader, Writer } from './rows';
import type { Settings } from './types';

export const DEFAULT_SETTINGS: Settings = {
  person: '',
  theme: 'system',
  paintPage: true,
  showLow: false,
  keepPrivate: false,
  keys: {},
  lastBackup: null,
};

/** All settings. A stored value of another type than its default, as an older version may leave it, gives the default. */
export async function readSettings(reader: Reader): Promise<Settings> {
  const stored = new Map((await reader.all('settings')).map((row) => [row.key, row.value]));
  const text = (key: keyof Settings): string | null => {
    const value = stored.get(key);
    return typeof value === 'string' ? value : null;
  };
  const flag = (key: 'paintPage' | 'showLow' | 'keepPrivate'): boolean => {
    const value = stored.get(key);
    return typeof value === 'boolean' ? value : DEFAULT_SETTINGS[key];
  };
  const theme = text('theme');
  return {
    person: text('person') ?? DEFAULT_SETTINGS.person,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    paintPage: flag('paintPage'),
    showLow: flag('showLow'),
    keepPrivate: flag('keepPrivate'),
    keys: keysOf(stored.get('keys')),
    lastBackup: text('lastBackup'),
  };
}

export async function writeSettings(writer: Writer, changes: Partial<Settings>): Promise<void> {
  const rows = Object.entries(changes)
    .filter(([key, value]) => Object.hasOwn(DEFAULT_SETTINGS, key) && value !== undefined)
    .map(([key, value]) => ({ key, value }));
  await writer.put('settings', rows);
}

function keysOf(value: unknown): Record<string, string> {
  if (value === null || typeof value !== 'object') return {};
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}
