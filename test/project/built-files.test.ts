/** What stands in the files that the stores get: no text turned into code or markup, no address, no new warning. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainName, productionFolder, textFiles } from './built-files';
import { ROOT } from './source-files';

interface Known {
  /** Assignments of markup by libraries; no `file` where the bundler decides which one a library lands in. */
  markup: { code: string; file?: string; count: number; from: string; why: string }[];
  addresses: { begins: string; why: string }[];
  linter: { code: string; file?: string; count: number; why: string }[];
}

const known = JSON.parse(
  readFileSync(join(import.meta.dirname, 'data', 'built-files.json'), 'utf8'),
) as Known;

/** What turns text into markup or code, by the name used in the list of what is known. */
const FORBIDDEN: Record<string, RegExp> = {
  'innerHTML =': /\.innerHTML\s*=(?!=)/g,
  'outerHTML =': /\.outerHTML\s*=(?!=)/g,
  insertAdjacentHTML: /insertAdjacentHTML\s*\(/g,
  'document.write': /document\.write(?:ln)?\s*\(/g,
  eval: /(?<![\w$.])eval\s*\(/g,
  'Function from text': /new Function\s*\(|(?<![\w$.])Function\s*\(\s*["'`]/g,
  'timer from text': /set(?:Timeout|Interval)\s*\(\s*["'`]/g,
  'script from elsewhere': /importScripts\s*\(\s*["'`]https?:/g,
};

describe.each(['chromium', 'firefox'] as const)('files for %s', (kind) => {
  let folder: string;
  let files: { name: string; text: string }[];

  beforeAll(() => {
    folder = productionFolder(kind);
    files = textFiles(folder);
  }, 180_000);

  it('are there', () => {
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['manifest.json', 'background.js', 'engine.js', 'content-scripts/content.js']),
    );
  });

  it('turn no text into markup or code, beyond the listed places in libraries', () => {
    const found = Object.entries(FORBIDDEN).flatMap(([code, pattern]) =>
      files.flatMap(({ name, text }) => Array.from(text.matchAll(pattern), () => ({ code, name }))),
    );
    const left = [...found];
    for (const { code, file, count, from } of known.markup) {
      for (let taken = 0; taken < count; taken++) {
        const at = left.findIndex(
          (each) =>
            each.code === code &&
            (file === undefined
              ? !known.markup.some((other) => other.file === each.name)
              : each.name === file),
        );
        expect(at, `${from} has one "${code}" less: take it off the list`).toBeGreaterThanOrEqual(0);
        left.splice(at, 1);
      }
    }
    expect(left).toEqual([]);
  });

  it('name no address that is not listed', () => {
    const addresses = new Set(
      files.flatMap(({ text }) => text.match(/\b(?:https?|wss?|ftp):\/\/[\w-]+\.[\w./-]+/g) ?? []),
    );
    const unlisted = [...addresses].filter(
      (address) => !known.addresses.some(({ begins }) => address.startsWith(begins)),
    );
    expect(unlisted).toEqual([]);
    const unused = known.addresses.filter(
      ({ begins }) => ![...addresses].some((address) => address.startsWith(begins)),
    );
    expect(unused).toEqual([]);
  });

  it('bring no script or style from elsewhere into a page', () => {
    const pages = files.filter(({ name }) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThanOrEqual(4);
    for (const { name, text } of pages) {
      expect(text, name).not.toMatch(/<script(?![^>]*\ssrc="\/)/);
      expect(text, name).not.toMatch(/\son\w+\s*=\s*["']/);
      expect(text, name).not.toMatch(/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//);
    }
  });

  it('allow their pages own files only', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      content_security_policy?: { extension_pages?: string };
    };
    const directives = new Map(
      (manifest.content_security_policy?.extension_pages ?? '').split('; ').map((each) => {
        const [name = '', ...values] = each.split(' ');
        return [name, values.join(' ')];
      }),
    );
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'worker-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data:",
      'connect-src': "'none'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  if (kind === 'firefox') {
    it("pass the store's linter: no error, and no warning that is not explained", () => {
      const linter = join(ROOT, 'node_modules', 'addons-linter', 'bin', 'addons-linter');
      const { stdout } = spawnSync(process.execPath, [linter, folder, '--output', 'json', '--boring'], {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      });
      const report = JSON.parse(stdout) as {
        errors: { code: string; message: string }[];
        warnings: { code: string; message: string; file?: string }[];
      };
      expect(report.errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
      const counts = (code: string, file?: string): number =>
        report.warnings.filter(
          (each) => each.code === code && (file === undefined || plainName(each.file ?? '') === file),
        ).length;
      expect(known.linter.map(({ code, file }) => [code, counts(code, file)])).toEqual(
        known.linter.map(({ code, count }) => [code, count]),
      );
      const codes = new Set(known.linter.map(({ code }) => code));
      expect(report.warnings.filter(({ code }) => !codes.has(code))).toEqual([]);
    }, 180_000);
  }
});
