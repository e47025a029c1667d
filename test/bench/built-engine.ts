/**
 * The engine as the extension carries it: bundled and minified. The loader that runs the bench gives every function its
 * name anew whenever one is made, which costs the engine about a fifth of its time and no reader anything.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

type Engine = typeof import('../../lib/suggest/pipeline.ts');

/** Builds the engine into a folder of its own, loads it and takes the folder away again. */
export async function builtEngine(root: string): Promise<Engine> {
  const outDir = mkdtempSync(join(tmpdir(), 'tollmark-bench-'));
  try {
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: join(root, 'lib', 'suggest', 'pipeline.ts'),
        outDir,
        minify: true,
        rolldownOptions: { output: { entryFileNames: 'engine.mjs' } },
      },
    });
    return (await import(pathToFileURL(join(outDir, 'engine.mjs')).href)) as Engine;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
