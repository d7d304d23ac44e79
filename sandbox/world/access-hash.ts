import { createHash } from 'node:crypto';

/**
 * What `viewer` must show to address `seen`. Every account gets its own, always the same, so that a
 * hash taken from another account is refused, as at Telegram.
 */
export function accessHash(viewer: bigint, seen: bigint): bigint {
  return createHash('sha256').update(`${viewer} sees ${seen}`).digest().readBigInt64LE();
}
