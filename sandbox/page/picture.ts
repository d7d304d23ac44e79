import jsQR from 'jsqr';
import { PNG } from 'pngjs';

const FIRST_BYTES = {
  'image/png': '89504e47',
  'image/jpeg': 'ffd8ff',
  'image/gif': '47494638',
  'image/webp': '52494646',
  'audio/ogg': '4f676753',
};

/** The MIME type of a picture or recording by its first bytes; undefined for other files. */
export function mediaType(bytes: Buffer): string | undefined {
  const start = bytes.toString('hex', 0, 4);
  return Object.entries(FIRST_BYTES).find(([, magic]) => start.startsWith(magic))?.[0];
}

/** The text of the QR code in a PNG; undefined without a code or for other files. */
export function readQr(picture: Buffer): string | undefined {
  if (mediaType(picture) !== 'image/png') return undefined;
  try {
    const { data, width, height } = PNG.sync.read(picture);
    // jsqr is a CommonJS module with an export named `default`.
    return jsQR.default(new Uint8ClampedArray(data), width, height)?.data;
  } catch {
    return undefined;
  }
}
