/**
 * Files of one export as one zip: stored, not compressed, names in UTF-8, all of one date, so that the same records
 * give the same bytes. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import type { ExportFile } from './documents';
import { joined } from './file-bytes';
import { done, refuseExport, type Result } from './problem';

/** What the header of a zip has room for without its 64-bit form. */
const MOST_FILES = 0xff_ff;
const MOST_BYTES = 0xff_ff_ff_ff;
/** Version 2.0; names are UTF-8 (flag 11); stored; 1 January 1980, 00:00, the first moment that a zip can name. */
const [VERSION, UTF8, STORED, TIME, DAY] = [20, 0x08_00, 0, 0, 0x00_21];

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1;
  return crc;
});

/** CRC-32 as zip and PNG use it. @example crc32(new TextEncoder().encode('123456789')) // 0xcbf43926 */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

/**
 * The bytes of a zip with these files in their order; of no files an empty zip. Refuses more than 65,535 files or
 * 4 GiB, which the plain form of a zip cannot count.
 *
 * @example
 * const zip = toZip([{ name: '001.txt', text: 'Nine died' }]);
 * if (zip.ok) save(new Blob([zip.value])); else show(zip.error);
 */
export function toZip(files: readonly ExportFile[]): Result<Uint8Array<ArrayBuffer>> {
  if (files.length > MOST_FILES) return tooMuch(`${files.length} files are more than one zip can count.`);
  const encoder = new TextEncoder();
  const locals: Uint8Array[] = [];
  const rows: Uint8Array[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const [path, data] = [encoder.encode(name), encoder.encode(text)];
    // What the header before a file and its row in the directory both say.
    const form = [u16(VERSION), u16(UTF8), u16(STORED), u16(TIME), u16(DAY)];
    const sizes = [u32(crc32(data)), u32(data.length), u32(data.length), u16(path.length), u16(0)];
    const shared = [...form, ...sizes];
    const local = joined([u32(0x04_03_4b_50), ...shared, path, data]);
    // No comment, first disk, no attributes; then where the file stands.
    const rest = [u16(0), u16(0), u16(0), u32(0), u32(offset)];
    rows.push(joined([u32(0x02_01_4b_50), u16(VERSION), ...shared, ...rest, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = joined(rows);
  if (offset + directory.length > MOST_BYTES) return tooMuch('The files together are larger than 4 GiB.');
  const counts = [u16(0), u16(0), u16(files.length), u16(files.length), u32(directory.length), u32(offset)];
  return done(joined([...locals, directory, u32(0x06_05_4b_50), ...counts, u16(0)]));
}

function tooMuch(what: string): Result<never> {
  return refuseExport('zip-limit', what, 'Export fewer articles at once: tick some in the list of articles.');
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, value >>> 8);
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24);
}
