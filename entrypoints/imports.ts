/** The worker that reads, compares and writes imports, so that no page stands still for a large file. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { blobKeeper } from '../components/importing/blob-keeper';
import { ImportJob, readBundle, type Tell } from '../components/importing/import-job';
import type { ImportReply, ImportRequest } from '../components/importing/import-protocol';
import { openStore } from '../lib/store/open';

/** Between two words about how far it is. */
const PAUSE_MS = 100;

let job: Promise<ImportJob> | null = null;
let stop = new AbortController();

const opened = (): Promise<ImportJob> =>
  (job ??= openStore().then(
    (store) =>
      new ImportJob(store, { newId: () => crypto.randomUUID(), now: () => new Date().toISOString() }),
  ));

function teller(id: number): Tell {
  let last = { stage: '', at: 0 };
  return (progress) => {
    const at = performance.now();
    if (progress.stage === last.stage && at - last.at < PAUSE_MS) return;
    last = { stage: progress.stage, at };
    post({ id, type: 'progress', progress });
  };
}

function post(reply: ImportReply): void {
  self.postMessage(reply, { transfer: [] });
}

async function answer(request: ImportRequest): Promise<void> {
  const { id, type } = request;
  if (type === 'stop') return stop.abort();
  try {
    if (type === 'bundle') {
      const { file } = request;
      return post({ id, type, read: await readBundle(file, blobKeeper(file)) });
    }
    const working = await opened();
    if (type === 'plan') {
      const { file, mode } = request;
      post({ id, type, planned: await working.plan(file, blobKeeper(file), teller(id), mode) });
    } else if (type === 'apply') {
      stop = new AbortController();
      post({ id, type: 'change', changed: await working.apply(request.decision, teller(id), stop.signal) });
    } else post({ id, type: 'change', changed: await working.store.undo(request.step) });
  } catch (error) {
    post({ id, type: 'error', error: error instanceof Error ? error.message : String(error) });
  }
}

export default defineUnlistedScript(() => {
  self.addEventListener('message', (event: MessageEvent<ImportRequest>) => void answer(event.data));
});
