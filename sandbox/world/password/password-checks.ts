import { challenge, proves, type Password, type PasswordChallenge } from './password.ts';

export type PasswordCheck = 'right' | 'wrong' | 'stale';

/** SRP exchanges under way, one a key. An exchange is used up by one answer. */
export class PasswordChecks {
  readonly #byKey = new Map<bigint, PasswordChallenge>();

  start(keyId: bigint, password: Password): PasswordChallenge {
    const made = challenge(password);
    this.#byKey.set(keyId, made);
    return made;
  }

  /** `stale`: no such exchange, or the password was changed since. */
  check(keyId: bigint, password: Password, id: bigint, a: Buffer, m1: Buffer): PasswordCheck {
    const started = this.#byKey.get(keyId);
    this.#byKey.delete(keyId);
    if (started?.id !== id || started.password !== password) return 'stale';
    return proves(started, a, m1) ? 'right' : 'wrong';
  }
}
