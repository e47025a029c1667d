/** Finding browsers on other machines, and the file server. */
import { describe, expect, it } from 'vitest';
import { findBrowser, kindOfPath, type Machine } from '../../lib/cli/browsers';
import { resolvePath, serve } from '../../lib/cli/serve';
import { ROOT } from './source-files';
import { join } from 'node:path';

function machine(platform: NodeJS.Platform, files: string[], env: NodeJS.ProcessEnv = {}): Machine {
  return { platform, env, exists: (path) => files.includes(path) };
}

describe('finding a browser', () => {
  it('takes Chromium along PATH', () => {
    const linux = machine('linux', ['/opt/bin/chromium'], { PATH: '/opt/bin' });
    expect(findBrowser('chromium', linux)?.path).toBe('/opt/bin/chromium');
  });

  it('prefers a distribution package to a snap, which cannot read our folders', () => {
    const linux = machine('linux', ['/snap/bin/firefox', '/usr/bin/firefox'], { PATH: '/snap/bin' });
    expect(findBrowser('firefox', linux)?.path).toBe('/usr/bin/firefox');
  });

  it('finds Edge on Windows and passes over branded Chrome', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(findBrowser('chromium', machine('win32', [chrome, edge], env))?.path).toBe(edge);
    expect(findBrowser('chromium', machine('win32', [chrome], env))).toBeNull();
  });

  it('lets BROWSER_PATH win for its own kind only', () => {
    const linux = machine('linux', ['/x/firefox', '/usr/bin/chromium'], { BROWSER_PATH: '/x/firefox' });
    expect(findBrowser('firefox', linux)?.path).toBe('/x/firefox');
    expect(findBrowser('chromium', linux)?.path).toBe('/usr/bin/chromium');
  });

  it('says so when BROWSER_PATH names nothing', () => {
    expect(() => findBrowser('chromium', machine('linux', [], { BROWSER_PATH: '/x/edge' }))).toThrow(
      'BROWSER_PATH names /x/edge',
    );
  });

  it('tells the families apart by the name of the program', () => {
    expect(kindOfPath('/home/firefox/chromium')).toBe('chromium');
    expect(kindOfPath('C:\\Programs\\Firefox Nightly\\firefox.exe')).toBe('firefox');
  });
});

describe('the file server', () => {
  const mounts = [
    { prefix: '/', folder: join(ROOT, 'test', 'newsroom') },
    { prefix: '/m/', folder: join(ROOT, 'test', 'newsroom') },
  ];

  it('stays inside its folder', () => {
    expect(resolvePath('/../../package.json', mounts)).toBeNull();
    expect(resolvePath('/%2e%2e/%2e%2e/package.json', mounts)).toBeNull();
    expect(resolvePath('/%00', mounts)).toBeNull();
    expect(resolvePath('/%zz', mounts)).toBeNull();
  });

  it('ignores the query and gives a folder its index', () => {
    expect(resolvePath('/?ref=mail', mounts)).toBe(join(ROOT, 'test', 'newsroom', 'index.html'));
    expect(resolvePath('/m/courier/sign-in.html?x=1', mounts)).toBe(
      join(ROOT, 'test', 'newsroom', 'courier', 'sign-in.html'),
    );
  });

  it('serves the newsroom on 127.0.0.1 and answers 404 for what is not there', async () => {
    const serving = await serve(mounts, 0);
    try {
      const page = await fetch(`${serving.origin}/m/courier/dorvane-barracks.html`);
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(await page.text()).toContain('At least 14 soldiers');
      expect((await fetch(`${serving.origin}/nothing.html`)).status).toBe(404);
      const second = await serve(mounts, Number(new URL(serving.origin).port));
      expect(second.origin).not.toBe(serving.origin);
      await second.close();
    } finally {
      await serving.close();
    }
  });
});
