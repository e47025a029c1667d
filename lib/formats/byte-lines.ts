/** Lines of UTF-8 out of bytes that come in pieces: a line feed is never part of another character. */
import { joined } from './file-bytes';
import { MAX_LINE_BYTES } from './limits';

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** One line without its end. */
export interface ByteLine {
  bytes: Uint8Array;
  /** Where it begins and ends among all bytes. */
  start: number;
  end: number;
}

/**
 * Puts lines together. What `push` gives is complete; what is left at the end is `rest`.
 *
 * @example
 * const lines = new ByteLines();
 * [...lines.push(utf8('{"a":1}\n{"b"'))].length // 1
 * lines.rest()?.start                           // 8
 */
export class ByteLines {
  #pieces: Uint8Array[] = [];
  #held = 0;
  #start: number;

  /** @param start where the first byte stands */
  constructor(start = 0) {
    this.#start = start;
  }

  /** The lines that end in these bytes. They may be looked at until the next call; kept, they keep the bytes. */
  *push(bytes: Uint8Array): Generator<ByteLine, void, undefined> {
    let from = 0;
    for (;;) {
      const at = bytes.indexOf(LINE_FEED, from);
      if (at === -1) break;
      this.#hold(bytes.subarray(from, at));
      const line = this.#whole();
      from = at + 1;
      this.#start += this.#held + 1;
      this.#held = 0;
      yield line;
    }
    if (from < bytes.length) this.#hold(bytes.subarray(from));
  }

  /** The bytes behind the last line feed; null when there are none. */
  rest(): ByteLine | null {
    return this.#held === 0 ? null : this.#whole();
  }

  /** Whether the line that is being put together is longer than any record may be. */
  get isTooLong(): boolean {
    return this.#held > MAX_LINE_BYTES;
  }

  #hold(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#held += piece.length;
  }

  #whole(): ByteLine {
    const [first = new Uint8Array(), ...more] = this.#pieces;
    this.#pieces = [];
    const all = more.length === 0 ? first : joined([first, ...more]);
    const bytes = all.at(-1) === RETURN ? all.subarray(0, -1) : all;
    return { bytes, start: this.#start, end: this.#start + bytes.length };
  }
}
