import { beforeEach, expect, test } from 'vitest';
import { AccountEvents } from '../../../../src/accounts/services/account-events.ts';
import type { WorkAttempt } from '../../../../src/accounts/services/long-work.ts';
import type { SessionPool } from '../../../../src/accounts/sessions/session-pool.ts';
import {
  runLongWork,
  type WorkKind,
  type WorkStep,
} from '../../../../src/accounts/work/run-long-work.ts';
import { leaseMs } from '../../../../src/accounts/work/work-claim.ts';
import { WorkProgress } from '../../../../src/accounts/work/work-progress.ts';
import { TelegramError, type FailureReason } from '../../../../src/contacts/telegram-error.ts';
import { loadImport, type StoredImport } from '../../../../src/store/imports.ts';
import { imports } from '../../../../src/store/schema/imports.ts';
import { reports } from '../../../../src/store/schema/reports.ts';
import { eq } from '../../../support/drizzle.ts';
import { openMemorySession, type MemorySession } from '../../../support/memory/memory-session.ts';
import { storeImport } from '../../../support/memory/stored-import.ts';

const minute = 60_000;

let session: MemorySession;
let stored: StoredImport;
/** The outcomes of the steps, in turn; a step without an entry ends the work. */
let steps: (() => WorkStep | Promise<WorkStep>)[];
/** Of each step, whether it was the first of its attempt. */
let taken: boolean[];
/** The states of the work that were emitted. */
let seen: string[];
let canHalt: boolean;
let wakeUps: number;
let failures: string[];
let logged: (readonly [string, object])[];

beforeEach(async () => {
  session = await openMemorySession([]);
  const { services, account } = session;
  stored = await storeImport(services.database, account, [], { startedAt: services.clock.now() });
  [steps, taken, seen, canHalt, wakeUps, failures, logged] = [[], [], [], true, 0, [], []];
});

async function load(): Promise<StoredImport> {
  const found = await loadImport(session.services.database, stored.id);
  if (!found) throw new Error('The work is gone.');
  return found;
}

const work: WorkKind<StoredImport> = {
  name: 'import',
  load: (id) => loadImport(session.services.database, id),
  takeStep: async (_, __, { isFirst }) => {
    taken.push(isFirst);
    return (await steps.shift()?.()) ?? { kind: 'over' };
  },
  standing: async () => ({ done: taken.length, left: steps.length }),
  onFailure: async (_, { kind }) => void failures.push(kind),
  halt: () => (canHalt ? { state: 'paused' } : undefined),
};

function run(attempt: Partial<WorkAttempt> = {}): Promise<void> {
  const { services } = session;
  const events = new AccountEvents(services.log);
  events.subscribe(async (event) => {
    if (event.kind === 'import') seen.push(event.run.state);
  });
  // Only these fields are read.
  const find = async () =>
    ({ kind: 'import', account: session.account, run: await load() }) as never;
  const progress = new WorkProgress(find, { clock: services.clock, events });
  const pool = {
    use: (_: string, use: (one: MemorySession) => unknown) => Promise.resolve(use(session)),
  } as unknown as SessionPool;
  const wakeUp = { request: () => void (wakeUps += 1) } as unknown as typeof services.wakeUp;
  const line = (fields: object, message: string): void => void logged.push([message, fields]);
  const log = { debug: line, info: line, warn: line, error: line };
  const context = { pool, progress, services: { ...services, wakeUp, log } };
  const stop = new AbortController().signal;
  return runLongWork(work, stored.id, { stop, ...attempt }, context);
}

const row = async () => {
  const { database } = session.services;
  const [found] = await database.query((q) =>
    q.select().from(imports).where(eq(imports.id, stored.id)),
  );
  return found;
};

const others = { other: '00000000-0000-4000-8000-000000000001' };

/** Has another attempt claim work. */
async function claimBy(worker: keyof typeof others, id: string): Promise<void> {
  const dueAt = later(leaseMs);
  const facts = { state: 'running', worker: others[worker], dueAt } as const;
  const { database } = session.services;
  await database.query((q) => q.update(imports).set(facts).where(eq(imports.id, id)));
}

