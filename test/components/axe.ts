/** axe on what is drawn: violations as readable lines, so that a failing test names them. */
import axe from 'axe-core';

/** Colours are measured by the browser tests: jsdom draws nothing. */
export async function violations(root: Element): Promise<string[]> {
  const result = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return result.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.html).join(' | ')})`,
  );
}
