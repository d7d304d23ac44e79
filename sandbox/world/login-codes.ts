import { randomBytes, randomInt } from 'node:crypto';
import { addSeconds } from '../server/unix-time.ts';

const lifetimeSeconds = 600;

/** A code that auth.sendCode made for a number, on one key. */
export interface LoginCode {
  readonly phone: string;
  readonly keyId: bigint;
  /** `phone_code_hash` */
  readonly hash: string;
  readonly code: string;
  readonly via: 'app' | 'sms';
  readonly expires: Date;
  /** The wrong codes typed for it. */
  wrongAttempts: number;
  /** True once it was typed for a number without an account, which may sign up with it. */
  isConfirmed: boolean;
}

/** The valid login codes. A number has one for each key that requested one. */
export class LoginCodes {
  /** The digits of every new code; random ones when undefined. */
  fixedCode: string | undefined;
  readonly #byHash = new Map<string, LoginCode>();

  create(phone: string, keyId: bigint, via: LoginCode['via'], now: Date): LoginCode {
    for (const other of this.#byHash.values()) {
      if (other.phone === phone && other.keyId === keyId) this.#byHash.delete(other.hash);
    }
    const code: LoginCode = {
      phone,
      keyId,
      hash: randomBytes(9).toString('hex'),
      code: this.fixedCode ?? String(randomInt(10_000, 100_000)),
      via,
      expires: addSeconds(now, lifetimeSeconds),
      wrongAttempts: 0,
      isConfirmed: false,
    };
    this.#byHash.set(code.hash, code);
    return code;
  }

  /** Returns the code of a hash while it is valid. */
  find(phone: string, hash: string, now: Date): LoginCode | undefined {
    const code = this.#byHash.get(hash);
    return code?.phone === phone && code.expires > now ? code : undefined;
  }

  delete(code: LoginCode): void {
    this.#byHash.delete(code.hash);
  }

  /**
   * Invalidates a code that its owner writes in any chat. A run of 5-7 digits counts, also with dashes
   * in it (TDLib misc.cpp, for account.invalidateSignInCodes). Returns true when a code was invalidated.
   */
  invalidateWritten(phone: string, text: string): boolean {
    const runs = (text.match(/\d(?:-*\d){4,6}/g) ?? []).map((run) => run.replaceAll('-', ''));
    const written = [...this.#byHash.values()].filter(
      (code) => code.phone === phone && runs.includes(code.code),
    );
    written.forEach((code) => this.delete(code));
    return written.length > 0;
  }
}
