import { afterEach, beforeEach, expect, test } from 'vitest';
import { ProcessWatch } from '../../../src/jobs/process-watch.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { MemoryPresences } from '../../support/memory/memory-presences.ts';

let clock: ManualClock;
let presences: MemoryPresences;
let opened: AsyncDisposableStack;
/** What each check found, what was read, and lines of the log. */
let dead: (readonly string[])[];
let read: string[];
let warnings: number;
let reentered: number;
let holders: readonly string[];
/** What the callbacks throw. */
let failure: Error | undefined;

beforeEach(() => {
  [clock, presences, opened] = [
    new ManualClock(),
    new MemoryPresences(),
    new AsyncDisposableStack(),
  ];
  [dead, read, warnings, reentered, holders, failure] = [[], [], 0, 0, [], undefined];
});

afterEach(() => opened.disposeAsync());

async function open(): Promise<ProcessWatch> {
  const silent = (): void => undefined;
  const watch = opened.use(
    new ProcessWatch({
      database: { openProcessPresence: (events) => presences.open(events) },
      clock,
      log: { debug: silent, info: silent, warn: () => void (warnings += 1), error: silent },
      findHolders: async () => holders,
      recover: async (found) => {
        if (failure) throw failure;
        dead.push(found);
      },
      onReentered: async () => {
        reentered += 1;
        if (failure) throw failure;
      },
      onMessage: async (text) => void read.push(text),
    }),
  );
  await watch.start();
  return watch;
}

/** Another process that does nothing. */
async function openOther() {
  const messages: string[] = [];
  const other = presences.open({
    message: (text) => void messages.push(text),
    met: () => undefined,
    lost: () => undefined,
  });
  await other.enter();
  return { ...other, messages };
}

const sleeping = () => clock.sleeping;

test('ProcessWatch: alone, it looks once and sleeps until another process greets', async () => {
  await open();
  await eventually('it has looked', () => dead, [[]]);
  await clock.advance(60_000);
  expect([dead, clock.sleeping]).toEqual([[[]], []]);
  await openOther();
  await eventually('it looks each five seconds', sleeping, [5_000]);
  expect(dead).toEqual([[], []]);
});

test('ProcessWatch: a process whose lock is free for two seconds is dead', async () => {
  await open();
  const other = await openOther();
  await eventually('it has met the other', sleeping, [5_000]);
  await other[Symbol.asyncDispose]();
  dead.length = 0;
  await clock.advance(5_000);
  await eventually('it looks again soon', sleeping, [2_000]);
  expect(dead).toEqual([[]]);
  await clock.advance(2_000);
  await eventually('it takes over', () => dead, [[], [other.id]]);
  await clock.advance(60_000);
  expect(dead).toHaveLength(2);
});

test('ProcessWatch: a process that holds something is checked without a greeting', async () => {
  holders = ['gone'];
  await open();
  await eventually('it looks again soon', sleeping, [2_000]);
  await clock.advance(2_000);
  await eventually('it takes over', () => dead.at(-1), ['gone']);
});

test('ProcessWatch: a check that fails is repeated after five seconds', async () => {
  failure = new Error('The database is away.');
  await open();
  await eventually('it sleeps', sleeping, [5_000]);
  expect(warnings).toBe(1);
  failure = undefined;
  await clock.advance(5_000);
  await eventually('it has looked', () => dead, [[]]);
});

test('ProcessWatch: a process that lost its lock enters again, and makes up for what it missed', async () => {
  await open();
  await eventually('it has looked', () => dead, [[]]);
  failure = new Error('The database is away.');
  presences.lose();
  await eventually('making up fails', () => [reentered, warnings], [1, 1]);
  failure = undefined;
  await clock.advance(5_000);
  await eventually('it is repeated', () => [reentered, warnings], [2, 1]);
  await eventually('it has looked', () => dead, [[], []]);
  presences.lose();
  await eventually('each loss is made up for', () => reentered, 3);
});

test('ProcessWatch passes messages, and looks soon when it sends one to an unknown process', async () => {
  const watch = await open();
  await eventually('it has looked', () => dead, [[]]);
  const other = presences.open({
    message: () => undefined,
    met: () => undefined,
    lost: () => undefined,
  });
  await watch.send(other.id, '7');
  await eventually('it looks', () => dead, [[], []]);
  await openOther().then((one) => one.send(watch.id, '12'));
  await eventually('it reads the message', () => read, ['12']);
});

test('ProcessWatch: what fails while it closes is not logged', async () => {
  const watch = await open();
  await eventually('it has looked', () => dead, [[]]);
  await watch[Symbol.asyncDispose]();
  expect([warnings, clock.sleeping]).toEqual([0, []]);
});
