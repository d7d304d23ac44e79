import { constants, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decryptIge, encryptIge } from '../../../../sandbox/mtproto/crypto/aes-ige.ts';
import { dhPrime, makeDhSecret } from '../../../../sandbox/mtproto/crypto/diffie-hellman.ts';
import { sha1 } from '../../../../sandbox/mtproto/crypto/hashes.ts';
import { makeRsaKey } from '../../../../sandbox/mtproto/crypto/rsa-key.ts';
import { Salts } from '../../../../sandbox/mtproto/salts.ts';
import {
  decryptIge as decryptAsClient,
  encryptIge as encryptAsClient,
} from '../../../../src/telegram/gramjs/aes-ige.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const bytes = (length: number): fc.Arbitrary<Buffer> =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((array) => Buffer.from(array));

describe('AES-IGE', () => {
  test('of a known vector', () => {
    const key = Buffer.from('This is an impleThis is an imple');
    const iv = Buffer.from('mentation of IGE mode for OpenSS');
    const plain = hex('99706487a1cde613bc6de0b6f24b1c7aa448c8b9c3403e3467a8cad89340f53b');
    const cipher = hex('792ea8ae577b1a66cb3bd92679b8030ca54ee631976bd3a04547fdcb4639fa69');
    expect(encryptIge(plain, key, iv)).toEqual(cipher);
    expect(decryptIge(cipher, key, iv)).toEqual(plain);
  });

  test('is the same as that of the client, for any number of blocks', () => {
    const data = fc.integer({ min: 1, max: 20 }).chain((blocks) => bytes(16 * blocks));
    fc.assert(
      fc.property(data, bytes(32), bytes(32), (plain, key, iv) => {
        const cipher = encryptIge(plain, key, iv);
        expect(cipher).toEqual(encryptAsClient(plain, key, iv));
        expect(decryptIge(cipher, key, iv)).toEqual(plain);
        expect(decryptAsClient(cipher, key, iv)).toEqual(plain);
      }),
    );
  });
});

test('both sides of a Diffie-Hellman exchange get the same 256 bytes', () => {
  const [server, client] = [makeDhSecret(), makeDhSecret()];
  const key = server.shared(client.publicValue);
  expect(key).toHaveLength(256);
  expect(client.shared(server.publicValue)).toEqual(key);
});

test.each([
  ['0', Buffer.alloc(256)],
  ['1', Buffer.from([1])],
  ['the prime', dhPrime],
])('%s as the other side of it is refused', (_name, value) => {
  expect(makeDhSecret().shared(value)).toBeUndefined();
});

test('a key for mtcute has a fingerprint that it finds', async () => {
  const keys = await Promise.all(
    Array.from({ length: 40 }, () => makeRsaKey({ avoidLeadingZeros: true })),
  );
  const digits = keys.map((key) => BigInt.asUintN(64, key.fingerprint).toString(16).length);
  expect(new Set(digits)).toEqual(new Set([16]));
});

test('the padding of clients before 2021 is accepted, and garbage is not', async () => {
  const key = await makeRsaKey();
  const data = randomBytes(96);
  const padded = Buffer.concat([Buffer.alloc(1), sha1(data), data, randomBytes(139)]);
  const encrypt = (block: Buffer): Buffer =>
    publicEncrypt(
      { key: createPublicKey(key.publicPem), padding: constants.RSA_NO_PADDING },
      block,
    );
  expect(key.decrypt(encrypt(padded))?.subarray(0, 96)).toEqual(data);
  padded[0] = 1;
  expect(key.decrypt(encrypt(padded))).toBeUndefined();
});

test('a salt is good for an hour, and the next one begins at its half', () => {
  const start = 1_700_000_000;
  const salts = new Salts(5n, start);
  const current = salts.current(start);
  const later = (minutes: number): number => start + 60 * minutes;
  expect(salts.accepts(5n, later(59))).toBe(true);
  expect(salts.accepts(5n, later(61))).toBe(false);
  const [first, second] = salts.future(2, start);
  expect(first).toMatchObject({ value: current });
  expect([first, second].map((one) => (one ? one.until - one.since : 0))).toEqual([3600, 3600]);
  expect(second?.since).toBe((first?.since ?? 0) + 1800);
  const change = second?.since ?? 0;
  expect(salts.current(change)).toBe(second?.value);
  expect(salts.accepts(current, change)).toBe(true);
  expect(salts.accepts(current, change + 1800)).toBe(false);
  expect(salts.accepts(second?.value ?? 0n, start)).toBe(false);
});
