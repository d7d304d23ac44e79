import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { judgeClock } from '../../../src/checks/bot-api.ts';
import { hasDatabase } from '../../../src/checks/database.ts';
import { checkDisk } from '../../../src/checks/disk.ts';

const megabyte = 1024 * 1024;
const now = new Date('2026-11-22T14:00:00Z');
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
const known = { kind: 'known', username: 'roster_bot', at: now } as const;

test('a clock is wrong from half a minute on, ahead or behind', () => {
  expect(judgeClock(known, later(20)).state).toBe('ok');
  expect(judgeClock(known, later(40))).toMatchObject({
    state: 'broken',
    words: expect.stringContaining('40 s ahead') as string,
  });
  expect(judgeClock(known, later(-3600)).words).toContain('3600 s behind');
});

test('without an answer of the Bot API, no clock is judged', () => {
  expect(judgeClock({ kind: 'rejected' }, now).state).toBe('warning');
});

test('a disk with little room is a warning, and one that is nearly full is broken', async () => {
  const folder = join(tmpdir(), 'not', 'made', 'yet');
  const check = async (free: number): Promise<string> =>
    (await checkDisk(folder, () => Promise.resolve(free))).state;
  expect(await check(5000 * megabyte)).toBe('ok');
  expect(await check(500 * megabyte)).toBe('warning');
  expect(await check(50 * megabyte)).toBe('broken');
});

test('the limits of free space are 1024 MB and 100 MB', async () => {
  const check = async (free: number): Promise<string> =>
    (await checkDisk(tmpdir(), () => Promise.resolve(free))).state;
  expect(await check(1024 * megabyte)).toBe('ok');
  expect(await check(1024 * megabyte - 1)).toBe('warning');
  expect(await check(100 * megabyte)).toBe('warning');
  expect(await check(100 * megabyte - 1)).toBe('broken');
});

test('a folder in a file cannot be written, which the finding says with the code', async () => {
  const finding = await checkDisk(fileURLToPath(import.meta.url), () => Promise.resolve(1e12));
  expect(finding).toEqual({ state: 'broken', words: expect.stringContaining('(ENOTDIR)') });
});

test('hasDatabase: one is configured, or its folder was made', async () => {
  expect(await hasDatabase({ databaseUrl: 'postgres://db', dataDir: '/none' })).toBe(true);
  expect(await hasDatabase({ databaseUrl: undefined, dataDir: '/none' })).toBe(false);
  // Any folder that has one of this name in it.
  const dataDir = fileURLToPath(new URL('../../../node_modules', import.meta.url));
  expect(await hasDatabase({ databaseUrl: undefined, dataDir })).toBe(true);
});
