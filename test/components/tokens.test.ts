/** Dark colours stand twice in the style sheet, because a media query cannot share its block with a selector. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync('components/design/tokens.css', 'utf8');

/** The properties that the block of a selector sets, in order. */
function setBy(selector: string): string[] {
  const start = css.indexOf(`${selector} {`);
  expect(start).toBeGreaterThan(-1);
  const block = css.slice(start, css.indexOf('}', start));
  return [...block.matchAll(/^\s*(--[\w-]+: .+);$/gm)].map(([, line]) => line!);
}

it('shows the same colours whether the system is dark or the reader chose it', () => {
  const bySystem = setBy(":root:not([data-theme='light'])");
  expect(bySystem.length).toBeGreaterThan(20);
  expect(setBy(":root[data-theme='dark']")).toEqual(bySystem);
});
