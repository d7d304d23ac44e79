import { randomBytes } from 'node:crypto';
import type { KeyState } from '../mtproto/rpc.ts';
import { addSeconds } from '../server/unix-time.ts';
import type { Person } from './person.ts';

const lifetimeSeconds = 30;
/** How long an accepted token waits for its client, including the time for a password. */
const acceptedLifetimeSeconds = 300;

/** The content of a login QR code: the request of one key to be signed in. */
export interface LoginToken {
  readonly bytes: Buffer;
  readonly key: KeyState;
  readonly expires: Date;
  /** Accounts the client is already signed in to. */
  readonly exceptIds: readonly bigint[];
  acceptedBy: Person | undefined;
}

export type TokenAcceptance =
  | { readonly kind: 'accepted'; readonly token: LoginToken }
  | { readonly kind: 'invalid' | 'expired' | 'already_accepted' | 'exception' };

/** The QR logins in progress (core.telegram.org/api/qr-login). */
export class LoginTokens {
  readonly #tokens = new Map<string, LoginToken>();

  create(key: KeyState, exceptIds: readonly bigint[], now: Date): LoginToken {
    const bytes = randomBytes(32);
    const expires = addSeconds(now, lifetimeSeconds);
    const token: LoginToken = { bytes, key, expires, exceptIds, acceptedBy: undefined };
    this.#tokens.set(bytes.toString('hex'), token);
    return token;
  }

  find(bytes: Buffer): LoginToken | undefined {
    return this.#tokens.get(bytes.toString('hex'));
  }

  /** Returns this key's accepted token that is not used yet. */
  acceptedFor(keyId: bigint, now: Date): LoginToken | undefined {
    return [...this.#tokens.values()].find(
      ({ key, acceptedBy, expires }) =>
        key.keyId === keyId && acceptedBy && addSeconds(expires, acceptedLifetimeSeconds) > now,
    );
  }

  accept(bytes: Buffer, person: Person, now: Date): TokenAcceptance {
    const token = this.find(bytes);
    if (!token) return { kind: 'invalid' };
    if (token.acceptedBy) return { kind: 'already_accepted' };
    if (token.expires <= now) return { kind: 'expired' };
    if (token.exceptIds.includes(person.id)) return { kind: 'exception' };
    token.acceptedBy = person;
    return { kind: 'accepted', token };
  }

  /** Deletes this token and all others of its key. */
  use(token: LoginToken): void {
    for (const [name, other] of this.#tokens) {
      if (other.key === token.key) this.#tokens.delete(name);
    }
  }
}
