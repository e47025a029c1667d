/** Archives for the stores say nothing of when and where they were made. */
import { deflateRawSync, crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { plainZip } from '../../lib/cli/zip-files';

interface File {
  name: string;
  content: string;
  date: number;
}

/** A zip as a program would write it, in the order given. */
function zipOf(files: File[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, content, date } of files) {
    const data = deflateRawSync(content);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt16LE(date, 6);
    shared.writeUInt16LE(date, 8);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, Buffer.from(name), data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(date, 6);
    rest.writeUInt32LE(offset, 10);
    centrals.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0003'), shared, rest, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const a = { name: 'a.js', content: 'const a = 1;'.repeat(9), date: 0x5931 };
const b = { name: 'chunks/b.js', content: 'const b = 2;', date: 0x5932 };

describe('a plain zip', () => {
  it('is the same whatever the dates and the order of its files', () => {
    const other = [b, a].map((file) => ({ ...file, date: file.date + 77 }));
    expect(zipOf([a, b]).equals(zipOf(other))).toBe(false);
    expect(plainZip(zipOf([a, b])).equals(plainZip(zipOf(other)))).toBe(true);
  });

  it('differs when one character of a file does', () => {
    const changed = zipOf([a, { ...b, content: 'const b = 3;' }]);
    expect(plainZip(zipOf([a, b])).equals(plainZip(changed))).toBe(false);
  });

  it('keeps every file with its content', () => {
    const zip = plainZip(zipOf([b, a]));
    expect(plainZip(zip).equals(zip)).toBe(true);
    for (const { name, content } of [a, b]) {
      expect(zip.includes(name)).toBe(true);
      expect(zip.includes(deflateRawSync(content))).toBe(true);
    }
    expect(zip.length).toBe(zipOf([b, a]).length);
  });

  it('is made of zip files only', () => {
    expect(() => plainZip(Buffer.from('no zip, but long enough to be read as one'))).toThrow('no directory');
  });
});
