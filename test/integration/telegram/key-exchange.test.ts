import { generatePrimeSync, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { serializeBytes } from 'telegram/tl/generationHelpers.js';
import { expect, test } from 'vitest';
import { dhPrime, toBigInt, toBytes } from '../../../sandbox/mtproto/crypto/diffie-hellman.ts';
import type { TlObject } from '../../../sandbox/mtproto/tl/value.ts';
import { connectTelegram } from '../../../src/telegram/telegram.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { startHostileServer, type HostileServer, type Lies } from './hostile-server.ts';

const prime = toBigInt(dhPrime);
/** Two primes of 31 bits, and one of 62. */
const [p, q] = [2_147_483_629n, 2_147_483_647n];
const largePrime = 2_305_843_009_213_693_951n;
/** Half of it is no prime, as good as certainly. */
const unsafePrime = generatePrimeSync(2048, { bigint: true });

/** Tries to begin a sign-in at a server, and returns why it failed. */
async function signInAt(server: HostileServer, clock = new ManualClock()): Promise<unknown> {
  await using telegram = connectTelegram({
    apiId: 12345,
    apiHash: 'hash',
    dcs: server.dcs,
    publicKeyPem: server.publicKeyPem,
    device: { model: 'Roster on a test', system: 'Node', app: '0.1.0' },
    clock,
    log: { debug: () => {}, info: () => {}, warn: () => {} },
  });
  return await telegram.startSignIn().then(
    () => undefined,
    (error: unknown) => error,
  );
}

function replace(type: string, fields: Omit<TlObject, '_'>): Lies {
  return { object: (object) => (object._ === type ? { ...object, ...fields } : object) };
}

const pq = (value: bigint, size = 8): Lies =>
  replace('resPQ', { pq: toBytes(value).subarray(-size) });
const group = (fields: Omit<TlObject, '_'>): Lies => replace('server_DH_inner_data', fields);
const packed = (data: Buffer): Buffer =>
  Buffer.concat([Buffer.from('a1cf7230', 'hex'), serializeBytes(data)]);
const bomb = packed(gzipSync(Buffer.alloc(100_000_000)));
const vector = Buffer.from('15c4b51cffffff7f', 'hex');

const lies: Readonly<Record<string, Lies>> = {
  'a pq that is a prime': pq(largePrime),
  'a pq that is the square of a prime': pq(q * q),
  'a pq of three primes': pq(p * 3n * 5n),
  'a pq beyond 2^63': pq(p * q * 5n),
  'a pq of 256 bytes': pq(prime, 256),
  'a pq of 0': pq(0n),
  'a pq of 1': pq(1n),
  'no known RSA key': replace('resPQ', { server_public_key_fingerprints: [1n, 2n] }),
  'the nonce of another exchange': replace('resPQ', { nonce: randomBytes(16) }),
  'a dh_prime that is no prime': group({ dh_prime: toBytes(prime - 2n) }),
  'a dh_prime that is not safe': group({ dh_prime: toBytes(unsafePrime), g: 4 }),
  'a dh_prime of 1024 bits': group({ dh_prime: dhPrime.subarray(128) }),
  'a dh_prime of 4096 bits': group({ dh_prime: Buffer.concat([dhPrime, dhPrime]) }),
  'a g of a larger subgroup': group({ g: 2 }),
  'a g of 1': group({ g: 1 }),
  'a g of 8': group({ g: 8 }),
  'a g_a of 1': group({ g_a: toBytes(1n) }),
  'a g_a of dh_prime - 1': group({ g_a: toBytes(prime - 1n) }),
  'a small g_a': group({ g_a: toBytes(1n << 1983n) }),
  'a g_a near dh_prime': group({ g_a: toBytes(prime - (1n << 1983n)) }),
  'another nonce in the encrypted answer': group({ nonce: randomBytes(16) }),
  'another server_nonce in the encrypted answer': group({ server_nonce: randomBytes(16) }),
  'another nonce beside the encrypted answer': replace('server_DH_params_ok', {
    nonce: randomBytes(16),
  }),
  'another server_nonce beside the encrypted answer': replace('server_DH_params_ok', {
    server_nonce: randomBytes(16),
  }),
  'an encrypted answer that was changed on the way': replace('server_DH_params_ok', {
    encrypted_answer: randomBytes(592),
  }),
  'an encrypted answer of a part of a block': replace('server_DH_params_ok', {
    encrypted_answer: randomBytes(591),
  }),
  'another nonce at the end': replace('dh_gen_ok', { nonce: randomBytes(16) }),
  'another server_nonce at the end': replace('dh_gen_ok', { server_nonce: randomBytes(16) }),
  'another new_nonce_hash': replace('dh_gen_ok', { new_nonce_hash1: randomBytes(16) }),
  'an answer that unpacks to 100 MB': { body: () => bomb },
  'an answer of another type': { body: () => Buffer.from('15c4b51c00000000', 'hex') },
  'packed data that cannot be unpacked, in a vector': {
    body: () => Buffer.concat([Buffer.from('15c4b51c01000000', 'hex'), packed(randomBytes(64))]),
  },
  'vectors in vectors': { body: () => Buffer.concat(Array.from({ length: 500 }, () => vector)) },
  'an answer that ends early': { body: (body) => body.subarray(0, 40) },
  'an answer of 64 KB': { body: () => Buffer.alloc(65_536) },
};

test.concurrent.each(Object.entries(lies))(
  'no key is made with a server that sends %s',
  async (_, lie) => {
    await using server = await startHostileServer(lie);
    expect(await signInAt(server)).toMatchObject({ reason: { kind: 'telegram_broken' } });
  },
);

const int = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
};
const frame = (length: number): Lies => ({ bytes: Buffer.concat([int(length), Buffer.alloc(60)]) });

// GramJS tries again after these, until the deadline for connecting.
test.concurrent.each([
  ['of 0 bytes', frame(0)],
  ['of 4 bytes', frame(4)],
  ['of 8 bytes', frame(8)],
  ['of 2 GB', frame(0x7fffffff)],
  ['of 17 MB', frame(17 * 1024 * 1024)],
  ['with a wrong checksum', frame(64)],
])('a client hangs up on a server that sends a packet %s', async (_, lie) => {
  await using server = await startHostileServer(lie);
  const clock = new ManualClock();
  const signingIn = signInAt(server, clock);
  await eventually('it hangs up', () => server.closedConnections() > 0, true);
  await clock.advance(15_000);
  expect(await signingIn).toMatchObject({ reason: { kind: 'unreachable' } });
});
