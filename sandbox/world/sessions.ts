import { randomBytes } from 'node:crypto';
import type { KeyState } from '../mtproto/rpc.ts';
import type { Person } from './person.ts';

/** A device signed in to an account: one key per data centre it talks to. */
export interface Session {
  readonly hash: bigint;
  readonly person: Person;
  readonly key: KeyState;
  /** Keys of other data centres, through auth.importAuthorization. */
  readonly importedKeys: Set<KeyState>;
  readonly since: Date;
  /** When an export of data may start; undefined until one was asked for. */
  takeoutFrom: Date | undefined;
}

/** Why a key that was signed in no longer is: the text of the 401. */
export type EndReason = 'AUTH_KEY_UNREGISTERED' | 'SESSION_REVOKED' | 'USER_DEACTIVATED';

/** All devices signed in over MTProto. */
export class Sessions {
  readonly #byKey = new Map<bigint, Session>();
  readonly #ended = new Map<bigint, EndReason>();

  open(person: Person, key: KeyState, now: Date): Session {
    const before = this.#byKey.get(key.keyId);
    if (before) this.close(before, 'AUTH_KEY_UNREGISTERED');
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

  /** The same device on a key of another data centre. */
  extend(session: Session, key: KeyState): void {
    session.importedKeys.add(key);
    this.#signIn(session, key);
  }

  close(session: Session, ended: EndReason): void {
    for (const key of [session.key, ...session.importedKeys]) {
      key.userId = undefined;
      this.#byKey.delete(key.keyId);
      this.#ended.set(key.keyId, ended);
    }
  }

  ofKey(keyId: bigint): Session | undefined {
    return this.#byKey.get(keyId);
  }

  of(person: Person): Session[] {
    return this.all().filter((session) => session.person === person);
  }

  /** Each once, whatever number of keys it has. */
  all(): Session[] {
    return [...new Set(this.#byKey.values())];
  }

  /** The text of the 401 for a key that is not signed in. */
  endReason(keyId: bigint): EndReason {
    return this.#ended.get(keyId) ?? 'AUTH_KEY_UNREGISTERED';
  }

  #signIn(session: Session, key: KeyState): void {
    key.userId = session.person.id;
    key.passwordPending = undefined;
    this.#ended.delete(key.keyId);
    this.#byKey.set(key.keyId, session);
  }
}
