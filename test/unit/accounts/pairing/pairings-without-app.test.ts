import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sealStep } from '../../../../src/accounts/pairing/page-step.ts';
import type { PairingNews } from '../../../../src/accounts/pairing/pairing-state.ts';
import { Pairings } from '../../../../src/accounts/pairing/pairings.ts';
import type { Services } from '../../../../src/accounts/services/services.ts';
import { WakeUp } from '../../../../src/accounts/services/wake-up.ts';
import type { SessionPool } from '../../../../src/accounts/sessions/session-pool.ts';
import { UnusedSessions } from '../../../../src/accounts/sessions/unused-sessions.ts';
import { listAttempts, openPairing } from '../../../../src/store/open-pairings.ts';
import { addPeople, findRole } from '../../../../src/store/people.ts';
import { unusedSessions } from '../../../../src/store/schema/unused-sessions.ts';
import type { Keys } from '../../../../src/store/seal.ts';
import { eventually } from '../../../support/eventually.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import {
  createMemoryDatabase,
  type MemoryDatabase,
} from '../../../support/memory/memory-database.ts';
import { loginCode, MemoryTelegram } from '../../../support/memory/memory-telegram.ts';

const start = new Date('2026-11-22T14:00:00Z');
const keys = [{ id: 'k', key: Buffer.alloc(32, 1) }] as unknown as Keys;
const phone = '+12025550105';
const ann = { id: 5n, firstName: 'Ann', lastName: '', usernames: [], phone };

let database: MemoryDatabase;
let clock: ManualClock;
let telegram: MemoryTelegram;
let warnings: number;
let news: PairingNews[];
let pairings: Pairings;
let subscription: Disposable;
const opened: string[] = [];

beforeEach(async () => {
  database = await createMemoryDatabase();
  clock = new ManualClock(start);
  telegram = new MemoryTelegram(() => clock.now());
  telegram.addAccount(ann, []);
  [warnings, news] = [0, []];
  await database.query((q) => addPeople(q, [1n, 2n], 'member', start));
  pairings = openPairings();
  subscription = pairings.subscribe(async (one) => void news.push(one));
});

afterEach(() => pairings[Symbol.asyncDispose]());

/** The pairings of a process, without a session pool. */
function openPairings(canRunnerOwn = true): Pairings {
  const log = { warn: () => (warnings += 1) };
  const services = { database, telegram, keys, wakeUp: new WakeUp(), clock, log };
  const pool = {
    close: () => Promise.resolve(),
    tryOpen: async (id: string) => opened.push(id) > 0,
    withoutOthers: (_: string, work: () => Promise<void>) => work(),
  } as unknown as SessionPool;
  const all = services as unknown as Services;
  return new Pairings(all, pool, new UnusedSessions(all, pool), { canRunnerOwn });
}

/** An attempt whose process died. */
async function addDeadAttempt(personId: bigint): Promise<string> {
  const attemptId = randomUUID();
  const step = sealStep(keys, { kind: 'choose' }, { id: attemptId, personId });
  const times = { at: start, endsAt: start, expiresAt: start };
  await openPairing(database, { personId, attemptId, ...times, ...step });
  return attemptId;
}

/** Runs the loops until the test ends them. */
function run(): AsyncDisposable {
  const stopped = new AbortController();
  const running = pairings.run(stopped.signal);
  return {
    [Symbol.asyncDispose]: async () => {
      stopped.abort();
      await running;
    },
  };
}

const sleeps = (...ms: readonly number[]) =>
  eventually('both loops sleep', () => clock.sleeping.filter((one) => one <= 30_000), ms);

