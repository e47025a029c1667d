/** Faults 24 and 29: what a reader decides about an import. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { FaultBench, KIND } from './bench';
import { fault } from './fault';
import { backupOf, manyTags } from './files';
import { differences, sampleLibrary } from './rows';

describe(`choices about an import in ${KIND}`, () => {
  let bench: FaultBench;

  beforeAll(async () => {
    bench = await FaultBench.start();
  });
  afterAll(() => bench?.end());

  fault(24, async () => {
    const before = await bench.rows();
    const { bundle } = await sampleLibrary();
    const annotations = bundle.annotations.map((row, index) =>
      index === 2 ? { ...row, note: 'Theirs.' } : row,
    );
    const library = await bench.importing(
      bench.file('same.tollmark.jsonl', backupOf({ ...bundle, annotations })),
    );
    await library.shows('1 in conflict');
    await library.shows('Choose for each');
    await library.click('button', 'Cancel');
    expect(differences(before, await bench.rows())).toEqual([]);
    await library.tab.upload('input[type=file]', `${bench.made}/files/same.tollmark.jsonl`);
    await library.shows('1 in conflict');
    await library.click('button', 'take the file’s');
    await library.click('button', 'Import 1 record');
    await library.shows(/Imported from/);
    const taken = await bench.rows();
    expect(differences(before, taken)).toEqual([
      expect.stringMatching(/^annotations\/seed-.*: changed$/),
      'undo/4: new',
    ]);
    await library.click('button', 'Undo the import');
    await library.shows('The import was undone.');
    await library.tab.close();
    const after = await bench.rows();
    // The count of writes goes up; the record is as it was.
    expect(differences(before, after)).toEqual([expect.stringMatching(/^annotations\/seed-/), 'undo/4: new']);
    return { before, after, outcome: '“1 in conflict”, chosen, undone' };
  });

  fault(29, async () => {
    const COUNT = 12_000;
    const before = await bench.rows();
    const library = await bench.importing(bench.file('many.tollmark.jsonl', await manyTags(COUNT)));
    const button = await library.find({ role: 'button', name: /^Import [\d,.\s]+ records$/ });
    // Pressed as soon as the page says that the first thousand is written.
    await library.tab.evaluate(() => {
      const scope = globalThis as unknown as { writtenAtStop?: number };
      const watch = new MutationObserver(() => {
        const words = document.querySelector('main')?.textContent ?? '';
        const written = Number(/Records: ([\d,]+) of [\d,]+/u.exec(words)?.[1]?.replaceAll(',', '') ?? 0);
        const stop = [...document.querySelectorAll('button')].find((each) =>
          each.textContent?.includes('Stop and take everything back'),
        );
        if (written <= 1_000 || stop === undefined || scope.writtenAtStop !== undefined) return;
        scope.writtenAtStop = written;
        stop.click();
      });
      watch.observe(document.body, { childList: true, characterData: true, subtree: true });
    }, null);
    await library.tab.click(button);
    await library.shows('Stopped before the end.');
    await library.shows('Nothing was changed: what had been written was taken back.');
    const written = await library.tab.evaluate(
      () => (globalThis as unknown as { writtenAtStop?: number }).writtenAtStop ?? 0,
      null,
    );
    expect(written).toBeGreaterThan(1_000);
    expect(written).toBeLessThan(COUNT);
    await library.tab.close();
    const after = await bench.rows();
    expect(differences(before, after)).toEqual([]);
    return { before, after, outcome: `“Stopped before the end” after ${written} rows, taken back` };
  });
});
