import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { toBuffer } from 'qrcode';

interface Photo {
  readonly width: number;
  readonly height: number;
  /** How much brighter the picture is on its right side. */
  readonly shade?: number;
}

/** A picture of a QR code with this text, as PNG. */
export function drawCode(text: string): Promise<Buffer> {
  return toBuffer(text, { width: 300 });
}

/** A photo of QR codes as Telegram sends it: a JPEG with uneven light and noise. */
export async function photographCodes(
  texts: readonly string[],
  { width, height, shade = 60 }: Photo = { width: 1280, height: 960 },
): Promise<Buffer> {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let at = 0; at < width * height; at++) {
    data.fill(90 + ((at * 7919) % 23) + shadeAt(at % width), at * 4, at * 4 + 3);
  }
  for (const [index, text] of texts.entries()) {
    const code = PNG.sync.read(await drawCode(text));
    for (let y = 0; y < code.height; y++) {
      for (let x = 0; x < code.width; x++) {
        const [toX, toY] = [40 + index * 400 + x, 100 + y];
        const light = (code.data[(y * code.width + x) * 4] ?? 0) / 2 + shadeAt(toX);
        data.fill(40 + light, (toY * width + toX) * 4, (toY * width + toX) * 4 + 3);
      }
    }
  }
  return jpeg.encode({ width, height, data }, 70).data;

  function shadeAt(x: number): number {
    return Math.round((x * shade) / width);
  }
}
