/** What an import says to the page that a reader works in: numbers, and the records that a person chooses between. */
import type { Dangling, Choice, PlanEntry, PlanState } from '../../lib/formats/plan';
import type { Misplaced } from '../../lib/formats/misplaced';
import type { Problem } from '../../lib/formats/problem';
import type { Fault } from '../../lib/store/fault';
import type { Bundle } from '../../lib/model';
import type { ChangeResult, Settings, StepKey, StoreMode } from '../../lib/store/types';

/** How far a stage is: bytes while reading, records afterwards. */
export interface ImportProgress {
  stage: 'reading' | 'comparing' | 'writing';
  done: number;
  total: number;
}

/** Some of many, and how many there are. */
export interface Some<T> {
  all: number;
  shown: T[];
}

/** What an import would do. */
export interface PlanDigest {
  counts: Record<PlanState, number>;
  /** The first of the records that are different here and in the file, with both versions. */
  open: Some<PlanEntry>;
  /** What is proposed for those that are not shown. */
  rest: Record<Choice, number>;
  misplaced: Some<Misplaced>;
  dangling: Some<Dangling>;
  /** Records that are left out, whatever is chosen. */
  leftOut: number;
  notices: string[];
  /** Annotations of other programs, which are left out. */
  foreign: number;
  settings: Partial<Settings>;
  /** Layers of other coders that are not here yet, by coder, and how many rows they and their decisions are. */
  layers: { coders: string[]; rows: number };
}

export type Planned = { ok: true; plan: PlanDigest } | { ok: false; problem: Problem | Fault };

/** The records of a file by themselves: a colleague's, to be looked at beside one's own. */
export type ReadBundle =
  | {
      ok: true;
      bundle: Bundle;
      /** Whether it is of another program, whose annotations are no records of ours. */
      isForeign: boolean;
    }
  | { ok: false; problem: Problem };

/** What the reader decided. */
export interface ImportDecision {
  /** For every record that is different here and in the file, where it is not chosen by itself. */
  all: Choice | null;
  /** By `choiceKey`. */
  each: [key: string, choice: Choice][];
  withSettings: boolean;
  withLayers: boolean;
  /** What the undo log calls it. */
  label: string;
}

export type ImportRequest =
  | { id: number; type: 'plan'; file: File; mode: StoreMode }
  | { id: number; type: 'bundle'; file: File }
  | { id: number; type: 'apply'; decision: ImportDecision }
  | { id: number; type: 'undo'; step: StepKey }
  | { id: 0; type: 'stop' };

export type ImportReply =
  | { id: number; type: 'progress'; progress: ImportProgress }
  | { id: number; type: 'plan'; planned: Planned }
  | { id: number; type: 'bundle'; read: ReadBundle }
  | { id: number; type: 'change'; changed: ChangeResult }
  | { id: number; type: 'error'; error: string };
