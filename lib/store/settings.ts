/** The reader's settings: typed, with a default for each. */
import { CONFIDENCE_LEVELS, PALETTES, SHOWINGS, type Showings } from '../model';
import type { Reader, Writer } from './rows';
import { tablesOf, viewsOf } from './table-settings';
import { KEEP_DAYS, type Retention } from './retention';
import type { Settings } from './types';

export const DEFAULT_SETTINGS: Settings = {
  person: '',
  theme: 'system',
  density: 'usual',
  palette: 'usual',
  language: 'system',
  paintPage: true,
  dimPage: false,
  showings: {
    actor: { high: 'painted', medium: 'painted', low: 'hidden' },
    casualty: { high: 'painted', medium: 'painted', low: 'hidden' },
  },
  figures: true,
  blindShare: 0,
  keepPrivate: false,
  undoDays: null,
  copiesDays: null,
  emptyDays: null,
  keys: {},
  tables: {},
  views: [],
  lastBackup: null,
};

const MOST_BLIND = 0.5;

/** All settings. A stored value of another type than its default, as an older version may leave it, gives the default. */
export async function readSettings(reader: Reader): Promise<Settings> {
  return settingsOf(await reader.all('settings'));
}

/** Settings from rows as they are stored, or as a backup holds them: what is not as it should be gives the default. */
export function settingsOf(rows: readonly unknown[]): Settings {
  const stored = new Map(rows.flatMap(keyAndValue));
  const text = (key: keyof Settings): string | null => {
    const value = stored.get(key);
    return typeof value === 'string' ? value : null;
  };
  const flag = (key: 'paintPage' | 'dimPage' | 'figures' | 'keepPrivate'): boolean => {
    const value = stored.get(key);
    return typeof value === 'boolean' ? value : DEFAULT_SETTINGS[key];
  };
  const theme = text('theme');
  const density = text('density');
  const palette = text('palette');
  return {
    person: text('person') ?? DEFAULT_SETTINGS.person,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    palette: PALETTES.find((each) => each === palette) ?? DEFAULT_SETTINGS.palette,
    density: density === 'close' || density === 'wide' ? density : 'usual',
    language: text('language') ?? DEFAULT_SETTINGS.language,
    paintPage: flag('paintPage'),
    dimPage: flag('dimPage'),
    showings: showingsOf(stored),
    figures: flag('figures'),
    blindShare: shareOf(stored.get('blindShare')),
    keepPrivate: flag('keepPrivate'),
    ...retentionOf(stored),
    keys: keysOf(stored.get('keys')),
    tables: tablesOf(stored.get('tables')),
    views: viewsOf(stored.get('views')),
    lastBackup: text('lastBackup'),
  };
}

/** Not to be taken over: they speak of this library alone, and none may begin to forget because of a file. */
const OWN_TO_THE_LIBRARY = ['lastBackup', 'undoDays', 'copiesDays', 'emptyDays'] as const;

/**
 * The settings of a backup that differ from the ones here, to be offered; empty when the backup holds none or the same.
 *
 * @param rows rows of the table `settings` as the backup has them, unchecked
 * @example differingSettings(await store.settings(), file.others['settings']) // { theme: 'dark' }
 */
export function differingSettings(here: Settings, rows: readonly unknown[] | undefined): Partial<Settings> {
  const given = new Set((rows ?? []).flatMap(keyAndValue).map(([key]) => key));
  if (given.has('showLow')) given.add('showings');
  for (const key of OWN_TO_THE_LIBRARY) given.delete(key);
  const entries = Object.entries(settingsOf(rows ?? [])).filter(
    ([key, value]) => given.has(key) && JSON.stringify(value) !== JSON.stringify(here[key as keyof Settings]),
  );
  return Object.fromEntries(entries);
}

function keyAndValue(row: unknown): [string, unknown][] {
  if (typeof row !== 'object' || row === null || !('key' in row) || !('value' in row)) return [];
  return typeof row.key === 'string' ? [[row.key, row.value]] : [];
}

/** Writes the changed settings within the caller's transaction; keys that are no settings are left out. */
export async function writeSettings(writer: Writer, changes: Partial<Settings>): Promise<void> {
  const rows = Object.entries(changes)
    .filter(([key, value]) => Object.hasOwn(DEFAULT_SETTINGS, key) && value !== undefined)
    .map(([key, value]) => ({ key, value }));
  await writer.put('settings', rows);
}

/** What is not said is as it comes; the switch of older versions said it of everything doubtful. */
function showingsOf(stored: ReadonlyMap<string, unknown>): Showings {
  const given = stored.get('showings');
  const low = stored.get('showLow') === true ? 'painted' : null;
  const { showings } = DEFAULT_SETTINGS;
  const of = (kind: keyof Showings): Showings[keyof Showings] => {
    const own: unknown = isObject(given) ? given[kind] : null;
    const levels = CONFIDENCE_LEVELS.map((level) => {
      const said = isObject(own) ? SHOWINGS.find((each) => each === own[level]) : undefined;
      return [level, said ?? (level === 'low' ? low : null) ?? showings[kind][level]];
    });
    return Object.fromEntries(levels);
  };
  return { actor: of('actor'), casualty: of('casualty') };
}

/** Only times that can be chosen: nothing else may make a library forget. */
function retentionOf(stored: ReadonlyMap<string, unknown>): Retention {
  const days = (key: keyof Retention): number | null =>
    KEEP_DAYS[key].find((each) => each === stored.get(key)) ?? null;
  return { undoDays: days('undoDays'), copiesDays: days('copiesDays'), emptyDays: days('emptyDays') };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A share within its bounds; none for anything else. */
function shareOf(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.min(value, MOST_BLIND) : 0;
}

function keysOf(value: unknown): Record<string, string> {
  if (value === null || typeof value !== 'object') return {};
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}
