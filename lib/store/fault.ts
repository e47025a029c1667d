/**
 * What can go wrong in the store, as values that a person can act on: what happened, what is safe, what to
 * do next. Writes answer with them; reads reject with a `StoreFailure` that holds one.
 */

export type FaultCode =
  /** The disk or the browser's quota is full. */
  | 'quota'
  /** The browser broke off a write without a reason: a full disk in Chromium says no more than that. */
  | 'broken-off'
  /** The browser gives this extension no database ("never remember history", some private windows). */
  | 'no-disk'
  /** The database was written by a newer version of Tollmark. */
  | 'newer'
  /** An older copy of the extension holds the database open. */
  | 'blocked'
  /** Another window closed the database in order to update it. */
  | 'closed'
  /** The database's format could not be brought up to date. */
  | 'upgrade-failed'
  | 'open-failed'
  /** The database is empty although automatic copies of records are there. */
  | 'lost'
  /** The reader stopped a write half-way. */
  | 'cancelled'
  /** The store takes no writes: see `Store.notice` for why. */
  | 'read-only'
  /** Somebody else changed the record since it was read. */
  | 'conflict'
  /** The records do not have the form that the model asks for. */
  | 'invalid'
  /** The rows read back after the write were not the rows written. */
  | 'not-confirmed'
  | 'not-found'
  /** The step that is to be taken back is not the last one. */
  | 'not-last'
  | 'unknown';

export interface Fault {
  code: FaultCode;
  what: string;
  safe: string;
  next: string;
}

export type Failed = { ok: false; fault: Fault };

/** What a read of the store rejects with. */
export class StoreFailure extends Error {
  constructor(readonly fault: Fault) {
    super(`${fault.what} ${fault.safe} ${fault.next}`);
    this.name = 'StoreFailure';
  }
}

/** The sentences in English; the interface says them in the reader's language by their codes. */
export const FAULTS: Record<FaultCode, Omit<Fault, 'code'>> = {
  quota: {
    what: 'The storage of this browser is full, so the last change was not saved.',
    safe: 'Everything saved before is intact.',
    next: 'Export your records now, then free some disk space and try again.',
  },
  'broken-off': {
    what: 'The browser broke off this change, so it was not saved. Most often the disk is full.',
    safe: 'Everything saved before is intact.',
    next: 'Export your records now, then free some disk space and try again.',
  },
  'no-disk': {
    what: 'This browser window keeps nothing on disk, so Tollmark works in memory only.',
    safe: 'Reviewing and exporting work as usual until the window closes.',
    next: 'Export before you close it, or open the page in a normal window that remembers history.',
  },
  newer: {
    what: 'The records were written by a newer version of Tollmark than this one.',
    safe: 'Nothing was changed; they can be read and exported here.',
    next: 'Update Tollmark to go on working with them.',
  },
  blocked: {
    what: 'Another Tollmark tab or panel holds the records open in an older format.',
    safe: 'Nothing was changed.',
    next: 'Close the other Tollmark tabs and panels: this one goes on by itself.',
  },
  closed: {
    what: 'Another Tollmark window is updating the records, so this one let go of them.',
    safe: 'Everything saved before is intact.',
    next: 'Reload this page; if the message stays, reload the extension.',
  },
  'upgrade-failed': {
    what: 'The records could not be brought into the format of this version.',
    safe: 'They are unchanged in their old format and can be read and exported here.',
    next: 'Export a backup, then report the problem with the version shown in the settings.',
  },
  'open-failed': {
    what: 'The records could not be opened.',
    safe: 'Nothing was deleted or changed.',
    next: 'Restart the browser. If that does not help, open the recovery page: it holds automatic copies.',
  },
  lost: {
    what: 'This library is empty, but automatic copies of earlier records are on this machine.',
    safe: 'The copies are intact. A browser that finds its storage damaged may begin an empty one.',
    next: 'Open the recovery page and restore a copy. New work can be done meanwhile and is kept.',
  },
  cancelled: {
    what: 'Stopped before the end.',
    safe: 'Nothing was changed: what had been written was taken back.',
    next: 'Start again when you want to.',
  },
  'read-only': {
    what: 'This change was not saved, because the records are open for reading only.',
    safe: 'Nothing was changed; exporting works.',
    next: 'Follow the notice at the top of the page, then try again.',
  },
  conflict: {
    what: 'A record was changed in another window after it was shown here.',
    safe: 'The other version is saved, and yours is kept beside it.',
    next: 'Compare the two and choose the one to keep.',
  },
  invalid: {
    what: 'The change was refused because a record is not in the expected form.',
    safe: 'Nothing was changed.',
    next: 'Correct the fields named below and save again.',
  },
  'not-confirmed': {
    what: 'The browser reported the change as saved, but reading it back gave something else.',
    safe: 'Records saved before are intact.',
    next: 'Save again; saving twice makes no duplicates.',
  },
  'not-found': {
    what: 'The record is not in this library.',
    safe: 'Nothing was changed.',
    next: 'It may have been deleted in another window: use Undo there to bring it back.',
  },
  'not-last': {
    what: 'This was not taken back, because something else was changed after it.',
    safe: 'Nothing was changed now.',
    next: 'Undo the later changes one by one; each says what it was.',
  },
  unknown: {
    what: 'The change was not saved.',
    safe: 'Everything saved before is intact.',
    next: 'Try again. If it fails again, export your records and report the message.',
  },
};

/** The fault for a code; `detail` is added to what happened, in parentheses. */
export function faultOf(code: FaultCode, detail?: string): Fault {
  const message = FAULTS[code];
  return { code, ...message, what: detail === undefined ? message.what : `${message.what} (${detail})` };
}

/**
 * The fault behind an error thrown by Dexie or IndexedDB. A full quota arrives as an `AbortError` whose
 * `inner` error is the `QuotaExceededError`, so the whole chain of inner errors is looked at.
 */
export function faultFrom(error: unknown): Fault {
  if (error instanceof StoreFailure) return error.fault;
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return faultOf('quota');
  if (names.includes('VersionError')) return faultOf('newer');
  if (names.includes('DatabaseClosedError')) return faultOf('closed');
  if (names.includes('InvalidStateError') || names.includes('MissingAPIError')) return faultOf('no-disk');
  if (names.includes('UpgradeError') || names.includes('SchemaError')) return faultOf('upgrade-failed');
  if (names.includes('AbortError')) return faultOf('broken-off');
  return faultOf(names.includes('OpenFailedError') ? 'open-failed' : 'unknown', messageOf(error));
}

/** An error in one line: Dexie repeats the inner error's message on lines of its own. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return message.split('\n', 1)[0] ?? '';
}

/** Names of an error and of all errors inside it. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 8 && current !== null && typeof current === 'object'; depth++) {
    if ('name' in current && typeof current.name === 'string') names.push(current.name);
    current = 'inner' in current ? current.inner : undefined;
  }
  return names;
}
