/** What pages ask of the worker that makes copies, and what it answers. */
import type { KeptCopy, MadeBackup } from './copies';
import type { CheckedCopy, RestoredCopy } from './copy-keeper';

export type CopyRequest = { id: number } & (
  | { type: 'keep'; force: boolean }
  | { type: 'backup' }
  | { type: 'check'; name: string }
  | { type: 'restore'; name: string }
);

export type CopyReply =
  | { id: number; ok: true; type: 'keep'; kept: KeptCopy }
  | { id: number; ok: true; type: 'backup'; made: MadeBackup }
  | { id: number; ok: true; type: 'check'; checked: CheckedCopy }
  | { id: number; ok: true; type: 'restore'; restored: RestoredCopy }
  | { id: number; ok: false; error: string };
