import { randomBytes, randomInt } from 'node:crypto';
import { addSeconds } from './unix-time.ts';

const lifetimeSeconds = 600;

/** One auth.sendCode: a code for a number, asked for on a key. */
export interface LoginCode {
  readonly phone: string;
  readonly keyId: bigint;
  /** `phone_code_hash` */
  readonly hash: string;
  readonly code: string;
  readonly via: 'app' | 'sms';
  readonly expires: Date;
}

/** Login codes that still work. A number has one at a time for each key that asked. */
export class LoginCodes {
  readonly #live = new Map<string, LoginCode>();

  create(phone: string, keyId: bigint, via: LoginCode['via'], now: Date): LoginCode {
    for (const other of this.#live.values()) {
      if (other.phone === phone && other.keyId === keyId) this.#live.delete(other.hash);
    }
    const code: LoginCode = {
      phone,
      keyId,
      hash: randomBytes(9).toString('hex'),
      code: String(randomInt(10_000, 100_000)),
      via,
      expires: addSeconds(now, lifetimeSeconds),
    };
    this.#live.set(code.hash, code);
    return code;
  }

  /** The code behind a hash, while it can be used. */
  find(phone: string, hash: string, now: Date): LoginCode | undefined {
    const code = this.#live.get(hash);
    return code?.phone === phone && code.expires > now ? code : undefined;
  }

  delete(code: LoginCode): void {
    this.#live.delete(code.hash);
  }

  /**
   * Telegram kills a code that its owner writes in any chat. A run of 5-7 digits counts, dashes in
   * between too (TDLib misc.cpp, for account.invalidateSignInCodes). Returns whether one was killed.
   */
  invalidateWritten(phone: string, text: string): boolean {
    const runs = (text.match(/\d(?:-*\d){4,6}/g) ?? []).map((run) => run.replaceAll('-', ''));
    const killed = [...this.#live.values()].filter(
      (code) => code.phone === phone && runs.includes(code.code),
    );
    killed.forEach((code) => this.delete(code));
    return killed.length > 0;
  }
}
