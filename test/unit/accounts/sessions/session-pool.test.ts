import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  guest,
  openPairedMemoryApp,
  pairAccount,
  type PairedMemoryApp,
} from '../../../support/memory/memory-app.ts';
import { SessionPool } from '../../../../src/accounts/sessions/session-pool.ts';
import { AccountEvents } from '../../../../src/accounts/services/account-events.ts';
import { WakeUp } from '../../../../src/accounts/services/wake-up.ts';
import { eventually } from '../../../support/eventually.ts';

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp();
});

afterEach(() => app[Symbol.asyncDispose]());

/** The sessions of another process, which keeps `maxOpen` of them open. */
function openPool(maxOpen: number, wakeUp = new WakeUp()): SessionPool {
  const services = { ...app, events: new AccountEvents(app.log), wakeUp };
  const handlers = { onEvent: () => Promise.resolve(), onDifferences: () => Promise.resolve() };
  return new SessionPool(services, handlers, maxOpen);
}

test('a session that another process holds is not opened ahead of its use', async () => {
  await using pool = openPool(2);
  expect(await pool.tryOpen(app.account.id)).toBe(false);
  expect(pool.isHeld(app.account.id)).toBe(false);
});

test('a session that is used is released by the process that holds it', async () => {
  await using pool = openPool(2);
  const owner = await pool.use(app.account.id, ({ addressBook }) =>
    Promise.resolve(addressBook.owner.id),
  );
  expect(owner).toBe(app.account.owner.id);
  expect(pool.heldIds).toEqual([app.account.id]);
});

test('a process looks for due work when another one releases a session', async () => {
  const wakeUp = new WakeUp();
  await using waiting = openPool(2, wakeUp);
  // Events come to processes that have used a session.
  await waiting.use(app.account.id, () => Promise.resolve());
  const stopping = openPool(2);
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

test('above the limit, the session that was used least recently closes', async () => {
  app.telegram.addAccount(guest, []);
  const other = await pairAccount(app, guest, app.account.personId);
  // The program shows the contacts of a paired account, which uses its session.
  await app.me.shows(new RegExp(guest.firstName));
  await using pool = openPool(1);
  await pool.use(app.account.id, () => Promise.resolve());
  await pool.use(other.id, () => Promise.resolve());
  expect(pool.heldIds).toEqual([other.id]);
});

test('a pool that is disposed opens nothing', async () => {
  const pool = openPool(2);
  await pool[Symbol.asyncDispose]();
  const using = pool.use(app.account.id, () => Promise.resolve());
  await expect(using).rejects.toMatchObject({ reason: { kind: 'unreachable' } });
});
