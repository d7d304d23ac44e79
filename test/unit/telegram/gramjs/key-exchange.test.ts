import { randomBytes } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { dhPrime, toBytes } from '../../../../sandbox/mtproto/crypto/diffie-hellman.ts';
import { makeRsaKey, type RsaKey } from '../../../../sandbox/mtproto/crypto/rsa-key.ts';
import { KeyExchange } from '../../../../sandbox/mtproto/key-exchange.ts';
import { Decoder } from '../../../../sandbox/mtproto/tl/decode.ts';
import { Encoder } from '../../../../sandbox/mtproto/tl/encode.ts';
import { loadLayers } from '../../../../sandbox/mtproto/tl/layers.ts';
import { TlReader } from '../../../../sandbox/mtproto/tl/reader.ts';
import type { TlObject } from '../../../../sandbox/mtproto/tl/value.ts';
import { exchangeKey } from '../../../../src/telegram/gramjs/key-exchange.ts';
import { trustServerKey } from '../../../../src/telegram/gramjs/server-key.ts';

const now = new Date('2026-11-03T10:00:00Z');
let rsa: RsaKey;

beforeAll(async () => {
  rsa = await makeRsaKey();
  trustServerKey(rsa.publicPem);
});

interface Lies {
  /** Changes an object before it is sent or encrypted. */
  readonly object?: (object: TlObject) => TlObject;
  /** Whether the server says that it has such a key already. */
  readonly isTaken?: boolean;
}

interface Made {
  readonly key: Buffer;
  readonly serverTime: number;
  /** The key that the server has. */
  readonly stored: Buffer | undefined;
}

/** Exchanges a key with a server in memory. */
async function exchange(lies: Lies = {}): Promise<Made> {
  const { object, isTaken = false } = lies;
  let stored: Buffer | undefined;
  const server = new KeyExchange(
    rsa,
    2,
    () => now,
    (key) => {
      stored = key.bytes;
      return !isTaken;
    },
    { alter: object },
  );
  const made = await exchangeKey(async (request) => {
    const read = new Decoder(loadLayers(), undefined).object(new TlReader(request));
    const answer = new Encoder(loadLayers(), loadLayers().service).object(server.answer(read));
    return Promise.resolve(answer);
  });
  return { ...made, stored };
}

function replace(type: string, fields: Omit<TlObject, '_'>): Lies {
  return { object: (object) => (object._ === type ? { ...object, ...fields } : object) };
}

const inner = (fields: Omit<TlObject, '_'>): Lies => replace('server_DH_inner_data', fields);

test('exchangeKey makes the key that the server has, and learns its time', async () => {
  const { key, stored, serverTime } = await exchange();
  expect(key).toEqual(stored);
  expect(serverTime).toBe(now.getTime() / 1000);
});

test('exchangeKey finds a known key behind others, up to the sixteenth', async () => {
  const behind = (count: number): Lies => ({
    object: (object) =>
      object._ === 'resPQ'
        ? {
            ...object,
            server_public_key_fingerprints: [
              ...Array.from({ length: count }, (_, at) => BigInt(at)),
              rsa.fingerprint,
            ],
          }
        : object,
  });
  const { key, stored } = await exchange(behind(15));
  expect(key).toEqual(stored);
  await expect(exchange(behind(16))).rejects.toThrow('none of the known RSA keys');
});

test.each<[string, Lies, string]>([
  ['a nonce of another exchange', replace('resPQ', { nonce: randomBytes(16) }), 'nonce of resPQ'],
  ['a pq of 1', replace('resPQ', { pq: Buffer.from([1]) }), 'pq is not the product'],
  [
    'a square as pq',
    replace('resPQ', { pq: toBytes(2_147_483_647n ** 2n).subarray(-8) }),
    'pq is not the product',
  ],
  [
    'a part of a block',
    replace('server_DH_params_ok', { encrypted_answer: randomBytes(591) }),
    'no whole blocks',
  ],
  [
    'other bytes',
    replace('server_DH_params_ok', { encrypted_answer: randomBytes(592) }),
    'has another type',
  ],
  ['a nonce', replace('server_DH_params_ok', { nonce: randomBytes(16) }), 'The nonce is wrong'],
  [
    'a server_nonce',
    replace('server_DH_params_ok', { server_nonce: randomBytes(16) }),
    'The server_nonce is wrong',
  ],
  ['an inner nonce', inner({ nonce: randomBytes(16) }), 'The nonce is wrong'],
  ['an inner server_nonce', inner({ server_nonce: randomBytes(16) }), 'The server_nonce is wrong'],
  ['a short prime', inner({ dh_prime: dhPrime.subarray(128) }), '2048 bits'],
  ['a small g_a', inner({ g_a: toBytes(1n) }), 'too close to 0'],
  ['a last nonce', replace('dh_gen_ok', { nonce: randomBytes(16) }), 'The nonce is wrong'],
  [
    'a last server_nonce',
    replace('dh_gen_ok', { server_nonce: randomBytes(16) }),
    'The server_nonce is wrong',
  ],
  [
    'a wrong proof',
    replace('dh_gen_ok', { new_nonce_hash1: randomBytes(16) }),
    'new_nonce_hash is wrong',
  ],
])('exchangeKey refuses a server that sends %s', async (_, lies, message) => {
  await expect(exchange(lies)).rejects.toThrow(message);
});

test('exchangeKey fails without blaming the server when that has a key with this id', async () => {
  await expect(exchange({ isTaken: true })).rejects.toThrow('The server asks for another key');
});
