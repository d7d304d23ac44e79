import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openKeys,
  seal,
  SealError,
  unseal,
  type Keys,
  type SealingKey,
} from '../../../src/store/seal.ts';

const newKey = (id: string): SealingKey => ({ id, key: randomBytes(32) });
const keys: Keys = [newKey('new'), newKey('old')];

describe('a seal', () => {
  it('opens again, and hides its content', () => {
    const sealed = seal(keys, 'the session', 'account 1');
    expect(sealed.bytes.toString('latin1')).not.toContain('session');
    expect(unseal(keys, sealed, 'account 1')).toBe('the session');
  });

  it('differs each time', () => {
    expect(seal(keys, 'same', 'a').bytes).not.toEqual(seal(keys, 'same', 'a').bytes);
  });

  it('is made with the first key and opened with any', () => {
    const [first, second] = keys;
    expect(seal(keys, 'x', 'a').keyId).toBe('new');
    expect(unseal([newKey('newer'), first, ...keys.slice(1)], seal(keys, 'x', 'a'), 'a')).toBe('x');
    expect(unseal(keys, seal([second ?? first], 'x', 'a'), 'a')).toBe('x');
  });

  it('does not open for another account', () => {
    const sealed = seal(keys, 'x', 'account 1');
    expect(() => unseal(keys, sealed, 'account 2')).toThrow(SealError);
  });

  it('does not open when a byte was changed', () => {
    const sealed = seal(keys, 'x', 'a');
    for (const at of [0, 12, 28]) {
      const bytes = Buffer.from(sealed.bytes);
      bytes.writeUInt8((bytes[at] ?? 0) ^ 1, at);
      expect(() => unseal(keys, { ...sealed, bytes }, 'a')).toThrow(SealError);
    }
  });

  it('names the key that is missing', () => {
    const sealed = seal(keys, 'x', 'a');
    expect(() => unseal([newKey('other')], sealed, 'a')).toThrow(/key "new".*SESSION_KEYS/);
  });
});

describe('the key file', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'roster-keys-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('is made once, for its owner alone', async () => {
    const starts = [1, 2, 3].map(() => openKeys({ sessionKeys: undefined, dataDir }));
    const [one, two, three] = await Promise.all(starts);
    expect(two).toEqual(one);
    expect(three).toEqual(one);
    expect(await readdir(dataDir)).toEqual(['session-key']);
    expect((await stat(join(dataDir, 'session-key'))).mode & 0o777).toBe(0o600);
  });

  it('is not made when SESSION_KEYS are given', async () => {
    expect(await openKeys({ sessionKeys: keys, dataDir })).toEqual(keys);
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('is written so that SESSION_KEYS can take it over', async () => {
    const sealed = seal(await openKeys({ sessionKeys: undefined, dataDir }), 'x', 'a');
    const text = await readFile(join(dataDir, 'session-key'), 'utf8');
    const moved = { id: sealed.keyId, key: Buffer.from(text.trim(), 'base64') };
    expect(unseal([newKey('new'), moved], sealed, 'a')).toBe('x');
  });
});
