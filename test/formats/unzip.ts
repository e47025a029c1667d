/** Reads a zip back by its directory, as programs do: names, contents, and whether each sum is right. */
import { crc32, inflateRawSync } from 'node:zlib';

/**
 * Texts of the files by their names, in the order of the directory.
 *
 * @throws Error when a header or a sum is wrong
 */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf('PK\u0005\u0006');
  if (end !== zip.length - 22) throw new Error('The zip does not end with its directory.');
  const files = new Map<string, string>();
  let row = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(row) !== 0x02_01_4b_50) throw new Error('A row of the directory is damaged.');
    const path = zip.subarray(row + 46, row + 46 + zip.readUInt16LE(row + 28));
    const local = zip.readUInt32LE(row + 42);
    if (zip.readUInt32LE(local) !== 0x04_03_4b_50) throw new Error(`${path} is not where it should be.`);
    // From "needs version" to the length of the name both headers say the same.
    if (!zip.subarray(local + 4, local + 28).equals(zip.subarray(row + 6, row + 30))) {
      throw new Error(`The two headers of ${path} differ.`);
    }
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(row + 20));
    const content = zip.readUInt16LE(row + 10) === 0 ? packed : inflateRawSync(packed);
    if (crc32(content) !== zip.readUInt32LE(row + 16)) throw new Error(`The sum of ${path} is wrong.`);
    files.set(path.toString('utf8'), content.toString('utf8'));
    row += 46 + path.length + zip.readUInt16LE(row + 30) + zip.readUInt16LE(row + 32);
  }
  if (row !== end) throw new Error('The directory is longer than its rows.');
  return files;
}
