/** Files as they come in: in pieces of any size, packed or not, up to the limits; what is read is what `readImport` reads. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBackup } from '../../lib/formats/backup';
import type { IncomingFile } from '../../lib/formats/file-bytes';
import { bytesKeeper, windowsOf } from '../../lib/formats/held-bytes';
import { readImport } from '../../lib/formats/import';
import { toJsonLd } from '../../lib/formats/jsonld';
import { MAX_IMPORT_BYTES, MAX_LINE_BYTES, MAX_WHOLE_BYTES } from '../../lib/formats/limits';
import { readFile, type ReadFile } from '../../lib/formats/read-file';
import type { RecordSource } from '../../lib/formats/record-source';
import { TABLES } from '../../lib/formats/records';
import type { Bundle } from '../../lib/model';
import { anyBundle } from './arbitrary';
import { damaged, numbers } from './damaged';
import { valueOf } from './result';
import { bundle, EMPTY, NOW } from './sample';

const OTHERS = { settings: [{ key: 'theme', value: 'dark' }], undo: [{ seq: 1, label: 'x' }] };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const backup = utf8(valueOf(toBackup(bundle, { created: NOW, others: OTHERS })));

/** A file that comes in pieces of these sizes, one after the other and over again. */
function fileOf(bytes: Uint8Array, sizes: readonly number[] = [bytes.length || 1], size = bytes.length) {
  let at = 0;
  let piece = 0;
  const file: IncomingFile & { given: number } = {
    size,
    given: 0,
    stream: () =>
      new ReadableStream({
        pull: (controller) => {
          if (at >= bytes.length) return controller.close();
          const next = bytes.slice(at, at + (sizes[piece++ % sizes.length] ?? 1));
          at += next.length;
          file.given = at;
          controller.enqueue(next);
        },
      }),
  };
  return file;
}

const read = (file: IncomingFile, bytes: Uint8Array, skip?: string[]): Promise<ReadFile> =>
  readFile(file, {
    whole: readImport,
    keeper: bytesKeeper(bytes),
    ...(skip ? { skip } : {}),
  });

/** Every record, loaded again one by one. */
function recordsOf(source: RecordSource): Bundle {
  return Object.fromEntries(
    TABLES.map((table) => [table, source.ids[table].map((_, index) => source.load(table, index))]),
  ) as unknown as Bundle;
}

async function errorOf(file: IncomingFile, bytes = new Uint8Array()) {
  const found = await read(file, bytes);
  if (found.ok) throw new Error('it was read');
  return found.error;
}

