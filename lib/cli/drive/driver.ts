/**
 * What `npm start` and the browser tests ask of a browser, so that each scenario is written once and runs in
 * Chromium (Playwright) and in Firefox (Puppeteer over WebDriver BiDi).
 */
import type { BrowserKind } from '../browsers';

export type Scheme = 'light' | 'dark';

/** How a page is to be seen, beside its scheme; what is left out is as usual. */
export interface Seen {
  medium?: 'print' | 'screen';
  /** Colours of the system alone, as in a high-contrast theme. */
  forcedColors?: boolean;
  /** The reader asked for motion, or for none. */
  motion?: 'wanted' | 'reduced';
}

/** What the browser tells assistive technology of one control, and the way to use it. */
export interface AccessibleNode {
  role: string;
  name: string;
  /** Does what a screen reader's "activate" does, without mouse and keyboard. */
  activate(): Promise<void>;
}

export interface Tab {
  url(): string;
  /** Addresses of the frames that have something in them, the page's own first. */
  frames(): string[];
  /** Goes to an address and waits until the document is complete; extension pages too. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a self-contained function in the page; argument and result travel as JSON. */
  evaluate<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  /** Runs a script as it stands, such as a library that a check needs. */
  run(script: string): Promise<void>;
  /** A real mouse click in the middle of the first element that matches the CSS selector. */
  click(selector: string, options?: { count?: number }): Promise<void>;
  /** Drags the mouse with the button down: how a reader selects words. Page coordinates of the viewport. */
  drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void>;
  /** One key by its `KeyboardEvent.key` name, or a chord such as `Control+z`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Gives a file to an `<input type=file>`. */
  upload(selector: string, file: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Light or dark, where the browser can be told while it runs (in Firefox: our own pages alone). */
  scheme(scheme: Scheme): Promise<void>;
  /** Print, forced colours, reduced motion; null where the browser cannot be told while it runs. */
  seen: ((seen: Seen) => Promise<void>) | null;
  screenshot(file: string, options?: { fullPage?: boolean }): Promise<void>;
  /** The accessibility tree as the browser has it, in order of the page; null where it cannot be asked for. */
  accessibility: (() => Promise<AccessibleNode[]>) | null;
  front(): Promise<void>;
  close(): Promise<void>;
}

export interface Driver {
  kind: BrowserKind;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  extensionOrigin: string;
  /** Downloads land here under the names the page asked for. */
  downloads: string;
  open(url?: string): Promise<Tab>;
  /** Ends the browser and lets it write its profile. */
  close(): Promise<void>;
  /** Ends the browser at once, as a crash or a power cut does: nothing more is written. */
  kill(): Promise<void>;
  /** Stops the extension's background through the debugging protocol; null where the protocol cannot. */
  stopBackground: (() => Promise<void>) | null;
  /** Resolves when the browser has gone, also when a person closed it. */
  gone: Promise<void>;
}

export interface LaunchOptions {
  executablePath: string;
  /** Folder of the unpacked build. */
  extension: string;
  /** Folder of the profile; kept, so that a second launch finds what the first one stored. */
  profile: string;
  headless: boolean;
  scheme?: Scheme;
  /** Folders of other extensions to load beside ours, in Chromium. */
  beside?: readonly string[];
  /** Preferences of `about:config` to set beside the usual ones; other browsers ignore them. */
  firefoxPreferences?: Record<string, string | number | boolean>;
}

/**
 * The script that `evaluate` sends. The loader that runs TypeScript may wrap named functions in a call of
 * `__name`, which the page does not know.
 */
export function toScript(run: (argument: never) => unknown, argument: unknown): string {
  const json = JSON.stringify(argument) ?? 'undefined';
  return `(() => { const __name = (value) => value; return (${run.toString()})(${json}); })()`;
}

/**
 * How long a browser may take to show something before a step fails. Nothing waits longer than it must; the
 * bound is for a machine that does much else beside.
 */
export const PATIENCE = 45_000;

/** Asks again until the answer is neither missing nor false; the message says what was waited for. */
export async function until<R extends string | number | object | true>(
  what: string,
  ask: () => Promise<R | null | undefined | false>,
  patience = PATIENCE,
): Promise<R> {
  const start = Date.now();
  let last = '';
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error instanceof Error ? ` Last error: ${error.message}` : '';
    }
    if (Date.now() - start > patience)
      throw new Error(`Waited ${patience / 1000} s in vain: ${what}.${last}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
