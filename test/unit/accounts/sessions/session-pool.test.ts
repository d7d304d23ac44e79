import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  guest,
  openPairedMemoryApp,
  pairAccount,
  type PairedMemoryApp,
} from '../../../support/memory/memory-app.ts';
import { SessionPool, type PoolLimits } from '../../../../src/accounts/sessions/session-pool.ts';
import type { ContactCache } from '../../../../src/accounts/cache/contact-cache.ts';
import type { Account } from '../../../../src/accounts/roster.ts';
import { AccountEvents } from '../../../../src/accounts/services/account-events.ts';
import { WakeUp } from '../../../../src/accounts/services/wake-up.ts';
import type { Owner } from '../../../../src/contacts/contact.ts';
import { eventually } from '../../../support/eventually.ts';

const zoe = { id: 11n, firstName: 'Zoe', lastName: 'Miller' };
const ben = { id: 12n, firstName: 'Ben', lastName: '' };

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp([zoe, ben], ({ elsewhere }) => elsewhere.add(zoe.id, zoe));
});

afterEach(() => app[Symbol.asyncDispose]());

/** The sessions of another process. */
function openPool(limits: PoolLimits, wakeUp = new WakeUp()): SessionPool {
  const database = app.database.ofOtherProcess();
  const services = { ...app, database, events: new AccountEvents(app.log), wakeUp };
  const handlers = { onEvent: () => Promise.resolve(), onDifferences: () => Promise.resolve() };
  return new SessionPool(services, handlers, limits);
}

test('a session that another process holds is not opened ahead of its use', async () => {
  await using pool = openPool({ maxOpen: 2 });
  expect(await pool.tryOpen(app.account.id)).toBe(false);
  expect(pool.isHeld(app.account.id)).toBe(false);
});

test('a session that is used is released by the process that holds it', async () => {
  await using pool = openPool({ maxOpen: 2 });
  const owner = await pool.use(app.account.id, ({ addressBook }) =>
    Promise.resolve(addressBook.owner.id),
  );
  expect(owner).toBe(app.account.owner.id);
  expect(pool.heldIds).toEqual([app.account.id]);
});

test('a process looks for due work when another one releases a session', async () => {
  const wakeUp = new WakeUp();
  await using waiting = openPool({ maxOpen: 2 }, wakeUp);
  // Events come to processes that have used a session.
  await waiting.use(app.account.id, () => Promise.resolve());
  const stopping = openPool({ maxOpen: 2 });
  await stopping.use(app.account.id, () => Promise.resolve());
  // Ends at once, by this request and those from before.
  const { signal } = new AbortController();
  wakeUp.request();
  await wakeUp.sleep(1, app.clock, signal);
  let isAwake = false;
  void wakeUp.sleep(60_000, app.clock, signal).then(() => (isAwake = true));
  await stopping[Symbol.asyncDispose]();
  await eventually('it is awake', () => isAwake, true);
});

/** Pairs another account, with two contacts. */
async function pairOther(owner: Owner = guest): Promise<Account> {
  const { elsewhere } = app.telegram.addAccount(owner, [zoe, ben]);
  for (const one of [zoe, ben]) elsewhere.add(one.id, one);
  const other = await pairAccount(app, owner, app.account.personId);
  // The program shows the contacts of a paired account, which uses its session.
  await app.me.shows(new RegExp(owner.firstName));
  return other;
}

/** Reads the contacts of an account, and returns what is read from then on. */
function readBook(pool: SessionPool, { id }: Account): Promise<ContactCache> {
  return pool.use(id, async ({ cache }) => {
    await cache.read();
    return cache;
  });
}

test('above the limit of contacts, those of the session that was used least recently leave memory', async () => {
  const other = await pairOther();
  await using pool = openPool({ maxOpen: 2, maxContacts: 2 });
  const cache = await readBook(pool, app.account);
  expect(cache.sizeInMemory).toBe(1);
  const latest = await readBook(pool, other);
  await eventually('they have left', () => cache.sizeInMemory, 0);
  expect(latest.sizeInMemory).toBe(2);
  expect(pool.heldIds).toHaveLength(2);
  // They are read again, and those of the other one leave.
  expect((await readBook(pool, app.account)).sizeInMemory).toBe(1);
  await eventually('they have left', () => latest.sizeInMemory, 0);
});

test('contacts that fit beside those of later sessions stay in memory, though others leave', async () => {
  const [first, second] = [
    await pairOther(),
    await pairOther({ ...guest, id: 77n, phone: '+12025550901' }),
  ];
  await using pool = openPool({ maxOpen: 3, maxContacts: 3 });
  const small = await readBook(pool, app.account);
  const [large, latest] = [await readBook(pool, first), await readBook(pool, second)];
  await eventually('those that do not fit have left', () => large.sizeInMemory, 0);
  expect([small.sizeInMemory, latest.sizeInMemory]).toEqual([1, 2]);
});

test('the contacts of the last session stay in memory, however many they are, and so do those in use', async () => {
  const other = await pairOther();
  await using pool = openPool({ maxOpen: 2, maxContacts: 0 });
  await pool.use(app.account.id, async ({ cache }) => {
    const { contacts } = await cache.read();
    const latest = await readBook(pool, other);
    pool.unloadIdle();
    // Not read again.
    expect((await cache.read()).contacts).toBe(contacts);
    expect(latest.sizeInMemory).toBe(2);
  });
});

test('contacts leave memory after ten minutes without a use', async () => {
  await using pool = openPool({ maxOpen: 2 });
  const cache = await readBook(pool, app.account);
  const { contacts } = await cache.read();
  app.clock.jump(10 * 60_000);
  pool.unloadIdle();
  expect((await cache.read()).contacts).toBe(contacts);
  app.clock.jump(1);
  pool.unloadIdle();
  await eventually('they have left', () => cache.sizeInMemory, 0);
});

test('above the limit, the session that was used least recently closes', async () => {
  const other = await pairOther();
  await using pool = openPool({ maxOpen: 1 });
  await pool.use(app.account.id, () => Promise.resolve());
  await pool.use(other.id, () => Promise.resolve());
  expect(pool.heldIds).toEqual([other.id]);
});

test('a pool that is disposed opens nothing', async () => {
  const pool = openPool({ maxOpen: 2 });
  await pool[Symbol.asyncDispose]();
  const using = pool.use(app.account.id, () => Promise.resolve());
  await expect(using).rejects.toMatchObject({ reason: { kind: 'unreachable' } });
});
