/**
 * A zip that says nothing of when and where it was made: entries in order of their names, all of one date. Two
 * builds of one commit then give the same bytes, and a reviewer can compare them.
 */

/** The first moment that a zip can name: 1 January 1980, 00:00 (APPNOTE 4.4.6). */
const DATE = { time: 0, day: 0x0021 };

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;

interface Entry {
  name: string;
  /** Local header and content. */
  local: Buffer;
  /** Its row in the directory at the end. */
  central: Buffer;
}

function endOf(zip: Buffer): number {
  for (let at = zip.length - 22; at >= 0; at--) if (zip.readUInt32LE(at) === END) return at;
  throw new Error('This is no zip file: it has no directory.');
}

function entriesOf(zip: Buffer): Entry[] {
  const end = endOf(zip);
  const count = zip.readUInt16LE(end + 10);
  const start = zip.readUInt32LE(end + 16);
  const rows: { central: Buffer; offset: number; name: string }[] = [];
  for (let at = start, row = 0; row < count; row++) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Error('The directory of the zip file is damaged.');
    const nameLength = zip.readUInt16LE(at + 28);
    const length = 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const central = Buffer.from(zip.subarray(at, at + length));
    const name = central.subarray(46, 46 + nameLength).toString('utf8');
    rows.push({ central, offset: zip.readUInt32LE(at + 42), name });
    at += length;
  }
  // An entry ends where the next one in the file begins.
  const starts = [...rows.map(({ offset }) => offset), start].toSorted((a, b) => a - b);
  return rows.map(({ central, offset, name }) => {
    const local = Buffer.from(
      zip.subarray(
        offset,
        starts.find((next) => next > offset),
      ),
    );
    if (local.readUInt32LE(0) !== LOCAL) throw new Error(`${name} is not where the zip file says.`);
    return { name, local, central };
  });
}

/**
 * The same files with the same contents, in order of their names and all of one date.
 *
 * @throws Error when these bytes are no zip file
 */
export function plainZip(bytes: Uint8Array): Buffer {
  const zip = Buffer.from(bytes);
  const entries = entriesOf(zip).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  let offset = 0;
  for (const { local, central } of entries) {
    local.writeUInt16LE(DATE.time, 10);
    local.writeUInt16LE(DATE.day, 12);
    central.writeUInt16LE(DATE.time, 12);
    central.writeUInt16LE(DATE.day, 14);
    // The system and the rights of the file's own disk.
    central.writeUInt32LE(0, 38);
    central.writeUInt32LE(offset, 42);
    offset += local.length;
  }
  const directory = Buffer.concat(entries.map(({ central }) => central));
  const end = Buffer.from(zip.subarray(endOf(zip)));
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...entries.map(({ local }) => local), directory, end]);
}
