import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';

const zoe = { id: 11n, firstName: 'Zoe', lastName: 'Miller', username: 'zoe_m' };

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp([zoe], ({ elsewhere }) => elsewhere.add(zoe.id, zoe));
});

afterEach(() => app[Symbol.asyncDispose]());

/** A contact takes another username. */
async function renameZoe(username: string): Promise<void> {
  const [user] = await app.phone.getUsers([app.phone.refTo(zoe.id)]);
  if (!user) throw new Error('Zoe is gone');
  app.me.does(() => app.phone.emit({ kind: 'user', user: { ...user, usernames: [username] } }));
}

test('a changed username of a contact is reported once', async () => {
  await renameZoe('zora');
  await app.answerTo(app.me);
  await app.me.shows(/^Zoe Miller changed their username from @zoe_m to @zora\.$/);
  await app.clock.advance(60 * 60_000);
  expect(app.me.answers()).toHaveLength(1);
});

test('a notification that could not be sent is sent again', async () => {
  app.botApi.fail('sendMessage', { code: 500, description: 'Internal Server Error' });
  await renameZoe('zora');
  await app.clock.advance(60_000);
  expect(app.me.answers()).toEqual([]);
  app.botApi.repair('sendMessage');
  await app.clock.advance(60 * 60_000);
  await app.me.shows(/to @zora\.$/);
});

test('news make no sound in the night of the person', async () => {
  await renameZoe('zora');
  await app.clock.advance(60_000);
  expect(app.botApi.silentCalls).toEqual([]);
  // The number of the account is German: 14:00 UTC is 15:00, and seven hours later it is 22:00.
  app.clock.jump(7 * 60 * 60_000);
  await renameZoe('zoe_z');
  await app.clock.advance(60_000);
  await app.me.shows(/to @zoe_z\.$/);
  expect(app.botApi.silentCalls).toEqual(['sendMessage']);
  // In New York it is the afternoon.
  await app.roster.notifications.setTimeZone(app.account.personId, 'America/New_York');
  await renameZoe('zoe_y');
  await app.clock.advance(60_000);
  expect(app.botApi.silentCalls).toHaveLength(1);
});

test('a kind that is switched off is not reported', async () => {
  app.me.say('/settings');
  await app.me.shows(/^Settings/);
  await app.me.press(/^News of contacts$/);
  await app.me.press(/Another username$/);
  await renameZoe('zora');
  await app.clock.advance(60 * 60_000);
  expect(app.me.answers()).toEqual([]);
});
