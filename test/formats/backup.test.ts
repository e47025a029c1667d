import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupLines, fromBackup, toBackup } from '../../lib/formats/backup';
import { readImport } from '../../lib/formats/import';
import { anyBundle } from './arbitrary';
import { errorOf, valueOf } from './result';
import { bundle, claim, EMPTY, NOW } from './sample';

const OTHERS = { settings: [{ key: 'theme', value: 'dark' }], drafts: [{ key: 'd', value: null }] };
const text = valueOf(toBackup(bundle, { created: NOW, others: OTHERS }));
const lines = text.split('\n');

describe('backup', () => {
  it('gives back every table, rejected annotations included', () => {
    expect(valueOf(fromBackup(text))).toEqual({ bundle, created: NOW, others: OTHERS });
    expect(readImport(text)).toMatchObject({ ok: true, format: 'backup', bundle, others: OTHERS });
  });

  it('gives back any bundle through the bytes of a file', () => {
    fc.assert(
      fc.property(anyBundle, (any) => {
        const bytes = new TextEncoder().encode(valueOf(toBackup(any, { created: NOW })));
        const read = readImport(bytes);
        expect(read.ok && read.bundle).toEqual(any);
      }),
      { numRuns: 150 },
    );
  });

  it('gives back an empty library and a note of a megabyte', () => {
    expect(valueOf(fromBackup(valueOf(toBackup(EMPTY, { created: NOW })))).bundle).toEqual(EMPTY);
    const note = '🔴\uDD34\0\u202E note '.repeat(100_000);
    const large = { ...bundle, annotations: [{ ...claim, note }] };
    expect(
      valueOf(fromBackup(valueOf(toBackup(large, { created: NOW })))).bundle.annotations[0]?.note === note,
    ).toBe(true);
  });

  it('states format, version and counts in its first line', () => {
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      format: 'tollmark-backup',
      version: 1,
      created: NOW,
      counts: { articles: 1, annotations: 5, actors: 1, events: 1, settings: 1, drafts: 1 },
    });
  });

  it('is the same whether written at once or line by line', () => {
    expect([...backupLines(bundle, { created: NOW, others: OTHERS })].join('')).toBe(text);
  });

  it('survives the line ends of another system', () => {
    expect(valueOf(fromBackup(text.replaceAll('\n', '\r\n'))).bundle).toEqual(bundle);
  });

  it('drops prototype keys of further tables', () => {
    const value: unknown = JSON.parse('{"key":"k","__proto__":{"x":1},"in":{"constructor":1,"y":2}}');
    const others = { settings: [value], ['__proto__']: [1] };
    const back = valueOf(fromBackup([...backupLines(EMPTY, { created: NOW, others })].join('')));
    expect(back.others).toEqual({ settings: [{ key: 'k', in: { y: 2 } }] });
    expect(Object.keys(back.others.settings?.[0] as object)).toEqual(['key', 'in']);
  });

  it('refuses to be written when a record would not come back, naming it', () => {
    const odd = { ...claim, revision: Number.NaN };
    const error = errorOf(toBackup({ ...bundle, annotations: [odd] }, { created: NOW }));
    expect(error.code).toBe('read-back');
    expect(error.what).toContain(claim.id);
  });
});

describe('a damaged backup', () => {
  it('is refused at whatever byte it was cut off', () => {
    // The last newline may go; every byte before it may not, also in the middle of a character.
    const bytes = new TextEncoder().encode(text);
    for (let cut = 0; cut < bytes.length - 1; cut += 1) {
      const read = readImport(bytes.subarray(0, cut));
      const code = read.ok ? 'read' : read.error.code;
      if (!['truncated', 'empty', 'encoding'].includes(code)) expect.unreachable(`cut at ${cut}: ${code}`);
      if (!read.ok) expect(read.error.safe).toContain('unchanged');
    }
    expect(readImport(text.slice(0, -1)).ok).toBe(true);
  });

  it('is refused when any one character was changed', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 2), fc.constantFrom('x', '0', ' ', '"'), (place, other) => {
        fc.pre(text[place] !== other);
        const altered = text.slice(0, place) + other + text.slice(place + 1);
        expect(readImport(altered).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused when a line was taken out, doubled or moved', () => {
    const [header = '', first = '', second = '', ...rest] = lines;
    for (const changed of [
      [header, second, ...rest],
      [header, first, first, second, ...rest],
      [header, second, first, ...rest],
    ]) {
      expect(errorOf(fromBackup(changed.join('\n'))).code).toBe('altered');
    }
  });

  it('is refused when its counts do not fit, even with a right checksum', () => {
    const body = lines.slice(0, -2).join('\n').replace('"articles":1', '"articles":2');
    const sha256 = createHash('sha256').update(`${body}\n`).digest('hex');
    const records = lines.length - 3;
    const error = errorOf(fromBackup(`${body}\n${JSON.stringify({ end: true, records, sha256 })}\n`));
    expect(error.code).toBe('altered');
    expect(error.what).toContain('2 articles');
  });

  it('of a newer version is refused with “update”', () => {
    const error = errorOf(readImport(text.replace('"version":1', '"version":2')));
    expect(error.code).toBe('newer-version');
    expect(error.next).toContain('Update');
  });
});
