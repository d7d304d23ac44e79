import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AttemptLocks } from '../../../../src/accounts/pairing/attempt-locks.ts';
import { sealStep, type PageStep } from '../../../../src/accounts/pairing/page-step.ts';
import type { PairingPage } from '../../../../src/accounts/pairing/pairing-page.ts';
import { PairingPages } from '../../../../src/accounts/pairing/pairing-pages.ts';
import { WakeUp } from '../../../../src/accounts/services/wake-up.ts';
import type { Log } from '../../../../src/runtime/log.ts';
import { openPairing } from '../../../../src/store/open-pairings.ts';
import { deleteInputs, saveStep, takeInputs } from '../../../../src/store/pairing-attempts.ts';
import { addPeople } from '../../../../src/store/people.ts';
import { people } from '../../../../src/store/schema/people.ts';
import { tokens } from '../../../../src/store/schema/tokens.ts';
import type { Keys } from '../../../../src/store/seal.ts';
import { eventually } from '../../../support/eventually.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import {
  createMemoryDatabase,
  type MemoryDatabase,
} from '../../../support/memory/memory-database.ts';

const start = new Date('2026-11-22T14:00:00Z');
const keys = [{ id: 'k', key: Buffer.alloc(32, 1) }] as unknown as Keys;
const log = { warn: () => undefined } as unknown as Log;
const attemptId = randomUUID();
const lookMs = 2_000;
const stays = new AbortController().signal;
const choose: PageStep = { kind: 'choose' };
const qr: PageStep = { kind: 'qr', link: 'tg://login' };

let database: MemoryDatabase;
let clock: ManualClock;
let locks: AttemptLocks;
let pages: PairingPages;
let interrupted: string[];

beforeEach(async () => {
  database = await createMemoryDatabase();
  clock = new ManualClock(start);
  locks = new AttemptLocks({ database, clock, log });
  interrupted = [];
  await database.query((q) => addPeople(q, [1n], 'member', start));
  const endInterrupted = async (id: string): Promise<void> => void interrupted.push(id);
  pages = new PairingPages({ locks, endInterrupted }, begin, { database, keys, clock, log });
});

afterEach(() => locks[Symbol.asyncDispose]());

const seal = (step: PageStep) => sealStep(keys, step, { id: attemptId, personId: 1n });

async function begin(personId: bigint, page: Buffer): Promise<boolean> {
  const times = { at: start, endsAt: start, expiresAt: start };
  const opened = await openPairing(database, {
    personId,
    attemptId,
    page,
    ...times,
    ...seal(choose),
  });
  return opened.attemptId === attemptId;
}

async function open(): Promise<PairingPage> {
  const page = await pages.open(await pages.newToken(1n), 'browser');
  if (!page) throw new Error('The page is void.');
  return page;
}

/** What the process of the attempt does. */
async function moveTo(step: PageStep): Promise<void> {
  await database.query((q) => saveStep(q, attemptId, seal(step)));
}

test('a page names its person, and shows where the attempt stands', async () => {
  await database.query((q) => q.update(people).set({ name: 'Max', username: 'max' }));
  const page = await open();
  expect([page.person, page.step]).toEqual(['Max (@max)', choose]);
});

test('a page whose step no key opens is not shown', async () => {
  const token = await pages.newToken(1n);
  await pages.open(token, 'browser');
  const others = [{ id: 'k', key: Buffer.alloc(32, 2) }] as unknown as Keys;
  const services = { database, keys: others, clock, log };
  const attempts = { locks, endInterrupted: () => Promise.resolve() };
  const never = () => Promise.resolve(false);
  expect(await new PairingPages(attempts, never, services).open(token, 'browser')).toBeUndefined();
});

describe('enter', () => {
  test('resolves with the step that the process of the attempt stored', async () => {
    const page = await open();
    const wakeUp = new WakeUp();
    using _messages = await locks.listen(attemptId, wakeUp);
    const entered = page.enter({ kind: 'qr' }, stays);
    await wakeUp.sleep(lookMs, clock, stays);
    const input = await eventually('the input is stored', async () => {
      const [taken] = await takeInputs(database, attemptId, []);
      if (!taken) throw new Error('There is none.');
      return taken.id;
    });
    await moveTo(qr);
    await deleteInputs(database, [input]);
    await eventually('it sleeps', () => clock.sleeping, [lookMs]);
    await clock.advance(lookMs);
    expect(await entered).toEqual(qr);
  });

  test('resolves with the last step once the browser is gone', async () => {
    const page = await open();
    expect(await page.enter({ kind: 'qr' }, AbortSignal.abort())).toEqual(choose);
  });

  test('resolves with the end if the page is void', async () => {
    const page = await open();
    await moveTo({ kind: 'ended' });
    await database.query((q) => q.delete(tokens));
    expect(await page.enter({ kind: 'qr' }, stays)).toEqual({ kind: 'ended' });
  });
});

describe('waitForChange', () => {
  test('resolves with a step that is another one by now', async () => {
    const page = await open();
    await moveTo(qr);
    expect(await page.waitForChange(60_000, stays)).toEqual(qr);
  });

  test('finds a change by looking every two seconds, and resolves at the end of its time', async () => {
    const page = await open();
    await locks.hold(attemptId);
    const waiting = page.waitForChange(2 * lookMs + 1, stays);
    await eventually('it sleeps', () => clock.sleeping, [lookMs]);
    await clock.advance(lookMs);
    await eventually('it sleeps again', () => clock.sleeping, [lookMs]);
    await clock.advance(lookMs);
    await eventually('it sleeps for the rest', () => clock.sleeping, [1]);
    await clock.advance(1);
    expect(await waiting).toEqual(choose);
  });

  test('ends when a newer call waits for the page, when the page is void, or the browser is gone', async () => {
    const [page, gone] = [await open(), new AbortController()];
    const older = page.waitForChange(60_000, stays);
    await eventually('it sleeps', () => clock.sleeping, [lookMs]);
    const newer = page.waitForChange(60_000, gone.signal);
    expect(await older).toBe('elsewhere');
    gone.abort();
    expect(await newer).toEqual(choose);
    await database.query((q) => q.delete(tokens));
    expect(await page.waitForChange(60_000, stays)).toEqual({ kind: 'ended' });
  });
});

describe('an attempt whose process died', () => {
  /** How long a page that shows a step waits until it ends the attempt, in looks of two seconds. */
  async function looksUntilEnd(most: number): Promise<number> {
    const page = await open();
    const closed = new AbortController();
    const waiting = page.waitForChange(60_000, closed.signal);
    let looks = 0;
    while (looks < most && interrupted.length === 0) {
      await eventually('it sleeps', () => clock.sleeping, [lookMs]);
      await clock.advance(lookMs);
      looks += 1;
    }
    await eventually('it sleeps', () => clock.sleeping, [lookMs]);
    closed.abort();
    await waiting;
    return looks;
  }

  test('is ended once its lock was free for 15 seconds', async () => {
    // It is free from the first look on, after two seconds.
    expect(await looksUntilEnd(20)).toBe(9);
    expect(interrupted).toContain(attemptId);
  });

  test('is not while another process has the lock', async () => {
    await using other = new AttemptLocks({ database: database.ofOtherProcess(), clock, log });
    await other.hold(attemptId);
    expect(await looksUntilEnd(10)).toBe(10);
  });
});
