import { expect, test } from 'vitest';
import { hashOf, newToken } from '../../../../src/accounts/people/token.ts';

test('newToken has 256 random bits that fit a link, and their hash', () => {
  const { token, hash } = newToken();
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(hash).toEqual(hashOf(token));
  expect(newToken().token).not.toBe(token);
});

test('hashOf is the SHA-256 of the token', () => {
  expect(hashOf('abc').toString('hex')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
