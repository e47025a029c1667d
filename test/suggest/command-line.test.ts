import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../lib/cli/suggest.ts', import.meta.url));
const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'suggest-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

interface Line {
  id: string;
  title: string;
  text: string;
  casualties: {
    start: number;
    end: number;
    quote: string;
    kind: string;
    count: { low: number | null };
    victims: { text: string; resolved: string } | null;
  }[];
}

function run(args: string[], input = ''): { code: number | null; lines: Line[]; says: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, program, ...args], {
    input,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return { code: status, lines: lines.map((line) => JSON.parse(line) as Line), says: stderr };
}

const RAID = 'Raid kills two\n\nRebels killed two guards in Vashk on Monday, the army said.';

/** A saved page with quotation marks and a letter that encodings write differently. */
const encodedPage = (head: string): string =>
  `<!doctype html><html><head>${head}</head><body><article><h1>Blast in Orlo</h1>${'<p>“A bomb killed nine traders in Señora’s market,” the police said. The road was closed for hours, and shops stayed shut.</p>'.repeat(4)}</article></body></html>`;

describe('npm run suggest', () => {
  test('reads a saved page as UTF-8 where its name for the encoding stands too far down, else as it says', () => {
    const late = encodedPage(`<script>/*${'x'.repeat(2000)}*/</script><meta charset="utf-8">`);
    const old = join(folder, 'old.html');
    writeFileSync(old, encodedPage('<meta charset="iso-8859-1">').replaceAll(/[“”’]/g, "'"), 'latin1');
    const { lines } = run([file('late.html', late), old]);
    expect(lines.map(({ text }) => /in (\S+) market/.exec(text)?.[1])).toEqual(['Señora’s', "Señora's"]);
  });

  test('reads text, JSON Lines and pages, one line each, offsets into the printed text', () => {
    const page = `<!doctype html><html><head><title>Blast in Orlo</title></head><body><article><h1>Blast in Orlo</h1>${'<p>A bomb killed nine traders in the market of Orlo on Friday, the police said. The road was closed for hours, and shops stayed shut.</p>'.repeat(4)}</article></body></html>`;
    const { code, lines, says } = run([
      file('raid.txt', RAID),
      file(
        'two.jsonl',
        `${JSON.stringify({ id: 'a', text: RAID })}\n${JSON.stringify({ id: 'b', html: page, url: 'https://courier.example/b' })}\n`,
      ),
      file('page.html', page),
    ]);
    expect(code, says).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual(['raid', 'a', 'b', 'page']);
    expect(lines[0]?.title).toBe('Raid kills two');
    for (const { text, casualties } of lines) {
      expect(casualties.length).toBeGreaterThan(0);
      for (const { start, end, quote } of casualties) expect(text.slice(start, end)).toBe(quote);
    }
  });

  test('names what it cannot read, still prints the others, and ends with 1', () => {
    const { code, lines, says } = run([
      join(folder, 'missing.txt'),
      file('empty.txt', ''),
      file('odd.docx', 'x'),
      file('bad.jsonl', `{"id":"good","text":${JSON.stringify(RAID)}}\n{oops\n{"id":"none"}\n`),
      file('last.txt', RAID),
    ]);
    expect(code).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual(['good', 'last']);
    for (const named of ['missing.txt', 'empty', 'odd.docx', 'bad.jsonl line 2', 'bad.jsonl line 3'])
      expect(says).toContain(named);
  });

  test('reads standard input, explains, and says how it is used', () => {
    expect(run(['-'], RAID).lines.map(({ id }) => id)).toEqual(['stdin']);
    expect(run(['--explain', '-'], RAID).says).toContain('verb-kill');
    const help = spawnSync(process.execPath, [tsx, program, '--help'], { encoding: 'utf8' });
    expect(help.status).toBe(0);
    expect(help.stdout).toContain('Usage: npm run --silent suggest');
    expect(run(['--nonsense']).code).toBe(2);
  });

  test("uses the reader's own list of actors, and nothing of a list with a mistake", () => {
    const raid = 'Raid kills two\n\nThe LBH killed two guards in Vashk on Monday.';
    const good = run(
      ['--actors', file('own.csv', 'name,type,aliases\nLantern Brotherhood,rebel,LBH\n'), '-'],
      raid,
    );
    const [line] = good.lines as unknown as { actors: { quote: string; name: string; type: string }[] }[];
    expect(line?.actors).toContainEqual(
      expect.objectContaining({ quote: 'LBH', name: 'Lantern Brotherhood', type: 'rebel' }),
    );
    const bad = run(['--actors', file('bad.csv', 'name,type\nLantern Brotherhood,gang\n'), '-'], raid);
    expect(bad.code).toBe(2);
    expect(bad.lines).toEqual([]);
    expect(bad.says).toContain('Row 2: "gang" is no type of actor');
  });
});
