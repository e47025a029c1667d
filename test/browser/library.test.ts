/** The tables of a filled library: read, searched, sorted, changed together, each with one undo. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/drive/driver';
import type { Surface } from '../../lib/cli/drive/surface';
import { generateLibrary } from '../bench/library/generate';
import { loadLibrary } from '../bench/library/load';
import { settled } from '../bench/library/measure';
import { Bench, KIND, PICTURES } from './harness';
import { violations } from './violations';

const ARTICLES = 300;

describe(`a filled library in ${KIND}`, () => {
  const bundle = generateLibrary(ARTICLES, 11);
  let bench: Bench;
  let library: Surface;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    bench = await Bench.start();
    await loadLibrary(bench.driver, bundle);
    library = await bench.extension.library('#articles');
    await settled(library.tab);
  });
  afterAll(() => bench?.end());

  async function go(hash: string): Promise<void> {
    await library.tab.evaluate((address) => {
      location.hash = address;
    }, hash);
  }
  const withWord = (words: string): number =>
    bundle.articles.filter(({ text }) => text.toLowerCase().includes(words)).length;
  const status = (): Promise<string> => library.words('[role=status]');
  const rowsShown = (): Promise<{
    drawn: number;
    count: string | null;
    first: string;
    index: string | null;
  }> =>
    library.tab.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('tbody tr[data-row]')];
      return {
        drawn: rows.length,
        count: document.querySelector('table[aria-rowcount]')?.getAttribute('aria-rowcount') ?? null,
        first: rows[0]?.innerText ?? '',
        index: rows.at(-1)?.getAttribute('aria-rowindex') ?? null,
      };
    }, null);

  it('draws the rows on the screen and tells how many there are', async () => {
    const { drawn, count } = await rowsShown();
    expect(count).toBe(String(ARTICLES + 1));
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(ARTICLES / 3);
    expect(await violations(library)).toEqual([]);
    await library.tab.screenshot(join(PICTURES, 'library-articles.png'));
  });

  it('is scrolled by the keyboard to its last row', async () => {
    await library.tab.evaluate(() => document.querySelector<HTMLElement>('.table-scroll')?.focus(), null);
    await until('the last row', async () => {
      await library.tab.press('End');
      return (await rowsShown()).index === String(ARTICLES + 1);
    });
    await library.tab.press('Home');
  });

  it('finds the words of texts by their beginnings and phrases word for word', async () => {
    await library.fill(/^Search/, 'ambulanc', 'searchbox');
    const n = withWord('ambulanc');
    await until('the answer', async () => (await status()).startsWith(`Articles: ${n} of ${ARTICLES}`));
    await library.fill(/^Search/, '"along the ring road"', 'searchbox');
    const phrase = withWord('along the ring road');
    expect(phrase).toBeGreaterThan(0);
    expect(phrase).toBeLessThan(ARTICLES);
    await until('the phrase', async () => (await status()).startsWith(`Articles: ${phrase} of ${ARTICLES}`));
    await library.fill(/^Search/, '"ring along the road"', 'searchbox');
    await library.shows('Nothing matches the search and the filters.');
    await library.fill(/^Search/, '', 'searchbox');
  });

  it('keeps the order, the columns and a view under a name', async () => {
    await library.click('button', 'Claims', 'thead');
    await until('the order', async () => {
      const figures = await library.tab.evaluate(
        () =>
          [...document.querySelectorAll<HTMLElement>('tbody td.number:nth-child(6)')].map((td) =>
            Number(td.innerText),
          ),
        null,
      );
      return figures.length > 5 && figures.every((n, at) => at === 0 || n <= (figures[at - 1] ?? 0));
    });
    await library.click('button', 'Columns');
    await library.click('checkbox', 'Author');
    await library.click('button', 'Columns');
    await library.choose(/^Kind/, 'Missing');
    const shown = await status();
    await library.click('button', 'Saved views');
    await library.fill('Name of this view', 'Missing people');
    await library.click('button', 'Keep');
    await library.find({ role: 'button', name: 'Missing people' });
    await library.tab.reload();
    await settled(library.tab);
    await library.find({ role: 'button', name: 'Author' });
    await library.click('button', 'Saved views');
    await library.click('button', 'Missing people');
    await until('the view', async () => (await status()) === shown);
    await library.tab.reload();
    await settled(library.tab);
  });

  it('changes ticked claims together, looked at first, and takes it back with one undo', async () => {
    await go('#claims');
    await library.find({ role: 'checkbox', name: /^All/ });
    await library.choose(/^Kind/, 'Displaced');
    const before = await status();
    await library.click('checkbox', /^All/);
    await library.click('button', 'Change the selection');
    await library.choose(/^to$/, 'Missing');
    await library.click('button', 'Show what changes');
    await library.find({ role: 'button', name: /^Change \d+ claims?$/ });
    expect(await violations(library)).toEqual([]);
    await library.tab.screenshot(join(PICTURES, 'library-change.png'));
    await library.click('button', /^Change \d+ claims?$/);
    await library.shows('Nothing matches the search and the filters.');
    await library.click('button', 'Undo');
    await until('the claims as they were', async () => (await status()) === before);
    await library.choose(/^Kind/, 'all');
  });

  it('shows a claim at its place in the stored text, with a link to the place in the page', async () => {
    await library.tab.click('a.place-link');
    await library.find({ role: 'link', name: 'Open the page at this place' });
    const { marked, link } = await library.tab.evaluate(
      () => ({
        marked: document.querySelector<HTMLElement>('mark.current')?.innerText ?? '',
        link: [...document.querySelectorAll('a')].find((a) => a.href.includes(':~:text='))?.href ?? '',
      }),
      null,
    );
    expect(decodeURIComponent(link)).toContain(marked);
    expect(marked).not.toBe('');
    expect(await violations(library)).toEqual([]);
  });

  it('keeps a view of events, with the days asked for', async () => {
    await go('#events');
    await library.find({ role: 'heading', name: 'Your events' });
    const [first] = bundle.events.flatMap(({ date }) => date ?? []).toSorted();
    const later = bundle.events.filter(({ date }) => date !== null && date > (first ?? '')).length;
    await library.tab.evaluate((day) => {
      const field = document.querySelector<HTMLInputElement>('.events input[type=date]');
      if (!field) return;
      const next = new Date(`${day}T00:00:00Z`);
      next.setUTCDate(next.getUTCDate() + 1);
      field.value = next.toISOString().slice(0, 10);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, first ?? '');
    const shown = `Events: ${later} of ${bundle.events.length}`;
    await until('the later events', async () => (await library.words('.events [role=status]')) === shown);
    await library.click('button', 'Saved views');
    await library.fill('Name of this view', 'Later');
    await library.click('button', 'Keep');
    await library.find({ role: 'button', name: 'Later' });
    await library.tab.reload();
    await settled(library.tab);
    await library.click('button', 'Saved views');
    await library.click('button', 'Later');
    await until('the view', async () => (await library.words('.events [role=status]')) === shown);
    expect(await violations(library)).toEqual([]);
  });

  it('changes ticked mentions of a party together, looked at first, with one undo', async () => {
    await go('#actors');
    await library.tab.click('tbody .row-title');
    await library.find({ role: 'heading', name: /^\d+ mentions? in/ });
    const roleOf = (): Promise<string> =>
      library.tab.evaluate(
        () => document.querySelector<HTMLElement>('tbody tr[data-row] td:nth-child(3)')?.innerText ?? '',
        null,
      );
    const before = await roleOf();
    await library.tab.click('tbody tr[data-row] input[type=checkbox]');
    await library.choose(/^to$/, 'victim');
    await library.click('button', 'Show what changes in the mentions');
    await library.shows(/Mentions that change: 1, claims: 0/);
    expect(await violations(library)).toEqual([]);
    await library.click('button', 'Do it');
    await until('the role', async () => (await roleOf()).includes('victim'));
    await library.click('button', 'Undo');
    await until('the role as it was', async () => (await roleOf()) === before);
  });

  it('merges two actors everywhere, looked at first, with one undo', async () => {
    await go('#actors');
    await library.find({ role: 'checkbox', name: /^All/ });
    const before = await status();
    const total = Number(/^Actors: (\d+)/u.exec(before)?.[1]);
    const names = await library.tab.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('tbody .row-title')]
          .slice(0, 2)
          .map((each) => each.innerText),
      null,
    );
    for (const name of names) await library.click('checkbox', `Select “${name}”`);
    await library.click('button', 'Merge 2 into one');
    await library.shows(/Mentions that change: \d+, claims: \d+, articles: \d+/);
    expect(await violations(library)).toEqual([]);
    await library.tab.screenshot(join(PICTURES, 'library-merge.png'));
    await library.click('button', 'Do it');
    await until('one actor less', async () => (await status()).startsWith(`Actors: ${total - 1} of `));
    await library.click('button', 'Undo');
    await until('the actors as they were', async () => (await status()) === before);
  });
});
