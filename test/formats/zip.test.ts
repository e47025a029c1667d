/** Zips of exports, read back by a reader that knows nothing of how they are written. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crc32, toZip } from '../../lib/formats/zip';
import { errorOf, valueOf } from './result';
import { unzip } from './unzip';

it('sums as the check value of CRC-32 says', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcb_f4_39_26);
  expect(crc32(new Uint8Array())).toBe(0);
});

it('gives every file back with its name, its text and its place in the order', () => {
  const file = fc.record({
    name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    text: fc.string({ unit: 'grapheme' }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(file, { selector: ({ name }) => name }), (files) => {
      expect([...unzip(valueOf(toZip(files)))]).toEqual(files.map(({ name, text }) => [name, text]));
    }),
  );
});

it('is the same bytes for the same files, and others for others', () => {
  const [a, b] = [
    { name: 'a.txt', text: 'nine dead' },
    { name: 'b.txt', text: '' },
  ];
  expect(valueOf(toZip([a, b]))).toEqual(valueOf(toZip([a, b])));
  expect(valueOf(toZip([a, b]))).not.toEqual(valueOf(toZip([a, { ...b, text: ' ' }])));
});

it('is not read back when a letter was changed', () => {
  const zip = valueOf(toZip([{ name: 'a.txt', text: 'nine dead' }]));
  zip[Buffer.from(zip).indexOf('nine')] = 0x4e;
  expect(() => unzip(zip)).toThrow('sum');
});

it('holds as many files as a plain zip can count, and refuses one more', () => {
  const files = Array.from({ length: 65_536 }, (_, index) => ({ name: `${index}`, text: '' }));
  const most = Buffer.from(valueOf(toZip(files.slice(1))));
  expect(most.readUInt16LE(most.length - 12)).toBe(65_535);
  expect(errorOf(toZip(files)).code).toBe('zip-limit');
});
