import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { ContentEvent } from '../lib/messages';
import { isOwnPage, readRequest, type Sender } from '../lib/page/request';
import { PageSession } from '../lib/page/session';

/** One session a page, however often the script is injected. */
const SLOT = Symbol.for('tollmark.session');
type Slot = { [SLOT]?: { isAlive(): boolean; end(): void } };

/**
 * Injected when the reader calls for it, never by the manifest. Answers requests of the extension's pages and
 * its background, and tells them of clicks, selections and changes.
 */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  // The page shall not hear of us.
  noScriptStartedPostMessage: true,
  main() {
    const slot = globalThis as Slot;
    if (slot[SLOT]?.isAlive()) return;
    slot[SLOT]?.end();

    const { id } = browser.runtime;
    const home = browser.runtime.getURL('/');
    const isAlive = () => {
      try {
        return browser.runtime?.id === id;
      } catch {
        return false;
      }
    };
    const session = new PageSession(window, {
      version: browser.runtime.getManifest().version,
      send,
      isAlive,
    });

    const listener = (message: unknown, sender: Sender, reply: (value: unknown) => void) => {
      if (!isOwnPage(sender, { id, home })) return;
      const request = readRequest(message);
      if (request) reply(session.handle(request));
    };
    browser.runtime.onMessage.addListener(listener);
    slot[SLOT] = {
      isAlive,
      end() {
        session.turnOff();
        if (isAlive()) browser.runtime.onMessage.removeListener(listener);
      },
    };
  },
});

/** No panel open is the usual case, and a context that just ended is found by the session's next tick. */
function send(event: ContentEvent): void {
  Promise.resolve()
    .then(() => browser.runtime.sendMessage(event))
    .catch(() => undefined);
}
