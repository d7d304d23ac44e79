import { expect, test } from 'vitest';
import { write } from '../../../sandbox/world/messages.ts';
import type { World } from '../../../sandbox/world/world.ts';
import { startOpenHarness, refTo, type OpenHarness } from './telegram-harness.ts';

const zoe = 7_000_000_100n;
const yuri = 7_000_000_101n;
const shop = 7_000_000_102n;

function people(world: World): void {
  world.addPerson({ id: zoe, firstName: 'Zoe', phone: '+491700000100' });
  world.addPerson({ id: yuri, firstName: 'Yuri', phone: '+491700000101' });
  world.addPerson({ id: shop, kind: 'bot', firstName: 'Shop', username: 'shop_bot' });
}

async function talks({ sandbox, clock, me }: OpenHarness, id: bigint): Promise<void> {
  await clock.advance(1_000);
  write(sandbox.world, sandbox.world.person(id), sandbox.world.person(me.id), 'Hello');
}

test('reads all facts about a user in one call', async () => {
  await using harness = await startOpenHarness(people);
  const app = harness.sandbox.world.app(zoe);
  app.setAbout('Lighthouse keeper');
  app.setBirthday({ day: 29, month: 2, year: 1992 });
  app.add(harness.me.id, 'Max', '', false);
  expect(await harness.book.getUserFacts(refTo(harness, zoe))).toEqual({
    user: expect.objectContaining({ ...refTo(harness, zoe), firstName: 'Zoe', contact: false }),
    blocked: false,
    bar: {
      reportSpam: true,
      addContact: true,
      blockContact: true,
      shareContact: false,
      needsPhoneException: false,
    },
    about: 'Lighthouse keeper',
    birthday: { day: 29, month: 2, year: 1992 },
    commonChats: 0,
  });
  await harness.book.block(refTo(harness, zoe));
  expect(await harness.book.getUserFacts(refTo(harness, zoe))).toMatchObject({ blocked: true });
});

test('facts are empty for a user with an empty profile and undefined for an unknown one', async () => {
  await using harness = await startOpenHarness(people);
  const facts = await harness.book.getUserFacts(refTo(harness, yuri));
  expect(facts).toMatchObject({ about: '', birthday: undefined });
  harness.sandbox.world.app(yuri).setBirthday({ day: 1, month: 5 });
  const { birthday } = (await harness.book.getUserFacts(refTo(harness, yuri))) ?? {};
  expect(birthday).toEqual({ day: 1, month: 5, year: undefined });
  expect(await harness.book.getUserFacts({ id: yuri, accessHash: 1n })).toBeUndefined();
});

test('the account itself, bots and deleted accounts have facts too', async () => {
  await using harness = await startOpenHarness(people);
  expect(await harness.book.getUserFacts(refTo(harness, harness.me.id))).toMatchObject({
    user: { firstName: 'Max' },
  });
  expect(await harness.book.getUserFacts(refTo(harness, shop))).toMatchObject({
    user: { kind: 'bot' },
  });
  harness.sandbox.world.app(zoe).deleteAccount();
  expect(await harness.book.getUserFacts(refTo(harness, zoe))).toMatchObject({
    user: { kind: 'deleted' },
  });
});

test('returns the users of the latest chats, latest first', async () => {
  await using harness = await startOpenHarness(people);
  expect(await harness.book.getRecentPeople()).toEqual([]);
  for (const id of [zoe, shop, yuri, zoe]) await talks(harness, id);
  expect(await harness.book.getRecentPeople()).toMatchObject([
    { ...refTo(harness, zoe), contact: false },
    refTo(harness, yuri),
    { ...refTo(harness, shop), kind: 'bot' },
  ]);
  harness.sandbox.world.app(yuri).deleteAccount();
  harness.me.write(shop, 'Still open?');
  expect(await harness.book.getRecentPeople()).toMatchObject([{ id: shop }, { id: zoe }]);
});

test('a pinned chat is ordered by its last message', async () => {
  await using harness = await startOpenHarness(people);
  for (const id of [zoe, yuri]) await talks(harness, id);
  harness.me.pin(zoe);
  expect(await harness.book.getRecentPeople()).toMatchObject([{ id: yuri }, { id: zoe }]);
});

test('returns the users of at most 100 chats', async () => {
  await using harness = await startOpenHarness((world) => {
    for (let index = 0; index < 120; index++) {
      const phone = `+4917${10_000_000 + index}`;
      world.addPerson({ id: 7_100_000_000n + BigInt(index), firstName: `P${index}`, phone });
    }
  });
  for (let index = 0; index < 120; index++) harness.me.write(7_100_000_000n + BigInt(index), 'Hi');
  const found = await harness.book.getRecentPeople();
  expect(found).toHaveLength(100);
  expect(found[0]).toMatchObject({ firstName: 'P119' });
});

test('sets exactly the given close friends', async () => {
  await using harness = await startOpenHarness(people);
  for (const id of [zoe, yuri]) harness.me.add(id, 'Name', '', false);
  await harness.book.setCloseFriends([zoe]);
  harness.sandbox.wire.faults.add('contacts.editCloseFriends', { kind: 'drop', when: 'after' });
  await harness.book.setCloseFriends([yuri]);
  expect(harness.me.book().closeFriends).toEqual([yuri]);
  expect(await harness.book.getUsers([refTo(harness, zoe), refTo(harness, yuri)])).toMatchObject([
    { id: zoe, closeFriend: false },
    { id: yuri, closeFriend: true },
  ]);
  await harness.book.setCloseFriends([]);
  expect(harness.me.book().closeFriends).toEqual([]);
});

test('reads the birthdays of contacts around today', async () => {
  await using harness = await startOpenHarness(people);
  for (const id of [zoe, yuri]) harness.me.add(id, 'Friend', '', false);
  expect(await harness.book.getBirthdays()).toEqual([]);
  const today = harness.clock.now();
  const birthday = { day: today.getUTCDate(), month: today.getUTCMonth() + 1, year: 1990 };
  harness.sandbox.world.app(zoe).setBirthday(birthday);
  expect(await harness.book.getBirthdays()).toEqual([
    { user: expect.objectContaining({ id: zoe, firstName: 'Friend' }), birthday },
  ]);
});

test('a contact link leads to its account until it expires', async () => {
  await using harness = await startOpenHarness(people);
  const mine = await harness.book.createContactLink();
  const lives = mine.expiresAt.getTime() - harness.clock.now().getTime();
  expect(lives).toBeGreaterThan(0);
  expect(await harness.book.findByContactToken(tokenOf(mine.url))).toMatchObject({
    id: harness.me.id,
  });
  expect((await harness.book.createContactLink()).url).not.toBe(mine.url);

  const hers = tokenOf(harness.sandbox.world.app(zoe).contactLink());
  const user = await harness.book.findByContactToken(hers);
  expect(user).toMatchObject({ ...refTo(harness, zoe), firstName: 'Zoe', phone: undefined });
  await harness.clock.advance(lives + 1_000);
  const invalid = { reason: { kind: 'link_invalid' } };
  await expect(harness.book.findByContactToken(hers)).rejects.toMatchObject(invalid);
  await expect(harness.book.findByContactToken('nonsense')).rejects.toMatchObject(invalid);
});

function tokenOf(url: string): string {
  return /^https:\/\/t\.me\/contact\/([\w-]+)$/.exec(url)?.[1] ?? '';
}
