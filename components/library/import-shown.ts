/** How far the import into each library is: what is being written goes on while the reader looks at another part. */
import type { StepKey, Store } from '../../lib/store/types';
import type { ImportProgress, PlanDigest } from '../importing/import-protocol';
import type { Problem } from '../session/types';
import { Watched } from '../session/emitter';

export type ImportStep =
  | { at: 'start' }
  | { at: 'working'; name: string; progress: ImportProgress; stop: () => void }
  | { at: 'plan'; name: string; plan: PlanDigest; notices: string[] }
  /** `step` is null when no record was changed, and then there is nothing to undo. */
  | { at: 'done'; name: string; undone: boolean; step: StepKey | null; isUndoing: boolean }
  | { at: 'problem'; name: string; problem: Problem };

/** Whether records are being written, or taken back: that holds the library, whoever looks at it. */
export function isWriting(step: ImportStep): boolean {
  return step.at === 'working' ? step.progress.stage === 'writing' : step.at === 'done' && step.isUndoing;
}

/** What the page of imports shows, and what it shows again when the reader comes back to it. */
class ShownImport {
  readonly step = new Watched<ImportStep>({ at: 'start' });
  /** Whether the page is there to show it. */
  isSeen = false;
  /** Counts what was begun: an answer to what was given up meanwhile is not shown. */
  #begun = 0;

  /** Begins something else; what it shows is shown until the next one begins. */
  begin(): (step: ImportStep) => void {
    const turn = (this.#begun += 1);
    return (step) => {
      if (this.#begun === turn) this.step.set(step);
    };
  }

  /** Gives up what is shown, and the answers to it that are still to come. */
  forget(): void {
    this.begin()({ at: 'start' });
  }
}

const shown = new WeakMap<Store, ShownImport>();

/** The import into this library; the same one each time that it is asked for. */
export function shownImport(store: Store): ShownImport {
  const known = shown.get(store) ?? new ShownImport();
  shown.set(store, known);
  return known;
}
