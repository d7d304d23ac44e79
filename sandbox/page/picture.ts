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
    const pixels = PNG.sync.read(picture);
    return findCode(shrink(pixels)) ?? findCode(pixels);
  } catch {
    return undefined;
  }
}

interface Pixels {
  /** Four bytes each, row by row. */
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

function findCode({ data, width, height }: Pixels): string | undefined {
  // jsqr is a CommonJS module with an export named `default`.
  return jsQR.default(new Uint8ClampedArray(data), width, height)?.data;
}

/** Every third pixel of every third row: enough for codes that fill a picture, and read in a tenth of the time. */
function shrink({ data, width, height }: Pixels): Pixels {
  const [columns, rows] = [Math.floor(width / 3), Math.floor(height / 3)];
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const to = new Uint32Array(columns * rows);
  for (let at = 0; at < to.length; at += 1) {
    const [x, y] = [at % columns, Math.floor(at / columns)];
    to[at] = from[(y * width + x) * 3] ?? 0;
  }
  return { data: new Uint8Array(to.buffer), width: columns, height: rows };
}
