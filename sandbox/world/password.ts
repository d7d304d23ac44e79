import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { dhPrime, powMod, toBigInt, toBytes } from '../mtproto/crypto/diffie-hellman.ts';
import { sha256 } from '../mtproto/crypto/hashes.ts';

export const srpGenerator = 3;
const g = BigInt(srpGenerator);
const p = toBigInt(dhPrime);

/**
 * A 2FA password as the server stores it: a verifier, never the password. Passwords are checked by SRP
 * (core.telegram.org/api/srp), in the group of the key exchange.
 */
export interface Password {
  readonly salt1: Buffer;
  readonly salt2: Buffer;
  readonly verifier: bigint;
  readonly hint: string | undefined;
}

/** The server's part of one SRP exchange. */
interface PasswordChallenge {
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
  const secret = toBigInt(randomBytes(256));
  const k = toBigInt(sha256(dhPrime, toBytes(g)));
  const publicValue = toBytes((k * password.verifier + powMod(g, secret)) % p);
  return { id: randomBytes(8).readBigInt64LE(), secret, publicValue, password };
}

/** True when the client's `A` and `M1` prove that it knows the password. */
function verifyProof(challenge: PasswordChallenge, a: Buffer, m1: Buffer): boolean {
  const clientValue = toBigInt(a);
  if (clientValue <= 0n || clientValue >= p) return false;
  const { salt1, salt2, verifier } = challenge.password;
  const paddedA = toBytes(clientValue);
  const u = toBigInt(sha256(paddedA, challenge.publicValue));
  const shared = powMod(clientValue * powMod(verifier, u), challenge.secret);
  const hashedPrime = sha256(dhPrime);
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

/** PH2 of the specification. It turns the password into the secret exponent `x`. */
function passwordExponent(password: string, salt1: Buffer, salt2: Buffer): bigint {
  const salted = (data: Buffer, salt: Buffer): Buffer => sha256(salt, data, salt);
  const first = salted(salted(Buffer.from(password), salt1), salt2);
  return toBigInt(salted(pbkdf2Sync(first, salt1, 100_000, 64, 'sha512'), salt2));
}
