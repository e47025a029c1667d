/** Who imports: a worker wherever it can share the library's disk, else the page itself. */
import { checkSize } from '../../lib/formats/decode';
import type { IncomingFile } from '../../lib/formats/file-bytes';
import { bytesKeeper, type BytesKeeper } from '../../lib/formats/held-bytes';
import { MAX_WHOLE_BYTES } from '../../lib/formats/limits';
import type { ChangeResult, StepKey, Store } from '../../lib/store/types';
import { ImportJob, readBundle, type ImportNeeds, type Tell } from './import-job';
import type { ImportDecision, Planned, ReadBundle } from './import-protocol';

export interface Importer {
  /** Reads a file and compares it with the library; changes nothing. Rejects where the browser does not give the file. */
  plan(file: File, tell: Tell): Promise<Planned>;
  /** The records of a file by themselves; a file that must be held whole. */
  bundle(file: File): Promise<ReadBundle>;
  /** Writes what was planned last; stopped by the signal, everything is taken back. */
  apply(decision: ImportDecision, tell: Tell, signal: AbortSignal): Promise<ChangeResult>;
  /** Takes back what was written, as long as it is the last step of the log. */
  undo(step: StepKey): Promise<ChangeResult>;
  /** Gives up what is being read, and the memory that it took. Nothing is ever half written by that. */
  end(): void;
}

/**
 * Imports in the page: a library in memory is nowhere else. The file is held whole, so it may only have the size of a
 * file that can be.
 */
export function pageImporter(store: Store, needs: ImportNeeds): Importer {
  let job = new ImportJob(store, needs);
  return {
    plan: async (file, tell) => {
      const size = checkSize(file.size, MAX_WHOLE_BYTES);
      if (!size.ok) return { ok: false, problem: size.error };
      const held = await fileInMemory(file);
      return job.plan({ name: file.name, ...held.file }, held.keeper, tell);
    },
    bundle: async (file) => {
      const size = checkSize(file.size, MAX_WHOLE_BYTES);
      if (!size.ok) return { ok: false, problem: size.error };
      const held = await fileInMemory(file);
      return readBundle(held.file, held.keeper);
    },
    apply: (decision, tell, signal) => job.apply(decision, tell, signal),
    undo: (step) => store.undo(step),
    end: () => {
      job = new ImportJob(store, needs);
    },
  };
}

async function fileInMemory(file: File): Promise<{ file: IncomingFile; keeper: BytesKeeper }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const stream = () =>
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(bytes);
        controller.close();
      },
    });
  return { file: { size: bytes.length, stream }, keeper: bytesKeeper(bytes) };
}
