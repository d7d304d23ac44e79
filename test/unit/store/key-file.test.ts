import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findKeys, keyPath, openKeys } from '../../../src/store/seal.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
});

afterEach(() => rm(folder, { recursive: true }));

const config = (dataDir: string) => ({ dataDir, sessionKeys: undefined });

test('openKeys makes a key file that only this user reads, and finds it again', async () => {
  const dataDir = join(folder, 'data', 'roster');
  expect(await findKeys(config(dataDir))).toEqual([]);
  const [key] = await openKeys(config(dataDir));
  expect([key.id, key.key.length]).toEqual(['file', 32]);
  expect((await stat(keyPath(dataDir))).mode & 0o777).toBe(0o600);
  expect((await stat(dataDir)).mode & 0o777).toBe(0o711 & ~process.umask());
  expect(await openKeys(config(dataDir))).toEqual([key]);
  expect(await findKeys(config(dataDir))).toEqual([key]);
  expect(await readFile(keyPath(dataDir), 'utf8')).toMatch(/^[\w+/]{43}=\n$/);
});

test('openKeys: a key file that holds no key is refused', async () => {
  await writeFile(keyPath(folder), 'short');
  await expect(openKeys(config(folder))).rejects.toThrow(/must hold 32 bytes/);
});

test('findKeys: a folder that is a file has no keys', async () => {
  await writeFile(join(folder, 'file'), '');
  expect(await findKeys(config(join(folder, 'file')))).toEqual([]);
});

test('openKeys takes the keys of the configuration first', async () => {
  const keys = [1, 2].map((byte) => ({ id: `key${byte}`, key: Buffer.alloc(32, byte) }));
  const [first, ...rest] = keys;
  if (!first) throw new Error('There are keys.');
  const sessionKeys = [first, ...rest] as const;
  expect(await openKeys({ dataDir: folder, sessionKeys })).toEqual(keys);
  expect(await findKeys({ dataDir: folder, sessionKeys })).toEqual(keys);
});
