import { expect, test } from 'vitest';
import { digestOf, openKeys, seal, unseal, type Keys } from '../../../src/store/seal.ts';

const [a, b] = [1, 2].map((byte) => ({ id: `key${byte}`, key: Buffer.alloc(32, byte) }));
const keys = [a, b] as unknown as Keys;
const onlyB = [b] as unknown as Keys;

test('a sealed secret opens with its purpose only', () => {
  const sealed = seal(keys, 'secret', 'dialog 1');
  expect(sealed.keyId).toBe('key1');
  expect(sealed.bytes.includes('secret')).toBe(false);
  expect(unseal(keys, sealed, 'dialog 1')).toBe('secret');
  expect(() => unseal(keys, sealed, 'dialog 2')).toThrow(
    'does not open: another key had this name',
  );
});

test('a secret is sealed differently each time', () => {
  expect(seal(keys, 'secret', 'p').bytes).not.toEqual(seal(keys, 'secret', 'p').bytes);
});

test('a secret of an older key opens while that key is kept', () => {
  const sealed = seal(onlyB, 'secret', 'p');
  expect(unseal(keys, sealed, 'p')).toBe('secret');
});

test('a digest depends on the text, its use and the first key', () => {
  const same = digestOf(keys, 'text', 'views');
  expect(digestOf([a] as unknown as Keys, 'text', 'views')).toBe(same);
  const others = [digestOf(onlyB, 'text', 'views'), digestOf(keys, 'text', 'files')];
  expect(new Set([same, ...others, digestOf(keys, 'other', 'views')]).size).toBe(4);
});

test('a missing key is named, and the key file with the way to keep it', () => {
  const sealed = seal(keys, 'secret', 'p');
  expect(() => unseal(onlyB, sealed, 'p')).toThrow(
    'Data is sealed with the key "key1", which SESSION_KEYS does not have',
  );
  expect(() => unseal(onlyB, { ...sealed, keyId: 'file' }, 'p')).toThrow(
    'the key file of DATA_DIR, which is not in use: unset SESSION_KEYS',
  );
});

test('a byte that changed does not open', () => {
  for (const at of [0, 12, 28]) {
    const { keyId, bytes } = seal(keys, 'secret', 'p');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(() => unseal(keys, { keyId, bytes }, 'p')).toThrow('does not open');
  }
});

test('the keys of the configuration are used as they are', async () => {
  expect(await openKeys({ sessionKeys: keys, dataDir: '/nowhere' })).toEqual(keys);
});
