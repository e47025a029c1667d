/**
 * A static file server on 127.0.0.1, for the demo newsroom and for pages given on the command line.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** The port `npm start` asks for first, so that saved tags meet the same addresses on the next run. */
const DEMO_PORT = 4173;

/** A folder shown under a prefix: `{ prefix: '/m/', folder: 'test/newsroom' }`. */
export interface Mount {
  prefix: string;
  folder: string;
}

export interface Serving {
  /** Such as `http://127.0.0.1:4173`, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
};

/**
 * The file that a request path means, or null when it leaves the mounted folder or matches no mount.
 * Longer prefixes win. `resolvePath('/m/a.html?x=1', mounts)` is `<folder>/a.html`.
 */
export function resolvePath(requestUrl: string, mounts: Mount[]): string | null {
  let path: string;
  try {
    path = decodeURIComponent(requestUrl.replace(/[?#].*$/s, ''));
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const mount = mounts
    .filter((each) => path.startsWith(each.prefix))
    .toSorted((a, b) => b.prefix.length - a.prefix.length)[0];
  if (mount === undefined) return null;
  const root = normalize(mount.folder);
  const file = normalize(join(root, path.slice(mount.prefix.length)));
  if (file !== root && !file.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
  return path.endsWith('/') ? join(file, 'index.html') : file;
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('Not found.\n');
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * Serves the mounts until closed. A taken port is no error: any free one is used instead, and `origin`
 * says which. `port: 0` takes any free port at once.
 */
export async function serve(mounts: Mount[], port = DEMO_PORT): Promise<Serving> {
  const server = createServer((request, response) => {
    const file = resolvePath(request.url ?? '/', mounts);
    if (file === null || !statSync(file, { throwIfNoEntry: false })?.isFile()) return refuse(response);
    response.writeHead(200, {
      'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    });
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
    return undefined;
  });
  try {
    await listen(server, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port === 0) throw error;
    await listen(server, 0);
  }
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
