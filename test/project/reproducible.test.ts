/** The same source gives the same extension, byte for byte, in whatever folder and whenever it is built. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { BUILD_ENV } from '../../lib/cli/build';
import { productionFolder } from './built-files';
import { ROOT } from './source-files';

/** What a clone of the repository does not have. */
const NOT_SOURCE = new Set(['node_modules', '.output', '.wxt', '.git', 'out']);

const folder = mkdtempSync(join(tmpdir(), 'tollmark-another-folder-'));

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

function filesOf(root: string): Map<string, Buffer> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted();
  return new Map(
    names
      .filter((name) => statSync(join(root, name)).isFile())
      .map((name) => [name, readFileSync(join(root, name))]),
  );
}

it('a second build elsewhere gives the same files', () => {
  const first = filesOf(productionFolder('firefox'));
  const copy = join(folder, 'source');
  cpSync(ROOT, copy, {
    recursive: true,
    filter: (path) => !NOT_SOURCE.has(relative(ROOT, path).split(sep)[0] ?? ''),
  });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const wxt = join(copy, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const env = {
    ...process.env,
    ...BUILD_ENV,
    TOLLMARK_TEST: '',
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
  };
  const { status, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', 'firefox', '--mv3'], {
    cwd: copy,
    env,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  const second = filesOf(join(copy, '.output', 'firefox-mv3'));
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect(
    [...first].filter(([name, bytes]) => !second.get(name)?.equals(bytes)).map(([name]) => name),
  ).toEqual([]);
}, 300_000);
