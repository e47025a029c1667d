/** Faults 39 and 40: words that are rewritten, and words that are not what they seem. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { FaultBench, KIND, PAGES } from './bench';
import { fault } from './fault';
import { newsPage, PROSE, tagByHand } from './pages';
import { countOf, differences } from './rows';

describe(`words of a page in ${KIND}`, () => {
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

  fault(40, async () => {
    const title = 'Fi\u202Eve ki\u043Bled &lt;img src=x onerror=document.title=1&gt; in Dorvane';
    const url = bench.page(
      'letters',
      newsPage(`${PROSE}<p>The m\u0430yor of Dorvane said that help was on its way.</p>`, { title }),
    );
    const before = await bench.rows();
    const { page, panel } = await bench.review(url);
    await panel.ready();
    await tagByHand(panel, page, 'The m\u0430yor of Dorvane');
    await panel.surface.shows(/“m\u0430yor” mixes letters of different alphabets/);
    await panel.choose(/^Killed, .*14.*suggested$/);
    await panel.press('Accept');
    await panel.saved();
    const shown = await panel.surface.tab.evaluate(() => {
      const images = document.querySelectorAll('img[src=x]').length;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const isolated: boolean[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (!text.data.includes('\u202E')) continue;
        const bidi = getComputedStyle(text.parentElement ?? document.body).unicodeBidi;
        isolated.push(
          text.parentElement?.closest('bdi') !== null || bidi.includes('isolate') || bidi === 'plaintext',
        );
      }
      return { images, isolated };
    }, null);
    expect(shown.images).toBe(0);
    expect(shown.isolated.length).toBeGreaterThan(0);
    expect(shown.isolated).not.toContain(false);
    const library = await bench.extension.library();
    await library.shows('<img src=x onerror=document.title=1>');
    await library.tab.close();
    await panel.surface.tab.close();
    await page.close();
    const after = await bench.rows();
    expect(differences(before, after, /^(articles|annotations|undo)\/[^:]+: new$|^drafts\//)).toEqual([]);
    return {
      before,
      after,
      outcome: 'shown as it stands, isolated, “mixes letters of different alphabets”',
    };
  });
});
