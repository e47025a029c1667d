/** The worker that makes, checks and restores copies, so that no page stands still for a large library. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { copyKeeper } from '../components/recovery/copy-keeper';
import type { CopyReply, CopyRequest } from '../components/recovery/copy-protocol';
import { browserShelf } from '../lib/store/shelf';

/** One worker at a time reads or replaces the library: another one's rotation must not take away what is restored. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('tollmark-copies', work) as Promise<T>;
}

async function answer(request: CopyRequest): Promise<CopyReply> {
  const { id } = request;
  try {
    const shelf = browserShelf();
    if (shelf === null) throw new Error('this browser has no place for copies');
    const keeper = copyKeeper(shelf, () => new Date().toISOString());
    const ok = true;
    if (request.type === 'keep')
      return { id, ok, type: 'keep', kept: await alone(() => keeper.keep(request.force)) };
    if (request.type === 'backup')
      return { id, ok, type: 'backup', made: await alone(() => keeper.backup()) };
    if (request.type === 'check') return { id, ok, type: 'check', checked: await keeper.check(request.name) };
    return { id, ok, type: 'restore', restored: await alone(() => keeper.restore(request.name)) };
  } catch (error) {
    return { id, ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

export default defineUnlistedScript(() => {
  self.addEventListener('message', (event: MessageEvent<CopyRequest>) => {
    void answer(event.data).then((reply) => self.postMessage(reply, { transfer: [] }));
  });
});
