/**
 * Who can speak to the extension: nobody but itself. A second extension, the page and a frame in it send every
 * message there is; no tag, no mark and no stored row changes, and no file of ours can be had.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputFolder, ROOT } from '../../lib/cli/build';
import { findBrowser } from '../../lib/cli/browsers';
import { until, type Driver, type Tab } from '../../lib/cli/drive/driver';
import { Extension, tabIdOf } from '../../lib/cli/drive/extension';
import { launch } from '../../lib/cli/drive/launch';
import { ReviewPanel } from '../../lib/cli/drive/review-panel';
import { serve, type Serving } from '../../lib/cli/serve';
import { differences, dumpRows, type Rows } from '../faults/rows';
import { KIND, PAGES } from './harness';
import { contentScriptAnswers, painted } from './page-probe';

/** Each kind of message once, as our own parts send them. */
const MESSAGES: { to: string; type: string; data?: unknown }[] = [
  { to: 'content', type: 'ping' },
  { to: 'content', type: 'readArticle' },
  { to: 'content', type: 'paint', data: { marks: [], palette: 'usual' } },
  { to: 'content', type: 'reveal', data: { span: { start: 0, end: 5 } } },
  { to: 'content', type: 'getSelection' },
  { to: 'content', type: 'turnOff' },
  { to: 'panel', type: 'markClicked', data: { id: 'm1' } },
  {
    to: 'panel',
    type: 'textSelected',
    data: { selection: { start: 0, end: 5, text: 'Words', block: 'paragraph' } },
  },
  { to: 'panel', type: 'articleChanged', data: { url: 'https://news.example/' } },
  { to: 'panel', type: 'navigated', data: { url: 'https://news.example/' } },
  { to: 'surface', type: 'watching', data: { tabId: 1 } },
];

/** Chromium names an unpacked extension after the path of its folder. */
function idOf(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** An extension with one page, from which a test speaks. */
function makeOther(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const manifest = { manifest_version: 3, name: 'Another extension', version: '1' };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'speak.html'), '<!doctype html><title>Another extension</title>');
}

