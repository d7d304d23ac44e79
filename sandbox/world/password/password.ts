import { randomBytes } from 'node:crypto';
import { fromBytes, g, p, passwordExponent, powMod, sha256, srpPrime, toBytes } from './srp.ts';

/**
 * A 2FA password as the server stores it: a verifier, never the password. The folder is the server's side
 * of core.telegram.org/api/srp. It leaves out signing in.
 */
export interface Password {
  readonly salt1: Buffer;
  readonly salt2: Buffer;
  readonly verifier: bigint;
  readonly hint: string | undefined;
}

/** The server's part of one SRP exchange. */
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

function startChallenge(password: Password): PasswordChallenge {
  const secret = fromBytes(randomBytes(256));
  const k = fromBytes(sha256(srpPrime, toBytes(g)));
  const publicValue = toBytes((k * password.verifier + powMod(g, secret)) % p);
  return { id: randomBytes(8).readBigInt64LE(), secret, publicValue, password };
}

/** True when the client's `A` and `M1` prove that it knows the password. */
function verifyProof(challenge: PasswordChallenge, a: Buffer, m1: Buffer): boolean {
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

/** The SRP exchanges in progress, one per key. Each takes one answer. */
export class PasswordChecks {
  readonly #byKey = new Map<bigint, PasswordChallenge>();

  start(keyId: bigint, password: Password): PasswordChallenge {
    const challenge = startChallenge(password);
    this.#byKey.set(keyId, challenge);
    return challenge;
  }

  /** Returns `stale` without such an exchange, or when the password changed since. */
  check(keyId: bigint, password: Password, id: bigint, a: Buffer, m1: Buffer): PasswordCheckResult {
    const challenge = this.#byKey.get(keyId);
    this.#byKey.delete(keyId);
    if (challenge?.id !== id || challenge.password !== password) return 'stale';
    return verifyProof(challenge, a, m1) ? 'right' : 'wrong';
  }
}
