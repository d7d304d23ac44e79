import { Unzip, UnzipInflate, unzipSync } from 'fflate';

export interface ZipEntry {
  readonly name: string;
  /** In bytes, as the archive declares it; unpacking enforces its own limit. */
  readonly size: number;
}

/** In bytes; a piece unpacks to at most a thousand times its size. */
const inputPiece = 16_384;

/** Lists the files of an archive; undefined if it is damaged. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!name.endsWith('/')) entries.push({ name, size: originalSize });
        return false;
      },
    });
  } catch {
    return undefined;
  }
  return entries;
}

/**
 * Unpacks an entry piece by piece. Ends early after `most` bytes, whatever size the archive declares, and if the
 * entry is damaged or encrypted.
 */
export function* unzipPieces(
  bytes: Uint8Array,
  name: string,
  most: number,
): Generator<Uint8Array, void> {
  const pieces: Uint8Array[] = [];
  let found = false;
  let done = false;
  const unzip = new Unzip((file) => {
    if (file.name !== name || found) return;
    found = true;
    file.ondata = (error, piece, final) => {
      if (piece) pieces.push(piece);
      done ||= final || Boolean(error);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  let size = 0;
  for (let at = 0; at < bytes.length && !done; at += inputPiece) {
    try {
      unzip.push(bytes.subarray(at, at + inputPiece), at + inputPiece >= bytes.length);
    } catch {
      done = true;
    }
    for (const piece of pieces.splice(0)) {
      size += piece.length;
      if (size > most) return;
      yield piece;
    }
  }
}

/** Unpacks a whole entry; undefined if it has more than `most` bytes or is damaged. */
export function unzipWhole(
  bytes: Uint8Array,
  { name, size }: ZipEntry,
  most: number,
): Uint8Array | undefined {
  if (size > most) return undefined;
  const whole = Buffer.concat([...unzipPieces(bytes, name, most)]);
  return whole.length === size ? whole : undefined;
}
