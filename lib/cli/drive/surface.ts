/**
 * Working an extension page as a person does: by the role and the name of what is on it. Names and roles are
 * what a screen reader would say, so a control that cannot be found here has no name there either.
 */
import { until, type Tab } from './driver';

export interface Wanted {
  /** ARIA role, of the element or implied by it. */
  role: string;
  /** The accessible name, or a pattern it must match (`source` and `flags` of a regular expression). */
  name: string | RegExp;
  /** CSS selector of the part to look in. */
  within?: string;
}

interface Question {
  role: string;
  exact: string | null;
  pattern: [source: string, flags: string] | null;
  within: string | null;
}

/**
 * Runs inside the page: marks the visible elements of that role and name and gives their CSS selectors, in
 * order of the document. Covers what our own pages use of https://www.w3.org/TR/accname-1.2/.
 */
function findInPage({ role, exact, pattern, within }: Question): string[] {
  const implied: Record<string, string> = {
    button: 'button, summary, input[type=button], input[type=submit]',
    link: 'a[href]',
    textbox: 'input:not([type]), input[type=text], input[type=search], input[type=number], textarea',
    searchbox: 'input[type=search]',
    combobox: 'select',
    checkbox: 'input[type=checkbox]',
    radio: 'input[type=radio]',
    heading: 'h1, h2, h3, h4',
    listitem: 'li',
    list: 'ul, ol',
    row: 'tr',
    cell: 'td',
    dialog: 'dialog[open]',
    region: 'section[aria-label], section[aria-labelledby]',
    group: 'fieldset, details',
    article: 'article',
  };
  const space = /\s+/g;
  const squeeze = (text: string) => text.replace(space, ' ').trim();
  const words = (element: Element): string => {
    const copy = element.cloneNode(true) as Element;
    // A label around its control is named by the words beside the control, not by what it holds.
    for (const each of copy.querySelectorAll('[aria-hidden=true], select, textarea')) each.remove();
    return squeeze(copy.textContent ?? '');
  };
  const nameOf = (element: Element): string => {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const labelled = ids.map((id) => document.getElementById(id)).filter((each) => each !== null);
    if (labelled.length > 0) return squeeze(labelled.map(words).join(' '));
    const label = element.getAttribute('aria-label');
    if (label) return squeeze(label);
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    if (labels.length > 0) return squeeze(labels.map(words).join(' '));
    return words(element) || (element.getAttribute('title') ?? element.getAttribute('placeholder') ?? '');
  };
  const test = pattern === null ? null : new RegExp(pattern[0], pattern[1]);
  const root = within === null ? document : document.querySelector(within);
  if (root === null) return [];
  const selector = [`[role=${role}]`, ...(implied[role] === undefined ? [] : [implied[role]])].join(', ');
  const counter = document.documentElement;
  return [...root.querySelectorAll(selector)]
    .filter((element) => {
      const own = element.getAttribute('role');
      if (own !== null && own !== role) return false;
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      const name = nameOf(element);
      return test === null ? name === exact : test.test(name);
    })
    .map((element) => {
      const known = element.getAttribute('data-driven');
      if (known !== null) return `[data-driven="${known}"]`;
      const next = String(Number(counter.getAttribute('data-driven-count') ?? '0') + 1);
      counter.setAttribute('data-driven-count', next);
      element.setAttribute('data-driven', next);
      return `[data-driven="${next}"]`;
    });
}

/** What is on the page, for the message when something was not found: what a person would have seen. */
function visibleWords(): string {
  return (document.body.innerText ?? '').replace(/\n{2,}/g, '\n').slice(0, 2000);
}

export class Surface {
  constructor(readonly tab: Tab) {}

  /** CSS selectors of everything visible with that role and name; empty when there is nothing. */
  async all({ role, name, within }: Wanted): Promise<string[]> {
    return this.tab.evaluate(findInPage, {
      role,
      exact: typeof name === 'string' ? name : null,
      pattern: typeof name === 'string' ? null : ([name.source, name.flags] as [string, string]),
      within: within ?? null,
    });
  }

  async has(wanted: Wanted): Promise<boolean> {
    return (await this.all(wanted)).length > 0;
  }

  /** Waits for the first such element; the message of a failure shows what the page held instead. */
  async find(wanted: Wanted, patience?: number): Promise<string> {
    try {
      return await until(
        `${wanted.role} “${String(wanted.name)}”`,
        async () => (await this.all(wanted))[0] ?? null,
        patience,
      );
    } catch (error) {
      const seen = await this.tab.evaluate(visibleWords, null).catch(() => '');
      throw new Error(
        `${error instanceof Error ? error.message : String(error)}\nOn ${this.tab.url()}:\n${seen}`,
        {
          cause: error,
        },
      );
    }
  }

  async click(role: string, name: string | RegExp, within?: string): Promise<void> {
    await this.tab.click(await this.find({ role, name, ...(within === undefined ? {} : { within }) }));
  }

  /** Replaces what a text field holds by typing. */
  async fill(name: string | RegExp, text: string, role = 'textbox'): Promise<void> {
    const field = await this.find({ role, name });
    await this.tab.click(field);
    await this.tab.evaluate((selector) => {
      (document.querySelector(selector) as HTMLInputElement | null)?.select();
    }, field);
    if (text === '') await this.tab.press('Delete');
    else await this.tab.type(text);
  }

  /** Chooses an option by its words, as a person does with the list open. */
  async choose(name: string | RegExp, option: string): Promise<void> {
    const field = await this.find({ role: 'combobox', name });
    const done = await this.tab.evaluate(
      ({ selector, words }) => {
        const select = document.querySelector(selector) as HTMLSelectElement | null;
        const found = [...(select?.options ?? [])].find((each) => each.text.trim() === words);
        if (!select || !found) return [...(select?.options ?? [])].map((each) => each.text.trim());
        select.value = found.value;
        select.dispatchEvent(new Event('input', { bubbles: true }));
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return null;
      },
      { selector: field, words: option },
    );
    if (done !== null) throw new Error(`No option “${option}”; there are: ${done.join(', ')}`);
  }

  /** The words that a person sees, of the page or of a part of it. */
  async words(selector = 'body'): Promise<string> {
    return this.tab.evaluate(
      (css) => (document.querySelector(css) as HTMLElement | null)?.innerText ?? '',
      selector,
    );
  }

  /** Waits until the page shows these words. */
  async shows(text: string | RegExp, patience?: number): Promise<void> {
    let seen = '';
    await until(
      `the words “${String(text)}”`,
      async () => {
        seen = await this.words();
        return typeof text === 'string' ? seen.includes(text) : text.test(seen);
      },
      patience,
    ).catch((error: Error) => {
      throw new Error(`${error.message}\nOn ${this.tab.url()}:\n${seen.slice(0, 2000)}`, { cause: error });
    });
  }
}
