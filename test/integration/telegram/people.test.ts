import { expect, test } from 'vitest';
import { write } from '../../../sandbox/world/messages.ts';
import type { World } from '../../../sandbox/world/world.ts';
import { openStage, refTo, type OpenStage } from './telegram-harness.ts';

const zoe = 7_000_000_100n;
const yuri = 7_000_000_101n;
const shop = 7_000_000_102n;

function people(world: World): void {
  world.addPerson({ id: zoe, firstName: 'Zoe', phone: '+491700000100' });
  world.addPerson({ id: yuri, firstName: 'Yuri', phone: '+491700000101' });
  world.addPerson({ id: shop, kind: 'bot', firstName: 'Shop', username: 'shop_bot' });
}

async function talks({ sandbox, clock, me }: OpenStage, id: bigint): Promise<void> {
  await clock.advance(1_000);
  write(sandbox.world, sandbox.world.person(id), sandbox.world.person(me.id), 'Hello');
}

test('reads all facts about a user in one call', async () => {
  await using there = await openStage(people);
  const app = there.sandbox.world.app(zoe);
  app.setAbout('Lighthouse keeper');
  app.setBirthday({ day: 29, month: 2, year: 1992 });
  app.add(there.me.id, 'Max', '', false);
  expect(await there.book.facts(refTo(there, zoe))).toEqual({
    user: expect.objectContaining({ ...refTo(there, zoe), firstName: 'Zoe', contact: false }),
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
  await there.book.block(refTo(there, zoe));
  expect(await there.book.facts(refTo(there, zoe))).toMatchObject({ blocked: true });
});

test('facts are empty for a user with an empty profile and undefined for an unknown one', async () => {
  await using there = await openStage(people);
  const facts = await there.book.facts(refTo(there, yuri));
  expect(facts).toMatchObject({ about: '', birthday: undefined });
  there.sandbox.world.app(yuri).setBirthday({ day: 1, month: 5 });
  const { birthday } = (await there.book.facts(refTo(there, yuri))) ?? {};
  expect(birthday).toEqual({ day: 1, month: 5, year: undefined });
  expect(await there.book.facts({ id: yuri, accessHash: 1n })).toBeUndefined();
});

test('the account itself, bots and deleted accounts have facts too', async () => {
  await using there = await openStage(people);
  expect(await there.book.facts(refTo(there, there.me.id))).toMatchObject({
    user: { firstName: 'Max' },
  });
  expect(await there.book.facts(refTo(there, shop))).toMatchObject({ user: { kind: 'bot' } });
  there.sandbox.world.app(zoe).deleteAccount();
  expect(await there.book.facts(refTo(there, zoe))).toMatchObject({ user: { kind: 'deleted' } });
});

test('returns the users of the latest chats, latest first', async () => {
  await using there = await openStage(people);
  expect(await there.book.recentPeople()).toEqual([]);
  for (const id of [zoe, shop, yuri, zoe]) await talks(there, id);
  expect(await there.book.recentPeople()).toMatchObject([
    { ...refTo(there, zoe), contact: false },
    refTo(there, yuri),
    { ...refTo(there, shop), kind: 'bot' },
  ]);
  there.sandbox.world.app(yuri).deleteAccount();
  there.me.write(shop, 'Still open?');
  expect(await there.book.recentPeople()).toMatchObject([{ id: shop }, { id: zoe }]);
});

test('a pinned chat is ordered by its last message', async () => {
  await using there = await openStage(people);
  for (const id of [zoe, yuri]) await talks(there, id);
  there.me.pin(zoe);
  expect(await there.book.recentPeople()).toMatchObject([{ id: yuri }, { id: zoe }]);
});

test('returns the users of at most 100 chats', async () => {
  await using there = await openStage((world) => {
    for (let index = 0; index < 120; index++) {
      const phone = `+4917${10_000_000 + index}`;
      world.addPerson({ id: 7_100_000_000n + BigInt(index), firstName: `P${index}`, phone });
    }
  });
  for (let index = 0; index < 120; index++) there.me.write(7_100_000_000n + BigInt(index), 'Hi');
  const found = await there.book.recentPeople();
  expect(found).toHaveLength(100);
  expect(found[0]).toMatchObject({ firstName: 'P119' });
});

test('sets exactly the given close friends', async () => {
  await using there = await openStage(people);
  for (const id of [zoe, yuri]) there.me.add(id, 'Name', '', false);
  await there.book.setCloseFriends([zoe]);
  there.sandbox.wire.faults.add('contacts.editCloseFriends', { kind: 'drop', when: 'after' });
  await there.book.setCloseFriends([yuri]);
  expect(there.me.book().closeFriends).toEqual([yuri]);
  expect(await there.book.users([refTo(there, zoe), refTo(there, yuri)])).toMatchObject([
    { id: zoe, closeFriend: false },
    { id: yuri, closeFriend: true },
  ]);
  await there.book.setCloseFriends([]);
  expect(there.me.book().closeFriends).toEqual([]);
});

test('reads the birthdays of contacts around today', async () => {
  await using there = await openStage(people);
  for (const id of [zoe, yuri]) there.me.add(id, 'Friend', '', false);
  expect(await there.book.birthdays()).toEqual([]);
  const today = there.clock.now();
  const birthday = { day: today.getUTCDate(), month: today.getUTCMonth() + 1, year: 1990 };
  there.sandbox.world.app(zoe).setBirthday(birthday);
  expect(await there.book.birthdays()).toEqual([
    { user: expect.objectContaining({ id: zoe, firstName: 'Friend' }), birthday },
  ]);
});

test('a contact link leads to its account until it expires', async () => {
  await using there = await openStage(people);
  const mine = await there.book.contactLink();
  const lives = mine.expiresAt.getTime() - there.clock.now().getTime();
  expect(lives).toBeGreaterThan(0);
  expect(await there.book.findByContactToken(tokenOf(mine.url))).toMatchObject({ id: there.me.id });
  expect((await there.book.contactLink()).url).not.toBe(mine.url);

  const hers = tokenOf(there.sandbox.world.app(zoe).contactLink());
  const user = await there.book.findByContactToken(hers);
  expect(user).toMatchObject({ ...refTo(there, zoe), firstName: 'Zoe', phone: undefined });
  await there.clock.advance(lives + 1_000);
  const invalid = { reason: { kind: 'link_invalid' } };
  await expect(there.book.findByContactToken(hers)).rejects.toMatchObject(invalid);
  await expect(there.book.findByContactToken('nonsense')).rejects.toMatchObject(invalid);
});

function tokenOf(url: string): string {
  return /^https:\/\/t\.me\/contact\/([\w-]+)$/.exec(url)?.[1] ?? '';
}
