import { expect, test } from 'vitest';
import { dhPrime, makeDhSecret } from '../../../../sandbox/mtproto/crypto/diffie-hellman.ts';
import { makeDhKey } from '../../../../src/telegram/gramjs/dh-key.ts';
import { toBigInt, toBytes } from '../../../../src/telegram/gramjs/diffie-hellman.ts';

test('two own parts give the same key, another one each time', async () => {
  const keys = new Set<bigint>();
  for (const generator of [2, 3, 7]) {
    const [one, other] = [await makeDhKey(dhPrime, generator), await makeDhKey(dhPrime, generator)];
    const key = await one.shared(other.publicValue);
    expect(await other.shared(one.publicValue)).toBe(key);
    keys.add(key);
  }
  expect(keys.size).toBe(3);
});

test('the key is that of a server which calculates with bigint', async () => {
  const [own, server] = [await makeDhKey(dhPrime, 3), makeDhSecret()];
  const key = await own.shared(toBigInt(server.publicValue));
  expect(server.shared(toBytes(own.publicValue, 256))).toEqual(toBytes(key, 256));
});

test('a value with a leading zero byte, or without one, is written as a positive number', async () => {
  const own = await makeDhKey(dhPrime, 3);
  for (const value of [2n ** 2000n, 2n ** 2047n - 1n, 2n ** 2047n]) {
    expect(await own.shared(value)).toBeGreaterThan(1n);
  }
});
