import jsQR from 'jsqr';
import { PNG } from 'pngjs';

const STARTS = { 'image/png': '89504e47', 'image/jpeg': 'ffd8ff', 'image/gif': '47494638' };

/** The MIME type of a picture by its first bytes; undefined for everything else. */
export function imageType(bytes: Buffer): string | undefined {
  const start = bytes.toString('hex', 0, 4);
  return Object.entries(STARTS).find(([, magic]) => start.startsWith(magic))?.[0];
}

/** What the QR code in a PNG says; undefined when there is none, or it is no PNG. */
export function readQr(picture: Buffer): string | undefined {
  if (imageType(picture) !== 'image/png') return undefined;
  try {
    const { data, width, height } = PNG.sync.read(picture);
    // jsqr is CommonJS that names its own export `default`.
    return jsQR.default(new Uint8ClampedArray(data), width, height)?.data;
  } catch {
    return undefined;
  }
}
