import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { beforeEach, expect, test } from 'vitest';
import type { WorkAttempt, LongWork } from '../../../src/accounts/services/long-work.ts';
import type { Boss } from '../../../src/jobs/boss.ts';
import { workQueue } from '../../../src/jobs/work-queue.ts';
import type { Log } from '../../../src/runtime/log.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualClock } from '../../support/manual-clock.ts';

type Job = JobWithMetadata<LongWork>;

/** The methods of pg-boss that the queue calls. */
class FakeBoss {
  readonly sent: unknown[] = [];
  readonly workers: ((jobs: readonly Job[]) => Promise<void>)[] = [];
  readonly notified: string[] = [];
  created = 0;
  stopped = 0;
  /** Workers that were ended one by one. */
  readonly ended: string[] = [];
  fails = false;

  async createQueue(): Promise<void> {
    this.created += 1;
    await Promise.resolve();
    if (this.fails) throw new Error('no database');
  }
  async send(...job: readonly unknown[]): Promise<void> {
    await Promise.resolve();
    this.sent.push(job);
  }
  async work(_queue: string, _options: object, work: (typeof this.workers)[0]): Promise<string> {
    await Promise.resolve();
    this.workers.push(work);
    return `worker ${this.workers.length}`;
  }
  notifyWorker(id: string): void {
    this.notified.push(id);
  }
  async offWork(_queue: string, { id }: { readonly id?: string }): Promise<void> {
    await Promise.resolve();
    if (id === undefined) this.stopped += 1;
    else this.ended.push(id);
  }
}

let boss: FakeBoss;
let queue: ReturnType<typeof workQueue>;
let clock: ManualClock;
let warnings: object[];
const log = { warn: (fields: object) => void warnings.push(fields) } as unknown as Log;

beforeEach(() => {
  boss = new FakeBoss();
  clock = new ManualClock();
  warnings = [];
  const started = () => Promise.resolve(boss as unknown as PgBoss);
  queue = workQueue({ started } as unknown as Boss);
});

const jobOf = (data: LongWork): Job =>
  ({ id: 'job', data, retryCount: 2, signal: new AbortController().signal }) as Job;

test('work is enqueued once per account, in one queue', async () => {
  await queue.enqueue({ kind: 'import', id: '1' }, 'account');
  await queue.enqueue({ kind: 'undo', id: '2' }, 'account');
  expect(boss.created).toBe(1);
  expect(boss.sent).toEqual([
    ['work', { kind: 'import', id: '1' }, { singletonKey: 'account' }],
    ['work', { kind: 'undo', id: '2' }, { singletonKey: 'account' }],
  ]);
});

test('a queue that could not be created is created with the next work', async () => {
  boss.fails = true;
  await expect(queue.enqueue({ kind: 'import', id: '1' }, 'account')).rejects.toThrow(
    'no database',
  );
  boss.fails = false;
  await queue.enqueue({ kind: 'import', id: '1' }, 'account');
  expect([boss.created, boss.sent.length]).toEqual([2, 1]);
});

test('while a worker works another one is free, and one looks for the next work', async () => {
  const done: [LongWork, WorkAttempt][] = [];
  await using _working = queue.start(async (...one) => void done.push(one), { clock, log });
  await eventually('a worker waits', () => boss.workers.length, 1);
  await boss.workers[0]?.([jobOf({ kind: 'undo', id: '2' })]);
  expect(boss.workers).toHaveLength(2);
  expect(done).toMatchObject([[{ kind: 'undo', id: '2' }, { retries: 2 }]]);
  expect(done[0]?.[1].stop.aborted).toBe(false);
  expect(boss.notified).toEqual(['worker 1']);
  expect(boss.ended).toEqual(['worker 2']);
});

test('work that fails is logged and repeated, unless the program stops', async () => {
  const fail = () => Promise.reject(new Error('broken'));
  const working = queue.start(fail, { clock, log });
  await eventually('a worker waits', () => boss.workers.length, 1);
  const work = (): Promise<void> | undefined =>
    boss.workers[0]?.([jobOf({ kind: 'undo', id: '2' })]);
  await expect(work()).rejects.toThrow('Long work failed; the log has the reason.');
  expect(warnings).toMatchObject([{ job: 'job' }]);
  await working[Symbol.asyncDispose]();
  expect(boss.stopped).toBe(1);
  await expect(work()).rejects.toThrow('Long work failed; the log has the reason.');
  expect(warnings).toHaveLength(1);
});

test('a queue that does not start is started again', async () => {
  boss.fails = true;
  await using _working = queue.start(() => Promise.resolve(), { clock, log });
  await eventually('the failure is logged', () => warnings.length, 1);
  expect(boss.workers).toEqual([]);
  boss.fails = false;
  await clock.advance(5_000);
  await eventually('a worker waits', () => boss.workers.length, 1);
  expect(warnings).toHaveLength(1);
});
