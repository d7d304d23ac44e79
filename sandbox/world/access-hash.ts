import { hash } from 'node:crypto';

/**
 * What `viewer` must show to address `seen`. Every account gets its own, always the same, so that a
 * hash taken from another account is refused, as at Telegram.
 */
export function accessHash(viewer: bigint, seen: bigint): bigint {
  return hash('sha256', `${viewer} sees ${seen}`, 'buffer').readBigInt64LE();
}
