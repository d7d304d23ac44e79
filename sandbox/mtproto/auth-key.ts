import { sha1 } from './crypto/hashes.ts';
import type { KeyState } from './rpc.ts';
import { Salts } from './salts.ts';

/** A 256-byte key that one client and the server share, with the state the server keeps for it. */
export interface AuthKey {
  readonly bytes: Buffer;
  readonly state: KeyState;
  readonly salts: Salts;
}

function authKeyId(bytes: Buffer): bigint {
  return sha1(bytes).readBigInt64LE(12);
}

/** Makes the record of a new key. `now` is in Unix seconds. */
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
