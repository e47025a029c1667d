/**
 * Access for a headless run to pages elsewhere: nobody can press the toolbar button there, so a copy of the test
 * build asks for exactly the sites of the given pages. The build itself stays as it is.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../build';
import type { PageToRead } from '../pages-to-read';

/** The folder to load: the build itself where every page is on 127.0.0.1, else the copy. */
export function grantSites(folder: string, pages: PageToRead[]): string {
  const sites = [
    ...new Set(
      pages.map((page) => new URL(page.url)).map(({ protocol, hostname }) => `${protocol}//${hostname}/*`),
    ),
  ];
  const elsewhere = sites.filter((site) => site !== 'http://127.0.0.1/*');
  if (elsewhere.length === 0) return folder;
  const copy = join(ROOT, '.output', 'granted');
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions?: string[] };
  manifest.host_permissions = [...(manifest.host_permissions ?? []), ...elsewhere];
  writeFileSync(file, JSON.stringify(manifest));
  console.log(`For this run alone the extension may read: ${elsewhere.join(', ')}`);
  return copy;
}
