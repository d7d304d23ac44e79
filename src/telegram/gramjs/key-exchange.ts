import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { _serverKeys as serverKeys } from 'telegram/crypto/RSA.js';
import { serializeBytes } from 'telegram/tl/generationHelpers.js';
import { fromLong } from '../tl/long.ts';
import { TlReader } from '../tl/tl-reader.ts';
import { decryptIge, encryptIge } from './aes-ige.ts';
import { checkGroup, checkPublicValue, toBigInt, toBytes } from './diffie-hellman.ts';
import { makeDhKey } from './dh-key.ts';
import { factorize } from './factorize.ts';
import { modPow } from './native-arithmetic.ts';
import { KeyExchangeError } from './protocol-error.ts';

/** Sends an unencrypted request and resolves with the body of the answer. */
export type Ask = (request: Buffer) => Promise<Buffer>;

const keyBytes = 256;

/** The identity of one exchange: a random number of each side. */
interface Nonces {
  readonly nonce: Buffer;
  readonly serverNonce: Buffer;
}

/**
 * Makes an auth key with a server (core.telegram.org/mtproto/auth_key), with every check that the
 * security guidelines demand. GramJS's own exchange leaves out those of pq, dh_prime, g, g_a, g_b and the
 * hash of the answer, and reads answers with a decoder that takes any object.
 *
 * @returns the key, and the server's time in Unix seconds
 * @throws KeyExchangeError when the server breaks a rule
 */
export async function exchangeKey(ask: Ask): Promise<{ key: Buffer; serverTime: number }> {
  const nonce = randomBytes(16);
  const start = readStart(await ask(serialize(0xbe7e8ef1, nonce)), nonce);
  const newNonce = randomBytes(32);
  const cipher = temporaryCipher(newNonce, start.serverNonce);
  const group = readGroup(await ask(requestGroup(start, newNonce)), start, cipher);
  await checkGroup(group.prime, group.generator);
  const prime = toBigInt(group.prime);
  const serverValue = toBigInt(group.serverValue);
  checkPublicValue(serverValue, prime);
  const own = await makeDhKey(group.prime, group.generator);
  checkPublicValue(own.publicValue, prime);
  const end = await ask(sendValue(start, toBytes(own.publicValue, keyBytes), cipher));
  const key = toBytes(await own.shared(serverValue), keyBytes);
  readEnd(end, start, newNonce, key);
  return { key, serverTime: group.serverTime };
}

type ServerKey = NonNullable<ReturnType<typeof serverKeys.get>>;

interface Start extends Nonces {
  readonly pq: Buffer;
  readonly fingerprint: Buffer;
  readonly serverKey: ServerKey;
}

function readStart(answer: Buffer, nonce: Buffer): Start {
  const reader = open(answer, [0x05162463], 'req_pq_multi');
  const own = reader.raw(16);
  const serverNonce = reader.raw(16);
  expectEqual(own, nonce, 'nonce of resPQ');
  const pq = reader.bytes();
  const count = reader.vectorLength();
  for (let i = 0; i < Math.min(count, 16); i++) {
    const fingerprint = reader.raw(8);
    const serverKey = serverKeys.get(fingerprint.readBigInt64LE().toString());
    if (serverKey) return { nonce, serverNonce, pq, fingerprint, serverKey };
  }
  throw new KeyExchangeError('The server has none of the known RSA keys');
}

/** req_DH_params: proves that pq was factorized, and sends `newNonce` in secret. */
function requestGroup(start: Start, newNonce: Buffer): Buffer {
  const { nonce, serverNonce } = start;
  const [p, q] = factorize(toBigInt(start.pq)).map((factor) => serializeBytes(minimal(factor)));
  if (!p || !q) throw new KeyExchangeError('pq is not the product of two different primes');
  const pq = serializeBytes(start.pq);
  const inner = serialize(0x83c95aec, pq, p, q, nonce, serverNonce, newNonce);
  const encrypted = serializeBytes(encryptForServer(inner, start.serverKey));
  return serialize(0xd712e4be, nonce, serverNonce, p, q, start.fingerprint, encrypted);
}

interface Group {
  readonly generator: number;
  readonly prime: Buffer;
  readonly serverValue: Buffer;
  readonly serverTime: number;
}

