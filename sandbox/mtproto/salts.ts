import { randomBytes } from 'node:crypto';
import { sha1 } from './crypto/hashes.ts';

const periodSeconds = 1800;

export interface Salt {
  readonly value: bigint;
  /** Unix seconds. */
  readonly since: number;
  readonly until: number;
}

/** The server salts of one key: a new one each half hour, each valid for an hour. */
export class Salts {
  readonly #secret = randomBytes(16);
  readonly #first: Salt;

  /** `first` is the salt from the key exchange. `now` is in Unix seconds here and below. */
  constructor(first: bigint, now: number) {
    this.#first = { value: first, since: now, until: now + 2 * periodSeconds };
  }

  current(now: number): bigint {
    return this.#period(Math.floor(now / periodSeconds)).value;
  }

  accepts(salt: bigint, now: number): boolean {
    const period = Math.floor(now / periodSeconds);
    const candidates = [this.#first, this.#period(period), this.#period(period - 1)];
    return candidates.some((one) => one.value === salt && one.since <= now && now < one.until);
  }

  /** The salts of `count` periods, starting with the current one. */
  future(count: number, now: number): readonly Salt[] {
    const period = Math.floor(now / periodSeconds);
    return Array.from({ length: count }, (_, i) => this.#period(period + i));
  }

  #period(period: number): Salt {
    const value = sha1(this.#secret, Buffer.from(String(period))).readBigInt64LE(0);
    return { value, since: period * periodSeconds, until: (period + 2) * periodSeconds };
  }
}
