import { Unzlib } from 'fflate';

/** Larger than the photos of most phones, which Telegram makes smaller. */
const maxPixels = 20_000_000;
/** In bytes, unpacked: 16 bits of each of four channels, and what interlacing adds. */
const maxPixelData = maxPixels * 9;
/** In bytes; a piece unpacks to at most a thousand times its size. */
const inputPiece = 16_384;

/** Whether a picture is a JPEG or PNG that can be decoded in bounded memory, whatever it declares. */
export function isBoundedPicture(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint32(0) !== 0x89504e47) return isBoundedJpeg(view);
    return isSize(view.getUint32(16), view.getUint32(20)) && isBoundedPng(bytes, view);
  } catch (error) {
    // An offset beyond the end of the file.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function isSize(width: number, height: number): boolean {
  return width > 0 && height > 0 && width * height <= maxPixels;
}

/** Reads the size in the frame header (ITU-T T.81, B.2.2). */
function isBoundedJpeg(view: DataView): boolean {
  if (view.getUint16(0) !== 0xffd8) return false;
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return isSize(view.getUint16(at + 7), view.getUint16(at + 5));
    // Bytes of ff before a marker are padding.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return false;
}

/** Whether the compressed pixels of a PNG unpack to no more than its size allows. */
function isBoundedPng(bytes: Uint8Array, view: DataView): boolean {
  let size = 0;
  const unzlib = new Unzlib((piece) => (size += piece.length));
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = view.getUint32(at);
    // A chunk may declare far more than the file has.
    const end = Math.min(bytes.length, at + 8 + length);
    const isData = view.getUint32(at + 4) === 0x49444154;
    for (let from = at + 8; isData && from < end; from += inputPiece) {
      try {
        unzlib.push(bytes.subarray(from, Math.min(end, from + inputPiece)));
      } catch {
        return false;
      }
      if (size > maxPixelData) return false;
    }
    at = end + 4;
  }
  return size > 0;
}
