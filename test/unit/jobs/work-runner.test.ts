import { expect, test } from 'vitest';
import type { LongWork, WorkAttempt } from '../../../src/accounts/services/long-work.ts';
import { createWorkRunner } from '../../../src/jobs/work-runner.ts';
import type { Log } from '../../../src/runtime/log.ts';
import { eventually } from '../../support/eventually.ts';

const work = (id: string): LongWork => ({ kind: 'import', id });

function open() {
  const warnings: object[] = [];
  const log = { warn: (fields: object) => void warnings.push(fields) } as unknown as Log;
  const runner = createWorkRunner(log);
  /** The attempts that began, in this order; each waits for its `end`. */
  const begun: {
    readonly id: string;
    readonly attempt: WorkAttempt;
    readonly end: PromiseWithResolvers<void>;
  }[] = [];
  const start = (): AsyncDisposable =>
    runner.start(({ id }, attempt) => {
      const end = Promise.withResolvers<void>();
      begun.push({ id, attempt, end });
      return end.promise;
    });
  return { runner, start, begun, ids: () => begun.map(({ id }) => id), warnings };
}

test('work that was enqueued before the start begins with it', async () => {
  const { runner, start, ids } = open();
  runner.enqueue(work('early'));
  expect(ids()).toEqual([]);
  start();
  runner.enqueue(work('later'));
  expect(ids()).toEqual(['early', 'later']);
});

test('work runs once at a time, and again when it was enqueued meanwhile', async () => {
  const { runner, start, begun, ids } = open();
  start();
  runner.enqueue(work('one'));
  runner.enqueue(work('one'));
  runner.enqueue(work('one'));
  runner.enqueue(work('other'));
  expect(ids()).toEqual(['one', 'other']);
  begun[0]?.end.resolve();
  await eventually('it has begun again', ids, ['one', 'other', 'one']);
  begun[2]?.end.resolve();
  await begun[2]?.end.promise;
  expect(ids()).toHaveLength(3);
});

test('an attempt that fails is logged, and other work goes on', async () => {
  const { runner, start, begun, warnings, ids } = open();
  start();
  runner.enqueue(work('one'));
  begun[0]?.end.reject(new Error('no database'));
  await eventually('it is logged', () =>
    expect(warnings).toMatchObject([{ work: 'import', id: 'one' }]),
  );
  runner.enqueue(work('one'));
  expect(ids()).toEqual(['one', 'one']);
});

test('stopping aborts the attempts and begins no other one', async () => {
  const { runner, start, begun, ids, warnings } = open();
  const running = start();
  runner.enqueue(work('one'));
  runner.enqueue(work('one'));
  const stopped = running[Symbol.asyncDispose]();
  expect(begun[0]?.attempt.stop.aborted).toBe(true);
  begun[0]?.end.reject(new Error('The program stops.'));
  await stopped;
  expect(runner.enqueue(work('other'))).toBe(false);
  expect([ids(), warnings]).toEqual([['one'], []]);
});