describe('run', () => {
  test('ends attempts of processes that died, every 30 seconds', async () => {
    await addDeadAttempt(1n);
    await using _loops = run();
    await sleeps(30_000, 30_000);
    expect(news).toEqual([{ kind: 'interrupted', personId: 1n }]);
    await addDeadAttempt(2n);
    await clock.advance(30_000);
    await eventually('the next one is reported', () => news.at(-1)?.personId, 2n);
    subscription[Symbol.dispose]();
    await addDeadAttempt(1n);
    await clock.advance(30_000);
    await eventually('it is ended', () => listAttempts(database), []);
    expect(news).toHaveLength(2);
  });

  test('goes on without the database, with a line in the log', async () => {
    await addDeadAttempt(1n);
    database.isGone = true;
    await using _loops = run();
    await sleeps(30_000, 30_000);
    expect([warnings, news]).toEqual([2, []]);
    database.isGone = false;
    await clock.advance(30_000);
    await eventually('it is reported', () => news.length, 1);
  });

  test('signs out the sessions that a dead attempt left, at once', async () => {
    const attempt = await pairings.begin(1n);
    await attempt.askCode(phone);
    await attempt.enterCode(loginCode);
    expect(attempt.state.kind).toBe('confirm');
    const others = openPairings();
    // The process stops: another one looks after its session.
    await pairings[Symbol.asyncDispose]();
    pairings = others;
    await using _loops = run();
    await eventually('it is signed out', () => database.query((q) => q.$count(unusedSessions)), 0);
  });
});

describe('confirm', () => {
  test('pairs the account of the sign-in, and no other text', async () => {
    const attempt = await pairings.begin(1n);
    expect(await pairings.confirm(1n, 'any text')).toBe(false);
    await attempt.askCode(phone);
    await attempt.enterCode(loginCode);
    const signIn = attempt.state.kind === 'confirm' ? attempt.state.signIn : '';
    expect(await pairings.confirm(2n, signIn)).toBe(false);
    expect(await pairings.confirm(1n, signIn)).toBe(true);
    const { state } = attempt;
    expect(state).toMatchObject({ kind: 'paired', account: { personId: 1n } });
    expect(opened).toContain(state.kind === 'paired' ? state.account.id : '');
  });

  test('has another process pair it', async () => {
    const attempt = await pairings.begin(1n);
    await attempt.askCode(phone);
    await attempt.enterCode(loginCode);
    const signIn = attempt.state.kind === 'confirm' ? attempt.state.signIn : '';
    await using other = openPairings();
    expect(await other.confirm(1n, signIn)).toBe(true);
    await eventually('it is paired', () => attempt.state.kind, 'paired');
  });
});

describe('cancel', () => {
  test('ends the attempt in this or another process, and is false without one', async () => {
    const attempt = await pairings.begin(1n);
    expect(await pairings.cancel(1n)).toBe(true);
    expect([attempt.isOver, await pairings.cancel(1n)]).toEqual([true, false]);
    await using other = openPairings();
    const elsewhere = await pairings.begin(1n);
    expect(await other.cancel(1n)).toBe(true);
    await eventually('it is over', () => elsewhere.isOver, true);
  });

  test('says that an account which was not paired could not be signed out yet', async () => {
    const attempt = await pairings.begin(1n);
    await attempt.askCode(phone);
    await attempt.enterCode(loginCode);
    telegram.isDown = true;
    await pairings.cancel(1n);
    expect(news).toEqual([{ kind: 'sign_out_delayed', personId: 1n }]);
  });
});

describe('begin', () => {
  test('ends the earlier attempt of the person, in whatever process', async () => {
    const [former, present] = [await pairings.begin(2n), await pairings.begin(2n)];
    expect([former.isOver, present.isOver]).toEqual([true, false]);
    await pairings.cancel(2n);
    const first = await pairings.begin(1n);
    await using other = openPairings();
    const second = await other.begin(1n);
    await eventually('the first is over', () => first.isOver, true);
    expect(await listAttempts(database)).toEqual([second.id]);
  });

  test('starts no attempt for a person without access', async () => {
    const attempt = await pairings.begin(9n);
    expect(attempt.isOver).toBe(true);
  });
});

test('a process that stops leaves the end of an attempt to another one', async () => {
  const attempt = await pairings.begin(1n);
  await pairings[Symbol.asyncDispose]();
  expect([attempt.isOver, await listAttempts(database)]).toEqual([true, [attempt.id]]);
});

test('an attempt that ends by itself closes its row', async () => {
  const attempt = await pairings.begin(1n);
  await attempt.end();
  await eventually('its row is closed', () => listAttempts(database), []);
});

test.each([true, false])('the runner owns the bot if no owners are given: %s', async (canOwn) => {
  await using runner = openPairings(canOwn);
  const attempt = runner.beginForRunner();
  await attempt.askCode(phone);
  await attempt.enterCode(loginCode);
  expect(attempt.state.kind).toBe('paired');
  expect(await findRole(database, ann.id)).toBe(canOwn ? 'owner' : 'member');
});
