import { hash } from 'node:crypto';

/**
 * The access hash with which `viewer` addresses `seen`. Each account has its own fixed one, so a hash
 * of another account is refused, as Telegram does.
 */
export function accessHash(viewer: bigint, seen: bigint): bigint {
  return hash('sha256', `${viewer} sees ${seen}`, 'buffer').readBigInt64LE();
}
