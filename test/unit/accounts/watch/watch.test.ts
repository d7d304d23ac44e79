import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BookEvent, PeerBar } from '../../../../src/contacts/ports/address-book.ts';
import type { User } from '../../../../src/contacts/contact.ts';
import { eq } from '../../../../src/store/drizzle/drizzle.ts';
import { loadImport } from '../../../../src/store/imports.ts';
import { imports } from '../../../../src/store/schema/imports.ts';
import { eventually } from '../../../support/eventually.ts';
import { storeImport } from '../../../support/memory/stored-import.ts';
import { saveKnownUsers } from '../../../../src/store/known-users.ts';
import {
  max,
  openPairedMemoryApp,
  openSecondRoster,
  type PairedMemoryApp,
} from '../../../support/memory/memory-app.ts';

const hour = 60 * 60_000;
const zoe = {
  id: 11n,
  firstName: 'Zoe',
  lastName: 'Miller',
  username: 'zoe_m',
  phone: '+12025550111',
};
const ben = { id: 12n, firstName: 'Ben', lastName: '', phone: '+12025550112' };

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp([zoe, ben], ({ elsewhere }) => elsewhere.add(zoe.id, zoe));
});

afterEach(() => app[Symbol.asyncDispose]());

async function userOf(id: bigint, facts: Partial<User> = {}): Promise<User> {
  const [user] = await app.phone.getUsers([app.phone.refTo(id)]);
  if (!user) throw new Error('There is no such user.');
  return { ...user, ...facts };
}

async function emit(event: BookEvent): Promise<void> {
  app.phone.emit(event);
  await app.clock.advance(1_000);
}

/** The notifications so far, as `kind was now`. */
const notified = (): readonly string[] =>
  app.events.flatMap((event) =>
    event.kind === 'notifications'
      ? event.notifications.map(({ kind, was, now }) => [kind, was, now].join(' ').trim())
      : [],
  );

const named = async (firstName: string, facts: Partial<User> = {}): Promise<void> =>
  emit({
    kind: 'named',
    user: await userOf(zoe.id, facts),
    ownName: { firstName, lastName: '' },
  });

test('another own name of a contact is reported, and once only', async () => {
  await named('Zora');
  await named('Zora');
  expect(notified()).toEqual([expect.stringMatching(/^name .*Zora$/)]);
  await named('Zelda');
  expect(notified()).toHaveLength(2);
});

test('an own name that comes with another username is that of before', async () => {
  await emit({ kind: 'user', user: await userOf(zoe.id, { usernames: ['zora'] }) });
  await named('Zora', { usernames: ['zora'] });
  expect(notified()).toEqual(['username zoe_m zora']);
});

test('an own name that comes two seconds after a username is another one', async () => {
  await emit({ kind: 'user', user: await userOf(zoe.id, { usernames: ['zora'] }) });
  await app.clock.advance(1_000);
  await named('Zora', { usernames: ['zora'] });
  expect(notified()).toEqual(['username zoe_m zora', expect.stringMatching(/^name /)]);
});

test('own names of users who are no contacts are not reported', async () => {
  const user = await userOf(ben.id);
  await emit({ kind: 'named', user, ownName: { firstName: 'Benno', lastName: '' } });
  expect(notified()).toEqual([]);
});

test('a contact who joined is reported', async () => {
  app.phone.elsewhere.add(ben.id, ben);
  await emit({ kind: 'joined', user: await userOf(ben.id) });
  expect(notified()).toEqual(['joined']);
});

test('a contact that was added elsewhere is not reported', async () => {
  app.phone.elsewhere.add(ben.id, ben);
  await app.clock.advance(1_000);
  expect(await app.book.contact(ben.id)).toMatchObject({ firstName: 'Ben' });
  expect(notified()).toEqual([]);
});

test('a deleted account is reported under its name', async () => {
  const gone = { firstName: '', lastName: '', usernames: [], kind: 'deleted' } as const;
  await emit({ kind: 'user', user: await userOf(zoe.id, gone) });
  expect(notified()).toEqual(['account_deleted']);
});

/** An update that names a user without bringing them. */
const incomplete = (id: bigint): BookEvent => ({
  kind: 'incomplete',
  id,
  complete: (user) => ({ kind: 'joined', user }),
});

test.each([
  ['a contact', zoe],
  ['a known user', ben],
])('an update that only names %s reads them with the access hash that is known', async (_, one) => {
  await saveKnownUsers(app.database, app.account.id, [await userOf(ben.id)], app.clock.now());
  await emit(incomplete(one.id));
  expect(notified()).toEqual(['joined']);
});

test('an update whose user is unknown says nothing', async () => {
  await emit(incomplete(ben.id));
  expect(notified()).toEqual([]);
});

test('the whole list is read when the user of an update cannot be', async () => {
  app.phone.failNext({ kind: 'telegram_broken' }, 'getUsers');
  await emit(incomplete(zoe.id));
  app.phone.calls.length = 0;
  await app.clock.advance(30_000);
  expect(app.phone.calls).toContain('readContacts');
});

test('a last-seen time is cached', async () => {
  await emit({ kind: 'last_seen', id: zoe.id, lastSeen: { kind: 'hidden' } });
  const lastSeen = { kind: 'offline', at: new Date(1_000) } as const;
  await emit({ kind: 'last_seen', id: zoe.id, lastSeen });
  expect((await app.book.contact(zoe.id))?.lastSeen).toEqual(lastSeen);
});

