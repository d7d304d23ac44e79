import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { UnusedSessions } from '../../../../src/accounts/sessions/unused-sessions.ts';
import { sealSession } from '../../../../src/accounts/sessions/sealed-session.ts';
import type { Services } from '../../../../src/accounts/services/services.ts';
import { TelegramError, type FailureReason } from '../../../../src/contacts/telegram-error.ts';
import type { StoredSession } from '../../../../src/store/accounts.ts';
import { unusedSessions } from '../../../../src/store/schema/unused-sessions.ts';
import type { Keys } from '../../../../src/store/seal.ts';
import { eventually } from '../../../support/eventually.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import {
  createMemoryDatabase,
  type MemoryDatabase,
} from '../../../support/memory/memory-database.ts';

const minute = 60_000;
const start = new Date('2026-11-22T14:00:00Z');
const [first, second] = ['first', 'second'].map((id, at) => ({ id, key: Buffer.alloc(32, at) }));
const keys = [first] as unknown as Keys;
const attemptId = randomUUID();
const owner = { id: 5n, firstName: 'Max', lastName: '', usernames: [], phone: '+12025550101' };
const paired = { pairedAt: start, signedIn: true, current: true };
const account: StoredSession['account'] = { id: 'a1', personId: 1n, owner, ...paired };
const sealedFor = { id: 'a1', personId: 1n, telegramId: 5n };
const stored: StoredSession = { account, sealed: sealSession(keys, 'session', sealedFor) };
const neverAborted = new AbortController().signal;
const unreachable: FailureReason = { kind: 'unreachable' };

let database: MemoryDatabase;
let clock: ManualClock;
let warnings: object[];
/** What was done with sessions, in this order. */
let done: string[];
/** Why Telegram refuses, by what was done. */
let failures: Record<string, FailureReason>;
/** Until when Telegram does not answer. */
let silence: Promise<void>;
let sessions: UnusedSessions;

async function act(what: string): Promise<void> {
  done.push(what);
  await silence;
  const reason = failures[what];
  if (reason) throw new TelegramError(reason);
}

beforeEach(async () => {
  database = await createMemoryDatabase();
  clock = new ManualClock(start);
  [warnings, done, failures, silence] = [[], [], {}, Promise.resolve()];
  const openAddressBook = async (session: string) => {
    await act(`open ${session}`);
    return {
      noteToSelf: (text: string, id: bigint) => act(`note ${text} ${id}`),
      signOut: () => act(`sign out ${session}`),
      [Symbol.asyncDispose]: () => act(`close ${session}`),
    };
  };
  const log = { warn: (facts: object) => void warnings.push(facts) };
  const telegram = { openAddressBook };
  const services = { database, telegram, keys, clock, log } as unknown as Services;
  sessions = new UnusedSessions(services, {
    withoutOthers: async (accountId, work) => {
      done.push(`alone ${accountId}`);
      return work();
    },
  });
});

const signedOut = (session: string) => [
  `open ${session}`,
  `sign out ${session}`,
  `close ${session}`,
];
const rows = () => database.query((q) => q.select().from(unusedSessions));
const minutesTo = (at: Date | undefined): number =>
  ((at?.getTime() ?? 0) - clock.now().getTime()) / minute;

/** Stores sessions of the account whose sign-out is due. */
async function addDue(count: number, note?: Parameters<UnusedSessions['fromAccount']>[1]) {
  const all = Array.from({ length: count }, () => sessions.fromAccount(stored, note));
  const values = all.flatMap((one) => {
    return one ? [{ ...one, session: one.sealed.bytes, keyId: one.sealed.keyId }] : [];
  });
  await database.query((q) => q.insert(unusedSessions).values(values));
}

/** Whether work was requested since the last look. */
async function isRequested(): Promise<boolean> {
  const ended = new AbortController();
  let isAwake = false;
  const sleep = sessions.wakeUp.sleep(minute, clock, ended.signal).then(() => (isAwake = true));
  await clock.advance(0);
  const wasAwake = isAwake;
  ended.abort();
  await sleep;
  return wasAwake;
}

describe('keep', () => {
  test('stores the session of a sign-in for its attempt, in place of an earlier one', async () => {
    const id = randomUUID();
    await sessions.keep(id, 'one', attemptId);
    await sessions.keep(id, 'two', attemptId);
    expect(await rows()).toMatchObject([{ id, attemptId, dueAt: start, tries: 0 }]);
    await sessions.signOutDue(neverAborted);
    expect(done).toEqual([]);
    await sessions.abandon(id);
    expect(done).toEqual(signedOut('two'));
  });

  test('signs a session out that the database does not take', async () => {
    database.isGone = true;
    await expect(sessions.keep(randomUUID(), 'one', attemptId)).rejects.toThrow('away');
    await clock.advance(60 * minute);
    expect(done).toEqual(signedOut('one'));
    expect(await isRequested()).toBe(false);
  });

  test('tries to sign out and to store what neither takes, less and less often', async () => {
    database.isGone = true;
    failures = { 'open one': unreachable };
    await expect(sessions.keep(randomUUID(), 'one', attemptId)).rejects.toThrow('away');
    await clock.advance(3 * minute - 1);
    expect(done).toHaveLength(2);
    expect(await isRequested()).toBe(false);
    database.isGone = false;
    await clock.advance(1);
    expect(done).toHaveLength(3);
    expect(await rows()).toMatchObject([{ attemptId: null, dueAt: clock.now() }]);
    expect(await isRequested()).toBe(true);
    await clock.advance(60 * minute);
    expect(done).toHaveLength(3);
  });
});

