import { constants, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { AuthKey } from '../../../../sandbox/mtproto/auth-key.ts';
import { decryptIge, encryptIge } from '../../../../sandbox/mtproto/crypto/aes-ige.ts';
import {
  dhPrime,
  type DhSecret,
  makeDhSecret,
} from '../../../../sandbox/mtproto/crypto/diffie-hellman.ts';
import { sha1 } from '../../../../sandbox/mtproto/crypto/hashes.ts';
import { makeRsaKey, type RsaKey } from '../../../../sandbox/mtproto/crypto/rsa-key.ts';
import { KeyExchange } from '../../../../sandbox/mtproto/key-exchange.ts';
import type { TlObject } from '../../../../sandbox/mtproto/tl/value.ts';
import { Decoder } from '../../../../sandbox/mtproto/tl/decode.ts';
import { Encoder } from '../../../../sandbox/mtproto/tl/encode.ts';
import { bufferField } from '../../../../sandbox/mtproto/tl/fields.ts';
import { loadLayers } from '../../../../sandbox/mtproto/tl/layers.ts';
import { TlReader } from '../../../../sandbox/mtproto/tl/reader.ts';

const now = (): Date => new Date(1_700_000_000_000);
let rsa: RsaKey;
beforeAll(async () => {
  rsa = await makeRsaKey();
});

test('a client with the old padding gets a key both sides know, and its first salt', () => {
  const keys: AuthKey[] = [];
  const { answer, key, newNonce, serverNonce } = exchange((made) => keys.push(made) > 0);
  const hash = sha1(newNonce, Buffer.from([1]), sha1(key).subarray(0, 8)).subarray(4);
  expect(answer).toMatchObject({ _: 'dh_gen_ok', new_nonce_hash1: hash });
  expect(keys[0]?.bytes).toEqual(key);
  expect(keys[0]?.state).toMatchObject({ dc: 2, keyId: sha1(key).readBigInt64LE(12), layer: 0 });
  const salt = newNonce.readBigInt64LE() ^ serverNonce.readBigInt64LE();
  expect(keys[0]?.salts.accepts(salt, 1_700_000_000)).toBe(true);
});

test('a key whose id is taken is to be made again', () => {
  const { answer, key, newNonce } = exchange(() => false);
  const hash = sha1(newNonce, Buffer.from([2]), sha1(key).subarray(0, 8)).subarray(4);
  expect(answer).toMatchObject({ _: 'dh_gen_retry', new_nonce_hash2: hash });
});

test('a key that begins with a zero is to be made again, because clients get it wrong', () => {
  const keys: AuthKey[] = [];
  const { answer, key } = exchange((made) => keys.push(made) > 0, { makeSecret: secretForZero });
  expect(key[0]).toBe(0);
  expect(answer).toMatchObject({ _: 'dh_gen_retry' });
  expect(keys).toEqual([]);
});

test.each<[string, Partial<Lies>, string]>([
  ['wrong factors', { factor: 3n }, 'p and q are not the factors of pq'],
  ['a nonce of another exchange', { nonce: randomBytes(16) }, 'has the nonces of another exchange'],
  ['an unsafe g_b', { publicValue: Buffer.from([1]) }, 'g_b is not a safe value'],
  ['a wrong hash', { hash: randomBytes(20) }, 'set_client_DH_params has a wrong hash'],
])('%s ends the exchange', (_name, lies, message) => {
  expect(() => exchange(() => true, lies)).toThrow(message);
});

test('steps out of order end the exchange', () => {
  const server = new KeyExchange(rsa, 2, now, () => true);
  expect(() => server.answer({ _: 'set_client_DH_params' })).toThrow('came before req_DH_params');
  expect(() => server.answer({ _: 'ping', ping_id: 1n })).toThrow(
    'ping is not a step of a key exchange',
  );
});

interface Lies {
  readonly factor: bigint;
  readonly nonce: Buffer;
  readonly publicValue: Buffer;
  readonly hash: Buffer;
  readonly makeSecret: (theirs: Buffer) => DhSecret;
}

/** The first small exponent that makes a shared key with a leading zero. */
function secretForZero(theirs: Buffer): DhSecret {
  const prime = BigInt(`0x${dhPrime.toString('hex')}`);
  const factor = BigInt(`0x${theirs.toString('hex')}`);
  let [mine, shared] = [1n, 1n];
  do {
    mine = (mine * 3n) % prime;
    shared = (shared * factor) % prime;
  } while (shared >> 2040n !== 0n || mine === 3n);
  return { publicValue: bytes(mine), shared: () => Buffer.from(pad(shared), 'hex') };
}

function pad(value: bigint): string {
  return value.toString(16).padStart(512, '0');
}

/** The client's side, as core.telegram.org/mtproto/auth_key had it before RSA_PAD. */
function exchange(keep: (key: AuthKey) => boolean, lies: Partial<Lies> = {}) {
  const server = new KeyExchange(rsa, 2, now, keep);
  const nonce = randomBytes(16);
  const resPq = server.answer({ _: 'req_pq_multi', nonce });
  const serverNonce = bufferField(resPq, 'server_nonce');
  const pq = bufferField(resPq, 'pq');
  const factor = lies.factor ?? factorOf(pq.readBigUInt64BE());
  const newNonce = randomBytes(32);
  const about = { nonce, server_nonce: serverNonce };
  const [p, q] = [bytes(factor), bytes(pq.readBigUInt64BE() / factor)];
  const inner = encode({ _: 'p_q_inner_data', pq, p, q, ...about, new_nonce: newNonce });
  const params = server.answer({
    _: 'req_DH_params',
    ...about,
    nonce: lies.nonce ?? nonce,
    encrypted_data: encryptOld(inner),
  });

  const newServer = sha1(newNonce, serverNonce);
  const serverNew = sha1(serverNonce, newNonce);
  const key = Buffer.concat([newServer, serverNew.subarray(0, 12)]);
  const mixed = [serverNew.subarray(12), sha1(newNonce, newNonce), newNonce.subarray(0, 4)];
  const iv = Buffer.concat(mixed);
  const opened = decryptIge(bufferField(params, 'encrypted_answer'), key, iv);
  const theirs = new Decoder(loadLayers(), undefined).object(new TlReader(opened.subarray(20)));
  const makeSecret = lies.makeSecret ?? makeDhSecret;
  const secret = makeSecret(bufferField(theirs, 'g_a'));
  const g_b = lies.publicValue ?? secret.publicValue;
  const mine = encode({ _: 'client_DH_inner_data', ...about, retry_id: 0n, g_b });
  const hashed = Buffer.concat([lies.hash ?? sha1(mine), mine]);
  const padded = Buffer.concat([hashed, randomBytes(-hashed.length & 15)]);
  const encrypted_data = encryptIge(padded, key, iv);
  const answer = server.answer({ _: 'set_client_DH_params', ...about, encrypted_data });
  const shared = secret.shared(bufferField(theirs, 'g_a'));
  if (!shared) throw new Error('the server sent an unsafe g_a');
  return { answer, key: shared, newNonce, serverNonce };
}

function encode(object: TlObject): Buffer {
  return new Encoder(loadLayers(), loadLayers().service).object(object);
}

function encryptOld(data: Buffer): Buffer {
  const block = Buffer.concat([Buffer.alloc(1), sha1(data), data, randomBytes(235 - data.length)]);
  return publicEncrypt(
    { key: createPublicKey(rsa.publicPem), padding: constants.RSA_NO_PADDING },
    block,
  );
}

function bytes(value: bigint): Buffer {
  const text = value.toString(16);
  return Buffer.from(text.padStart(text.length + (text.length % 2), '0'), 'hex');
}

/** Pollard's rho: pq is the product of two primes of 31 bits. */
function factorOf(pq: bigint): bigint {
  for (let c = 1n; ; c++) {
    let [slow, fast, divisor] = [2n, 2n, 1n];
    const step = (x: bigint): bigint => (x * x + c) % pq;
    while (divisor === 1n) {
      slow = step(slow);
      fast = step(step(fast));
      divisor = gcd(slow > fast ? slow - fast : fast - slow, pq);
    }
    if (divisor !== pq) return divisor;
  }
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
