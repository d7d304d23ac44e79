import { randomBytes } from 'node:crypto';
import { fromBytes, g, p, passwordExponent, powMod, sha256, srpPrime, toBytes } from './srp.ts';

/** A 2FA password as the server keeps it: never the password itself. */
export interface Password {
  readonly salt1: Buffer;
  readonly salt2: Buffer;
  readonly verifier: bigint;
  readonly hint: string | undefined;
}

/** The server's half of one SRP exchange. */
export interface PasswordChallenge {
  readonly id: bigint;
  readonly secret: bigint;
  /** `srp_B` */
  readonly publicValue: Buffer;
  readonly password: Password;
}

export function makePassword(password: string, hint?: string): Password {
  const salt1 = randomBytes(40);
  const salt2 = randomBytes(16);
  const verifier = powMod(g, passwordExponent(password, salt1, salt2));
  return { salt1, salt2, verifier, hint };
}

export function startChallenge(password: Password): PasswordChallenge {
  const secret = fromBytes(randomBytes(256));
  const k = fromBytes(sha256(srpPrime, toBytes(g)));
  const publicValue = toBytes((k * password.verifier + powMod(g, secret)) % p);
  return { id: randomBytes(8).readBigInt64LE(), secret, publicValue, password };
}

/** Whether the client's `A` and `M1` prove that it knows the password. */
export function verifyProof(challenge: PasswordChallenge, a: Buffer, m1: Buffer): boolean {
  const clientValue = fromBytes(a);
  if (clientValue <= 0n || clientValue >= p) return false;
  const { salt1, salt2, verifier } = challenge.password;
  const paddedA = toBytes(clientValue);
  const u = fromBytes(sha256(paddedA, challenge.publicValue));
  const shared = powMod(clientValue * powMod(verifier, u), challenge.secret);
  const hashedPrime = sha256(srpPrime);
  const hashedGenerator = sha256(toBytes(g));
  const expected = sha256(
    Buffer.from(hashedPrime.map((byte, at) => byte ^ (hashedGenerator[at] ?? 0))),
    sha256(salt1),
    sha256(salt2),
    paddedA,
    challenge.publicValue,
    sha256(toBytes(shared)),
  );
  return expected.equals(m1);
}

export type PasswordCheckResult = 'right' | 'wrong' | 'stale';

/** SRP exchanges under way, one a key. An exchange is used up by one answer. */
export class PasswordChecks {
  readonly #byKey = new Map<bigint, PasswordChallenge>();

  start(keyId: bigint, password: Password): PasswordChallenge {
    const made = startChallenge(password);
    this.#byKey.set(keyId, made);
    return made;
  }

  /** `stale`: no such exchange, or the password was changed since. */
  check(keyId: bigint, password: Password, id: bigint, a: Buffer, m1: Buffer): PasswordCheckResult {
    const started = this.#byKey.get(keyId);
    this.#byKey.delete(keyId);
    if (started?.id !== id || started.password !== password) return 'stale';
    return verifyProof(started, a, m1) ? 'right' : 'wrong';
  }
}