describe('fromAccount', () => {
  test('signs the session of an account out after its note, while no process uses it', async () => {
    await addDue(1, { id: 7n, text: 'bye' });
    await sessions.signOutDue(neverAborted);
    const [open, signOut, close] = signedOut('session');
    expect(done).toEqual(['alone a1', open, 'note bye 7', signOut, close]);
    expect(await rows()).toEqual([]);
  });

  test('is undefined for a session that no key opens', () => {
    const sealed = sealSession([second] as unknown as Keys, 'session', sealedFor);
    expect(sessions.fromAccount({ account, sealed })).toBeUndefined();
    expect(() => sessions.fromAccount({ account } as StoredSession)).toThrow(TypeError);
  });

  test.each([
    ['does not wait for a note that is refused', { kind: 'restricted' }, 0],
    ['waits for a note that may be taken later', unreachable, 1],
  ] as const)('%s', async (_, reason, left) => {
    failures = { 'note bye 7': reason };
    await addDue(1, { id: 7n, text: 'bye' });
    await sessions.signOutDue(neverAborted);
    expect(done.includes('sign out session')).toBe(left === 0);
    expect(await rows()).toHaveLength(left);
    expect(warnings).toMatchObject([{ why: reason.kind }]);
  });
});

describe('abandon', () => {
  test('signs a session out, and does nothing for one that an account uses', async () => {
    const id = randomUUID();
    await sessions.keep(id, 'one', attemptId);
    expect(await sessions.abandon(id)).toBe(true);
    expect(await rows()).toEqual([]);
    expect(await sessions.abandon(id)).toBe(true);
    expect(done).toEqual(signedOut('one'));
  });

  test('takes a session that Telegram does not know for signed out', async () => {
    const id = randomUUID();
    await sessions.keep(id, 'one', attemptId);
    failures = { 'open one': { kind: 'signed_out' } };
    expect(await sessions.abandon(id)).toBe(true);
    expect(await rows()).toEqual([]);
    expect(warnings).toEqual([]);
  });

  test('has a failed sign-out tried again', async () => {
    const id = randomUUID();
    await sessions.keep(id, 'one', attemptId);
    failures = { 'sign out one': unreachable };
    expect(await sessions.abandon(id)).toBe(false);
    const [row] = await rows();
    expect(row).toMatchObject({ attemptId: null, tries: 1 });
    expect(minutesTo(row?.dueAt)).toBe(1);
    expect(warnings).toMatchObject([{ why: 'unreachable', signIn: id, waitMs: minute }]);
  });

  test('is false without the database', async () => {
    database.isGone = true;
    const id = randomUUID();
    expect(await sessions.abandon(id)).toBe(false);
    expect(warnings).toMatchObject([{ err: new Error('the database is away'), signIn: id }]);
  });
});

describe('leave', () => {
  test('makes the sign-out due, and wakes up who does it', async () => {
    const id = randomUUID();
    await sessions.keep(id, 'one', attemptId);
    expect(await isRequested()).toBe(false);
    clock.jump(minute);
    await sessions.leave(id);
    expect(await rows()).toMatchObject([{ attemptId: null, dueAt: clock.now() }]);
    expect(await isRequested()).toBe(true);
  });
});

describe('signOutDue', () => {
  const signOutDue = (signal = neverAborted) => sessions.signOutDue(signal);

  test('waits longer after each failure, six hours at most', async () => {
    await addDue(1);
    failures = { 'open session': unreachable };
    const waits: number[] = [];
    for (const tries of [0, 1, 20]) {
      await database.query((q) => q.update(unusedSessions).set({ tries, dueAt: clock.now() }));
      await signOutDue();
      const [row] = await rows();
      waits.push(minutesTo(row?.dueAt));
    }
    expect(waits).toEqual([1, 2, 360]);
  });

  test('signs out twenty at a time', async () => {
    await addDue(21);
    await signOutDue();
    expect(done.filter((what) => what === 'sign out session')).toHaveLength(20);
    expect(await rows()).toHaveLength(1);
  });

  test('leaves a session to this process for two minutes, and due once that is stopped', async () => {
    await addDue(1);
    const answer = Promise.withResolvers<void>();
    silence = answer.promise;
    const stopped = new AbortController();
    const all = signOutDue(stopped.signal);
    await eventually('it is opened', () => done, ['alone a1', 'open session']);
    const [reserved] = await rows();
    expect(minutesTo(reserved?.dueAt)).toBe(2);
    stopped.abort();
    await all;
    expect(await rows()).toMatchObject([{ dueAt: start, tries: 1 }]);
    expect(warnings).toMatchObject([{ waitMs: 0 }]);
    answer.resolve();
  });

  test('waits for no sign-out if it is stopped before', async () => {
    await addDue(1);
    const answer = Promise.withResolvers<void>();
    silence = answer.promise;
    await signOutDue(AbortSignal.abort());
    expect(await rows()).toMatchObject([{ dueAt: start, tries: 1 }]);
    answer.resolve();
  });
});
