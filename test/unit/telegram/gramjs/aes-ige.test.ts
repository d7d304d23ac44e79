import { NodeCryptoProvider } from '@mtcute/node/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decryptIge, encryptIge } from '../../../../src/telegram/gramjs/aes-ige.ts';

const bytes = (size: number): fc.Arbitrary<Buffer> =>
  fc.uint8Array({ minLength: size, maxLength: size }).map((array) => Buffer.from(array));
const blocks = fc.integer({ min: 1, max: 40 }).chain((count) => bytes(16 * count));

describe('AES-IGE', () => {
  it("equals mtcute's, in both directions", async () => {
    const crypto = new NodeCryptoProvider();
    await crypto.initialize();
    fc.assert(
      fc.property(blocks, bytes(32), bytes(32), (data, key, iv) => {
        const other = crypto.createAesIge(key, iv);
        expect(encryptIge(data, key, iv).equals(other.encrypt(data))).toBe(true);
        expect(decryptIge(data, key, iv).equals(other.decrypt(data))).toBe(true);
      }),
    );
  });

  it('refuses data that is no multiple of a block', () => {
    expect(() => decryptIge(Buffer.alloc(15), Buffer.alloc(32), Buffer.alloc(32))).toThrow(
      RangeError,
    );
  });
});
