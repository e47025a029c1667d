/** Fault 39: the words under a tag are rewritten. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { FaultBench, KIND, PAGES } from './bench';
import { fault } from './fault';
import { countOf, differences } from './rows';

describe(`changed text in ${KIND}`, () => {
  let bench: FaultBench;

  beforeAll(async () => {
    bench = await FaultBench.start();
  });
  afterAll(() => bench?.end());

  fault(39, async () => {
    const before = await bench.rows();
    const { page, panel } = await bench.review(bench.url(PAGES.changing));
    await panel.ready();
    await panel.choose(/^Killed, .*12/);
    await panel.press('Accept');
    await panel.saved();
    const tagged = await bench.rows();
    await page.front();
    await page.click('#update');
    await panel.surface.tab.front();
    await panel.surface.click('tab', /^Saved/);
    await panel.surface.shows(/Was “[^”]*12[^”]*”, now reads “[^”]*16[^”]*”/);
    await panel.surface.tab.close();
    await page.close();
    const after = await bench.rows();
    expect(countOf(tagged)).toBe(countOf(before) + 3);
    expect(differences(tagged, after, /^drafts\//)).toEqual([]);
    return { before, after, outcome: '“Was … 12 …, now reads … 16 …”, quote kept' };
  });
});
