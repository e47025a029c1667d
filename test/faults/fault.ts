/** One fault as one test, named by its number, and one line of the table that the run prints. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { ROOT } from '../../lib/cli/build';
import type { BrowserKind } from '../../lib/cli/browsers';
import { KIND } from '../browser/harness';
import { FAULTS } from './list';
import { countOf, type Rows } from './rows';

/** What a fault's test hands back when every assertion held. */
export interface Outcome {
  before: Rows;
  after: Rows;
  /** What a person sees, in a few words. */
  outcome: string;
  /** Where the fault could not be injected itself: why, and what stands for it. */
  nearest?: string;
}

/** One line of the table. */
export interface Line {
  number: number;
  browser: BrowserKind;
  outcome: string;
  before: number | null;
  after: number | null;
  nearest: string;
}

interface Options {
  /** Part of `npm test` too. */
  quick?: boolean;
  /** The one browser that has the fault, and why the other does not. */
  only?: { browser: BrowserKind; because: string };
}

/** Part of `npm test`, where time is short. */
export const QUICK = process.env['TOLLMARK_FAULTS'] === 'quick';
/** `TOLLMARK_FAULT=12` runs one. */
const ONE = process.env['TOLLMARK_FAULT'];

export const LINES = join(ROOT, 'out', 'test', `faults-${KIND}.jsonl`);

function write(line: Omit<Line, 'browser'>): void {
  mkdirSync(join(ROOT, 'out', 'test'), { recursive: true });
  appendFileSync(LINES, `${JSON.stringify({ ...line, browser: KIND })}\n`);
}

/** Registers the test of a fault. */
export function fault(number: number, run: () => Promise<Outcome>, { quick, only }: Options = {}): void {
  if (QUICK && quick !== true) return;
  if (ONE !== undefined && ONE !== '' && !ONE.split(',').includes(String(number))) return;
  it(`${number} ${FAULTS[number]}`, async () => {
    const nothing = { before: null, after: null };
    if (only !== undefined && only.browser !== KIND) {
      write({ number, ...nothing, outcome: 'not there', nearest: only.because });
      return;
    }
    try {
      const { before, after, outcome, nearest } = await run();
      write({ number, before: countOf(before), after: countOf(after), outcome, nearest: nearest ?? '' });
    } catch (error) {
      write({ number, ...nothing, outcome: 'FAILED', nearest: '' });
      throw error;
    }
  });
}
