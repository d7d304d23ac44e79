import { expect, test } from 'vitest';
import { InterruptedUpdates } from '../../../src/jobs/interrupted-updates.ts';
import { ManualClock } from '../../support/manual-clock.ts';

function open(start: (personId: bigint) => Promise<void> = async () => {}) {
  const clock = new ManualClock();
  const warnings: string[] = [];
  const log = { warn: (_: object, line: string) => void warnings.push(line) };
  const started: bigint[] = [];
  const interrupted = new InterruptedUpdates({
    clock,
    log,
    start: async (personId) => {
      started.push(personId);
      await start(personId);
    },
  });
  const release = () => interrupted.release(1n, () => Promise.resolve([]));
  return { clock, interrupted, release, started, warnings };
}

test('InterruptedUpdates reads updates again after 2 s, and then waits twice as long, a minute at most', async () => {
  const { clock, interrupted, release, started } = open();
  for (const ms of [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
    interrupted.add(1n);
    expect(clock.sleeping).toEqual([ms]);
    await clock.advance(ms);
    await release();
  }
  expect(started).toHaveLength(7);
});

test('InterruptedUpdates tries ten times, and anew after an update was handled', async () => {
  const { interrupted, release } = open();
  const add = async (): Promise<string> => {
    const how = interrupted.add(1n);
    await release();
    return how;
  };
  const first = await add();
  expect(await add()).toBe('again');
  interrupted.delete(1n);
  expect([first, await add()]).toEqual(['first', 'first']);
  for (let tries = 2; tries <= 10; tries++) expect(await add()).toBe('again');
  // Those of a burst are interrupted one after the other.
  expect([await add(), await add()]).toEqual(['too_often', 'too_often']);
  interrupted.begin(1n);
  expect(await add()).toBe('first');
  interrupted.begin(1n);
  expect(await add()).toBe('again');
});

test('InterruptedUpdates counts updates that are interrupted together once', () => {
  const { clock, interrupted } = open();
  expect([interrupted.add(1n), interrupted.add(1n)]).toEqual(['first', 'again']);
  expect(clock.sleeping).toHaveLength(1);
  // What is handled meanwhile was started before.
  interrupted.delete(1n);
  expect(interrupted.holds(1n)).toBe(true);
});

test('InterruptedUpdates holds later updates of the person until they are read', async () => {
  const { interrupted } = open();
  expect(interrupted.holds(1n)).toBe(false);
  interrupted.add(1n);
  expect([interrupted.holds(1n), interrupted.holds(2n)]).toEqual([true, false]);
  let reads = 0;
  const read = async (): Promise<readonly string[]> => {
    reads += 1;
    await Promise.resolve();
    if (reads === 1) interrupted.holds(1n);
    return [`read ${reads}`];
  };
  expect(await interrupted.release(1n, read)).toEqual(['read 2']);
  expect(interrupted.holds(1n)).toBe(false);
  expect(await interrupted.release(2n, read)).toEqual(['read 3']);
});

test('InterruptedUpdates reads again after the same wait while that fails', async () => {
  let fails = true;
  const { clock, interrupted, started, warnings } = open(() =>
    fails ? Promise.reject(new Error('away')) : Promise.resolve(),
  );
  interrupted.add(1n);
  await clock.advance(2_000);
  fails = false;
  await clock.advance(2_000);
  expect([started.length, warnings.length, clock.sleeping]).toEqual([2, 1, []]);
});

test('InterruptedUpdates starts nothing once it is closed', async () => {
  const { clock, interrupted, started } = open();
  interrupted.add(1n);
  expect(interrupted.isClosed).toBe(false);
  interrupted[Symbol.dispose]();
  await clock.advance(2_000);
  expect([interrupted.isClosed, started]).toEqual([true, []]);
});
