import { createPublicKey } from 'node:crypto';
import { _serverKeys as serverKeys } from 'telegram/crypto/RSA.js';
import { expect, test } from 'vitest';
import { trustServerKey } from '../../../../src/telegram/gramjs/server-key.ts';

const [own] = [...serverKeys];

function pem(type: 'pkcs1' | 'spki'): string {
  if (!own) throw new Error('GramJS has no server keys');
  const n = Buffer.from(own[1].n.toString(16), 'hex').toString('base64url');
  const e = Buffer.from([1, 0, 1]).toString('base64url');
  const key = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' });
  return key.export({ type, format: 'pem' }).toString();
}

test.each(['pkcs1', 'spki'] as const)(
  "Telegram's own key as %s gets its known fingerprint",
  (type) => {
    if (!own) throw new Error('GramJS has no server keys');
    const [name, key] = own;
    serverKeys.delete(name);
    trustServerKey(pem(type));
    expect(serverKeys.get(name)?.n.equals(key.n)).toBe(true);
    expect(serverKeys.get(name)?.e).toBe(65537);
  },
);

test('rejects a text that is not an RSA key', () => {
  expect(() => trustServerKey('no key')).toThrow();
});
