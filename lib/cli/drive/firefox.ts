/** Firefox through Puppeteer over WebDriver BiDi, with the build installed as a temporary add-on. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type ElementHandle, type KeyInput, type Page } from 'puppeteer-core';
import { toScript, until, type Driver, type LaunchOptions, type Tab } from './driver';

/** The add-on id of the manifest and the address it is pinned to, so that stored records survive a restart. */
const ADD_ON = 'tollmark@tollmark.example';
const UUID = '7c9e6a2e-1f53-4b8e-9d5a-0b7a54e0c001';

class FirefoxTab implements Tab {
  // WebDriver BiDi has no accessibility tree.
  readonly accessibility = null;
  // Nor can it be told to print or to force colours.
  readonly seen = null;

  /** The last extension page gone to: Puppeteer never hears of its address. */
  private ours: string | null = null;

  constructor(private readonly page: Page) {}

  url(): string {
    return this.ours ?? this.page.url();
  }

  /** Firefox never reports an extension page as loaded, so the document itself is asked. */
  private async arrived(want: string): Promise<void> {
    await until(`Firefox to load ${want}`, async () => {
      const now = await this.evaluate(() => ({ url: location.href, ready: document.readyState }), null);
      return now.ready === 'complete' && now.url.replace(/#.*$/, '') === want.replace(/#.*$/, '');
    });
  }

  frames(): string[] {
    return this.page.frames().map((frame) => frame.url());
  }

  async goto(url: string): Promise<void> {
    this.ours = url.startsWith('moz-extension://') ? url : null;
    if (this.ours === null) {
      await this.page.goto(url, { waitUntil: 'load' });
      return;
    }
    void this.page.goto(url, { timeout: 1000 }).catch(() => null);
    await this.arrived(url);
  }

  async reload(): Promise<void> {
    if (this.ours === null) {
      await this.page.reload({ waitUntil: 'load' });
      return;
    }
    await this.evaluate(() => {
      document.documentElement.dataset['stale'] = 'yes';
      location.reload();
    }, null);
    await until('the extension page to reload', () =>
      this.evaluate(
        () => document.readyState === 'complete' && document.documentElement.dataset['stale'] === undefined,
        null,
      ),
    );
  }

  async run(script: string): Promise<void> {
    await this.page.evaluate(`${script}\n;null`);
  }

  async evaluate<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    return (await this.page.evaluate(toScript(run, argument))) as R;
  }

  private async find(selector: string): Promise<ElementHandle> {
    return until(`an element for ${selector}`, () => this.page.$(selector));
  }

  async click(selector: string, { count = 1 }: { count?: number } = {}): Promise<void> {
    const element = await this.find(selector);
    await element.click({ count });
  }

  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 8 });
    await this.page.mouse.up();
  }

  async press(key: string): Promise<void> {
    const keys = key.split('+') as KeyInput[];
    const last = keys.pop();
    if (last === undefined) return;
    for (const modifier of keys) await this.page.keyboard.down(modifier);
    await this.page.keyboard.press(last);
    for (const modifier of keys.toReversed()) await this.page.keyboard.up(modifier);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async upload(selector: string, file: string): Promise<void> {
    const input = (await this.find(selector)) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewport({ width, height }).catch(async (error: Error) => {
      // Firefox before 144 has no orientation to override. Puppeteer asks for both at once, so the size is set
      // although the answer is an error: the window says whether it was.
      if (!/setScreenOrientationOverride|unknown command/i.test(error.message)) throw error;
      await until(`a window of ${width} × ${height} after: ${error.message}`, () =>
        this.evaluate((size) => innerWidth === size.width && innerHeight === size.height, { width, height }),
      );
    });
  }

  /** Firefox takes the scheme as a preference at launch; our own pages have a theme of the reader's choice too. */
  async scheme(scheme: 'light' | 'dark'): Promise<void> {
    if (this.ours === null) return;
    await this.evaluate((theme) => {
      document.documentElement.dataset['theme'] = theme;
    }, scheme);
  }

  async screenshot(file: string, { fullPage = false }: { fullPage?: boolean } = {}): Promise<void> {
    await this.page.screenshot({ path: file as `${string}.png`, fullPage });
  }

  async front(): Promise<void> {
    await this.page.bringToFront();
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** Starts Firefox with the extension loaded. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const downloads = join(options.profile, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    headless: options.headless,
    userDataDir: options.profile,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    // Without system access the remote agent refuses to open extension pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'xpinstall.signatures.required': false,
      'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON]: UUID }),
      // A temporary add-on is uninstalled when Firefox ends; its records must stay for the next launch.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.download.alwaysOpenPanel': false,
      'browser.helperApps.neverAsk.saveToDisk':
        'application/json,application/ld+json,text/csv,text/plain,application/gzip,application/octet-stream',
      'layout.css.prefers-color-scheme.content-override': options.scheme === 'dark' ? 0 : 1,
      ...options.firefoxPreferences,
    },
  });
  const gone = new Promise<void>((resolve) => browser.on('disconnected', () => resolve()));
  await browser.installExtension(options.extension);
  /** The empty tab that the browser starts with serves the first page; every later one gets its own. */
  let fresh = true;
  return {
    kind: 'firefox',
    extensionOrigin: `moz-extension://${UUID}`,
    downloads,
    gone,
    async open(url) {
      const blank = fresh ? (await browser.pages())[0] : undefined;
      fresh = false;
      const tab = new FirefoxTab(blank ?? (await browser.newPage()));
      if (url !== undefined) await tab.goto(url);
      return tab;
    },
    stopBackground: null,
    kill: async () => {
      browser.process()?.kill('SIGKILL');
      await gone;
    },
    close: () => browser.close(),
  };
}
