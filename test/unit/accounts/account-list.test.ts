import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  guest,
  max,
  openJustPairedMemoryApp,
  pairAccount,
  type PairedMemoryApp,
} from '../../support/memory/memory-app.ts';

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openJustPairedMemoryApp();
});

afterEach(() => app[Symbol.asyncDispose]());

test('a person chooses among the paired accounts', async () => {
  const { accounts } = app.roster;
  app.telegram.addAccount(guest, []);
  await app.clock.advance(1);
  const other = await pairAccount(app, guest, max.id);
  const state = async () =>
    (await accounts.list(max.id)).map(({ owner, current }) => [owner.id, current]);
  expect(await state()).toEqual([
    [max.id, false],
    [guest.id, true],
  ]);
  expect(await accounts.choose(max.id, app.account.id)).toMatchObject({ current: true });
  expect((await accounts.current(max.id))?.id).toBe(app.account.id);
  expect(await accounts.choose(guest.id, other.id)).toBeUndefined();
});

test('unpairing signs the account out and reports no end of its session', async () => {
  const { accounts } = app.roster;
  expect(await accounts.unpair(app.account)).toEqual({ signOut: 'done' });
  expect(app.phone.isSignedOut).toBe(true);
  expect(await accounts.list(max.id)).toEqual([]);
  await app.clock.advance(60_000);
  expect(app.events.filter(({ kind }) => kind === 'signed_out')).toEqual([]);
});

test('an account whose session ended counts as signed out', async () => {
  app.phone.elsewhere.endSession();
  await app.clock.advance(0);
  const [account] = await app.roster.accounts.list(max.id);
  expect(account).toMatchObject({ signedIn: false });
  expect(await app.roster.accounts.unpairAll(max.id)).toEqual({ signOut: 'done' });
});

test('an account that Telegram does not sign out is deleted, and may remain there', async () => {
  app.phone.failNext({ kind: 'unreachable' });
  expect(await app.roster.accounts.unpairAll(max.id)).toEqual({ signOut: 'later' });
  expect(await app.roster.accounts.list(max.id)).toEqual([]);
  expect(app.phone.isSignedOut).toBe(false);
});

test('the holdings of an account count its contacts', async () => {
  expect(await app.roster.accounts.holdings(app.account)).toMatchObject({
    contacts: { count: 0 },
    snapshots: { count: 1 },
  });
});

test('a forgotten person has no account left', async () => {
  expect(await app.roster.access.forget(max.id)).toEqual({ signOut: 'done' });
  expect(await app.roster.accounts.list(max.id)).toEqual([]);
  expect(await app.roster.access.roleOf(max.id)).toBe('owner');
});
