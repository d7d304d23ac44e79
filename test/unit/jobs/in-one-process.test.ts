import { afterEach, beforeEach, expect, test } from 'vitest';
import { runInOneProcess } from '../../../src/jobs/in-one-process.ts';
import { DatabaseGoneError } from '../../../src/store/database-gone.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { MemoryLocks } from '../../support/memory/memory-locks.ts';

let clock: ManualClock;
let locks: MemoryLocks;
let opened: AsyncDisposableStack;
/** The processes that work, in the order of their starts. */
let working: string[];
/** How each work ended. */
let ends: string[];
let lines: string[];
let isGone: boolean;

beforeEach(() => {
  [clock, locks, opened] = [new ManualClock(), new MemoryLocks(), new AsyncDisposableStack()];
  [working, ends, lines, isGone] = [[], [], [], false];
});

afterEach(() => opened.disposeAsync());

function open(process: string): AsyncDisposable {
  const add = (_: object, line: string): void => void lines.push(`${process}: ${line}`);
  return opened.use(
    runInOneProcess({
      database: {
        openSessionLocks: (events) => {
          const own = locks.open({}, events);
          const take: typeof own.take = (name) =>
            isGone ? Promise.reject(new DatabaseGoneError('away')) : own.take(name);
          return { ...own, take };
        },
      },
      name: 'work',
      title: 'the work',
      start: (lost) => {
        working.push(process);
        return {
          [Symbol.asyncDispose]: async () => {
            await Promise.resolve();
            working.splice(working.indexOf(process), 1);
            ends.push(lost.aborted ? `${process} lost it` : `${process} stopped`);
          },
        };
      },
      clock,
      log: { debug: add, info: add, warn: add, error: add },
    }),
  );
}

test('one process works, and the next one begins when that one has stopped', async () => {
  const first = open('first');
  await eventually('the first one works', () => working, ['first']);
  open('second');
  await eventually('the second one waits', () => clock.sleeping, [2000]);
  expect(working).toEqual(['first']);
  await first[Symbol.asyncDispose]();
  expect(ends).toEqual(['first stopped']);
  await eventually('the second one works', () => working, ['second']);
  expect(lines).toEqual([
    'second: Another process does this, and this one waits: the work',
    'second: This process goes on with it: the work',
  ]);
});

test('the lock of a killed process is found free within two seconds', async () => {
  const events = { wanted: () => undefined, freed: () => undefined, lost: () => undefined };
  const killed = locks.open({}, events);
  await killed.take('work');
  open('second');
  await eventually('the second one waits', () => clock.sleeping, [2000]);
  locks.lose();
  await clock.advance(2000);
  await eventually('the second one works', () => working, ['second']);
});

test('a lost lock ends the work at once, and the process tries to have it again', async () => {
  open('first');
  await eventually('it works', () => working, ['first']);
  isGone = true;
  locks.lose();
  await eventually('the work has ended', () => ends, ['first lost it']);
  for (let tries = 0; tries < 3; tries += 1) {
    await eventually('it waits', () => clock.sleeping, [2000]);
    await clock.advance(2000);
  }
  await eventually('it waits', () => clock.sleeping, [2000]);
  expect(lines).toEqual(['first: Waiting for the database: the work']);
  isGone = false;
  await clock.advance(2000);
  await eventually('it works again', () => working, ['first']);
});

test('a process that waits can be stopped', async () => {
  open('first');
  await eventually('the first one works', () => working, ['first']);
  const second = open('second');
  await eventually('the second one waits', () => clock.sleeping, [2000]);
  await second[Symbol.asyncDispose]();
  expect(working).toEqual(['first']);
});
