import { beforeEach, expect, test } from 'vitest';
import { keepSessionsOpen } from '../../../../src/accounts/sessions/keep-sessions-open.ts';
import type { SessionPool } from '../../../../src/accounts/sessions/session-pool.ts';
import { TelegramError } from '../../../../src/contacts/telegram-error.ts';
import type { Log } from '../../../../src/runtime/log.ts';
import { listFreeSessions } from '../../../../src/store/free-sessions.ts';
import { SealError } from '../../../../src/store/seal.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { eventually } from '../../../support/eventually.ts';
import {
  createMemoryDatabase,
  type MemoryDatabase,
} from '../../../support/memory/memory-database.ts';
import { storeAccount } from '../../../support/store-account.ts';

const half = 30_000;
const log = { warn: () => undefined } as unknown as Log;

let database: MemoryDatabase;
let clock: ManualClock;
let ids: string[];

beforeEach(async () => {
  database = await createMemoryDatabase();
  clock = new ManualClock();
  ids = [];
});

async function pair(count: number): Promise<void> {
  for (let at = 1; at <= count; at += 1) {
    ids.push((await storeAccount(database, BigInt(at), clock.now())).id);
  }
}

/** Keeps sessions open in a pool without sessions; `tried` has the accounts that it was to open. */
function keep(
  tryOpen: (id: string) => Promise<boolean> = () => Promise.resolve(true),
  { held = new Set<string>(), freeCapacity = 100 } = {},
) {
  const closing = new AbortController();
  const tried: string[] = [];
  const seen = { tried, unloads: 0 };
  let free = freeCapacity;
  const pool = {
    isHeld: (id: string) => held.has(id),
    get freeCapacity() {
      return free;
    },
    unloadIdle: () => void (seen.unloads += 1),
    tryOpen: async (id: string) => {
      tried.push(id);
      free -= 1;
      const isOpen = await tryOpen(id).catch((error: unknown) => {
        free += 1;
        throw error;
      });
      if (!isOpen) free += 1;
      return isOpen;
    },
  } as unknown as SessionPool;
  const keeping = keepSessionsOpen(pool, { database, clock, log }, closing.signal);
  return {
    seen,
    /** The sleep before the next look. */
    rest: () => eventually('the pool rests', () => clock.sleeping, [half]),
    [Symbol.asyncDispose]: () => {
      closing.abort(new Error('The program stops.'));
      return keeping;
    },
  };
}

test('keepSessionsOpen opens what is not held, at the start and every 30 s', async () => {
  await pair(2);
  await using kept = keep(undefined, { held: new Set(ids.slice(0, 1)) });
  await kept.rest();
  expect(kept.seen).toEqual({ tried: ids.slice(1), unloads: 1 });
  await clock.advance(half - 1);
  expect(kept.seen.unloads).toBe(1);
  await clock.advance(1);
  await kept.rest();
  expect(kept.seen).toEqual({ tried: [...ids.slice(1), ...ids.slice(1)], unloads: 2 });
});

test.each([0, 1, -1])(
  'keepSessionsOpen opens %i sessions when there is room for so many',
  async (freeCapacity) => {
    await pair(2);
    await using kept = keep(undefined, { freeCapacity });
    await kept.rest();
    expect(kept.seen.tried).toHaveLength(Math.max(0, freeCapacity));
  },
);

test('keepSessionsOpen opens others in place of those that another process has taken meanwhile', async () => {
  await pair(50);
  const order = await listFreeSessions(database);
  const taken = new Set(order.slice(0, 30));
  await using kept = keep((id) => Promise.resolve(!taken.has(id)), { freeCapacity: 5 });
  await kept.rest();
  expect(kept.seen.tried.filter((id) => !taken.has(id))).toHaveLength(5);
});

test('keepSessionsOpen opens 20 sessions at once', async () => {
  await pair(21);
  const slow = Promise.withResolvers<boolean>();
  await using kept = keep(() => slow.promise);
  await eventually('sessions open', () => kept.seen.tried.length, 20);
  slow.resolve(true);
  await kept.rest();
  expect(kept.seen.tried).toHaveLength(21);
});

/** After how many looks, one every 30 s, an account whose opening fails with `error` was tried. */
async function triesUntil(looks: number, error: Error): Promise<readonly number[]> {
  await pair(1);
  await using kept = keep(() => Promise.reject(error));
  const tries: number[] = [];
  for (let look = 0; look < looks; look += 1) {
    await kept.rest();
    if (kept.seen.tried.length > tries.length) tries.push(look);
    await clock.advance(half);
  }
  return tries;
}

test('keepSessionsOpen repeats a failure after 30 s, then after twice as long each time', async () => {
  expect(await triesUntil(20, new Error('no network'))).toEqual([0, 1, 3, 7, 15]);
});

test('keepSessionsOpen repeats a failure every 30 minutes at last', async () => {
  expect(await triesUntil(190, new Error('no network'))).toEqual([
    0, 1, 3, 7, 15, 31, 63, 123, 183,
  ]);
});

test('keepSessionsOpen delays no session that Telegram ended, but one without its key', async () => {
  const reason = { kind: 'signed_out' } as const;
  expect(await triesUntil(4, new TelegramError(reason))).toEqual([0, 1, 2, 3]);
  database = await createMemoryDatabase();
  const cause = new SealError('no key');
  expect(await triesUntil(4, new TelegramError(reason, { cause }))).toEqual([0, 1, 3]);
});
