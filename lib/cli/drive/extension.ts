/** The extension's own pages, opened as tabs: the panel of a given tab, the popup, the library. */
import type { Driver, Tab } from './driver';
import { until } from './driver';
import { Surface } from './surface';

interface TabsApi {
  tabs: { query(filter: { url?: string }): Promise<{ id?: number; url?: string }[]> };
}

/** The browser's number for the tab that shows this address, asked from an extension page. */
export async function tabIdOf(extensionPage: Tab, url: string): Promise<number> {
  return until(`the number of the tab that shows ${url}`, () =>
    extensionPage.evaluate(async (address) => {
      const scope = globalThis as unknown as { browser?: TabsApi; chrome?: TabsApi };
      const api = scope.browser ?? scope.chrome;
      // A match pattern has no port: ask for the host and compare the whole address.
      const found = (await api?.tabs.query({ url: `http://${new URL(address).hostname}/*` })) ?? [];
      return found.filter((tab) => tab.url === address).at(-1)?.id ?? null;
    }, url),
  );
}

export class Extension {
  constructor(private readonly driver: Driver) {}

  address(path: string): string {
    return `${this.driver.extensionOrigin}/${path}`;
  }

  /** One of our pages, as a tab. */
  async open(path: string): Promise<Surface> {
    return new Surface(await this.driver.open(this.address(path)));
  }

  library(hash = ''): Promise<Surface> {
    return this.open(`library.html${hash}`);
  }

  /** The side panel, as a tab, for the tab that shows this address. */
  async panel(url: string): Promise<Surface> {
    return this.reviewPage('sidepanel.html', url);
  }

  async popup(url: string): Promise<Surface> {
    return this.reviewPage('popup.html', url);
  }

  private async reviewPage(page: string, url: string): Promise<Surface> {
    // Any page of ours can ask for tab numbers; it then becomes the page that was asked for.
    const tab = await this.driver.open(this.address(page));
    const id = await tabIdOf(tab, url);
    await tab.goto(this.address(`${page}?tab=${id}`));
    return new Surface(tab);
  }
}
