/**
 * The real browser of a test run, with the test build and the demo newsroom. TOLLMARK_BROWSER names the
 * browser (`npm test` runs the files once for each); alone: `TOLLMARK_BROWSER=firefox npx vitest run --config
 * test/browser/vitest.config.ts`, after `TOLLMARK_TEST=1 npx wxt build`.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputFolder, ROOT } from '../../lib/cli/build';
import { findBrowser, type BrowserKind } from '../../lib/cli/browsers';
import { Extension } from '../../lib/cli/drive/extension';
import type { Driver, Scheme } from '../../lib/cli/drive/driver';
import { launch } from '../../lib/cli/drive/launch';
import { serve, type Mount, type Serving } from '../../lib/cli/serve';

export const KIND: BrowserKind = process.env['TOLLMARK_BROWSER'] === 'firefox' ? 'firefox' : 'chromium';

export const PAGES = {
  courier: '/courier/dorvane-barracks.html',
  flare: '/flare/dorvane-bloodbath.html',
  noArticle: '/courier/sign-in.html',
  changing: '/courier/what-we-know.html',
} as const;

/** Where pictures of failures and of axe runs go. */
export const PICTURES = join(ROOT, 'out', 'test', KIND);

function browserPath(): string {
  const path = process.env['TOLLMARK_BROWSER_PATH'] ?? findBrowser(KIND)?.path;
  if (path === undefined) throw new Error(`No ${KIND} found: install one, or set TOLLMARK_BROWSER_PATH.`);
  return path;
}

/** A browser with a profile of its own that lasts over restarts, and the newsroom it reads. */
export class Bench {
  private constructor(
    readonly site: Serving,
    private readonly profile: string,
    public driver: Driver,
  ) {}

  /** @param more folders shown beside the newsroom */
  static async start(scheme: Scheme = 'light', more: readonly Mount[] = []): Promise<Bench> {
    const newsroom = join(ROOT, 'test', 'newsroom');
    const site = await serve(
      [
        { prefix: '/', folder: newsroom },
        // The same pages under another address, as a mobile or syndicated copy.
        { prefix: '/m/', folder: newsroom },
        ...more,
      ],
      0,
    );
    const profile = mkdtempSync(join(tmpdir(), `tollmark-${KIND}-`));
    return new Bench(site, profile, await Bench.launch(profile, scheme));
  }

  private static launch(profile: string, scheme: Scheme): Promise<Driver> {
    const extension = outputFolder(KIND, 'test');
    if (!existsSync(join(extension, 'manifest.json'))) {
      throw new Error(`No test build in ${extension}: run npm test, or build with TOLLMARK_TEST=1.`);
    }
    return launch(KIND, { executablePath: browserPath(), extension, profile, headless: true, scheme });
  }

  get extension(): Extension {
    return new Extension(this.driver);
  }

  url(path: string): string {
    return `${this.site.origin}${path}`;
  }

  /** Closes the browser and opens it again on the same profile. */
  async restart(): Promise<void> {
    await this.driver.close();
    this.driver = await Bench.launch(this.profile, 'light');
  }

  async end(): Promise<void> {
    await this.driver.close().catch(() => undefined);
    await this.site.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 3 });
  }
}
