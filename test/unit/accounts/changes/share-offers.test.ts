import { beforeEach, expect, test } from 'vitest';
import { findDue, findShareOffers } from '../../../../src/accounts/changes/share-offers.ts';
import { saveAskedBar } from '../../../../src/accounts/lookup/save-asked-bar.ts';
import type { FailureReason } from '../../../../src/contacts/telegram-error.ts';
import { listBars } from '../../../../src/store/share-offers.ts';
import { openMemorySession, type MemorySession } from '../../../support/memory/memory-session.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const hour = 60 * 60_000;
const bot = { id: 99n, firstName: 'Bot', kind: 'bot' } as const;
const ids = Array.from({ length: 32 }, (_, at) => BigInt(at + 1));

let session: MemorySession;

/** An account with so many mutual contacts, a bot among them, and a contact that is not mutual. */
async function open(count: number): Promise<void> {
  const mutual = ids.slice(0, count).map((id) => ({ id, firstName: `Zoe ${id}` }));
  const one = { id: 98n, firstName: 'Ben' };
  session = await openMemorySession([...mutual, one, bot], ({ elsewhere }) => {
    for (const { id, firstName } of [...mutual, one, bot]) {
      elsewhere.add(id, { firstName, lastName: '' });
      if (id !== one.id) elsewhere.addOwner(id);
    }
  });
  // Hides the number, so that Telegram offers to share it.
  const { settings } = session.addressBook;
  const rule = await settings.getPrivacy('phone_number');
  await settings.setPrivacy('phone_number', { ...rule, audience: 'nobody' });
}

beforeEach(() => open(2));

async function find() {
  const { users, unasked } = await findShareOffers(session, session.services);
  return { users: users.map(({ id }) => id), unasked };
}

const asked = (): number =>
  session.addressBook.calls.filter((method) => method === 'getPeerBar').length;

test('findShareOffers asks about mutual people, once within an hour', async () => {
  expect(await find()).toEqual({ users: [1n, 2n], unasked: 0 });
  expect(asked()).toBe(2);
  await session.services.clock.advance(hour);
  expect(await find()).toEqual({ users: [1n, 2n], unasked: 0 });
  expect(asked()).toBe(2);
  await session.services.clock.advance(1);
  expect(await find()).toEqual({ users: [1n, 2n], unasked: 0 });
  expect(asked()).toBe(4);
});

test('findShareOffers drops an offer that Telegram has withdrawn', async () => {
  await find();
  const { addressBook, services } = session;
  await addressBook.acceptContact(addressBook.refTo(1n));
  await services.clock.advance(hour + 1);
  expect((await find()).users).toEqual([2n]);
});

test('findShareOffers asks 30 times at most, the oldest answers first', async () => {
  await open(32);
  expect(await find()).toMatchObject({ unasked: 2 });
  expect(asked()).toBe(30);
  expect((await find()).users.toSorted((a, b) => Number(a - b))).toEqual(ids);
  expect(asked()).toBe(32);
  await session.services.clock.advance(hour + 1);
  session.addressBook.failNext({ kind: 'flood', until: new Date() }, 'getPeerBar');
  expect(await find()).toMatchObject({ unasked: 32 });
});

test('findDue orders many people in steps: the oldest answers first, then those with an offer', () => {
  const people = Array.from({ length: 5_000 }, (_, at) => {
    return sampleContact({
      id: BigInt(at + 1),
      mutual: at !== 3,
      kind: at === 4 ? 'bot' : 'person',
    });
  });
  const askedAt = new Map([6n, 7n, 8n].map((id, at) => [id, [50, 40, 100][at] ?? 0]));
  const offers = new Map(people.slice(998, 1_000).map((user) => [user.id, user]));
  const steps = findDue(people, { offers, askedAt, lately: 100 });
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (!step.done) continue;
    const found = step.value.map(({ id }) => id);
    expect(found.slice(0, 7)).toEqual([999n, 1_000n, 1n, 2n, 3n, 9n, 10n]);
    expect(found.slice(-2)).toEqual([7n, 6n]);
    expect(found).toHaveLength(4_997);
    expect(count).toBeGreaterThan(80);
    return;
  }
});

test('findShareOffers stops at a flood wait', async () => {
  const flood: FailureReason = { kind: 'flood', until: new Date() };
  session.addressBook.failNext(flood, 'getPeerBar');
  expect(await find()).toEqual({ users: [], unasked: 2 });
});

test.each<FailureReason>([{ kind: 'user_unknown' }, { kind: 'refused', name: 'PEER_ID_INVALID' }])(
  'findShareOffers has no offer of a user whom Telegram answers with %o',
  async (reason) => {
    session.addressBook.failNext(reason, 'getPeerBar');
    expect(await find()).toEqual({ users: [2n], unasked: 0 });
    expect(await find()).toEqual({ users: [2n], unasked: 0 });
    expect(asked()).toBe(2);
  },
);

test('findShareOffers fails when Telegram cannot be reached', async () => {
  session.addressBook.failNext({ kind: 'unreachable' }, 'getPeerBar');
  await expect(find()).rejects.toMatchObject({ reason: { kind: 'unreachable' } });
});

test('saveAskedBar stores an offer of a person, with the time of the answer', async () => {
  const { account, addressBook, services } = session;
  const bar = await addressBook.getPeerBar(addressBook.refTo(1n));
  const [user, robot] = await addressBook.getUsers([1n, 99n].map((id) => addressBook.refTo(id)));
  if (!user || !robot) throw new Error('The users are gone.');
  await saveAskedBar(session, user, bar, services);
  await saveAskedBar(session, robot, bar, services);
  const bars = await listBars(services.database, account.id);
  expect(bars.toSorted((a, b) => Number(a.userId - b.userId))).toEqual([
    { userId: 1n, offer: user, checkedAt: services.clock.now() },
    { userId: 99n, offer: undefined, checkedAt: services.clock.now() },
  ]);
});