describe(`reaching the extension in ${KIND}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tollmark-reach-'));
  const other = join(folder, 'other');
  let site: Serving;
  let driver: Driver;
  let page: Tab;
  let panel: ReviewPanel;
  let before: { items: unknown; marks: unknown; rows: Rows };

  const state = async (): Promise<typeof before> => ({
    items: await panel.items(),
    marks: await painted(page),
    rows: await dumpRows(panel.surface.tab),
  });

  /** Asks twice: what a message starts may take a moment. */
  const expectUntouched = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = await state();
    expect(differences(before.rows, now.rows)).toEqual([]);
    expect({ items: now.items, marks: now.marks }).toEqual({ items: before.items, marks: before.marks });
  };

  beforeAll(async () => {
    makeOther(other);
    site = await serve([{ prefix: '/', folder: join(ROOT, 'test', 'newsroom') }], 0);
    driver = await launch(KIND, {
      executablePath: process.env['TOLLMARK_BROWSER_PATH'] ?? findBrowser(KIND)?.path ?? '',
      extension: outputFolder(KIND, 'test'),
      profile: join(folder, 'profile'),
      headless: true,
      ...(KIND === 'chromium' ? { beside: [other] } : {}),
    });
    const url = `${site.origin}${PAGES.courier}`;
    page = await driver.open(url);
    panel = new ReviewPanel(await new Extension(driver).panel(url));
    await panel.ready();
    await until('painted tags', async () => Object.keys(await painted(page)).length > 0);
    before = await state();
  });

  afterAll(async () => {
    await driver?.close().catch(() => undefined);
    await site?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('works for our own pages: the content script answers them', async () => {
    const own = panel.surface.tab;
    expect(await contentScriptAnswers(own, await tabIdOf(own, page.url()))).toBe(true);
  });

  it('gives the page no interface of the browser, and no answer to its own messages and events', async () => {
    const reached = await page.evaluate(async (messages) => {
      const scope = globalThis as unknown as Record<
        string,
        { runtime?: { sendMessage?: unknown } } | undefined
      >;
      const interfaces = ['chrome', 'browser'].filter(
        (name) => scope[name]?.runtime?.sendMessage !== undefined,
      );
      const answers: unknown[] = [];
      const hear = ({ data }: MessageEvent): void => {
        if (!messages.some((each) => JSON.stringify(each) === JSON.stringify(data))) answers.push(data);
      };
      addEventListener('message', hear);
      for (const message of messages) {
        postMessage(message, '*');
        for (const target of [document, window, document.body]) {
          target.dispatchEvent(new CustomEvent(message.type, { detail: message.data, bubbles: true }));
          target.dispatchEvent(new MessageEvent('message', { data: message }));
        }
      }
      // A click and a selection that no hand made.
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('article p, p') ?? document.body);
      document.body.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      document.body.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 300));
      removeEventListener('message', hear);
      return { interfaces, answers };
    }, MESSAGES);
    expect(reached).toEqual({ interfaces: [], answers: [] });
    await expectUntouched();
  });

  it('takes nothing from a frame in the page', async () => {
    const reached = await page.evaluate(async (messages) => {
      const frame = document.createElement('iframe');
      frame.src = location.href;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      const inner = frame.contentWindow as (Window & typeof globalThis) | null;
      const scope = inner as unknown as Record<string, { runtime?: { sendMessage?: unknown } } | undefined>;
      const interfaces = ['chrome', 'browser'].filter(
        (name) => scope[name]?.runtime?.sendMessage !== undefined,
      );
      for (const message of messages) {
        inner?.postMessage(message, '*');
        inner?.parent.postMessage(message, '*');
        inner?.document.dispatchEvent(new inner.CustomEvent(message.type, { detail: message.data }));
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      const highlights = inner === null ? 0 : inner.CSS.highlights.size;
      frame.remove();
      return { interfaces, highlights };
    }, MESSAGES);
    expect(reached).toEqual({ interfaces: [], highlights: 0 });
    await expectUntouched();
  });

  it('gives the page none of our files', async () => {
    const had = await page.evaluate(async (origin) => {
      const files = ['manifest.json', 'library.html', 'icon/16.png', 'content-scripts/content.js'];
      const answers = await Promise.all(
        files.map((file) =>
          fetch(`${origin}/${file}`, { mode: 'no-cors' }).then(
            () => file,
            () => null,
          ),
        ),
      );
      return answers.filter((file) => file !== null);
    }, driver.extensionOrigin);
    expect(had).toEqual([]);
  });

  // Firefox loads one extension for a test run; neither browser has a listener that could hear another one.
  if (KIND === 'chromium')
    it('takes nothing from another extension, and gives it nothing', async () => {
      const speaker = await driver.open(`chrome-extension://${idOf(other)}/speak.html`);
      const target = driver.extensionOrigin.split('//')[1] ?? '';
      const reached = await speaker.evaluate(
        async ({ id, messages }) => {
          interface Port {
            onDisconnect: { addListener(hear: () => void): void };
            onMessage: { addListener(hear: (message: unknown) => void): void };
            postMessage(message: unknown): void;
          }
          interface Runtime {
            sendMessage(to: string, message: unknown): Promise<unknown>;
            connect(to: string): Port;
          }
          const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
          const answers: unknown[] = [];
          const refusals = new Set<string>();
          for (const message of messages) {
            try {
              answers.push(await runtime.sendMessage(id, message));
            } catch (error) {
              refusals.add(error instanceof Error ? error.message : String(error));
            }
          }
          const port = runtime.connect(id);
          port.onMessage.addListener((message) => answers.push(message));
          const closed = new Promise<true>((resolve) => port.onDisconnect.addListener(() => resolve(true)));
          const disconnected = await Promise.race([
            closed,
            new Promise<false>((resolve) => setTimeout(() => resolve(false), 2_000)),
          ]);
          const file = await fetch(`chrome-extension://${id}/library.html`).then(
            () => 'had',
            () => 'refused',
          );
          return { answers, refusals: [...refusals], disconnected, file };
        },
        { id: target, messages: MESSAGES },
      );
      expect(reached).toEqual({
        answers: [],
        refusals: ['Could not establish connection. Receiving end does not exist.'],
        disconnected: true,
        file: 'refused',
      });
      await speaker.close();
      await expectUntouched();
    });
});
