/** The review list of the panel or popup, worked as a person does: look at the card, decide, see it saved. */
import { until } from './driver';
import type { Surface } from './surface';

/** An item of the list by its accessible name: "Killed, 14 soldiers, suggested". */
export interface ListedItem {
  id: string;
  name: string;
  /** The last part of the name: suggested, accepted, saved with changes, added by hand, rejected, put off. */
  state: string;
  current: boolean;
}

/** States of items that nobody has decided. */
const OPEN_STATES = ['suggested', 'put off'];

function isOpen(item: ListedItem): boolean {
  return OPEN_STATES.includes(item.state);
}

/** Runs in the page: the items as the list shows them. */
function itemsInPage(): ListedItem[] {
  return [...document.querySelectorAll('[data-item]')].map((element) => {
    const hidden = element.querySelector('.row-main .visually-hidden')?.textContent;
    const name = (element.getAttribute('aria-label') ?? hidden ?? '').replace(/\s+/g, ' ').trim();
    return {
      id: element.getAttribute('data-item') ?? '',
      name,
      state: name.split(', ').at(-1) ?? '',
      current: element.getAttribute('aria-current') === 'true',
    };
  });
}

export class ReviewPanel {
  constructor(readonly surface: Surface) {}

  /** Waits until the article is read and its suggestions are listed. */
  async ready(): Promise<ListedItem[]> {
    await this.surface.find({
      role: 'group',
      name: /, (suggested|put off|accepted|saved with changes|added by hand|rejected)$/,
    });
    return this.items();
  }

  items(): Promise<ListedItem[]> {
    return this.surface.tab.evaluate(itemsInPage, null);
  }

  /** How many of the suggestions are decided, as the panel says it. */
  async progress(): Promise<{ done: number; total: number }> {
    const found = /(\d+) of (\d+) decided/.exec(await this.surface.words());
    if (found === null) throw new Error('The panel shows no progress.');
    return { done: Number(found[1]), total: Number(found[2]) };
  }

  /** Opens the card of the item with this name and gives the name of the card. */
  async choose(name: string | RegExp): Promise<string> {
    const match = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
    const wanted = await until(`an item “${String(name)}”`, async () =>
      (await this.items()).find((item) => match(item.name)),
    ).catch(async (error: Error) => {
      const listed = (await this.items()).map((item) => item.name).join('\n');
      throw new Error(`${error.message}\nListed:\n${listed}`, { cause: error });
    });
    if (!wanted.current) {
      await this.surface.click('button', wanted.name);
      await this.currentIs(wanted.id);
    }
    return wanted.name;
  }

  async currentIs(id: string): Promise<void> {
    await until(`the card of ${id}`, async () =>
      (await this.items()).some((item) => item.id === id && item.current),
    );
  }

  /** Presses a button of the open card. */
  async press(button: string): Promise<void> {
    await this.surface.click('button', button, '[data-current]');
  }

  /** Puts the focus on the open card, where letters are keys; a click in its middle would press a button there. */
  async focus(): Promise<void> {
    await this.surface.tab.front();
    await this.surface.tab.evaluate(
      () => document.querySelector<HTMLElement>('[data-current]')?.focus(),
      null,
    );
  }

  async state(id: string): Promise<string | null> {
    return (await this.items()).find((item) => item.id === id)?.state ?? null;
  }

  /** Waits until the panel says that everything decided is stored. */
  async saved(): Promise<void> {
    await this.surface.shows(/Saved \d/);
  }

  /** Makes an item without a decision the current one: on a second visit a saved one may be. */
  async toOpen(): Promise<void> {
    const items = await this.items();
    const next = items.some((item) => item.current && isOpen(item)) ? undefined : items.find(isOpen);
    if (next) await this.choose(next.name);
  }

  /** Accepts what is open, one key each, as long as there is something; gives how many. */
  async acceptAll(): Promise<number> {
    const start = await this.progress();
    let { done, total } = start;
    while (done < total) {
      const before = done;
      await this.toOpen();
      await this.focus();
      await this.surface.tab.press('a');
      ({ done, total } = await until('the next decision', async () => {
        const now = await this.progress();
        return now.done > before ? now : null;
      }));
    }
    return done - start.done;
  }
}