describe('a backup', () => {
  it('of any bundle in pieces of any size gives every record back, packed or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyBundle,
        fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        async (any, sizes, isPacked) => {
          const bytes = utf8(valueOf(toBackup(any, { created: NOW, others: OTHERS })));
          const found = await read(fileOf(isPacked ? gzipSync(bytes) : bytes, sizes), bytes);
          expect(found.ok && recordsOf(found.source)).toEqual(any);
          expect(found.ok && found.others).toEqual(OTHERS);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('with a byte order mark and the line ends of another system is the same', async () => {
    const bytes = utf8(`\uFEFF${new TextDecoder().decode(backup).replaceAll('\n', '\r\n')}`);
    const found = await read(fileOf(bytes, [7]), bytes);
    expect(found.ok && recordsOf(found.source)).toEqual(bundle);
  });

  it('leaves tables alone that nobody asks for, and counts them all the same', async () => {
    const found = await read(fileOf(backup), backup, ['undo']);
    expect(found).toMatchObject({ ok: true, others: { settings: OTHERS.settings } });
    expect(found.ok && Object.keys(found.others)).toEqual(['settings']);
    const text = new TextDecoder().decode(backup).replace('"undo":1', '"undo":2');
    expect((await errorOf(fileOf(utf8(text)))).code).toBe('altered');
  });

  it('is refused at whatever byte it was cut off, in pieces and packed', async () => {
    const small = utf8(valueOf(toBackup({ ...EMPTY, actors: bundle.actors }, { created: NOW })));
    for (let cut = 0; cut < small.length - 1; cut += 1) {
      const { code } = await errorOf(fileOf(small.slice(0, cut), [16]));
      if (!['truncated', 'empty'].includes(code)) expect.unreachable(`cut at ${cut}: ${code}`);
    }
    const packed = gzipSync(small);
    for (let cut = 2; cut < packed.length; cut += 1) {
      const { code } = await errorOf(fileOf(packed.subarray(0, cut), [16]));
      if (code !== 'truncated') expect.unreachable(`packed, cut at ${cut}: ${code}`);
    }
  });

  it('damaged at random is read or refused as the whole file is', async () => {
    const next = numbers(20260303);
    for (let index = 0; index < 1_500; index += 1) {
      const bytes = damaged(backup, next);
      const whole = readImport(bytes);
      const found = await read(fileOf(bytes, [97]), bytes);
      expect(found.ok, `file ${index}`).toBe(whole.ok);
      if (found.ok && whole.ok) expect(recordsOf(found.source)).toEqual(whole.bundle);
    }
  });

  it('that was changed since it was read gives no record', async () => {
    const changed = utf8(
      new TextDecoder().decode(backup).replace(/"id":"[^"]*"/u, (id) => ' '.repeat(id.length)),
    );
    const found = await read(fileOf(backup), changed);
    expect(() => found.ok && recordsOf(found.source)).toThrow(/was changed/u);
  });
});

describe('other formats', () => {
  it('are read whole, and packed ones unpacked', async () => {
    const text = JSON.stringify(valueOf(toJsonLd(bundle, { exported: NOW })));
    for (const bytes of [utf8(text), gzipSync(text), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
      const found = await read(fileOf(bytes, [1000]), bytes);
      expect(found).toMatchObject({ ok: true, format: 'jsonld' });
      expect(found.ok && recordsOf(found.source).articles).toEqual(bundle.articles);
    }
  });

  it('a zip archive is refused by name', async () => {
    expect((await errorOf(fileOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)))).code).toBe('compressed');
  });
});

describe('limits', () => {
  it('of size are told before a byte is read, the smaller one as soon as it is no backup', async () => {
    const large = fileOf(backup, [64], MAX_IMPORT_BYTES + 1);
    expect((await errorOf(large)).what).toContain('at most 1024 MiB');
    expect(large.given).toBe(0);
    const other = fileOf(utf8('{"a":1}'.repeat(20_000)), [1000], MAX_WHOLE_BYTES + 1);
    expect((await errorOf(other)).what).toContain('at most 128 MiB');
    expect(other.given).toBeLessThan(70_000);
  });

  it('stop a packed file of which more comes out', async () => {
    const zeros = gzipSync(Buffer.alloc(MAX_WHOLE_BYTES + 1));
    expect((await errorOf(fileOf(zeros, [1 << 10]))).what).toBe(
      'The file unpacks to more than 128 MiB; at most 128 MiB are read at once.',
    );
  });

  it('stop a line that no record has', async () => {
    const [header = ''] = new TextDecoder().decode(backup).split('\n');
    const piece = Buffer.alloc(1 << 22, 0x61);
    let left = MAX_LINE_BYTES / piece.length + 8;
    const endless: IncomingFile = {
      size: MAX_IMPORT_BYTES,
      stream: () =>
        new ReadableStream({
          start: (controller) => controller.enqueue(utf8(`${header}\n`)),
          pull: (controller) => (left-- > 0 ? controller.enqueue(piece) : controller.close()),
        }),
    };
    expect((await errorOf(endless)).what).toContain('256 MiB');
    expect(left).toBeGreaterThan(0);
  });
});

it('pieces of a file are asked for once where they stand together', () => {
  const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);
  const asked: number[] = [];
  const held = windowsOf((start, end) => {
    asked.push(start);
    return bytes.slice(start, end);
  }, bytes.length);
  expect([...held.read(10, 12), ...held.read(40, 43), ...held.read(5, 6)]).toEqual([10, 11, 40, 41, 42, 5]);
  expect(asked).toEqual([10, 5]);
});
