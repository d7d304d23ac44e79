import { randomBytes } from 'node:crypto';
import type { KeyState } from '../mtproto/rpc.ts';
import type { Person } from './person.ts';

/** A device signed in to an account, with one key for each data center it uses. */
export interface Session {
  readonly hash: bigint;
  readonly person: Person;
  readonly key: KeyState;
  /** Keys of other data centers, added by auth.importAuthorization. */
  readonly importedKeys: Set<KeyState>;
  readonly since: Date;
  /** The earliest start of a takeout; undefined before the first request. */
  takeoutFrom: Date | undefined;
}

/** The reason a key is no longer signed in: the text of the 401. */
export type EndReason = 'AUTH_KEY_UNREGISTERED' | 'SESSION_REVOKED' | 'USER_DEACTIVATED';

/** All devices that are signed in over MTProto. */
export class Sessions {
  readonly #byKey = new Map<bigint, Session>();
  readonly #endReasons = new Map<bigint, EndReason>();

  open(person: Person, key: KeyState, now: Date): Session {
    const previous = this.#byKey.get(key.keyId);
    if (previous) this.close(previous, 'AUTH_KEY_UNREGISTERED');
    const session: Session = {
      hash: randomBytes(8).readBigInt64LE(),
      person,
      key,
      importedKeys: new Set(),
      since: now,
      takeoutFrom: undefined,
    };
    this.#signIn(session, key);
    return session;
  }

  /** Adds a key of another data center to a device's session. */
  extend(session: Session, key: KeyState): void {
    session.importedKeys.add(key);
    this.#signIn(session, key);
  }

  close(session: Session, reason: EndReason): void {
    for (const key of [session.key, ...session.importedKeys]) {
      key.userId = undefined;
      this.#byKey.delete(key.keyId);
      this.#endReasons.set(key.keyId, reason);
    }
  }

  ofKey(keyId: bigint): Session | undefined {
    return this.#byKey.get(keyId);
  }

  of(person: Person): Session[] {
    return this.all().filter((session) => session.person === person);
  }

  /** Every session once. */
  all(): Session[] {
    return [...new Set(this.#byKey.values())];
  }

  /** The text of the 401 for a key that is not signed in. */
  endReason(keyId: bigint): EndReason {
    return this.#endReasons.get(keyId) ?? 'AUTH_KEY_UNREGISTERED';
  }

  #signIn(session: Session, key: KeyState): void {
    key.userId = session.person.id;
    key.isImported = key !== session.key;
    key.passwordPending = undefined;
    this.#endReasons.delete(key.keyId);
    this.#byKey.set(key.keyId, session);
  }
}
