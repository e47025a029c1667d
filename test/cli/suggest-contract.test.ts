import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { readInputs, type Input } from '../../lib/cli/inputs.ts';

/** The door that `npm run suggest` goes through. */
const door = fileURLToPath(new URL('../../lib/cli/setup.mjs', import.meta.url));
const signIn = fileURLToPath(new URL('../newsroom/courier/sign-in.html', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RAID = 'Raid kills two\n\nRebels killed two guards in Vashk on Monday, the army said.';

function file(name: string, content: string | Uint8Array): string {
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
function run(
  args: string[],
  input: string | Uint8Array = '',
): { code: number | null; lines: Line[]; says: string } {
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

const PICTURE = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
  Buffer.from('IHDR picture '.repeat(50)),
]);

/** Text in an encoding of one byte a letter. */
const old = (text: string): Buffer => Buffer.from(text.repeat(30), 'latin1');
const row = (text: string): string => `${JSON.stringify({ id: 'row', text })}\n`;

/** What the command line reads of files, without starting it. */
async function inputs(...files: string[]): Promise<Input[]> {
  const read: Input[] = [];
  for (const path of files) for await (const input of readInputs(path)) read.push(input);
  return read;
}

const errorsOf = (read: Input[]): (string | null)[] =>
  read.map((input) => ('error' in input ? `${input.id} ${input.error}` : null));
const notesOf = (read: Input[]): string[][] => read.map((input) => ('notes' in input ? input.notes : []));
const articleOf = (input: Input) => ('article' in input ? input.article : null);

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
      file('nothing.html', ' \n'),
      file(
        'lines.jsonl',
        `{"id":"good","text":${JSON.stringify(RAID)}}\n{oops\n[]\n{"id":"also","text":"No news."}\n{"id":"void","text":""}\n`,
      ),
      file('last.txt', RAID),
    ]);
    expect(code).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual(['first', 'good', 'also', 'last']);
    for (const named of [
      'missing.html',
      folder,
      `skipped: ${join(folder, 'blank.html')} holds no article`,
      `skipped: ${join(folder, 'nothing.html')} is empty`,
      `skipped: ${join(folder, 'lines.jsonl')} line 2 `,
      `skipped: ${join(folder, 'lines.jsonl')} line 3 `,
      `skipped: ${join(folder, 'lines.jsonl')}: void is empty`,
    ])
      expect(says).toContain(named);
    expect(says).toContain('7 skipped');
  });

  test('a page without an article comes out with nothing suggested, and is named', () => {
    const { code, lines, says } = run([signIn, file('after.txt', RAID)]);
    expect(code, says).toBe(0);
    expect(lines[0]).toMatchObject({ id: 'sign-in', isArticle: false, actors: [], casualties: [] });
    expect(lines[0]?.text.trim()).not.toBe('');
    expect(lines[1]).toMatchObject({ id: 'after', isArticle: true });
    expect(says).toContain('sign-in.html holds no article');
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

  test('the encoding of text is told by its bytes, and a guess is said', async () => {
    const utf16 = Buffer.from(`\uFEFF${RAID}`, 'utf16le');
    const western = RAID.replaceAll('Vashk', 'Vashké');
    const guess = 'is neither UTF-8 nor UTF-16; it was read as windows-1252';
    const stray = `${RAID} ${'It was quiet. '.repeat(20)}\0`;
    const files: [path: string, text: string, note?: string][] = [
      [file('notepad.txt', utf16), RAID],
      [file('notepad-big.txt', Buffer.from(utf16).swap16()), RAID],
      [file('shell.jsonl', Buffer.from(`\uFEFF${row(RAID)}`, 'utf16le')), RAID],
      [file('western.txt', Buffer.from(western, 'latin1')), western, guess],
      [file('western.jsonl', Buffer.from(row(western), 'latin1')), western, guess],
      [file('accents.txt', western), western],
      [file('stray.txt', stray), stray],
      [
        file('cut.txt', Buffer.from(`${western} “It was quiet”, he said… é`).subarray(0, -1)),
        `${western} “It was quiet”, he said… \uFFFD`,
        'is UTF-8 with 1 damaged character (U+FFFD)',
      ],
    ];
    const read = await inputs(...files.map(([path]) => path));
    expect(read.map((input) => articleOf(input)?.text)).toEqual(files.map(([, text]) => text));
    expect(notesOf(read)).toEqual(files.map(([, , note]) => (note ? [note] : [])));
    const twice = await inputs(file('twice.jsonl', Buffer.from(row(western).repeat(2), 'latin1')));
    expect(notesOf(twice)).toEqual([[guess], []]);
  });

  test('what is no text is named and skipped, whatever it is called', async () => {
    // Bytes without a pattern, the same on every run.
    const noise = Buffer.from(
      Array.from({ length: 60_000 }, (_, at) => (Math.imul(at + 1, 0x9e3779b1) >>> 13) & 0xff),
    );
    const controls = 'is no text (it holds control characters)';
    const files: [path: string, error: string | null][] = [
      [file('noise.txt', noise), `noise ${controls}`],
      [file('noise.html', noise), `noise ${controls}`],
      [file('noise.jsonl', noise), `noise.jsonl ${controls}`],
      [file('picture.html', PICTURE), 'picture is a PNG picture, no text'],
      [file('paper.txt', `%PDF-1.7\n${RAID}`), 'paper is a PDF, no text'],
      [file('about.txt', `Of %PDF-1.7\n${RAID}`), null],
      [file('zeros.txt', '\0'.repeat(40)), `zeros ${controls}`],
      [
        file('cyrillic.txt', old('\xCF\xF0\xE8\xE2\xE5\xF2 ')),
        'cyrillic is in an encoding that cannot be told: save it as UTF-8',
      ],
      [file('french.txt', old('Six civils ont \xE9t\xE9 tu\xE9s \xE0 Vashk. ')), null],
    ];
    expect(errorsOf(await inputs(...files.map(([path]) => path)))).toEqual(files.map(([, error]) => error));
    const piped = run(['-'], PICTURE);
    expect([piped.code, piped.lines]).toEqual([1, []]);
    expect(piped.says).toContain('skipped: stdin is a PNG picture');
  });

  test('a row keeps its text when its address is none', async () => {
    const html = `<article>${'<p>A bomb killed nine traders in Orlo on Friday, the police said.</p>'.repeat(6)}</article>`;
    const rows: [row: object, url: string | null, note?: string][] = [
      [{ text: RAID, url: 'not an address' }, null, 'has no valid "url" ("not an address"); it was left out'],
      [{ html, url: 'http://' }, null, 'has no valid "url" ("http://"); it was left out'],
      [{ text: RAID, url: 'https://orlo.example/raid' }, 'https://orlo.example/raid'],
      [{ html, url: 'https://orlo.example/page' }, 'https://orlo.example/page'],
      [{ text: RAID, url: null }, null],
    ];
    const read = await inputs(file('rows.jsonl', rows.map(([value]) => JSON.stringify(value)).join('\n')));
    expect(errorsOf(read)).toEqual(rows.map(() => null));
    expect(read.map((input) => articleOf(input)?.url)).toEqual(rows.map(([, url]) => url));
    expect(notesOf(read)).toEqual(rows.map(([, , note]) => (note ? [note] : [])));
  });

  test.each([
    { title: 'the list has no name', args: ['x.txt', '--actors'], says: '--actors needs a file' },
    {
      title: 'an option stands for the list',
      args: ['--actors', '--explain', 'x.txt'],
      says: '--actors needs a file',
    },
    {
      title: 'the list is empty',
      args: ['--actors', file('none.csv', ''), 'x.txt'],
      says: 'The file is empty.',
    },
  ])('an error in the command is said in its own terms: $title', ({ args, says }) => {
    const { code, lines, says: said } = run(args);
    expect([code, lines]).toEqual([2, []]);
    expect(said).toContain(says);
    expect(said).not.toMatch(/import|your records|ENOENT/i);
  });

  test('help goes to standard output; without a file the use is said on standard error', () => {
    for (const option of ['--help', '-h']) {
      const help = spawnSync(process.execPath, [door, 'suggest', option], { encoding: 'utf8' });
      expect([help.status, help.stderr]).toEqual([0, '']);
      expect(help.stdout).toContain('Usage: npm run --silent suggest');
    }
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
