/** The popup: decisions in it are the panel's, and an edit outlives its closing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/drive/driver';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import type { Surface } from '../../lib/cli/drive/surface';
import { Bench, KIND, PAGES } from './harness';

const TAGS = 'Your own words, with commas between them';
const NOTE = 'To be checked against the hospital’s list.';

describe(`popup in ${KIND}`, () => {
  let bench: Bench;

  const popup = async () => {
    const opened = new ReviewPanel(await bench.extension.popup(bench.url(PAGES.courier)));
    await opened.ready();
    return opened;
  };

  beforeAll(async () => {
    bench = await Bench.start();
    await bench.driver.open(bench.url(PAGES.courier));
  });

  afterAll(() => bench?.end());

  it('shows a decision in an open panel as soon as it is stored', async () => {
    const panel = new ReviewPanel(await bench.extension.panel(bench.url(PAGES.courier)));
    await panel.ready();
    const small = await popup();
    const first = (await small.items()).find(({ current }) => current);
    expect(first).toBeDefined();
    await small.press('Accept');
    await until('the tag in the panel', async () => (await panel.state(first?.id ?? '')) === 'accepted');
    await small.surface.tab.close();
    await panel.surface.tab.close();
  });

  it('loses nothing of an edit, whenever it closes', async () => {
    const first = await popup();
    await first.choose(/^Killed, .*, suggested$/);
    await first.press('Edit');
    // Each step, the closing right after it, and what the next popup must show.
    const steps: [what: string, take: (surface: Surface) => Promise<void>][] = [
      ['Kind', (surface) => surface.choose('Kind', 'Injured')],
      ['Said as', (surface) => surface.choose('Said as', 'about')],
      ['Scope', (surface) => surface.choose('Scope', 'another event')],
      ['Note', (surface) => surface.fill('Note', 'ask')],
      [TAGS, (surface) => surface.fill(TAGS, 'list')],
    ];
    const valueOf = async (surface: Surface, name: string): Promise<string | undefined> => {
      const role = ['Note', TAGS].includes(name) ? 'textbox' : 'combobox';
      return surface.tab.evaluate(
        (selector) => {
          const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
          return field?.value;
        },
        await surface.find({ role, name }),
      );
    };
    let { surface } = first;
    const expected = new Map<string, string | undefined>();
    for (const [what, take] of steps) {
      await take(surface);
      expected.set(what, await valueOf(surface, what));
      await surface.tab.close();
      surface = await bench.extension.popup(bench.url(PAGES.courier));
      await surface.shows('Your unfinished edit was kept.');
      for (const [name, value] of expected)
        expect(await valueOf(surface, name), `${name} after ${what}`).toBe(value);
    }
    await surface.click('button', /^Cancel/);
    await surface.tab.close();
  });

  it('keeps an edit that was not finished when it closed', async () => {
    const before = await popup();
    await before.press('Edit');
    await before.surface.fill('Note', NOTE);
    await before.surface.tab.close();
    // The edit stands where the card was, so there is no card to wait for.
    const after = new ReviewPanel(await bench.extension.popup(bench.url(PAGES.courier)));
    await after.surface.shows('Your unfinished edit was kept.');
    const field = await after.surface.find({ role: 'textbox', name: 'Note' });
    const kept = await after.surface.tab.evaluate(
      (selector) => document.querySelector<HTMLTextAreaElement>(selector)?.value,
      field,
    );
    expect(kept).toBe(NOTE);
    await after.surface.click('button', 'Accept with changes');
    await after.surface.tab.close();
  });
});
