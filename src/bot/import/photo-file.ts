import type { PhotoSize } from 'grammy/types';
import type { SentItem } from './import-sources.ts';

/** The file of a photo, of which Telegram sends several sizes: the largest has the sharpest QR code. */
export function photoFile(sizes: readonly PhotoSize[]): SentItem {
  const pixelsOf = ({ width, height }: PhotoSize): number => width * height;
  const largest = sizes.reduce((one, other) => (pixelsOf(other) > pixelsOf(one) ? other : one));
  return { kind: 'file', fileId: largest.file_id, name: '', size: largest.file_size };
}
