import { expect, test } from 'vitest';
import { openHealth } from '../../../../src/accounts/operate/health.ts';
import type { LoggedError } from '../../../../src/runtime/recent-errors.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { createMemoryDatabase } from '../../../support/memory/memory-database.ts';

const start = new Date('2026-11-22T14:00:00Z');
const silent = (): void => {};
const log = { debug: silent, info: silent, warn: silent, error: silent };
const at = (second: number): Date => new Date(start.getTime() + second * 1000);

test('Health has the open sessions of all processes, and their latest three errors', async () => {
  const clock = new ManualClock(start);
  const services = { database: await createMemoryDatabase(), clock, log };
  const open = (openSessions: number, errors: readonly LoggedError[]) =>
    openHealth(services, { countOpenSessions: () => openSessions, recentErrors: () => errors });
  const first = open(2, [
    { message: 'a', at: at(1) },
    { message: 'b', at: at(2) },
    { message: 'c', at: at(5) },
  ]);
  expect(await first.read()).toMatchObject({ openSessions: 2, processes: [{ startedAt: start }] });
  const second = open(3, [
    { message: 'c', at: at(3) },
    { message: 'd', at: at(4) },
  ]);
  expect(await second.read()).toMatchObject({
    openSessions: 5,
    errors: [
      { message: 'c', at: at(5) },
      { message: 'd', at: at(4) },
      { message: 'b', at: at(2) },
    ],
  });
});

test('Health leaves out a process that was silent for 75 s, or ended', async () => {
  const clock = new ManualClock(start);
  const services = { database: await createMemoryDatabase(), clock, log };
  const open = () => openHealth(services, { countOpenSessions: () => 1, recentErrors: () => [] });
  const [silentOne, writing, reading] = [open(), open(), open()];
  await silentOne.read();
  clock.jump(74_999);
  expect((await reading.read()).openSessions).toBe(2);
  clock.jump(1);
  expect((await reading.read()).openSessions).toBe(1);
  const stop = new AbortController();
  const ended = writing.keepWriting(stop.signal);
  await expect.poll(() => clock.sleeping, { interval: 1 }).toEqual([30_000]);
  expect((await reading.read()).openSessions).toBe(2);
  stop.abort();
  await ended;
  expect((await reading.read()).openSessions).toBe(1);
});
