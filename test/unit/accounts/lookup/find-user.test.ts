import { afterAll, beforeAll, expect, test } from 'vitest';
import { notSearched } from '../../../../src/contacts/search-result.ts';
import { knownUsers } from '../../../../src/store/schema/known-users.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';

const day = 24 * 60 * 60_000;
const zoe = {
  id: 11n,
  firstName: 'Zoe',
  lastName: 'Miller',
  phone: '+12025550111',
  username: 'zoe_miller',
};
const ben = { id: 12n, firstName: 'Ben', phone: '+12025550112', username: 'benny_o' };
const eva = { id: 13n, firstName: 'Eva', phone: '+12025550113' };
const pals = Array.from({ length: 23 }, (_, at) => ({
  id: 200n + BigInt(at),
  firstName: 'Pal',
  lastName: `No ${at}`,
}));

let app: PairedMemoryApp;

beforeAll(async () => {
  app = await openPairedMemoryApp([zoe, ben, eva, ...pals], ({ elsewhere }) => {
    for (const one of [zoe, ...pals]) elsewhere.add(one.id, one);
    elsewhere.addOwner(zoe.id);
  });
});

afterAll(() => app[Symbol.asyncDispose]());

/** The first result, or why there is none, and the questions to Telegram. */
async function find(who: string): Promise<readonly unknown[]> {
  app.phone.calls.length = 0;
  const found = await app.book.find(who);
  const result = found.kind === 'one' ? found.user.id : found.kind === 'none' ? found.why : found;
  const asked = app.phone.calls.filter(
    (call) => call.startsWith('find') || call === 'getRecentPeople',
  );
  return [result, ...asked];
}

test.each(['Zoe', 'miller zoe', '@zoe_miller', '@ZOE_miller', '+1 202 555 0111', '11'])(
  'a contact is found by %s without asking Telegram',
  async (who) => {
    expect(await find(who)).toEqual([zoe.id]);
  },
);

test('a stranger is asked for once, and known for a day', async () => {
  expect(await find('@benny_o')).toEqual([ben.id, 'findByUsername']);
  expect(await find('@benny_o')).toEqual([ben.id]);
  expect(await find('12')).toEqual([ben.id]);
  expect(await find('ben')).toEqual([ben.id]);
  await app.database.query((q) =>
    q.update(knownUsers).set({ seenAt: new Date(app.clock.now().getTime() - day) }),
  );
  expect(await find('@BENNY_o')).toEqual([ben.id, 'findByUsername']);
  expect(await find('ben')).toEqual([ben.id]);
});

test('a number is asked for at Telegram when no known user shows it', async () => {
  expect(await find(eva.phone)).toEqual([eva.id, 'findByPhone']);
  expect(await find('+12025550199')).toEqual(['phone_hidden', 'findByPhone']);
});

test('digits are an id first, and then a number', async () => {
  expect(await find('77')).toEqual(['id_unknown', 'getRecentPeople']);
  await app.clock.advance(60_000);
  expect(await find('12025550199')).toEqual(['phone_hidden', 'getRecentPeople', 'findByPhone']);
});

test('a contact link finds its owner, unless it is invalid', async () => {
  const token = app.phone.elsewhere.contactTokenOf(ben.id);
  expect(await find(`https://t.me/contact/${token}`)).toEqual([ben.id, 'findByContactToken']);
  expect(await find('https://t.me/contact/wrong')).toEqual(['link_invalid', 'findByContactToken']);
  app.phone.failNext({ kind: 'restricted' });
  const finding = app.book.find(`https://t.me/contact/${token}`);
  await expect(finding).rejects.toMatchObject({ reason: { kind: 'restricted' } });
});

test('texts that match no user have their reasons', async () => {
  expect(await find(' ! ')).toEqual(['empty']);
  expect(await find('@nobody_here')).toEqual(['username_free', 'findByUsername']);
  expect(await find('Quentin')).toEqual(['name_unknown']);
});

test('of many matches, the best twenty are returned', async () => {
  const found = await app.book.find('pal');
  expect(found).toMatchObject({ kind: 'several', more: 3 });
  expect(found.kind === 'several' && found.users).toHaveLength(20);
});

test('facts are what Telegram shows of a user, and absent for an unknown one', async () => {
  expect(await app.book.facts(zoe.id)).toMatchObject({ user: { id: zoe.id }, blocked: false });
  expect(await app.book.facts(77n)).toBeUndefined();
});

test('a search keeps the users it found addressable', async () => {
  const found = await app.book.search('benny');
  expect(found).toMatchObject({ mine: [], others: [{ id: ben.id }] });
  expect(await app.book.search('z')).toBe(notSearched);
  await app.book.block(ben.id);
  expect((await app.book.blocked()).map(({ id }) => id)).toEqual([ben.id]);
});

test('the link to the account is made by Telegram', async () => {
  expect((await app.book.contactLink()).url).toMatch(/^https:\/\/t\.me\/contact\//);
  expect(await app.book.numberShownToContacts()).toBe(true);
});
