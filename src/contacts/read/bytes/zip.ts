import { Inflate } from 'fflate';
import type { Country } from '../../phone.ts';
import { findDecoder, isUtf8 } from './charset.ts';
import { listEntries, type ListedEntry } from './zip-directory.ts';

export interface ZipEntry {
  /** Its path, with slashes. */
  readonly name: string;
  /** In bytes, as the archive declares it; unpacking enforces its own limit. */
  readonly size: number;
  readonly isEncrypted: boolean;
  readonly listed: ListedEntry;
}

/** In bytes; a piece unpacks to at most a thousand times its size. */
const inputPiece = 16_384;
const stored = 0;
const deflated = 8;

/**
 * Lists the files of an archive by its directory; undefined if it is damaged. `country`: decides how names
 * that are no UTF-8 are read.
 */
export function zipEntries(bytes: Uint8Array, country?: Country): readonly ZipEntry[] | undefined {
  return listEntries(bytes)
    ?.map((listed) => ({
      name: decodeName(listed.name, country),
      size: listed.size,
      isEncrypted: listed.isEncrypted,
      listed,
    }))
    .filter(({ name }) => !name.endsWith('/'));
}

/** Countries where Windows writes names in code page 866; most others use 850. */
const cyrillic = /^(?:BG|BY|KG|KZ|MK|MN|RS|RU|TJ|UA)$/;

/** Decodes a name. Programs often write UTF-8 without declaring it. */
function decodeName(name: Uint8Array, country: Country | undefined): string {
  const page = cyrillic.test(country ?? '') ? 'cp866' : 'cp850';
  const decoder = isUtf8(name) ? undefined : findDecoder(page);
  return (decoder ?? new TextDecoder()).decode(name).replaceAll('\\', '/');
}

/** How unpacking ended: `damaged` if the entry is, or is encrypted or compressed in another way. */
export type UnzipEnd = 'whole' | 'too_large' | 'damaged';

/** Unpacks an entry piece by piece, up to `most` bytes, whatever size the archive declares. */
export function* unzipPieces(
  bytes: Uint8Array,
  { size: declared, isEncrypted, listed }: ZipEntry,
  most: number,
): Generator<Uint8Array, UnzipEnd> {
  const packed = packedBytes(bytes, listed);
  if (!packed || isEncrypted || ![stored, deflated].includes(listed.method)) return 'damaged';
  let size = 0;
  for (const piece of listed.method === stored ? [packed] : inflatePieces(packed)) {
    size += piece.length;
    if (size > most) return 'too_large';
    // Damaged already: unpacking the rest of many such entries would take minutes.
    if (size > declared) return 'damaged';
    yield piece;
  }
  return size === declared ? 'whole' : 'damaged';
}

/** Unpacks a whole entry, or returns why it cannot. */
export function unzipWhole(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number,
): Uint8Array | Exclude<UnzipEnd, 'whole'> {
  if (entry.size > most) return 'too_large';
  const pieces = unzipPieces(bytes, entry, most);
  const found: Uint8Array[] = [];
  for (let next = pieces.next(); ; next = pieces.next()) {
    if (!next.done) found.push(next.value);
    else return next.value === 'whole' ? Buffer.concat(found) : next.value;
  }
}

/** Ends early where the data is damaged. */
function* inflatePieces(packed: Uint8Array): Generator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < packed.length; at += inputPiece) {
    try {
      inflate.push(packed.subarray(at, at + inputPiece), at + inputPiece >= packed.length);
    } catch {
      return;
    }
    yield* pieces.splice(0);
  }
}

/** The bytes of an entry after its local header (PKWARE APPNOTE 4.3.7). */
function packedBytes(bytes: Uint8Array, { at, packedSize }: ListedEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = 30;
  if (at + headerLength > bytes.length || view.getUint32(at, true) !== 0x04034b50) return undefined;
  const from = at + headerLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return from + packedSize <= bytes.length ? bytes.subarray(from, from + packedSize) : undefined;
}
