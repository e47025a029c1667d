/** The files of a production build, for the checks on them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build, outputFolder } from '../../lib/cli/build';
import type { BrowserKind } from '../../lib/cli/browsers';

/** `npm test` has just built; alone, a test builds for itself (one file at a time: they share the folder). */
export function productionFolder(kind: BrowserKind): string {
  return process.env['TOLLMARK_BUILT'] === '1' ? outputFolder(kind, 'production') : build(kind, 'production');
}

/** The name of a built file without the hash of its content: `chunks/drawings-Zi_pneq2.js` → `chunks/drawings.js`. */
export function plainName(path: string): string {
  return path
    .split(sep)
    .join('/')
    .replace(/^((?:chunks|assets)\/.+)-[\w-]{8}(\.\w+)$/, '$1$2');
}

/** Text files of a build by their plain names. */
export function textFiles(folder: string): { name: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:js|html|css|json)$/.test(file))
    .map((file) => ({ name: plainName(file), text: readFileSync(join(folder, file), 'utf8') }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
