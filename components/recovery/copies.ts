/**
 * Automatic copies of the whole library: made, named, rotated, read back. A copy is a backup file as an export
 * makes it, so its checksum, its date and every record are checked by the same code that reads a backup.
 */
import { sizeNotices } from '../../lib/formats/backup';
import { faultOf, StoreFailure } from '../../lib/store/fault';
import { COPY_ENDING, type Shelf } from '../../lib/store/shelf';
import type { Store } from '../../lib/store/types';
import { CopyDraft } from './copy-draft';
import { holdsTheSame, writeChecked } from './copy-file';

export interface Copy {
  /** File name on the shelf. */
  name: string;
  /** When it was made, UTC, ISO 8601. */
  made: string;
  /** Records in it: articles, tags, actors, events. */
  records: number;
}

/** At most one copy in this time: making one reads, checks and writes the whole library. */
const MIN_AGE_MS = 30 * 60_000;

/** The newest ones, whatever their date. */
const KEEP_NEWEST = 3;
/** The newest of each of the last days, and of each of the last months, on which there is a copy. */
const KEEP_DAYS = 5;
const KEEP_MONTHS = 3;

/** `2026-03-02T09-00-00.000Z.12.tollmark.jsonl`: no colons, which some file systems refuse. */
export function copyName(made: string, records: number): string {
  return `${made.replaceAll(':', '-')}.${records}${COPY_ENDING}`;
}

/** What the name of a copy says; null for other files. */
export function copyOf(name: string): Copy | null {
  const found = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.(\d+)\.tollmark\.jsonl$/u.exec(name);
  if (found === null) return null;
  const [, day, hour, minute, second, records] = found;
  return { name, made: `${day}${hour}:${minute}:${second}`, records: Number(records) };
}

/** The copies on the shelf, newest first. */
export async function listCopies(shelf: Shelf): Promise<Copy[]> {
  const copies = (await shelf.list()).map(copyOf).filter((copy) => copy !== null);
  return copies.toSorted((a, b) => (a.made < b.made ? 1 : -1));
}

/**
 * The copies that may go, given newest first. The one with most records always stays: after a loss the small new
 * library must not push out the last copy of the large old one.
 */
export function superfluous(copies: readonly Copy[]): Copy[] {
  const kept = new Set<string>(copies.slice(0, KEEP_NEWEST).map(({ name }) => name));
  for (const [length, most] of [
    ['2026-03-02'.length, KEEP_DAYS],
    ['2026-03'.length, KEEP_MONTHS],
  ] as const) {
    const seen = new Set<string>();
    for (const { name, made } of copies) {
      const period = made.slice(0, length);
      if (seen.has(period) || seen.size === most) continue;
      seen.add(period);
      kept.add(name);
    }
  }
  const largest = copies.toSorted((a, b) => b.records - a.records)[0];
  if (largest) kept.add(largest.name);
  return copies.filter(({ name }) => !kept.has(name));
}

/** Copies older than a time, given newest first. The newest of all always stays. */
export function outdated(copies: readonly Copy[], before: string): Copy[] {
  return copies.slice(1).filter(({ made }) => made < before);
}

/** Lets go of the copies that are older than the reader wants them kept. */
export async function dropOutdated(shelf: Shelf, before: string): Promise<void> {
  for (const { name } of outdated(await listCopies(shelf), before)) await shelf.remove(name);
}

export type KeptCopy = 'made' | 'unchanged' | 'too-soon' | 'empty' | 'no-library';

/**
 * Makes a copy when there is something new to copy, reads it back, and lets old ones go only after that.
 *
 * @param force without waiting for the last copy to be old enough
 * @param spared name of a copy that stays whatever its age: it is being restored
 * @throws what the shelf or the store threw; nothing of the library depends on it
 */
export async function keepCopy(
  store: Store,
  shelf: Shelf,
  now: string,
  force = false,
  spared: string | null = null,
): Promise<KeptCopy> {
  if (store.mode !== 'disk') return 'no-library';
  await dropBackups(shelf, now);
  const copies = await listCopies(shelf);
  const [latest] = copies;
  if (!force && latest && Date.parse(now) - Date.parse(latest.made) < MIN_AGE_MS) return 'too-soon';
  const scratch = await shelf.scratch();
  try {
    const draft = new CopyDraft(scratch);
    await store.exportPages(draft);
    if (draft.records === 0 && draft.count('undo') === 0) return 'empty';
    const before = latest ? await shelf.open(latest.name) : null;
    if (before !== null && (await holdsTheSame(before, draft.size, () => draft.pieces(now))))
      return 'unchanged';
    await writeChecked(shelf, copyName(now, draft.records), draft.pieces(now));
  } finally {
    await scratch.close();
  }
  for (const { name } of superfluous(await listCopies(shelf))) if (name !== spared) await shelf.remove(name);
  return 'made';
}

/** A backup that was made for the reader to save elsewhere. */
export interface MadeBackup {
  /** Name of the file on the shelf. */
  name: string;
  notices: string[];
}

/** Files that were made to be saved elsewhere; they are no copies, and go after a while. */
const BACKUP_PREFIX = 'backup-';
/** Long enough for the slowest save. */
const BACKUP_AGE_MS = 60 * 60_000;

/**
 * Makes a backup of the whole library as a file on the shelf.
 *
 * @throws that the library on the disk did not open: an empty one in its place would be taken for it; what the shelf or the store threw, or that a record would not come back
 */
export async function makeBackup(store: Store, shelf: Shelf, now: string): Promise<MadeBackup> {
  if (store.mode !== 'disk') throw new StoreFailure(store.notice ?? faultOf('open-failed'));
  await dropBackups(shelf, now);
  const scratch = await shelf.scratch();
  try {
    const draft = new CopyDraft(scratch);
    await store.exportPages(draft);
    const name = `${BACKUP_PREFIX}${now.replaceAll(':', '-')}.jsonl`;
    await writeChecked(shelf, name, draft.pieces(now));
    return { name, notices: [...draft.notices, ...sizeNotices(draft.size)] };
  } finally {
    await scratch.close();
  }
}

/** Lets go of such files as have been saved by now. */
async function dropBackups(shelf: Shelf, now: string): Promise<void> {
  const oldest = new Date(Date.parse(now) - BACKUP_AGE_MS).toISOString().replaceAll(':', '-');
  for (const name of await shelf.list())
    if (name.startsWith(BACKUP_PREFIX) && name.slice(BACKUP_PREFIX.length) < oldest) await shelf.remove(name);
}
