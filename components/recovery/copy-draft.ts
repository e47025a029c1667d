/**
 * A copy that is being made: rows come in pages, also again when they changed meanwhile, and lie as lines of a backup in
 * a passing file. In memory is only where each of them lies. When all are there they go out in the order of a backup.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { checkedLines, endLine, headerLine } from '../../lib/formats/backup';
import type { Annotation, StoredArticle } from '../../lib/model';
import { BACKUP_TABLES, KEYS, RECORD_TABLES, type BackupTable, type RowKey } from '../../lib/store/schema';
import type { Scratch } from '../../lib/store/scratch';
import type { PageSink } from '../../lib/store/pages';

/** Where the line of a row lies, and by what it is put in order. */
interface Place {
  key: RowKey;
  at: number;
  length: number;
  /** Of an article its time of reading, of an annotation its article. */
  group: string;
  /** Of an annotation where its words begin. */
  start: number;
}

/** Bytes that go out in one piece; a longer line is a piece of its own. */
const PIECE = 1_000_000;
/** Lines that lie so near to each other are read together. */
const GAP = 4096;

const encoder = new TextEncoder();

export class CopyDraft implements PageSink {
  /** What is to be said of the rows, see `checkedLines`. */
  readonly notices = new Set<string>();
  private readonly places = new Map<BackupTable, Map<RowKey, Place>>(
    BACKUP_TABLES.map((table) => [table, new Map()]),
  );

  /** Used for every page and piece: new ones would wait for the collector. */
  private buffer = new Uint8Array(2 * PIECE);
  private window = new Uint8Array(2 * PIECE);

  constructor(private readonly scratch: Scratch) {}

  /** @throws when a row would not come back from a backup as it is */
  put(table: BackupTable, rows: readonly object[]): number {
    const lines = checkedLines(table, rows);
    if (!lines.ok) throw new Error(lines.error.what);
    for (const notice of lines.notices) this.notices.add(notice);
    const { bytes, lengths } = this.encoded(lines.value);
    let at = this.scratch.append(bytes);
    for (const [index, row] of rows.entries()) {
      const length = lengths[index] ?? 0;
      const key = Reflect.get(row, KEYS[table]) as RowKey;
      this.of(table).set(key, { key, at, length, ...orderOf(table, row) });
      at += length;
    }
    return bytes.length;
  }

  /** Lines one behind the other in UTF-8, which has at most three bytes for a unit of UTF-16. */
  private encoded(lines: readonly string[]): { bytes: Uint8Array; lengths: number[] } {
    const most = lines.reduce((sum, { length }) => sum + 3 * length, 0);
    if (this.buffer.length < most) this.buffer = new Uint8Array(most);
    let end = 0;
    const lengths = lines.map((line) => {
      const { written } = encoder.encodeInto(line, this.buffer.subarray(end));
      end += written;
      return written;
    });
    return { bytes: this.buffer.subarray(0, end), lengths };
  }

  remove(table: BackupTable, key: RowKey): void {
    this.of(table).delete(key);
  }

  /** How many rows of a table there are. */
  count(table: BackupTable): number {
    return this.of(table).size;
  }

  /** Articles, tags, actors and events. */
  get records(): number {
    return RECORD_TABLES.reduce((sum, table) => sum + this.count(table), 0);
  }

  /** Bytes of the whole backup. */
  get size(): number {
    const never = new Date(0).toISOString();
    let size = encoder.encode(headerLine(never, this.counts)).length;
    let rows = 0;
    for (const places of this.places.values()) {
      rows += places.size;
      for (const { length } of places.values()) size += length;
    }
    return size + encoder.encode(endLine(rows, bytesToHex(sha256(new Uint8Array())))).length;
  }

  private get counts(): Record<string, number> {
    return Object.fromEntries(BACKUP_TABLES.map((table) => [table, this.count(table)]));
  }

  /**
   * The whole backup in pieces, from its first line to its last; each may be looked at until the next. It can be asked
   * for again.
   *
   * @param created UTC, ISO 8601
   */
  *pieces(created: string): Generator<Uint8Array, void, undefined> {
    const hash = sha256.create();
    const header = encoder.encode(headerLine(created, this.counts));
    hash.update(header);
    yield header;
    let records = 0;
    for (const table of BACKUP_TABLES) {
      const places = this.inOrder(table);
      records += places.length;
      for (const some of piecesOf(places)) {
        const bytes = this.read(some);
        hash.update(bytes);
        yield bytes;
      }
    }
    yield encoder.encode(endLine(records, bytesToHex(hash.digest())));
  }

  /** As `collect` in `lib/store` gives them: articles by time of reading, annotations by place in their article. */
  private inOrder(table: BackupTable): Place[] {
    const places = [...this.of(table).values()];
    if (table === 'articles')
      return places.toSorted((a, b) => compare(a.group, b.group) || compare(a.key, b.key));
    if (table !== 'annotations') return places.toSorted((a, b) => compare(a.key, b.key));
    const rank = new Map(this.inOrder('articles').map(({ key }, index) => [key, index]));
    return places.toSorted(
      (a, b) =>
        (rank.get(a.group) ?? 0) - (rank.get(b.group) ?? 0) || a.start - b.start || compare(a.key, b.key),
    );
  }

  /** The lines one behind the other; those that lie near to each other are read in one go. */
  private read(places: readonly Place[]): Uint8Array {
    const targets: { place: Place; to: number }[] = [];
    let end = 0;
    for (const place of places) {
      targets.push({ place, to: end });
      end += place.length;
    }
    const piece = this.buffer.length < end ? new Uint8Array(end) : this.buffer.subarray(0, end);
    const lying = targets.toSorted((a, b) => a.place.at - b.place.at);
    for (let from = 0; from < lying.length;) {
      const first = lying[from]?.place ?? { at: 0, length: 0 };
      let [until, last] = [from + 1, first.at + first.length];
      for (let next = lying[until]; next && next.place.at <= last + GAP; next = lying[++until])
        last = next.place.at + next.place.length;
      if (this.window.length < last - first.at) this.window = new Uint8Array(last - first.at);
      const bytes = this.window.subarray(0, last - first.at);
      this.scratch.read(bytes, first.at);
      for (const { place, to } of lying.slice(from, until))
        piece.set(bytes.subarray(place.at - first.at, place.at - first.at + place.length), to);
      from = until;
    }
    return piece;
  }

  private of(table: BackupTable): Map<RowKey, Place> {
    const places = this.places.get(table);
    if (!places) throw new Error(`no such table: ${table}`);
    return places;
  }
}

function orderOf(table: BackupTable, row: object): { group: string; start: number } {
  if (table === 'articles') return { group: (row as StoredArticle).accessed, start: 0 };
  if (table !== 'annotations') return { group: '', start: 0 };
  const { articleId, selectors } = row as Annotation;
  return { group: articleId, start: selectors.position.start };
}

function* piecesOf(places: readonly Place[]): Generator<Place[], void, undefined> {
  let piece: Place[] = [];
  let length = 0;
  for (const place of places) {
    if (length > 0 && length + place.length > PIECE) {
      yield piece;
      piece = [];
      length = 0;
    }
    piece.push(place);
    length += place.length;
  }
  if (length > 0) yield piece;
}

function compare(a: RowKey, b: RowKey): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
