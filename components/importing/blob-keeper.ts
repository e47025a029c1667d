/** Bytes of a file that a worker reads again without waiting: a transaction would be over before an answer came. */
import { windowsOf, type BytesKeeper, type HeldBytes } from '../../lib/formats/held-bytes';

/** What workers have, and the types of pages do not name. https://w3c.github.io/FileAPI/#FileReaderSync */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** Pieces that are put aside together; the browser keeps them, on the disk where they are many. */
const ASIDE = 16 * 1024 * 1024;

/** Only in a worker: pages have no reader that answers at once. */
export function blobKeeper(file: Blob): BytesKeeper {
  let aside: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const putAside = (): void => {
    aside = [...aside, new Blob(pieces)];
    pieces = [];
    length = 0;
  };
  return {
    keep: (piece) => {
      pieces.push(piece);
      length += piece.length;
      if (length >= ASIDE) putAside();
    },
    kept: () => {
      putAside();
      return held(new Blob(aside));
    },
    file: () => held(file),
  };
}

function held(blob: Blob): HeldBytes {
  const reader = new FileReaderSync();
  const read = (start: number, end: number): Uint8Array =>
    new Uint8Array(reader.readAsArrayBuffer(blob.slice(start, end)));
  return windowsOf(read, blob.size);
}