const bar = (facts: Partial<PeerBar> = {}): PeerBar => ({
  reportSpam: false,
  addContact: false,
  blockContact: false,
  shareContact: true,
  needsPhoneException: false,
  ...facts,
});

test('an offer to share the number is reported each time that Telegram shows it', async () => {
  await emit({ kind: 'bar', id: zoe.id, bar: bar(), user: undefined });
  await emit({ kind: 'bar', id: zoe.id, bar: bar(), user: undefined });
  await emit({ kind: 'bar', id: zoe.id, bar: bar({ shareContact: false }), user: undefined });
  await emit({ kind: 'bar', id: zoe.id, bar: bar(), user: undefined });
  expect(notified().map((one) => one.split(' ')[0])).toEqual(['share_offer', 'share_offer']);
});

test.each([
  ['a bar that offers adding, too', zoe.id, bar({ addContact: true }), undefined],
  ['a bar without the offer', zoe.id, bar({ shareContact: false }), undefined],
  ['a user whom the account does not know', 99n, bar(), undefined],
])('%s is no offer', async (_, id, shown, user) => {
  await emit({ kind: 'bar', id, bar: shown, user });
  expect(notified()).toEqual([]);
});

test('a bot offers no sharing', async () => {
  const user = await userOf(zoe.id, { kind: 'bot' });
  await emit({ kind: 'bar', id: zoe.id, bar: bar(), user });
  expect(notified()).toEqual([]);
});

test.each(['reset', 'reconnected'] as const)('after "%s" the whole list is read', async (kind) => {
  app.phone.calls.length = 0;
  await emit({ kind });
  await app.clock.advance(30_000);
  expect(app.phone.calls).toContain('readContacts');
});

/** An import that waits, after three attempts, until the next one in an hour; returns in how long it is due. */
async function storeWaiting(waitsFor: 'trouble' | 'flood'): Promise<() => Promise<unknown>> {
  const { database, clock, account } = app;
  const { id } = await storeImport(database, account, [], { startedAt: clock.now() });
  const dueAt = new Date(clock.now().getTime() + hour);
  const facts = { state: 'waiting', waitsFor, dueAt, troubles: 3 } as const;
  await database.query((q) => q.update(imports).set(facts).where(eq(imports.id, id)));
  return async () => {
    const stored = await loadImport(database, id);
    const waitMs = (stored?.dueAt?.getTime() ?? 0) - clock.now().getTime();
    return stored?.state === 'waiting' ? waitMs : stored?.state;
  };
}

test('when Telegram answers again, work that waited for it goes on in seconds', async () => {
  const due = await storeWaiting('trouble');
  await emit({ kind: 'answers_again' });
  expect(await due()).toBe(3_000);
  await emit({ kind: 'answers_again' });
  expect(await due()).toBe(2_000);
  await app.clock.advance(2_500);
  await eventually('the import goes on', due, 'running');
});

test('when a session opens, work that waited for Telegram goes on in seconds', async () => {
  const due = await storeWaiting('trouble');
  await using second = await openSecondRoster(app);
  await second.accounts.book(app.account).contact(zoe.id);
  expect(await due()).toBe(4_000);
});

test('work that waits for something else is left alone when Telegram answers again', async () => {
  const due = await storeWaiting('flood');
  await emit({ kind: 'answers_again' });
  expect(await due()).toBe(hour - 1_000);
});

test('the end of a session is reported once', async () => {
  app.phone.elsewhere.endSession();
  app.phone.emit({ kind: 'signed_out' });
  await app.clock.advance(1_000);
  expect(app.events.filter(({ kind }) => kind === 'signed_out')).toHaveLength(1);
  expect(notified()).toEqual([expect.stringMatching(/^signed_out/)]);
  expect(await app.roster.accounts.current(max.id)).toMatchObject({ signedIn: false });
});

test('a digest collects notifications until its hour', async () => {
  const { notifications } = app.roster;
  const hourNow = app.clock.now().getUTCHours();
  await notifications.setDigest(max.id, (hourNow + 2) % 24);
  expect(await notifications.settings(max.id)).toMatchObject({
    off: ['lost_mutual'],
    digestHour: (hourNow + 2) % 24,
  });
  await named('Zora');
  expect(notified()).toEqual([]);
  await notifications.setDigest(max.id, undefined);
  await app.clock.advance(1_000);
  expect(notified()).toHaveLength(1);
});

test('a kind that is switched off is not reported', async () => {
  const { notifications } = app.roster;
  await notifications.setEnabled(max.id, 'name', { on: false });
  await named('Zora');
  expect(notified()).toEqual([]);
  await notifications.setEnabled(max.id, 'name', { on: true });
  expect((await notifications.settings(max.id)).off).toEqual(['lost_mutual']);
  await named('Zelda');
  expect(notified()).toHaveLength(1);
});

test('delivered notifications do not come again', async () => {
  await named('Zora');
  const event = app.events.findLast((one) => one.kind === 'notifications');
  const ids = event?.kind === 'notifications' ? event.notifications.map(({ id }) => id) : [];
  await app.roster.notifications.markDelivered(ids);
  await app.clock.advance(hour);
  expect(notified()).toHaveLength(1);
});
