import { randomBytes } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { AuthKey } from '../../../../sandbox/mtproto/auth-key.ts';
import { dhPrime, type DhSecret } from '../../../../sandbox/mtproto/crypto/diffie-hellman.ts';
import { sha1 } from '../../../../sandbox/mtproto/crypto/hashes.ts';
import { makeRsaKey, type RsaKey } from '../../../../sandbox/mtproto/crypto/rsa-key.ts';
import { KeyExchange } from '../../../../sandbox/mtproto/key-exchange.ts';
import { type ExchangeOptions, exchangeKeys } from './client-exchange.ts';

const now = (): Date => new Date(1_700_000_000_000);
let rsa: RsaKey;
beforeAll(async () => {
  rsa = await makeRsaKey();
});

test('a client with the old padding gets a key both sides know, and its first salt', async () => {
  const keys: AuthKey[] = [];
  const { answer, key, newNonce, serverNonce } = await exchange((made) => keys.push(made) > 0);
  const hash = sha1(newNonce, Buffer.from([1]), sha1(key).subarray(0, 8)).subarray(4);
  expect(answer).toMatchObject({ _: 'dh_gen_ok', new_nonce_hash1: hash });
  expect(keys[0]?.bytes).toEqual(key);
  expect(keys[0]?.state).toMatchObject({ dc: 2, keyId: sha1(key).readBigInt64LE(12), layer: 0 });
  const salt = newNonce.readBigInt64LE() ^ serverNonce.readBigInt64LE();
  expect(keys[0]?.salts.accepts(salt, 1_700_000_000)).toBe(true);
});

test('a key whose id is taken is to be made again', async () => {
  const { answer, key, newNonce } = await exchange(() => false);
  const hash = sha1(newNonce, Buffer.from([2]), sha1(key).subarray(0, 8)).subarray(4);
  expect(answer).toMatchObject({ _: 'dh_gen_retry', new_nonce_hash2: hash });
});

test('a key that begins with a zero is made again only for clients that get it wrong', async () => {
  const keys: AuthKey[] = [];
  const keep = (made: AuthKey): boolean => keys.push(made) > 0;
  const refused = await exchange(keep, { makeSecret: secretForZero, avoidLeadingZeros: true });
  expect(refused.key[0]).toBe(0);
  expect(refused.answer).toMatchObject({ _: 'dh_gen_retry' });
  expect(keys).toEqual([]);
  const made = await exchange(keep, { makeSecret: secretForZero });
  expect(made.answer).toMatchObject({ _: 'dh_gen_ok' });
  expect(keys[0]?.bytes).toEqual(made.key);
});

test.each<[string, Partial<ExchangeOptions>, string]>([
  ['wrong factors', { factor: 3n }, 'p and q are not the factors of pq'],
  ['a nonce of another exchange', { nonce: randomBytes(16) }, 'has the nonces of another exchange'],
  ['an unsafe g_b', { publicValue: Buffer.from([1]) }, 'g_b is not a safe value'],
  ['a wrong hash', { hash: randomBytes(20) }, 'set_client_DH_params has a wrong hash'],
])('%s ends the exchange', async (_name, lies, message) => {
  await expect(exchange(() => true, lies)).rejects.toThrow(message);
});

test('steps out of order end the exchange', () => {
  const server = new KeyExchange(rsa, 2, now, () => true);
  expect(() => server.answer({ _: 'set_client_DH_params' })).toThrow('came before req_DH_params');
  expect(() => server.answer({ _: 'ping', ping_id: 1n })).toThrow(
    'ping is not a step of a key exchange',
  );
});

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

function bytes(value: bigint): Buffer {
  const text = value.toString(16);
  return Buffer.from(text.padStart(text.length + (text.length % 2), '0'), 'hex');
}

/** The exchange of a client with a server that keeps its keys with `keep`. */
function exchange(
  keep: (key: AuthKey) => boolean,
  {
    avoidLeadingZeros = false,
    ...options
  }: Partial<ExchangeOptions> & { avoidLeadingZeros?: boolean } = {},
) {
  const server = new KeyExchange(rsa, 2, now, keep, { avoidLeadingZeros });
  return exchangeKeys((request) => server.answer(request), {
    publicKeyPem: rsa.publicPem,
    ...options,
  });
}
