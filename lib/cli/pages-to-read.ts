/** Which pages `npm start` opens: the demo newsroom, or files and addresses from the command line. */
import { statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { ROOT } from './build';
import type { Mount } from './serve';

export interface PageToRead {
  /** Short, fit for a file name: results of this page are stored under it. */
  name: string;
  url: string;
}

const READABLE = ['.html', '.htm', '.xhtml', '.txt'];

const isAddress = (argument: string): boolean => /^https?:\/\//i.test(argument);

/** Files are named from where the reader stands, which npm remembers when it changes to the project's folder. */
function pathOf(argument: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), argument);
}

function checkFile(argument: string): string {
  const path = pathOf(argument);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new Error(`${argument} is not a file that can be read. Nothing was started; check the name.`);
  }
  if (!READABLE.includes(extname(path).toLowerCase())) {
    throw new Error(
      `${argument} is no page: give ${READABLE.join(', ')} or an http(s) address. Nothing was started.`,
    );
  }
  return path;
}

/** What the server must show for these arguments; without arguments the newsroom. Throws for a file that is not there. */
export function mountsFor(given: string[]): Mount[] {
  const files = given.flatMap((argument, index) =>
    isAddress(argument) ? [] : [{ prefix: `/${index + 1}/`, folder: dirname(checkFile(argument)) }],
  );
  return files.length > 0 ? files : [{ prefix: '/', folder: join(ROOT, 'test', 'newsroom') }];
}

function nameOf(argument: string, index: number): string {
  const plain = isAddress(argument)
    ? `${new URL(argument).hostname}-${basename(new URL(argument).pathname)}`
    : basename(argument, extname(argument));
  const name = plain.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
  return `${index + 1}-${name || 'page'}`;
}

/** The pages of the arguments, files under the address that `mountsFor` gave them. */
export function pagesFor(given: string[], origin: string): PageToRead[] {
  return given.map((argument, index) => ({
    name: nameOf(argument, index),
    url: isAddress(argument)
      ? new URL(argument).href
      : `${origin}/${index + 1}/${encodeURIComponent(basename(pathOf(argument)))}`,
  }));
}

export function newsroomPages(origin: string): PageToRead[] {
  return [
    { name: 'courier', url: `${origin}/courier/dorvane-barracks.html` },
    { name: 'flare', url: `${origin}/flare/dorvane-bloodbath.html` },
  ];
}
