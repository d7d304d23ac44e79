import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LongWork } from '../../../src/accounts/services/long-work.ts';
import { openBoss, type Boss } from '../../../src/jobs/boss.ts';
import { workQueue } from '../../../src/jobs/work-queue.ts';
import { systemClock } from '../../../src/runtime/clock.ts';
import { createDatabase, type TestDatabase } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';

const silent = (): void => undefined;
const log = { debug: silent, info: silent, warn: silent, error: silent };

let server: TestDatabase;
let boss: Boss & AsyncDisposable;
let queue: ReturnType<typeof workQueue>;
let running: AsyncDisposable;
/** The ids of works that began, in this order. */
let begun: string[];
/** The works wait for it. */
let waits: Map<string, PromiseWithResolvers<void>>;

beforeEach(async () => {
  server = await createDatabase();
  boss = openBoss(server.url, log);
  queue = workQueue(boss);
  [begun, waits] = [[], new Map()];
  running = queue.start(
    async ({ id }) => {
      begun.push(id);
      await waits.get(id)?.promise;
    },
    { clock: systemClock, log },
  );
});
afterEach(async () => {
  for (const { resolve } of waits.values()) resolve();
  await running[Symbol.asyncDispose]();
  await boss[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

function work(id: string): LongWork {
  return { kind: 'import', id };
}

/** Enqueues work that does not end before `resolve`. */
async function enqueueSlow(id: string, accountId: string): Promise<PromiseWithResolvers<void>> {
  const wait = Promise.withResolvers<void>();
  waits.set(id, wait);
  await queue.enqueue(work(id), accountId);
  return wait;
}

test('works of many accounts that do not end delay no other one', async () => {
  const slow = Array.from({ length: 30 }, (_, at) => `slow ${at}`);
  for (const id of slow) await enqueueSlow(id, `account of ${id}`);
  await eventually('all have begun', () => begun.toSorted(), slow.toSorted());
  await queue.enqueue(work('quick'), 'another account');
  await eventually('the quick one has begun', () => begun.at(-1), 'quick');
});

test('works of one account run one after another, without a pause', async () => {
  const first = await enqueueSlow('first', 'account');
  await eventually('the first has begun', () => begun, ['first']);
  await queue.enqueue(work('second'), 'account');
  await queue.enqueue(work('other'), 'another account');
  await eventually('the other account has its turn', () => begun, ['first', 'other']);
  first.resolve();
  await eventually('the second has begun', () => begun, ['first', 'other', 'second']);
});

test('as many workers ask for jobs after a burst as before', async () => {
  const asking = async (): Promise<number> => {
    const started = await boss.started();
    return started.getWipData().length;
  };
  await eventually('one worker asks', asking, 1);
  for (let at = 0; at < 10; at += 1) await enqueueSlow(`slow ${at}`, `account ${at}`);
  await eventually('all have begun', () => begun.length, 10);
  for (const { resolve } of waits.values()) resolve();
  await eventually('one worker is left', asking, 1);
});

test('deleted jobs of an account are gone, and those of others stay', async () => {
  const running = await enqueueSlow('running', 'account');
  await eventually('it has begun', () => begun, ['running']);
  await queue.enqueue(work('waiting'), 'account');
  await enqueueSlow('kept', 'another account');
  await eventually('the other has begun', () => begun, ['running', 'kept']);
  await queue.deleteOf('account');
  const started = await boss.started();
  const left = await started.findJobs<LongWork>('work');
  expect(left.map(({ data }) => data.id)).toEqual(['kept']);
  running.resolve();
  await queue.enqueue(work('last'), 'account');
  await eventually('only the new one began', () => begun, ['running', 'kept', 'last']);
});
