/** Talking to the content script as the extension's own pages do, and hearing what it says. */
import type { ContentEvent, Mark, ToContent } from '../../lib/messages';
import type { Article } from '../../lib/model';
import { until, type Tab } from '../../lib/cli/drive/driver';
import { tabIdOf } from '../../lib/cli/drive/extension';

interface ExtensionApi {
  tabs: { sendMessage(tab: number, message: unknown): Promise<unknown> };
  scripting: { executeScript(injection: { target: { tabId: number }; files: string[] }): Promise<unknown> };
  runtime: { onMessage: { addListener(listener: (message: ContentEvent) => void): void } };
}
type Scope = { browser?: ExtensionApi; chrome?: ExtensionApi; heard?: ContentEvent[] };

export class ContentProbe {
  private constructor(
    private readonly own: Tab,
    private readonly tabId: number,
  ) {}

  /** Injects the script into the tab that shows `url`, and listens from `own`, a page of the extension. */
  static async into(url: string, own: Tab): Promise<ContentProbe> {
    const probe = new ContentProbe(own, await tabIdOf(own, url));
    await own.evaluate(() => {
      const scope = globalThis as unknown as Scope;
      if (scope.heard) return;
      const heard: ContentEvent[] = [];
      scope.heard = heard;
      (scope.browser ?? scope.chrome)?.runtime.onMessage.addListener((message) => {
        heard.push(message);
      });
    }, null);
    await probe.inject();
    return probe;
  }

  async inject(): Promise<void> {
    await this.own.evaluate(async (tabId) => {
      const scope = globalThis as unknown as Scope;
      const files = ['content-scripts/content.js'];
      await (scope.browser ?? scope.chrome)?.scripting.executeScript({ target: { tabId }, files });
    }, this.tabId);
  }

  ask<K extends keyof ToContent>(type: K, data?: ToContent[K]['request']): Promise<ToContent[K]['reply']> {
    return this.own.evaluate(
      async ({ tabId, message }) => {
        const scope = globalThis as unknown as Scope;
        return (await (scope.browser ?? scope.chrome)?.tabs.sendMessage(tabId, message)) as never;
      },
      { tabId: this.tabId, message: { to: 'content', type, data } },
    );
  }

  async article(): Promise<Article> {
    const reply = await this.ask('readArticle');
    if (!reply.ok) throw new Error(reply.error);
    return reply.article;
  }

  /** Waits for the next event of this type and forgets everything heard so far. */
  hear(type: ContentEvent['type']): Promise<ContentEvent> {
    return until(`the event ${type}`, () =>
      this.own.evaluate((wanted) => {
        const heard = (globalThis as unknown as Scope).heard ?? [];
        const found = heard.find((event) => event.type === wanted);
        if (found) heard.length = 0;
        return found ?? null;
      }, type),
    );
  }

  heard(): Promise<ContentEvent[]> {
    return this.own.evaluate(() => (globalThis as unknown as Scope).heard?.splice(0) ?? [], null);
  }
}

/** A mark on the first occurrence of `quote`. */
export function markOn(article: Article, quote: string, style: Mark['style'], state: Mark['state']): Mark {
  const start = article.text.indexOf(quote);
  if (start < 0) throw new Error(`“${quote}” is not in the article.`);
  return { id: quote, start, end: start + quote.length, style, state };
}
