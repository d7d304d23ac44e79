/** An entry as the directory of an archive lists it. Sizes are in bytes. */
export interface ListedEntry {
  /** As written, in any charset. */
  readonly name: Uint8Array;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  /** The offset of its local header. */
  readonly at: number;
}

/** Signatures of records (PKWARE APPNOTE 4.3). */
const entryMark = 0x02014b50;
const endMark = 0x06054b50;
const end64Mark = 0x06064b50;
const locator64Mark = 0x07064b50;
const entryLength = 46;
const endLength = 22;
const locatorLength = 20;
const maxComment = 65_535;
/** A field with this value is in the extra field of ZIP64 instead. */
const in64 = 0xffffffff;
const zip64Id = 1;

/** Reads the directory at the end of an archive; undefined if it is damaged. */
export function listEntries(bytes: Uint8Array): readonly ListedEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { from, to } = findDirectory(view);
    const entries: ListedEntry[] = [];
    for (let at = from; at < to;) {
      if (view.getUint32(at, true) !== entryMark) return undefined;
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const nameAt = at + entryLength;
      entries.push({
        name: bytes.subarray(nameAt, nameAt + nameLength),
        method: view.getUint16(at + 10, true),
        isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
        ...placeOf(view, at, { at: nameAt + nameLength, length: extraLength }),
      });
      at = nameAt + nameLength + extraLength + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    // An offset beyond the end of the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Throws a `RangeError` if there is no directory. */
function findDirectory(view: DataView): { readonly from: number; readonly to: number } {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - maxComment); at--) {
    if (view.getUint32(at, true) !== endMark) continue;
    const [size, from] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    if (size !== in64 && from !== in64) return { from, to: from + size };
    const locator = at - locatorLength;
    if (view.getUint32(locator, true) !== locator64Mark) continue;
    const end = bigAt(view, locator + 8);
    if (view.getUint32(end, true) !== end64Mark) continue;
    const from64 = bigAt(view, end + 48);
    return { from: from64, to: from64 + bigAt(view, end + 40) };
  }
  throw new RangeError('The archive has no directory.');
}

type Place = Pick<ListedEntry, 'packedSize' | 'size' | 'at'>;

function placeOf(
  view: DataView,
  entry: number,
  extra: { readonly at: number; readonly length: number },
): Place {
  const place = {
    size: view.getUint32(entry + 24, true),
    packedSize: view.getUint32(entry + 20, true),
    at: view.getUint32(entry + 42, true),
  };
  for (let at = extra.at; at + 4 <= extra.at + extra.length;) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    at += 4;
    // In this order (4.5.3), each only if it does not fit above.
    let value = at;
    for (const key of ['size', 'packedSize', 'at'] as const) {
      if (id !== zip64Id || place[key] !== in64) continue;
      place[key] = bigAt(view, value);
      value += 8;
    }
    at += length;
  }
  return place;
}

function bigAt(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
