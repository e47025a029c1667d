import { beforeEach, describe, expect, test, vi } from 'vitest';
import { decide } from '../../lib/review';
import { openStore } from '../../lib/store/open';
import { article, at, reading, TEXT } from './invented';

/** The part of the browser that always-read sites touch, led by the test. */
interface Script {
  id: string;
  matches?: string[];
  persistAcrossSessions?: boolean;
}

const origins: string[] = [];
const scripts: Script[] = [];
const sent: Array<{ type: string; data: unknown }> = [];
let watched = false;

const page = article();
vi.stubGlobal('chrome', {
  runtime: {
    id: 'invented',
    getManifest: () => ({ version: '1', host_permissions: ['http://127.0.0.1/*'] }),
    sendMessage: () => (watched ? Promise.resolve(true) : Promise.reject(new Error('no receiver'))),
  },
  permissions: { getAll: () => Promise.resolve({ origins: ['http://127.0.0.1/*', ...origins] }) },
  scripting: {
    getRegisteredContentScripts: () => Promise.resolve([...scripts]),
    registerContentScripts: (added: Script[]) => Promise.resolve(scripts.push(...added)),
    updateContentScripts: ([script]: Script[]) => Promise.resolve(Object.assign(scripts[0] ?? {}, script)),
    unregisterContentScripts: () => Promise.resolve(scripts.splice(0)),
  },
  tabs: {
    get: () => Promise.resolve({ id: 1, url: page.url, incognito: false }),
    sendMessage: (_tab: number, message: { type: string; data: unknown }) => {
      sent.push(message);
      if (message.type === 'ping') return Promise.resolve({ version: '1' });
      if (message.type === 'readArticle') return Promise.resolve({ ok: true, article: page });
      return Promise.resolve({});
    },
  },
});

const store = await openStore('always-read', { memory: true });
vi.doMock('../../lib/store/open', () => ({ openStore: () => Promise.resolve(store) }));
const { paintSaved, syncSites } = await import('../../components/surface/always-read');

const TAB = { id: 1, url: 'https://news.example/velmora', incognito: false };

beforeEach(() => {
  origins.length = 0;
  scripts.length = 0;
  sent.length = 0;
  watched = false;
});

describe('always-read sites', () => {
  test('the registered script follows what is granted, and goes with the last grant', async () => {
    await syncSites();
    expect(scripts).toEqual([]);
    origins.push('*://news.example/*');
    await syncSites();
    expect(scripts).toMatchObject([{ matches: ['*://news.example/*'], persistAcrossSessions: true }]);
    origins.push('*://other.example/*');
    await syncSites();
    expect(scripts[0]?.matches).toEqual(['*://news.example/*', '*://other.example/*']);
    origins.length = 0;
    await syncSites();
    expect(scripts).toEqual([]);
  });

  test('a page of a site that was not granted is not even asked', async () => {
    await paintSaved(TAB);
    origins.push('*://example/*', '*://other.example/*');
    await paintSaved(TAB);
    expect(sent).toEqual([]);
  });

  test('saved tags are painted as the page opens, unless a panel looks after it', async () => {
    const known = await store.saveArticle(page, '2026-03-05T09:00:00.000Z');
    const suggestion = reading().suggestions.find((each) => each.quote === 'killing nine guards');
    if (!known.ok || !suggestion) throw new Error('no stage');
    const row = decide(
      suggestion,
      { action: 'accept' },
      {
        id: '00000000-0000-4000-8000-000000000001',
        articleId: known.article.id,
        text: TEXT,
        now: '2026-03-05T09:00:00.000Z',
        person: '',
        engine: 'invented/1',
      },
    );
    expect((await store.save([row], { label: 'accepted' })).ok).toBe(true);
    origins.push('*://news.example/*');

    watched = true;
    await paintSaved(TAB);
    expect(sent).toEqual([]);

    watched = false;
    await paintSaved(TAB);
    const { start, end } = at('killing nine guards');
    expect(sent.at(-1)).toMatchObject({
      type: 'paint',
      data: { marks: [{ id: row.id, start, end, style: 'killed', state: 'saved' }], palette: 'usual' },
    });

    await store.setSettings({ paintPage: false });
    sent.length = 0;
    await paintSaved(TAB);
    expect(sent).toEqual([]);
  });
});
