/** axe in a page of the extension, as the browser draws it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { ROOT } from '../../lib/cli/build';
import type { Surface } from '../../lib/cli/drive/surface';

const AXE = readFileSync(join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** What axe finds wrong by its own choice of rules (WCAG A and AA, best practices), a line each. */
export async function violations(surface: Surface): Promise<string[]> {
  await surface.tab.run(`if (!globalThis.axe) { ${AXE} }`);
  return surface.tab.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(node: Node): Promise<AxeResults> };
    };
    const results = await axe.run(document);
    return results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
  }, null);
}
