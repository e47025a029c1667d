import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { readInputs } from '../../lib/cli/inputs';
import type { Article } from '../../lib/model';
import { suggest } from '../../lib/suggest/pipeline';

const NEWSROOM = fileURLToPath(new URL('../newsroom/', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'styles-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const SAID =
  'A bomb killed nine traders in the market of Orlo on Friday, the police said. Shops stayed shut.';
const HIDDEN = 'Subscribers read that 4,000 clerks were killed.';

/** A page whose third paragraph has the class that style sheets of a test hide. */
function page(path: string, head: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  const body = `<h1>Blast in Orlo</h1><p>${SAID}</p><p>${SAID}</p><p class="away">${HIDDEN}</p><p>${SAID}</p>`;
  writeFileSync(
    file,
    `<!doctype html><html><head><title>Blast in Orlo</title>${head}</head><body><article>${body}</article></body></html>`,
  );
  return file;
}

function sheet(path: string, css: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), css);
}

async function read(file: string): Promise<Article> {
  for await (const input of readInputs(file)) {
    if ('article' in input) return input.article;
    throw new Error(input.error);
  }
  throw new Error('nothing was read');
}

const link = (href: string, rest = ''): string => `<link rel="stylesheet" href="${href}"${rest}>`;

async function isHidden(file: string): Promise<boolean> {
  const { text, hidden } = await read(file);
  const at = text.indexOf(HIDDEN);
  return at < 0 || hidden.some(({ start, end }) => start <= at && at + HIDDEN.length <= end);
}

describe('style sheets saved with a page', () => {
  test.each([
    ['courier/dorvane-barracks.html', '9,999'],
    ['flare/dorvane-bloodbath.html', '700 troops'],
  ])('%s: words hidden by a class are not suggested', async (name, words) => {
    const { suggestions } = suggest(await read(join(NEWSROOM, name)));
    expect(suggestions.length).toBeGreaterThan(10);
    expect(suggestions.filter(({ quote }) => quote.includes(words))).toEqual([]);
  });

  test.each([
    ['display', '.away { display: none }'],
    ['on a screen', '@media screen { .away { visibility: hidden } }'],
    ['moved away', '.away { position: absolute; left: -9999px }'],
  ])('beside the page, below it or beside its folder: %s', async (name, css) => {
    const folder = name.replaceAll(' ', '-');
    sheet(`${folder}/site/beside.css`, css);
    sheet(`${folder}/site/page_files/below.css`, css);
    sheet(`${folder}/styles/above it.css`, css);
    for (const href of ['beside.css?v=2', './page_files/below.css', '../styles/above%20it.css'])
      expect(await isHidden(page(`${folder}/site/page.html`, link(href))), href).toBe(true);
  });

  test('what is for paper, for wide windows or only an alternative hides nothing', async () => {
    sheet('kept/a.css', '.away { display: none }');
    sheet('kept/b.css', '@media (min-width: 900px) { .away { display: none } }');
    for (const head of [
      link('a.css', ' media="print"'),
      '<link rel="alternate stylesheet" href="a.css">',
      link('b.css'),
      link('missing.css'),
      link('%E0%A4%A'),
    ])
      expect(await isHidden(page('kept/page.html', head)), head).toBe(false);
  });

  test('nothing is read from further away, by another address or over a link that leads out', async () => {
    sheet('secret/far.css', '.away { display: none }');
    sheet('home/big.css', `.away { display: none }/*${'x'.repeat(600_000)}*/`);
    const file = page('home/pages/page.html', '');
    symlinkSync(join(root, 'secret', 'far.css'), join(dirname(file), 'near.css'));
    for (const href of [
      '../../secret/far.css',
      join(root, 'secret', 'far.css'),
      `file://${join(root, 'secret', 'far.css')}`,
      'near.css',
      '../big.css',
    ])
      expect(await isHidden(page('home/pages/page.html', link(href))), href).toBe(false);
  });

  test('colours and sizes are not guessed, and odd style sheets do no harm', async () => {
    sheet('odd/a.css', '.away { color: #fff; background: #fff; font-size: 0 } @import "x.css"; }} .away {');
    expect(await isHidden(page('odd/page.html', link('a.css')))).toBe(false);
  });
});
