import { sha1 } from './crypto/hashes.ts';
import type { KeyState } from './rpc.ts';
import { Salts } from './salts.ts';

/**
 * A 256-byte key that one client and the server share. A temporary one works for the permanent key it
 * is bound to (core.telegram.org/api/pfs).
 */
export class AuthKey {
  readonly bytes: Buffer;
  readonly id: bigint;
  /** The data center that made the key. */
  readonly dc: number;
  readonly salts: Salts;
  /** Unix seconds after which a temporary key does not exist. Permanent keys have none. */
  expiresAt: number | undefined;
  #state: KeyState;

  /** `now` is in Unix seconds. A key with `expiresIn`, in seconds, is temporary. */
  constructor(bytes: Buffer, dc: number, firstSalt: bigint, now: number, expiresIn?: number) {
    this.bytes = bytes;
    this.id = sha1(bytes).readBigInt64LE(12);
    this.dc = dc;
    this.salts = new Salts(firstSalt, now);
    this.expiresAt = expiresIn === undefined ? undefined : now + expiresIn;
    this.#state = newState(this.id, dc);
  }

  /** The state of the authorization: of a bound temporary key, that of its permanent key. */
  get state(): KeyState {
    return this.#state;
  }

  get isTemporary(): boolean {
    return this.expiresAt !== undefined;
  }

  get isBound(): boolean {
    return this.#state.keyId !== this.id;
  }

  /** Makes a temporary key work for a permanent one. */
  bindTo(permanent: AuthKey): void {
    this.#state = permanent.state;
  }
}

function newState(keyId: bigint, dc: number): KeyState {
  return {
    keyId,
    dc,
    userId: undefined,
    isImported: false,
    passwordPending: undefined,
    layer: 0,
    device: { model: '', system: '', app: '', apiId: 0 },
  };
}
