import { readImageSize, readWebpSize, type ImageSize } from './image-size.ts';

/** A sticker is a WebP or PNG picture, a Lottie animation (gzip), or a WebM video. */
export interface StickerFormat extends ImageSize {
  readonly isAnimated: boolean;
  readonly isVideo: boolean;
  readonly mime: string;
  readonly extension: string;
}

/** One side of a sticker has 512 pixels (core.telegram.org/stickers). */
const SIDE = 512;
const GZIP = '1f8b';
const EBML = '1a45dfa3';

/** Reads the format by the first bytes; undefined for a file that is no sticker. */
export function readStickerFormat(bytes: Buffer): StickerFormat | undefined {
  const square = { width: SIDE, height: SIDE };
  const start = bytes.toString('hex', 0, 4);
  if (start.startsWith(GZIP)) {
    const mime = 'application/x-tgsticker';
    return { ...square, isAnimated: true, isVideo: false, mime, extension: '.tgs' };
  }
  if (start === EBML) {
    return { ...square, isAnimated: false, isVideo: true, mime: 'video/webm', extension: '.webm' };
  }
  const still = { isAnimated: false, isVideo: false };
  const webp = readWebpSize(bytes);
  if (webp) return { ...webp, ...still, mime: 'image/webp', extension: '.webp' };
  const png = readImageSize(bytes);
  return png && { ...png, ...still, mime: 'image/png', extension: '.png' };
}