const later = (ms: number): Date => new Date(session.services.clock.now().getTime() + ms);
const step = (): WorkStep => ({ kind: 'taken' });
const fail = (reason: FailureReason) => (): never => {
  throw new TelegramError(reason);
};

test('runLongWork takes steps until the work is over, and emits its end', async () => {
  steps = [step, step];
  await run();
  expect(taken).toEqual([true, false, false]);
  expect(await row()).toMatchObject({ state: 'done', dueAt: null, endedAt: later(0) });
  expect(seen).toEqual(['running']);
  expect(wakeUps).toBe(1);
});

test('an attempt renews its claim while it works, however long a step takes', async () => {
  const { clock } = session.services;
  const due: (Date | null | undefined)[] = [];
  const begin = clock.now().getTime();
  steps = [
    async () => {
      for (let second = 0; second < 60; second += 1) await clock.advance(1_000);
      due.push((await row())?.dueAt);
      return step();
    },
  ];
  await run();
  expect(due).toEqual([new Date(begin + 60_000 + leaseMs)]);
  expect(await row()).toMatchObject({ state: 'done', worker: null });
});

test('work that another attempt has is left to it', async () => {
  await claimBy('other', stored.id);
  await run();
  expect(taken).toEqual([]);
  expect(await row()).toMatchObject({ state: 'running', worker: others.other });
});

test('an attempt whose work was taken over takes no further step and stores nothing', async () => {
  steps = [
    async () => {
      await claimBy('other', stored.id);
      return { kind: 'over' };
    },
    step,
  ];
  await run();
  expect(taken).toHaveLength(1);
  expect(await row()).toMatchObject({ state: 'running', worker: others.other });
});

test('an attempt that was taken over during a pause ends with its next renewal', async () => {
  const { clock } = session.services;
  steps = [() => ({ kind: 'taken', pauseMs: 60_000 })];
  const running = run();
  while (!clock.sleeping.includes(60_000)) await clock.advance(0);
  await claimBy('other', stored.id);
  await clock.advance(5_000);
  await running;
  expect(await row()).toMatchObject({ state: 'running', worker: others.other });
});

test('work of an account waits for other work of it, unless a person waits for the result', async () => {
  const { database, clock } = session.services;
  const other = await storeImport(database, session.account, [], { startedAt: clock.now() });
  await claimBy('other', other.id);
  await run();
  expect([taken, await row()]).toMatchObject([
    [],
    { state: 'running', worker: null, dueAt: later(0) },
  ]);
  await run({ alongside: true });
  expect(await row()).toMatchObject({ state: 'done' });
});

test('only what ends, waits or fails makes a report due', async () => {
  const { database } = session.services;
  const reported = () => database.query((q) => q.select().from(reports));
  steps = [
    step,
    async () => {
      expect(await reported()).toEqual([]);
      return { kind: 'deferred', until: later(minute), troubles: 0 };
    },
  ];
  await run();
  expect(await reported()).toMatchObject([{ kind: 'import', workId: stored.id, revision: 0 }]);
});

test('the log says where a work stands at its begin, each half minute and at its end', async () => {
  const { clock } = session.services;
  const after = (ms: number) => () => {
    clock.jump(ms);
    return step();
  };
  const until = later(10 * minute);
  steps = [after(29_999), after(1), after(1), fail({ kind: 'flood', until })];
  await run();
  const facts = { account: session.account.id, work: 'import', id: stored.id };
  const running = { ...facts, state: 'running' };
  expect(logged).toMatchObject([
    ['Work on an account begins', { ...running, done: 0, left: 4 }],
    ['Work on an account goes on', { ...running, done: 2, left: 2 }],
    ['Long work was interrupted', { ...facts, reason: 'flood' }],
    [
      'Work on an account waits',
      { ...facts, state: 'waiting', waitsFor: 'flood', until, done: 4, left: 0 },
    ],
  ]);
});

