/**
 * Regular expressions that the extension makes while it runs (`new RegExp(…)`), caught as they are made: the modules
 * that make some are loaded, and what makes more with every call is called. A place that made none is told, so that a
 * new one cannot be left out unseen.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';
import { ROOT, type SourceFile } from '../project/source-files.ts';

export interface MadePattern {
  source: string;
  flags: string;
  file: string;
  line: number;
}

type Exports = Record<string, (...given: unknown[]) => unknown>;

/** What makes a pattern with every call: the hardest input that it can get. */
const CALLS: Record<string, (module: Exports) => void> = {
  'lib/coding/figures.ts': (module) => module['vagueFamily']?.({ count: { text: 'no such words' } }),
  'components/session/spans.ts': (module) =>
    module['locate']?.('the army said', 'the (army|a+)+ said', { start: 0, end: 3 }),
};

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof RegExp);

/** Where `RegExp` is called or constructed, as offsets into the file. */
function placesIn(node: unknown, found: number[] = []): number[] {
  if (Array.isArray(node)) for (const each of node) placesIn(each, found);
  else if (isNode(node)) {
    const { type, callee, start } = node;
    const makes = type === 'NewExpression' || type === 'CallExpression';
    if (makes && isNode(callee) && callee['name'] === 'RegExp') found.push(Number(start));
    for (const each of Object.values(node)) if (isNode(each)) placesIn(each, found);
  }
  return found;
}

/** The line of the project's own code that makes a pattern now; null where another program does. */
function maker(): { file: string; line: number } | null {
  const frames = (new Error('where').stack ?? '').split('\n').slice(1);
  const frame = frames.find((each) => !each.includes('/test/patterns/'));
  const [, path, line] =
    /\(?(?:file:\/\/)?(\/[^():]+|[A-Za-z]:[^():]+):(\d+):\d+\)?$/u.exec(frame ?? '') ?? [];
  if (path === undefined || !path.startsWith(ROOT)) return null;
  return { file: path.slice(ROOT.length + 1).replaceAll('\\', '/'), line: Number(line) };
}

/**
 * @param files the extension's own source
 * @returns the patterns, each once, and the places that made none as `file:line`
 */
export async function patternsMade(
  files: readonly SourceFile[],
): Promise<{ patterns: MadePattern[]; unseen: string[] }> {
  const places = files.flatMap(({ path, text }) =>
    placesIn(parseSync(path, text).program).map((start) => ({
      file: path,
      line: text.slice(0, start).split('\n').length,
    })),
  );
  const patterns = new Map<string, MadePattern>();
  const Own = globalThis.RegExp;
  const note = (made: RegExp): RegExp => {
    const by = maker();
    if (by !== null) patterns.set(`${by.file}:${by.line} ${made.source}`, { ...by, ...partsOf(made) });
    return made;
  };
  globalThis.RegExp = new Proxy(Own, {
    construct: (target, given: [string, string?]) => note(new target(...given)),
    apply: (target, _this, given: [string, string?]) => note(target(...given)),
  });
  try {
    for (const file of new Set(places.map((place) => place.file))) {
      const module = (await import(pathToFileURL(join(ROOT, file)).href)) as Exports;
      CALLS[file]?.(module);
    }
  } finally {
    globalThis.RegExp = Own;
  }
  const seen = new Set([...patterns.values()].map(({ file, line }) => `${file}:${line}`));
  const unseen = places.map(({ file, line }) => `${file}:${line}`).filter((place) => !seen.has(place));
  return { patterns: [...patterns.values()], unseen };
}

function partsOf({ source, flags }: RegExp): { source: string; flags: string } {
  return { source, flags };
}
