import type { KeyState } from './rpc.ts';
import { sha1 } from './crypto/hashes.ts';
import { Salts } from './salts.ts';

/** A key made with a client: 256 bytes only the two know, and what the server remembers with it. */
export interface AuthKey {
  readonly bytes: Buffer;
  readonly state: KeyState;
  readonly salts: Salts;
}

function authKeyId(bytes: Buffer): bigint {
  return sha1(bytes).readBigInt64LE(12);
}

/** `now` is in Unix seconds. */
export function newAuthKey(bytes: Buffer, dc: number, firstSalt: bigint, now: number): AuthKey {
  return {
    bytes,
    salts: new Salts(firstSalt, now),
    state: {
      keyId: authKeyId(bytes),
      dc,
      userId: undefined,
      passwordPending: undefined,
      layer: 0,
      device: { model: '', system: '', app: '', apiId: 0 },
    },
  };
}
