/** Chromium through Playwright's persistent context: the only way it loads an unpacked extension. */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import {
  toScript,
  until,
  type AccessibleNode,
  type Driver,
  type LaunchOptions,
  type Seen,
  type Tab,
} from './driver';

/** Quiet on a closed network: nothing is fetched that no page asked for. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

const isOurs = (url: string) => url.startsWith('chrome-extension://');

/** The protocol lists the tree level by level; a reader goes through it depth first. */
function inReadingOrder<T extends { nodeId: string; parentId?: string; childIds?: string[] }>(
  nodes: T[],
): T[] {
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node: T): T[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => {
      const child = known.get(id);
      return child ? below(child) : [];
    }),
  ];
  return nodes.filter(({ parentId }) => parentId === undefined).flatMap(below);
}

class ChromiumTab implements Tab {
  #protocol: CDPSession | null = null;

  constructor(private readonly page: Page) {}

  accessibility = async (): Promise<AccessibleNode[]> => {
    this.#protocol ??= await this.page.context().newCDPSession(this.page);
    const protocol = this.#protocol;
    const { nodes } = await protocol.send('Accessibility.getFullAXTree');
    return inReadingOrder(nodes).flatMap(({ ignored, role, name, backendDOMNodeId }) => {
      if (ignored || backendDOMNodeId === undefined) return [];
      const activate = async (): Promise<void> => {
        const { object } = await protocol.send('DOM.resolveNode', { backendNodeId: backendDOMNodeId });
        await protocol.send('Runtime.callFunctionOn', {
          objectId: object.objectId ?? '',
          functionDeclaration: 'function () { this.click(); }',
        });
      };
      return [{ role: String(role?.value ?? ''), name: String(name?.value ?? ''), activate }];
    });
  };

  url(): string {
    return this.page.url();
  }

  frames(): string[] {
    return this.page.frames().map((frame) => frame.url());
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' });
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'load' });
  }

  async run(script: string): Promise<void> {
    await this.page.evaluate(`${script}\n;null`);
  }

  async evaluate<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    return this.page.evaluate(toScript(run, argument));
  }

  async click(selector: string, { count = 1 }: { count?: number } = {}): Promise<void> {
    await this.page.locator(selector).first().click({ clickCount: count });
  }

  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 8 });
    await this.page.mouse.up();
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async upload(selector: string, file: string): Promise<void> {
    await this.page.setInputFiles(selector, file);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  async scheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMedia({ colorScheme: scheme });
  }

  readonly seen = async ({ medium, forcedColors, motion }: Seen): Promise<void> => {
    await this.page.emulateMedia({
      media: medium ?? null,
      forcedColors: forcedColors ? 'active' : 'none',
      reducedMotion: motion === undefined ? null : motion === 'reduced' ? 'reduce' : 'no-preference',
    });
  };

  async screenshot(file: string, { fullPage = false }: { fullPage?: boolean } = {}): Promise<void> {
    await this.page.screenshot({ path: file, fullPage, animations: 'disabled' });
  }

  async front(): Promise<void> {
    await this.page.bringToFront();
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** Starts Chromium with the extension loaded; throws with a sentence when the extension did not come up. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const downloads = join(options.profile, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const extensions = [options.extension, ...(options.beside ?? [])].join(',');
  const asRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath: options.executablePath,
    headless: options.headless,
    acceptDownloads: true,
    colorScheme: options.scheme ?? null,
    viewport: options.headless ? { width: 1280, height: 900 } : null,
    args: [
      `--disable-extensions-except=${extensions}`,
      `--load-extension=${extensions}`,
      // The sandbox of Chromium refuses to run as root, as in containers.
      ...(asRoot ? ['--no-sandbox'] : []),
      ...QUIET,
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  const keepDownloads = (page: Page): void => {
    page.on('download', (download) => {
      // Without its folder a download is cancelled, as a reader may do.
      const isWanted = statSync(downloads, { throwIfNoEntry: false })?.isDirectory() === true;
      void (isWanted ? download.saveAs(join(downloads, download.suggestedFilename())) : download.cancel());
    });
  };
  // The tab that is there from the start is not announced.
  context.pages().forEach(keepDownloads);
  context.on('page', keepDownloads);
  const gone = new Promise<void>((resolve) => context.on('close', () => resolve()));
  const worker =
    context.serviceWorkers().find((each) => isOurs(each.url())) ??
    (await context.waitForEvent('serviceworker', { timeout: 20_000 }).catch(() => null));
  if (worker === null) {
    await context.close();
    throw new Error(
      `${options.executablePath} started but did not load the extension. Branded Chrome refuses it: ` +
        'use Chromium, Chrome for Testing or Edge (BROWSER_PATH), and run again.',
    );
  }
  /** The empty tab that the browser starts with serves the first page; every later one gets its own. */
  let fresh = true;
  const takeBlank = (pages: Page[]): Page | null => {
    if (!fresh) return null;
    fresh = false;
    return pages.find((page) => page.url() === 'about:blank') ?? null;
  };
  return {
    kind: 'chromium',
    extensionOrigin: worker.url().split('/').slice(0, 3).join('/'),
    downloads,
    gone,
    async open(url) {
      const page = takeBlank(context.pages()) ?? (await context.newPage());
      const tab = new ChromiumTab(page);
      if (url !== undefined) await tab.goto(url);
      return tab;
    },
    stopBackground: () => stopWorkers(context),
    kill: async () => {
      process.kill(await browserProcess(context), 'SIGKILL');
      await gone;
    },
    close: () => context.close(),
  };
}

/** A connection to the browser itself, over which its targets and processes are told. */
async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('Playwright gives no connection to this Chromium.');
  return browser.newBrowserCDPSession();
}

async function browserProcess(context: BrowserContext): Promise<number> {
  const session = await browserSession(context);
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const found = processInfo.find(({ type }) => type === 'browser');
  if (found === undefined) throw new Error('Chromium did not tell its process.');
  return found.id;
}

/** Stops our service worker and waits until it is gone; it starts again when something calls it. */
async function stopWorkers(context: BrowserContext): Promise<void> {
  const session = await browserSession(context);
  const running = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && isOurs(url));
  };
  for (const { targetId } of await running()) await session.send('Target.closeTarget', { targetId });
  await until('the service worker to stop', async () => (await running()).length === 0, 10_000);
  await session.detach();
}
