/** A browser whose profile can be damaged, filled and killed, with a library in it that must outlive that. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputFolder, ROOT } from '../../lib/cli/build';
import { findBrowser } from '../../lib/cli/browsers';
import { until, type Driver, type LaunchOptions, type Tab } from '../../lib/cli/drive/driver';
import { Extension } from '../../lib/cli/drive/extension';
import { launch } from '../../lib/cli/drive/launch';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import type { Surface } from '../../lib/cli/drive/surface';
import { serve, type Serving } from '../../lib/cli/serve';
import { KIND } from '../browser/harness';
import { dumpRows, sampleLibrary, seed, tablesOf, type Rows } from './rows';

export { KIND, PAGES } from '../browser/harness';

interface BenchOptions {
  profile?: string;
  firefoxPreferences?: LaunchOptions['firefoxPreferences'];
  /** Without a library in it. */
  empty?: boolean;
}

/** What the page of extensions may do. */
export interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: {
    extensionId: string;
    incognitoAccess?: boolean;
    hostAccess?: string;
  }): Promise<void>;
}

export class FaultBench {
  private constructor(
    readonly site: Serving,
    /** Served under `/made/`: pages that a test writes. */
    readonly made: string,
    readonly profile: string,
    private readonly options: BenchOptions,
    public driver: Driver,
  ) {}

  static async start(options: BenchOptions = {}): Promise<FaultBench> {
    const made = mkdtempSync(join(tmpdir(), 'tollmark-pages-'));
    const newsroom = join(ROOT, 'test', 'newsroom');
    const mounts = [
      { prefix: '/', folder: newsroom },
      { prefix: '/made/', folder: made },
    ];
    const site = await serve(mounts, 0);
    const profile = options.profile ?? mkdtempSync(join(tmpdir(), `tollmark-faults-${KIND}-`));
    const bench = new FaultBench(site, made, profile, options, await FaultBench.launch(profile, options));
    if (options.empty !== true) await bench.fill();
    return bench;
  }

  private static launch(profile: string, { firefoxPreferences }: BenchOptions): Promise<Driver> {
    const executablePath = process.env['TOLLMARK_BROWSER_PATH'] ?? findBrowser(KIND)?.path;
    if (executablePath === undefined) throw new Error(`No ${KIND} found.`);
    const extension = outputFolder(KIND, 'test');
    return launch(KIND, {
      executablePath,
      extension,
      profile,
      headless: true,
      firefoxPreferences: firefoxPreferences ?? {},
    });
  }

  get extension(): Extension {
    return new Extension(this.driver);
  }

  url(path: string): string {
    return `${this.site.origin}${path}`;
  }

  /** A document of the extension's origin that runs none of our code. */
  async plain(): Promise<Tab> {
    const tab = await this.driver.open();
    try {
      await tab.goto(this.extension.address('icon/16.png'));
      return tab;
    } catch (error) {
      await tab.close();
      throw error;
    }
  }

  /** Waits until the extension answers again, after it was reloaded or switched on. */
  async isBack(): Promise<void> {
    await until('the extension to be there', async () => {
      const tab = await this.plain();
      await tab.close();
      return true;
    });
  }

  /** Waits until an edit under way is in the database. */
  async draftHolds(words: string): Promise<void> {
    await until(`a draft with “${words}”`, async () =>
      JSON.stringify((await this.rows())['drafts'] ?? {}).includes(words),
    );
  }

  /** Puts the sample library into the database that one of our own pages has made. */
  async fill(): Promise<void> {
    const library = await this.extension.library();
    await library.shows('Tollmark');
    await library.shows(/Nothing saved yet|articles/);
    await seed(library.tab, tablesOf(await sampleLibrary()));
    await library.tab.close();
  }

  async rows(): Promise<Rows> {
    const tab = await this.plain();
    const rows = await dumpRows(tab);
    await tab.close();
    return rows;
  }

  /** Writes a page and gives its address. */
  page(name: string, html: string): string {
    writeFileSync(join(this.made, `${name}.html`), html);
    return this.url(`/made/${name}.html`);
  }

  /** Writes a file to import and gives its path. */
  file(name: string, content: string | Uint8Array): string {
    const folder = join(this.made, 'files');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  }

  async review(url: string): Promise<{ page: Tab; panel: ReviewPanel }> {
    const page = await this.driver.open(url);
    const panel = new ReviewPanel(await this.extension.panel(url));
    return { page, panel };
  }

  /** The library's import, with a file chosen. */
  async importing(path: string): Promise<Surface> {
    const library = await this.extension.library('#transfer');
    await library.shows('File to import');
    await library.tab.upload('input[type=file]', path);
    return library;
  }

  /** Runs a call of Chromium's own page of extensions, which no extension has. */
  async manage<A>(run: (argument: A & { id: string }) => Promise<void>, argument: A): Promise<void> {
    const tab = await this.driver.open('chrome://extensions');
    await tab.evaluate(run, { ...argument, id: this.driver.extensionOrigin.split('//')[1] ?? '' });
    await tab.close();
  }

  /** Chromium switches an unpacked extension off when it is reloaded, unless a developer is at work. */
  async developerMode(): Promise<void> {
    if (KIND !== 'chromium') return;
    await this.manage(async () => {
      const scope = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
      await scope.chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    }, {});
  }

  async kill(): Promise<void> {
    await this.driver.kill();
  }

  async launch(): Promise<void> {
    this.driver = await FaultBench.launch(this.profile, this.options);
  }

  async restart(between: () => void | Promise<void> = () => undefined): Promise<void> {
    await this.driver.close();
    await between();
    await this.launch();
  }

  async end(): Promise<void> {
    await this.driver.close().catch(() => undefined);
    await this.site.close();
    for (const folder of [this.profile, this.made]) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}
