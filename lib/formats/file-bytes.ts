/** The bytes of a file that comes in, piece by piece; a packed one (gzip) is unpacked on the way, up to the limit of size. */
import { checkUnpacked, isGzip } from './decode';
import { refuseImport, type Problem } from './problem';

/** What a file from a reader offers; a `File` does. */
export interface IncomingFile {
  size: number;
  stream(): ReadableStream<Uint8Array>;
}

/** Carries a refusal out of the reading of a stream. */
export class Stopped extends Error {
  constructor(readonly problem: Problem) {
    super(problem.what);
    this.name = 'Stopped';
  }
}

/** @throws Stopped */
export function stop({ error }: { error: Problem }): never {
  throw new Stopped(error);
}

/** A file is told by its beginning: long enough for the first line of any backup. */
const BEGINNING = 64 * 1024;

/**
 * Call `beginning` first, then iterate, then `close`. Reading throws `Stopped` for what is refused, and what the
 * browser says when it cannot give the file.
 */
export class FileBytes {
  isPacked = false;
  #reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
  #first = new Uint8Array();
  #length = 0;

  /** @param onBytes told how many bytes of the file were read, packed ones counted as they are */
  constructor(stream: ReadableStream<Uint8Array>, onBytes: (read: number) => void = () => undefined) {
    let read = 0;
    const counting = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        read += chunk.length;
        onBytes(read);
        controller.enqueue(chunk as Uint8Array<ArrayBuffer>);
      },
    });
    this.#reader = stream.pipeThrough(counting).getReader();
  }

  /** The first bytes; they come again with the others. */
  async beginning(): Promise<Uint8Array<ArrayBuffer>> {
    await this.#fill(2);
    if (isGzip(this.#first)) this.#unpack();
    await this.#fill(BEGINNING);
    return this.#first;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
    if (this.#first.length > 0) yield this.#first;
    for (let chunk = await this.#next(); chunk !== null; chunk = await this.#next()) yield chunk;
  }

  close(): Promise<void> {
    return this.#reader.cancel().catch(() => undefined);
  }

  #unpack(): void {
    const [first, reader] = [[this.#first], this.#reader];
    this.isPacked = true;
    this.#first = new Uint8Array();
    this.#length = 0;
    const packed = new ReadableStream<BufferSource>({
      pull: async (controller) => {
        const next = first.shift() ?? (await reader.read()).value;
        if (next) controller.enqueue(next);
        else controller.close();
      },
      cancel: () => reader.cancel(),
    });
    this.#reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  }

  async #fill(least: number): Promise<void> {
    const pieces = [this.#first];
    let length = this.#first.length;
    while (length < least) {
      const next = await this.#next();
      if (next === null) break;
      pieces.push(next);
      length += next.length;
    }
    this.#first = joined(pieces);
  }

  async #next(): Promise<Uint8Array<ArrayBuffer> | null> {
    const { value } = await this.#reader.read().catch((error: unknown) => {
      if (!this.isPacked) throw error;
      return stop(
        refuseImport(
          'truncated',
          'The packed file (gzip) ends in the middle or is damaged: it does not unpack.',
          'Download or copy the file again and import the complete one.',
        ),
      );
    });
    if (value === undefined) return null;
    this.#length += value.length;
    const size = checkUnpacked(this.#length);
    return size.ok ? value : stop(size);
  }
}

/** Pieces of bytes as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole;
}
