import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AttemptLocks } from '../../../../src/accounts/pairing/attempt-locks.ts';
import { sealStep } from '../../../../src/accounts/pairing/page-step.ts';
import { PairingPages } from '../../../../src/accounts/pairing/pairing-pages.ts';
import type { Log } from '../../../../src/runtime/log.ts';
import { openPairing } from '../../../../src/store/open-pairings.ts';
import { addPeople } from '../../../../src/store/people.ts';
import type { Keys } from '../../../../src/store/seal.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import {
  createMemoryDatabase,
  type MemoryDatabase,
} from '../../../support/memory/memory-database.ts';

const minute = 60_000;
const start = new Date('2026-11-22T14:00:00Z');
const keys = [{ id: 'k', key: Buffer.alloc(32, 1) }] as unknown as Keys;
const log = { warn: () => undefined } as unknown as Log;

let database: MemoryDatabase;
let clock: ManualClock;
let locks: AttemptLocks;
let pages: PairingPages;
let begun: bigint[];
/** Whether an attempt can begin. */
let canBegin: boolean;

beforeEach(async () => {
  database = await createMemoryDatabase();
  clock = new ManualClock(start);
  locks = new AttemptLocks({ database, clock, log });
  [begun, canBegin] = [[], true];
  await database.query((q) => addPeople(q, [1n, 2n], 'member', start));
  const attempts = { locks, endInterrupted: () => Promise.resolve() };
  pages = new PairingPages(attempts, begin, { database, keys, clock, log });
});

afterEach(() => locks[Symbol.asyncDispose]());

async function begin(personId: bigint, page: Buffer): Promise<boolean> {
  begun.push(personId);
  if (!canBegin) return false;
  const attemptId = randomUUID();
  const step = sealStep(keys, { kind: 'choose' }, { id: attemptId, personId });
  const times = { at: start, endsAt: start, expiresAt: start };
  await openPairing(database, { personId, attemptId, page, ...times, ...step });
  return true;
}

/** Whether the page of a token opens. */
const opens = async (token: string, browser = 'one'): Promise<boolean> =>
  (await pages.open(token, browser)) !== undefined;

describe('open', () => {
  test('begins an attempt at the first use, in one browser', async () => {
    const token = await pages.newToken(1n);
    expect([await opens(token), await opens(token), await opens(token, 'two')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await opens('other')).toBe(false);
    expect(begun).toEqual([1n]);
  });

  test('begins in ten minutes, and shows the page for twenty', async () => {
    const [late, token] = [await pages.newToken(1n), await pages.newToken(2n)];
    clock.jump(10 * minute - 1);
    expect(await opens(token)).toBe(true);
    clock.jump(1);
    expect(await opens(late)).toBe(false);
    clock.jump(20 * minute - 2);
    expect(await opens(token)).toBe(true);
    clock.jump(1);
    expect(await opens(token)).toBe(false);
    expect(begun).toEqual([2n]);
  });

  test('begins again in the browser whose attempt could not begin', async () => {
    const token = await pages.newToken(1n);
    canBegin = false;
    expect(await opens(token)).toBe(false);
    canBegin = true;
    expect([await opens(token, 'two'), await opens(token)]).toEqual([false, true]);
    expect(begun).toEqual([1n, 1n]);
  });
});

test('hasOpen is true for a person whose page works on an attempt', async () => {
  await opens(await pages.newToken(1n));
  expect([await pages.hasOpen(1n), await pages.hasOpen(2n)]).toEqual([true, false]);
});
