import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContactCache } from '../../../../src/accounts/cache/contact-cache.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';

const zoe = { id: 11n, firstName: 'Zoe', lastName: 'Miller' };
const ben = { id: 12n, firstName: 'Ben', lastName: '' };

let app: PairedMemoryApp;
let cache: ContactCache;

beforeEach(async () => {
  app = await openPairedMemoryApp([zoe, ben], ({ elsewhere }) => elsewhere.add(zoe.id, zoe));
  cache = new ContactCache(app.account.id, app, () => Promise.resolve());
  await cache.sync(app.phone);
  app.phone.calls.length = 0;
});

afterEach(() => app[Symbol.asyncDispose]());

const reads = (): number => app.phone.calls.filter((call) => call === 'readContacts').length;

async function names(): Promise<readonly string[]> {
  const { contacts } = await cache.read();
  return [...contacts.values()].map(({ firstName }) => firstName).toSorted();
}

test('a list stays fresh for thirty seconds', async () => {
  await app.clock.advance(29_999);
  app.phone.calls.length = 0;
  await cache.sync(app.phone);
  expect(reads()).toBe(0);
  await app.clock.advance(1);
  app.phone.calls.length = 0;
  await cache.sync(app.phone);
  expect(reads()).toBe(1);
});

test('an invalidated list is asked for at once, and callers share the read', async () => {
  cache.invalidate();
  await Promise.all([cache.sync(app.phone), cache.sync(app.phone)]);
  expect(reads()).toBe(1);
});

test('a full read brings new contacts and names', async () => {
  app.phone.elsewhere.add(ben.id, ben);
  app.phone.elsewhere.add(zoe.id, { firstName: 'Zora', lastName: '' });
  cache.invalidate('everything');
  expect(cache.needsFullRead).toBe(true);
  await cache.sync(app.phone);
  expect(cache.needsFullRead).toBe(false);
  expect(await names()).toEqual(['Ben', 'Zora']);
});

test('users that are no contacts any more leave the list', async () => {
  const [user] = await app.phone.deleteContacts([app.phone.refTo(zoe.id)]);
  await cache.apply(user ? [user] : []);
  expect(await names()).toEqual([]);
  cache.unload();
  expect(await names()).toEqual([]);
});

test('while Telegram asks to wait, the list is not asked for again', async () => {
  const until = new Date(app.clock.now().getTime() + 60_000);
  app.phone.failNext({ kind: 'flood', until });
  cache.invalidate();
  await expect(cache.sync(app.phone)).rejects.toMatchObject({ reason: { kind: 'flood' } });
  await expect(cache.sync(app.phone)).rejects.toMatchObject({ reason: { kind: 'flood' } });
  expect(reads()).toBe(1);
});

test('last-seen times are stored together after five seconds', async () => {
  const saving = cache.updateLastSeen(zoe.id, { kind: 'recently', byMe: false });
  const { contacts } = await cache.read();
  expect(contacts.get(zoe.id)?.lastSeen.kind).toBe('recently');
  await app.clock.advance(5_000);
  await saving;
  cache.unload();
  expect((await cache.read()).contacts.get(zoe.id)?.lastSeen.kind).toBe('recently');
});