test('the log says that a work was halted', async () => {
  const { database } = session.services;
  steps = [
    async () => {
      await database.query((q) => q.update(imports).set({ state: 'paused', worker: null }));
      return step();
    },
  ];
  await run();
  expect(logged.at(-1)).toMatchObject(['Work on an account ends', { state: 'paused', done: 1 }]);
});

test('runLongWork pauses between steps, unless it is stopped', async () => {
  const { clock } = session.services;
  const stop = new AbortController();
  steps = [() => ({ kind: 'taken', pauseMs: 7_000 }), step];
  const running = run({ stop: stop.signal });
  while (clock.sleeping.length < 2) await clock.advance(0);
  expect([clock.sleeping, taken.length]).toEqual([[5_000, 7_000], 1]);
  stop.abort(new Error('The program stops.'));
  await expect(running).rejects.toThrow('The program stops.');
  // Another process goes on at once.
  expect(await row()).toMatchObject({ state: 'running', worker: null, dueAt: later(0) });
});

test('runLongWork takes no step when it was stopped before', async () => {
  const stop = AbortSignal.abort(new Error('The program stops.'));
  await expect(run({ stop })).rejects.toThrow('The program stops.');
  expect(taken).toEqual([]);
});

test('runLongWork leaves work that does not run', async () => {
  const { database } = session.services;
  await database.query((q) => q.update(imports).set({ state: 'paused' }));
  await run();
  expect([taken, seen]).toEqual([[], []]);
});

test('runLongWork waits for deferred numbers, and wakes the loop of due work', async () => {
  const until = later(minute);
  steps = [() => ({ kind: 'deferred', until, troubles: 2 })];
  await run();
  expect(await row()).toMatchObject({
    state: 'waiting',
    waitsFor: 'deferred',
    dueAt: until,
    troubles: 2,
  });
  expect(wakeUps).toBe(1);
});

test('runLongWork waits out a flood, and continues where it was', async () => {
  const until = later(90_000);
  steps = [fail({ kind: 'flood', until })];
  await run();
  expect(await row()).toMatchObject({ state: 'waiting', waitsFor: 'flood' });
  expect((await row())?.dueAt?.getTime()).toBeGreaterThanOrEqual(until.getTime());
  expect([failures, wakeUps]).toEqual([['flood'], 1]);
});

test('runLongWork pauses for the person when Telegram ended the session', async () => {
  steps = [fail({ kind: 'signed_out' })];
  await run();
  expect(await row()).toMatchObject({ state: 'paused', waitsFor: 'signed_out', dueAt: null });
});

test('runLongWork that no person sees tries again instead of pausing', async () => {
  canHalt = false;
  steps = [fail({ kind: 'signed_out' })];
  await run();
  expect(await row()).toMatchObject({ state: 'waiting', waitsFor: 'trouble', troubles: 1 });
});

test('runLongWork stores no failure that is not of Telegram', async () => {
  steps = [
    () => {
      throw new Error('a fault');
    },
  ];
  await expect(run()).rejects.toThrow('a fault');
  expect(failures).toEqual([]);
  expect(await row()).toMatchObject({ state: 'running', worker: null, dueAt: later(12_000) });
});

test('runLongWork takes no step of work that was cancelled while it waited for the session', async () => {
  const { database } = session.services;
  let loads = 0;
  const cancelled: WorkKind<StoredImport> = {
    ...work,
    load: async (id) => {
      loads += 1;
      if (loads === 2) await database.query((q) => q.update(imports).set({ state: 'cancelled' }));
      return work.load(id);
    },
  };
  const { services } = session;
  const progress = new WorkProgress(async () => undefined, {
    clock: services.clock,
    events: new AccountEvents(services.log),
  });
  const pool = {
    use: (_: string, use: (one: MemorySession) => unknown) => Promise.resolve(use(session)),
  } as unknown as SessionPool;
  const attempt = { stop: new AbortController().signal };
  await runLongWork(cancelled, stored.id, attempt, { pool, progress, services });
  expect([taken, await row()]).toMatchObject([[], { state: 'cancelled', endedAt: null }]);
});
