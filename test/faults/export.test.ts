/** Faults 30 to 32: files that go out. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { exportAs } from '../../lib/cli/demo/export';
import type { Surface } from '../../lib/cli/drive/surface';
import { FaultBench, KIND } from './bench';
import { fault } from './fault';
import { differences } from './rows';

describe(`export in ${KIND}`, () => {
  let bench: FaultBench;

  beforeAll(async () => {
    bench = await FaultBench.start();
  });
  afterAll(() => bench?.end());

  /** What is done in the view of exports changes no row. */
  const exporting = async (run: (library: Surface) => Promise<void>) => {
    const before = await bench.rows();
    const library = await bench.extension.library('#transfer');
    await run(library);
    await library.tab.close();
    const after = await bench.rows();
    expect(differences(before, after)).toEqual([]);
    return { before, after };
  };

  fault(30, async () => {
    const rows = await exporting(async (library) => {
      const file = await exportAs(bench.driver, library, 'Claims as a table (CSV)', '.csv');
      expect(readFileSync(file, 'utf8')).not.toMatch(/(^|,|\n)"?=/);
    });
    return { ...rows, outcome: 'no cell begins a formula', nearest: 'the round trip is in test/formats' };
  });

  fault(31, async () => {
    const rows = await exporting(async (library) => {
      const file = await exportAs(bench.driver, library, 'Backup, nothing left out', '.jsonl');
      await library.tab.upload('input[type=file]', file);
      await library.shows('There is nothing to import: everything in this file is here already.');
      const text = readFileSync(file, 'utf8');
      for (const mark of ['\\ud800', '\\u0000', '\\n=HYPERLINK', '\\"quotes\\"'])
        expect(text).toContain(mark);
    });
    return { ...rows, outcome: 'out and in again: “nothing to import”' };
  });

  fault(32, async () => {
    const rows = await exporting(async (library) => {
      await library.shows('Never backed up');
      await exportAs(bench.driver, library, 'Backup, nothing left out', '.jsonl');
      // Whether the file arrived only the reader knows: without a word from them it is no backup.
      await library.shows('Only then it counts as a backup.');
      await library.tab.reload();
      await library.shows('Never backed up');
    });
    return {
      ...rows,
      outcome: '“Never backed up” until confirmed',
      nearest: 'pages are not told of cancelled downloads: the confirmation is not given',
    };
  });
});
