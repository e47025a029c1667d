/** Asks the worker that makes copies; it runs for one question and gives its memory back. */
import type { CopyKeeper } from '../recovery/copy-keeper';
import type { CopyReply, CopyRequest } from '../recovery/copy-protocol';

/** Enough for the largest library on a slow machine; after it another window may try. */
const PATIENCE_MS = 30 * 60_000;

type Question = CopyRequest extends infer R ? (R extends CopyRequest ? Omit<R, 'id'> : never) : never;

/** @throws what went wrong in the worker, or that it did not answer */
function ask(question: Question): Promise<CopyReply & { ok: true }> {
  const worker = new Worker('/copies.js');
  return new Promise<CopyReply & { ok: true }>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the copy took too long')), PATIENCE_MS);
    worker.addEventListener('message', ({ data }: MessageEvent<CopyReply>) => {
      clearTimeout(timer);
      if (data.ok) resolve(data);
      else reject(new Error(data.error));
    });
    worker.addEventListener('error', (event) => {
      clearTimeout(timer);
      reject(new Error(event.message || 'the worker for copies did not start'));
    });
    worker.postMessage({ id: 1, ...question }, []);
  }).finally(() => worker.terminate());
}

const UNEXPECTED = 'unexpected answer';

/** The keeper of copies of this browser profile, at work in a worker of its own. */
export const copyWorker: CopyKeeper = {
  keep: async (force) => {
    const reply = await ask({ type: 'keep', force });
    if (reply.type !== 'keep') throw new Error(UNEXPECTED);
    return reply.kept;
  },
  backup: async () => {
    const reply = await ask({ type: 'backup' });
    if (reply.type !== 'backup') throw new Error(UNEXPECTED);
    return reply.made;
  },
  check: async (name) => {
    const reply = await ask({ type: 'check', name });
    if (reply.type !== 'check') throw new Error(UNEXPECTED);
    return reply.checked;
  },
  restore: async (name) => {
    const reply = await ask({ type: 'restore', name });
    if (reply.type !== 'restore') throw new Error(UNEXPECTED);
    return reply.restored;
  },
};
