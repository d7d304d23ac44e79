import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeClock } from '../../../src/checks/bot-api.ts';
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