function readGroup(answer: Buffer, nonces: Nonces, { key, iv }: Cipher): Group {
  const reader = open(answer, [0xd0e8075c], 'req_DH_params');
  checkNonces(reader, nonces);
  const encrypted = reader.bytes();
  if (encrypted.length % 16 !== 0) throw new KeyExchangeError('The answer has no whole blocks');
  const plain = decryptIge(encrypted, key, iv);
  const inner = open(plain.subarray(20), [0xb5890dba], 'req_DH_params');
  checkNonces(inner, nonces);
  const group = {
    generator: inner.int(),
    prime: inner.bytes(),
    serverValue: inner.bytes(),
    serverTime: inner.int(),
  };
  if (inner.remaining > 15) throw new KeyExchangeError('server_DH_inner_data has a wrong length');
  const hash = sha1(plain.subarray(20, plain.length - inner.remaining));
  expectEqual(plain.subarray(0, 20), hash, 'hash of server_DH_inner_data');
  return group;
}

/** set_client_DH_params with g_b. */
function sendValue({ nonce, serverNonce }: Nonces, value: Buffer, { key, iv }: Cipher): Buffer {
  const retryId = Buffer.alloc(8);
  const inner = serialize(0x6643b654, nonce, serverNonce, retryId, serializeBytes(value));
  const hashed = Buffer.concat([sha1(inner), inner]);
  const padded = Buffer.concat([hashed, randomBytes(-hashed.length & 15)]);
  return serialize(0xf5045f1f, nonce, serverNonce, serializeBytes(encryptIge(padded, key, iv)));
}

/** dh_gen_ok, dh_gen_retry and dh_gen_fail, whose proofs differ by a number. */
const endings = [0x3bcbf734, 0x46dc1fb9, 0xa69dae02];

function readEnd(answer: Buffer, nonces: Nonces, newNonce: Buffer, key: Buffer): void {
  const reader = open(answer, endings, 'set_client_DH_params');
  const number = 1 + endings.indexOf(answer.readUInt32LE());
  checkNonces(reader, nonces);
  const proof = sha1(newNonce, Buffer.from([number]), sha1(key).subarray(0, 8)).subarray(4);
  expectEqual(reader.raw(16), proof, 'new_nonce_hash');
  // Telegram answers so when it has a key with the same id. GramJS begins a new exchange.
  if (number !== 1) throw new Error('The server asks for another key');
}

/** Reads the constructor of an answer. Reading beyond its end is an error of the server, too. */
function open(answer: Buffer, ids: readonly number[], request: string): TlReader {
  const reader = new TlReader(answer);
  if (!ids.includes(reader.constructorId())) {
    throw new KeyExchangeError(`The answer to ${request} has another type`);
  }
  return reader;
}

function checkNonces(reader: TlReader, { nonce, serverNonce }: Nonces): void {
  expectEqual(reader.raw(16), nonce, 'nonce');
  expectEqual(reader.raw(16), serverNonce, 'server_nonce');
}

function expectEqual(received: Buffer, expected: Buffer, name: string): void {
  if (!timingSafeEqual(received, expected)) throw new KeyExchangeError(`The ${name} is wrong`);
}

/** RSA_PAD: a one-time AES key encrypts the reversed data, which ends with a hash of both. */
function encryptForServer(data: Buffer, { n, e }: ServerKey): Buffer {
  const modulus = fromLong(n);
  const padded = Buffer.concat([data, randomBytes(192 - data.length)]);
  for (;;) {
    const key = randomBytes(32);
    const hash = createHash('sha256').update(key).update(padded).digest();
    const reversed = Buffer.concat([Buffer.from(padded).reverse(), hash]);
    const hidden = encryptIge(reversed, key, Buffer.alloc(32));
    const mask = createHash('sha256').update(hidden).digest();
    const masked = Buffer.from(key.map((byte, i) => byte ^ (mask[i] ?? 0)));
    const block = toBigInt(Buffer.concat([masked, hidden]));
    if (block < modulus) return toBytes(modPow(block, BigInt(e), modulus), keyBytes);
  }
}

interface Cipher {
  readonly key: Buffer;
  readonly iv: Buffer;
}

/** tmp_aes_key and tmp_aes_iv of the specification. */
function temporaryCipher(newNonce: Buffer, serverNonce: Buffer): Cipher {
  const newServer = sha1(newNonce, serverNonce);
  const serverNew = sha1(serverNonce, newNonce);
  const newNew = sha1(newNonce, newNonce);
  return {
    key: Buffer.concat([newServer, serverNew.subarray(0, 12)]),
    iv: Buffer.concat([serverNew.subarray(12), newNew, newNonce.subarray(0, 4)]),
  };
}

function sha1(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function serialize(constructor: number, ...fields: readonly Buffer[]): Buffer {
  const id = Buffer.alloc(4);
  id.writeUInt32LE(constructor);
  return Buffer.concat([id, ...fields]);
}

/** A big-endian number without leading zero bytes. */
function minimal(value: bigint): Buffer {
  return toBytes(value, Math.ceil(value.toString(16).length / 2));
}
