import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

/** The door that `npm run suggest` goes through. */
const door = fileURLToPath(new URL('../../lib/cli/setup.mjs', import.meta.url));
const signIn = fileURLToPath(new URL('../newsroom/courier/sign-in.html', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RAID = 'Raid kills two\n\nRebels killed two guards in Vashk on Monday, the army said.';

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Line {
  id: string;
  url: string | null;
  title: string;
  text: string;
  isArticle: boolean;
  actors: object[];
  casualties: object[];
}

function isLine(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && 'id' in value && 'text' in value;
}

/** Every line of the output, which must be one document in JSON and nothing else. */
function run(args: string[], input = ''): { code: number | null; lines: Line[]; says: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [door, 'suggest', ...args], {
    input,
    encoding: 'utf8',
  });
  expect(stdout === '' || stdout.endsWith('\n')).toBe(true);
  const lines = stdout
    .split('\n')
    .slice(0, -1)
    .map((line): Line => {
      const value: unknown = JSON.parse(line);
      if (!isLine(value)) throw new Error(`no document: ${line}`);
      return value;
    });
  return { code: status, lines, says: stderr };
}

describe('npm run suggest', () => {
  test('prints JSON Lines alone, with every promised field, and the ids of files and records', () => {
    const { code, lines, says } = run([
      file('raid.txt', RAID),
      file(
        'set.jsonl',
        `\uFEFF${JSON.stringify({ id: 7, text: RAID })}\r\n\r\n${JSON.stringify({ text: RAID })}\r\n`,
      ),
    ]);
    expect(code, says).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual(['raid', '7', 'set.jsonl-3']);
    for (const line of lines) {
      expect(line).toMatchObject({ url: null, title: 'Raid kills two', text: RAID });
      expect(line.casualties[1]).toMatchObject({
        quote: expect.any(String),
        kind: 'killed',
        count: { text: 'two', low: 2, high: 2 },
        victims: { text: 'guards', resolved: 'guards' },
        source: { text: 'the army' },
        scope: 'event',
        negated: false,
        confidence: expect.any(Number),
        rule: expect.any(String),
      });
      expect(line.actors[0]).toMatchObject({
        quote: expect.any(String),
        type: expect.any(String),
        actor: expect.any(String),
        name: expect.any(String),
        roles: expect.any(Array),
      });
    }
  });

  test('a bad file, a bad line and an empty page are named and cost no other output', () => {
    const { code, lines, says } = run([
      file('first.txt', RAID),
      join(folder, 'missing.html'),
      folder,
      file('blank.html', '<!doctype html><html><body></body></html>'),
      file(
        'lines.jsonl',
        `{"id":"good","text":${JSON.stringify(RAID)}}\n{oops\n[]\n{"id":"also","text":"No news."}\n`,
      ),
      file('last.txt', RAID),
    ]);
    expect(code).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual(['first', 'good', 'also', 'last']);
    for (const named of [
      'missing.html',
      folder,
      'blank is empty',
      'lines.jsonl line 2',
      'lines.jsonl line 3',
    ])
      expect(says).toContain(named);
    expect(says).toContain('5 skipped');
  });

  test('a page without an article comes out with nothing suggested, and is named', () => {
    const { code, lines, says } = run([signIn, file('after.txt', RAID)]);
    expect(code, says).toBe(0);
    expect(lines[0]).toMatchObject({ id: 'sign-in', isArticle: false, actors: [], casualties: [] });
    expect(lines[0]?.text.trim()).not.toBe('');
    expect(lines[1]).toMatchObject({ id: 'after', isArticle: true });
    expect(says).toContain('sign-in holds no article');
  });

  test('standard input is a page, JSON Lines or text, told by its beginning', () => {
    const said = '<p>A bomb killed nine traders in the market of Orlo on Friday, the police said.</p>';
    const page = `<!doctype html><html><head><title>Blast</title></head><body><article>${said.repeat(6)}</article></body></html>`;
    expect(run(['-'], RAID).lines).toMatchObject([{ id: 'stdin', text: RAID }]);
    expect(run(['-'], page).lines).toMatchObject([{ id: 'stdin', isArticle: true }]);
    expect(run(['-'], `${JSON.stringify({ id: 'x', text: RAID })}\n`).lines).toMatchObject([{ id: 'x' }]);
    const nothing = run(['-'], '');
    expect([nothing.code, nothing.lines]).toEqual([1, []]);
  });

  test('help goes to standard output; without a file the use is said on standard error', () => {
    const help = spawnSync(process.execPath, [door, 'suggest', '--help'], { encoding: 'utf8' });
    expect([help.status, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toContain('Usage: npm run --silent suggest');
    expect(run([])).toMatchObject({ code: 2, lines: [] });
  });

  test('a reader that closes the pipe early is no error', async () => {
    const many = `${JSON.stringify({ id: 'x', text: RAID.repeat(20) })}\n`.repeat(300);
    const child = spawn(process.execPath, [door, 'suggest', file('many.jsonl', many)]);
    let says = '';
    child.stderr.on('data', (part: Buffer) => (says += part.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    expect(code, says).toBe(0);
    expect(says).not.toMatch(/EPIPE|Error/);
    expect(says).not.toContain('300 documents read');
  });
});
