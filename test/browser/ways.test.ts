/**
 * A whole article coded without the keyboard, and without eyes: with the mouse alone, and through the accessibility
 * tree alone, which is all that a screen reader has.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until, type Tab } from '../../lib/cli/drive/driver';
import { ReviewPanel, type ListedItem } from '../../lib/cli/drive/review-panel';
import { Bench, KIND, PAGES } from './harness';

const isOpen = ({ state }: ListedItem): boolean => state === 'suggested' || state === 'put off';

/** What the buttons of the nth card are used for: seven of ten stand, one is wrong, two need one thing changed. */
function buttonFor(name: string, index: number): RegExp {
  if (index % 10 === 8) return /^Reject$/u;
  if (index % 10 !== 2 && index % 10 !== 5) return /^Accept$/u;
  if (name.startsWith('Actor')) return /^Accept as source$/iu;
  return name.startsWith('Killed') ? /^Accept as injured$/iu : /^Accept as killed$/iu;
}

/** Middle of the first element; where the mouse goes. */
function middleOf(tab: Tab, selector: string): Promise<{ x: number; y: number } | null> {
  return tab.evaluate((css) => {
    const box = document.querySelector(css)?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, selector);
}

/** Decides card after card until all are decided; gives how many. */
async function decideAll(
  panel: ReviewPanel,
  press: (button: RegExp, card: ListedItem) => Promise<void>,
): Promise<number> {
  let decisions = 0;
  for (;;) {
    const card = (await panel.items()).find((item) => item.current);
    if (!card || !isOpen(card)) break;
    await press(buttonFor(card.name, decisions), card);
    await until('the next card', async () =>
      (await panel.items()).some((item) => item.id === card.id && item.state !== card.state),
    );
    decisions += 1;
  }
  await panel.saved();
  const { done, total } = await panel.progress();
  expect(done).toBe(total);
  return decisions;
}

describe(`other ways to code in ${KIND}`, () => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await Bench.start();
  });
  afterAll(() => bench?.end());

  async function open(path: string): Promise<ReviewPanel> {
    await bench.driver.open(bench.url(path));
    const panel = new ReviewPanel(await bench.extension.panel(bench.url(path)));
    await panel.ready();
    return panel;
  }

  it('moves an edge of the tagged words by dragging it, and takes that back', async () => {
    const panel = await open(PAGES.flare);
    const { tab } = panel.surface;
    const card = (await panel.items()).find((item) => item.current);
    const marked = (): Promise<string> =>
      tab.evaluate(
        () =>
          [...document.querySelectorAll('.sentence-group.current .mark.current')]
            .map((each) => each.textContent)
            .join(''),
        null,
      );
    const before = await marked();
    const from = await middleOf(tab, '.span-handle.end');
    // The word after the tagged ones: the first one of the text that follows.
    const to = await tab.evaluate(() => {
      const after = document.querySelector('.span-handle.end')?.nextElementSibling?.firstChild;
      const word = /[\p{L}\p{N}]+/u.exec(after?.textContent ?? '');
      if (!after || !word) return null;
      const range = document.createRange();
      range.setStart(after, word.index);
      range.setEnd(after, word.index + word[0].length);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2, word: word[0] };
    }, null);
    if (!from || !to) throw new Error('no handle, or no word after it');
    await tab.drag(from, to);
    await until('the longer words', async () => (await marked()).endsWith(to.word));
    await until('the tag saved with them', async () =>
      (await panel.items()).some(({ id, state }) => id === card?.id && state === 'saved with changes'),
    );
    await panel.surface.click('button', 'Undo');
    await until('the words as they were', async () => (await marked()) === before);
  });

  // The list is the same in both browsers, and the keys are tried in both.
  it.skipIf(KIND === 'firefox')('codes an article with the mouse alone', async () => {
    const panel = await open(PAGES.courier);
    let clicks = 0;
    const decisions = await decideAll(panel, async (button) => {
      await panel.surface.click('button', button, '[data-current]');
      clicks += 1;
    });
    console.log(`${KIND}, mouse alone: ${decisions} decisions, ${clicks} clicks`);
    expect(decisions).toBeGreaterThan(30);
    expect(clicks).toBe(decisions);
  });

  it('codes an article through the accessibility tree alone', async ({ skip }) => {
    const panel = await open(PAGES.flare);
    const { accessibility } = panel.surface.tab;
    if (!accessibility) return skip('this browser’s protocol has no accessibility tree');
    let spoken = 0;
    const decisions = await decideAll(panel, async (button, card) => {
      const nodes = await accessibility();
      // The card is a group by the name that the list has for it, and its buttons come after it.
      const at = nodes.findIndex(({ role, name }) => role === 'group' && name === card.name);
      expect(at, card.name).toBeGreaterThanOrEqual(0);
      const inCard = nodes.slice(at).filter(({ role }) => role === 'button');
      const found = inCard.find(({ name }) => button.test(name));
      if (!found) throw new Error(`No ${button} among: ${inCard.map(({ name }) => name).join(' | ')}`);
      await found.activate();
      const said = await panel.surface.tab.evaluate(
        () => document.querySelector('[role=status][aria-live=polite]')?.textContent ?? '',
        null,
      );
      if (said !== '') spoken += 1;
    });
    console.log(`${KIND}, accessibility tree alone: ${decisions} decisions, ${spoken} announced`);
    expect(decisions).toBeGreaterThan(10);
    expect(spoken).toBe(decisions);
  });
});
