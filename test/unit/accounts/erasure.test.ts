import { beforeEach, expect, test } from 'vitest';
import { openErasure, type Erasure } from '../../../src/accounts/erasure.ts';
import type { Log } from '../../../src/runtime/log.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { fakeTables } from '../store/erasure-database.ts';

const minute = 60_000;

let clock: ManualClock;
/** How often the table was tried. */
let tries: number;
let warnings: number;

beforeEach(() => {
  clock = new ManualClock();
  [tries, warnings] = [0, 0];
});

/** An erasure of one table, which is in use for the first tries, or whose list fails. */
function open({ usedTries = 0, fails = false } = {}): Erasure {
  const { database } = fakeTables(
    () => {
      if (fails) {
        tries += 1;
        throw new Error('no list');
      }
      return [{ name: 'public.a', small: true, file: String(tries > usedTries ? tries : 0) }];
    },
    () => void (tries += 1),
  );
  const log = { warn: () => void (warnings += 1) } as unknown as Log;
  return openErasure({ database, clock, log });
}

test('Erasure rewrites the tables once, a minute after the first request', async () => {
  const erasure = open();
  await clock.advance(5 * minute);
  expect(tries).toBe(0);
  erasure.request();
  await clock.advance(minute - 1);
  erasure.request();
  expect(tries).toBe(0);
  await clock.advance(1);
  expect(tries).toBe(1);
  await clock.advance(10 * minute);
  expect(tries).toBe(1);
});

test('Erasure does what is requested after a rewriting, too', async () => {
  const erasure = open();
  for (const done of [1, 2]) {
    erasure.request();
    await clock.advance(minute);
    expect(tries).toBe(done);
  }
});

test('Erasure tries again each minute while a table is in use', async () => {
  const erasure = open({ usedTries: 3 });
  erasure.request();
  await clock.advance(3 * minute);
  expect(tries).toBe(3);
  await clock.advance(minute);
  expect(tries).toBe(4);
  await clock.advance(20 * minute);
  expect(tries).toBe(4);
});

test.each([{ usedTries: 1_000 }, { fails: true }])(
  'Erasure tries ten times for a request, and again for the next one: %o',
  async (faults) => {
    const erasure = open(faults);
    erasure.request();
    await clock.advance(9 * minute);
    expect(tries).toBe(9);
    await clock.advance(20 * minute);
    expect(tries).toBe(10);
    erasure.request();
    await clock.advance(30 * minute);
    expect(tries).toBe(20);
    // And one for each time that it gives up.
    expect(warnings).toBe('fails' in faults ? 22 : 2);
  },
);

test('Erasure tries three times when it is disposed, however often it had tried before', async () => {
  const erasure = open({ usedTries: 1_000 });
  erasure.request();
  await clock.advance(5 * minute);
  expect(tries).toBe(5);
  await erasure[Symbol.asyncDispose]();
  expect(tries).toBe(8);
});

test('Erasure does at once what was requested when it is disposed', async () => {
  const erasure = open();
  erasure.request();
  await erasure[Symbol.asyncDispose]();
  expect(tries).toBe(1);
  const idle = open();
  await idle[Symbol.asyncDispose]();
  expect(tries).toBe(1);
});

test('Erasure tries three times when it is disposed while a table is in use', async () => {
  for (const [usedTries, expected] of [
    [1, 2],
    [1_000, 3],
  ] as const) {
    tries = 0;
    const erasure = open({ usedTries });
    erasure.request();
    await erasure[Symbol.asyncDispose]();
    expect(tries).toBe(expected);
  }
});
