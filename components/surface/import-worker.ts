/** Asks the worker that imports: one for each file, which ends when its memory is no longer needed. */
import { pageImporter, type Importer } from '../importing/importer';
import type { ImportNeeds, Tell } from '../importing/import-job';
import type { ImportReply, ImportRequest } from '../importing/import-protocol';
import type { StepKey, Store, StoreMode } from '../../lib/store/types';

type Answer = Exclude<ImportReply, { type: 'progress' | 'error' }>;
type Question = ImportRequest extends infer R ? (R extends ImportRequest ? Omit<R, 'id'> : never) : never;

class WorkerImporter implements Importer {
  #worker: Worker | null = null;
  #writing: Worker | null = null;
  #asked = 0;

  constructor(readonly mode: StoreMode) {}

  async plan(...[file, tell]: Parameters<Importer['plan']>) {
    this.end();
    const answer = await this.#ask({ type: 'plan', file, mode: this.mode }, tell);
    return answer.type === 'plan' ? answer.planned : unexpected();
  }

  async bundle(file: File) {
    const answer = await this.#ask({ type: 'bundle', file }).finally(() => this.end());
    return answer.type === 'bundle' ? answer.read : unexpected();
  }

  async apply(...[decision, tell, signal]: Parameters<Importer['apply']>) {
    const asked = this.#ask({ type: 'apply', decision }, tell);
    const worker = this.#worker;
    this.#writing = worker;
    signal.addEventListener('abort', () =>
      worker?.postMessage({ id: 0, type: 'stop' } satisfies ImportRequest, []),
    );
    let isOver = false;
    try {
      const answer = await asked;
      isOver = answer.type === 'change' && answer.changed.ok;
      return answer.type === 'change' ? answer.changed : unexpected();
    } finally {
      this.#writing = null;
      // Of what was not written the plan is still there, unless the page has gone on to something else.
      if (isOver && this.#worker === worker) this.#worker = null;
      if (this.#worker !== worker) worker?.terminate();
    }
  }

  async undo(step: StepKey) {
    const asked = this.#ask({ type: 'undo', step });
    const worker = this.#worker;
    this.#writing = worker;
    const answer = await asked.finally(() => {
      this.#writing = null;
      if (this.#worker === worker) this.#worker = null;
      worker?.terminate();
    });
    return answer.type === 'change' ? answer.changed : unexpected();
  }

  /** What is being written or taken back goes on: only "Stop" takes it back, not a look at another part of the library. */
  end() {
    if (this.#worker !== this.#writing) this.#worker?.terminate();
    this.#worker = null;
  }

  /** @throws what went wrong in the worker, or that it did not start */
  #ask(question: Question, tell: Tell = () => undefined): Promise<Answer> {
    const worker = (this.#worker ??= new Worker('/imports.js'));
    const id = (this.#asked += 1);
    return new Promise<Answer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => {
        if (data.id !== id) return;
        if (data.type === 'progress') tell(data.progress);
        else if (data.type === 'error') reject(new Error(data.error));
        else resolve(data);
      });
      worker.addEventListener('error', (event) =>
        reject(new Error(event.message || 'the worker for imports did not start')),
      );
      worker.postMessage({ id, ...question }, []);
    });
  }
}

function unexpected(): never {
  throw new Error('unexpected answer');
}

/** Who imports into this library: a library in memory is in the page alone. */
export function importerFor(store: Store, needs: ImportNeeds): Importer {
  const isShared = store.mode !== 'memory' && typeof Worker !== 'undefined';
  return isShared ? new WorkerImporter(store.mode) : pageImporter(store, needs);
}
