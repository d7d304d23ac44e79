import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PartialFailureError } from '../../../../src/contacts/telegram-error.ts';
import {
  callsOf,
  everybody,
  inDatabase,
  max,
  startPairedHarness,
  reasonOf,
  resultOf,
  whileTimePasses,
  recordedChanges,
  type PairedHarness,
} from '../accounts-harness.ts';
import { eventually } from '../../../support/eventually.ts';

let harness: PairedHarness;
let zoe: bigint;
let ben: bigint;

beforeEach(async () => {
  harness = await startPairedHarness((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' }).id;
    ben = world.addPerson({ firstName: 'Benjamin', phone: '+12025550102', username: 'benji' }).id;
    world.app(max).add(zoe, 'Zoe', 'Miller', false);
    world.app(zoe).setPrivacy('phone_number', 'everybody');
  });
  await harness.book.page(everybody);
});
afterEach(() => harness[Symbol.asyncDispose]());

const flood = { kind: 'error', error: { code: 420, text: 'FLOOD_WAIT_60' } } as const;
const contacts = (): readonly object[] => harness.me.book().contacts;
const add = (id: bigint, firstName: string, lastName = '', showPhone = false) =>
  resultOf(harness.book.add(id, { firstName, lastName, showPhone }));

const written = () => recordedChanges(harness);

describe('adding', () => {
  test('a user who was found, once', async () => {
    await harness.book.find('@benji');
    expect(await add(ben, ' Ben ', 'Okafor')).toMatchObject({ id: ben, contact: true });
    expect(contacts()).toMatchObject([{ id: zoe }, { firstName: 'Ben', lastName: 'Okafor' }]);
    expect(await harness.book.contact(ben)).toMatchObject({ firstName: 'Ben' });
    expect(await add(ben, 'Ben', 'Okafor')).toMatchObject({ id: ben });
    expect(callsOf(harness, 'contacts.addContact')).toBe(1);
    expect(await written()).toMatchObject([
      {
        kind: 'add',
        state: 'done',
        payload: { firstName: 'Ben', lastName: 'Okafor', showPhone: false },
        before: 'Benjamin',
        after: 'Ben',
      },
    ]);
  });

  test('a contact renames them', async () => {
    expect(await add(zoe, 'Zoë')).toMatchObject({ firstName: 'Zoë', lastName: '' });
    expect(contacts()).toMatchObject([{ id: zoe, firstName: 'Zoë', phone: '+12025550101' }]);
    expect(await written()).toMatchObject([
      { kind: 'rename', state: 'done', before: 'Zoe', after: 'Zoë' },
    ]);
  });

  test('without a name takes their own', async () => {
    await harness.book.find('@benji');
    expect(await add(ben, ' ')).toMatchObject({ firstName: 'Benjamin' });
  });

  test('asks whether they may see my number, and lets them', async () => {
    harness.me.setPrivacy('phone_number', 'nobody');
    harness.world.app(ben).add(max, 'Max', '', false);
    await harness.book.find('@benji');
    expect(await harness.book.previewAdd(ben)).toMatchObject({
      user: { id: ben },
      asksToShare: true,
    });
    expect(await harness.book.previewAdd(zoe)).toMatchObject({
      user: { id: zoe },
      asksToShare: false,
    });
    expect(callsOf(harness, 'messages.getPeerSettings')).toBe(1);
    await add(ben, 'Ben', '', true);
    expect(harness.world.app(ben).book().contacts).toMatchObject([{ phone: '+491701234567' }]);
  });

  test('asks nothing when the number is visible to all', async () => {
    harness.me.setPrivacy('phone_number', 'everybody');
    await harness.book.find('@benji');
    expect(await harness.book.previewAdd(ben)).toMatchObject({ asksToShare: false });
  });

  test('no user that this account has not met', async () => {
    expect(await add(ben, 'Ben').catch(reasonOf)).toEqual({ kind: 'user_unknown' });
    expect(await harness.book.previewAdd(ben).catch(reasonOf)).toEqual({ kind: 'user_unknown' });
    expect(await harness.book.block(ben).catch(reasonOf)).toEqual({ kind: 'user_unknown' });
    expect(await harness.book.facts(ben)).toBeUndefined();
    expect(await written()).toEqual([]);
  });

  test('is written down as failed when refused, and is found out without an answer', async () => {
    harness.sandbox.wire.faults.add('contacts.addContact', flood);
    expect(await add(zoe, 'Zoë').catch(reasonOf)).toMatchObject({ kind: 'flood' });
    harness.sandbox.wire.faults.add('contacts.addContact', { kind: 'silence' }, 10);
    const added = add(zoe, 'Zed').catch(reasonOf);
    await eventually('two changes are recorded', async () =>
      expect(await written()).toHaveLength(2),
    );
    expect(await whileTimePasses(harness, added)).toEqual({ kind: 'unreachable' });
    await eventually('both renames are settled as failed', async () =>
      expect(await written()).toMatchObject([
        { kind: 'rename', state: 'failed', payload: { firstName: 'Zoë' } },
        { kind: 'rename', state: 'failed', payload: { firstName: 'Zed' } },
      ]),
    );
    expect(contacts()).toMatchObject([{ firstName: 'Zoe' }]);
  });
});

test('a user who was found by a search can be added', async () => {
  const found = await harness.book.search('benj');
  expect(found).toMatchObject({ mine: [], others: [{ id: ben, contact: false }] });
  await add(ben, 'Ben');
  expect(await harness.book.search('benj')).toMatchObject({ mine: [{ id: ben }], others: [] });
  expect(await harness.book.search('be')).toEqual({ mine: [], others: [] });
});

test('ids stand as Telegram has them, 0 for a number without an account', async () => {
  await harness.book.importCards([{ phone: '+12025550199', firstName: 'No', lastName: '' }]);
  expect(await harness.book.ids()).toEqual([zoe, 0n]);
});

test('statuses are as fresh as Telegram has them, and kept', async () => {
  const online = async (): Promise<number | undefined> => {
    const lastSeen = (await harness.book.contact(zoe))?.lastSeen;
    return lastSeen?.kind === 'online' ? lastSeen.until.getTime() : undefined;
  };
  harness.world.app(zoe).setOnline(true);
  await eventually('the contact is shown online', async () => expect(await online()).toBeDefined());
  const before = await online();
  await harness.clock.advance(10 * 60_000);
  expect(await online()).toBe(before);
  const { contacts, stale } = await harness.book.statuses();
  expect([...contacts.values()]).toMatchObject([{ id: zoe, lastSeen: { kind: 'online' } }]);
  expect(stale).toBeUndefined();
  const after = await online();
  expect(after).toBeGreaterThan(harness.clock.now().getTime());
  expect(await inDatabase(harness, (sql) => sql`select last_seen_at from contacts`)).toEqual([
    { last_seen_at: new Date(after ?? 0) },
  ]);
});

describe('removing numbers', () => {
  test('with and without an account', async () => {
    await harness.book.importCards([{ phone: '+12025550199', firstName: 'No', lastName: '' }]);
    const phones = ['+12025550101', '+12025550199', '+12025550101'];
    expect((await harness.book.removePhones(phones)).result).toMatchObject({
      all: true,
      removed: [{ id: zoe, firstName: 'Zoe', contact: true }],
    });
    expect(harness.me.book()).toMatchObject({ contacts: [], saved: [] });
    expect(await harness.book.page(everybody)).toMatchObject({ total: 0, savedCount: 0 });
    expect((await written()).filter(({ kind }) => kind === 'remove_phone')).toMatchObject([
      { state: 'done', phone: '+12025550101', before: 'Zoe' },
      { state: 'done', phone: '+12025550199', before: null },
    ]);
    expect((await harness.book.removePhones(phones)).result).toEqual({ all: false, removed: [] });
    expect((await harness.book.removePhones([])).result).toEqual({ all: true, removed: [] });
  });

  test('also removes the contact whose number is hidden from me', async () => {
    harness.world.app(zoe).setPrivacy('phone_number', 'nobody');
    await harness.clock.advance(61 * 60_000);
    expect((await harness.book.contact(zoe))?.phone).toBeUndefined();
    const { removed } = await resultOf(harness.book.removePhones(['+12025550101']));
    expect(removed).toMatchObject([{ id: zoe }]);
    expect(await harness.book.contact(zoe)).toBeUndefined();
  });

  test('is a partial failure when Telegram refused in the middle', async () => {
    const many = Array.from({ length: 150 }, (_, at) => `+1202555${1000 + at}`);
    const me = harness.world.index.get(max);
    for (const phone of many) {
      me?.saved.set({ phone, firstName: 'P', lastName: '', date: harness.clock.now() });
    }
    const { faults } = harness.sandbox.wire;
    faults.add('contacts.deleteByPhones', { kind: 'delay', until: Promise.resolve() });
    faults.add('contacts.deleteByPhones', flood);
    const stopped: unknown = await harness.book.removePhones(many).catch((error: unknown) => error);
    expect(stopped).toBeInstanceOf(PartialFailureError);
    const [operation] = (await harness.roster.history.page(harness.account, { words: '', page: 0 }))
      .rows;
    expect(stopped).toMatchObject({ reason: { kind: 'flood' }, operationId: operation?.id });
    expect(operation).toMatchObject({ counts: { done: 100, failed: 50 } });
    const left = harness.me.book().saved.map(({ phone }) => phone);
    expect(left.toSorted()).toEqual(many.slice(100));
  });

  test('is failed, and the contact stays, when Telegram refused', async () => {
    harness.sandbox.wire.faults.add('contacts.deleteByPhones', flood);
    const removed = harness.book.removePhones(['+12025550101']);
    expect(await removed.catch(reasonOf)).toMatchObject({ kind: 'flood' });
    expect(await written()).toMatchObject([{ kind: 'remove_phone', state: 'failed' }]);
    expect(await harness.book.contact(zoe)).toBeDefined();
  });

  test('stays done when the list cannot be read afterwards', async () => {
    harness.sandbox.wire.faults.add('contacts.getContacts', flood);
    expect((await harness.book.removePhones(['+12025550101'])).result).toMatchObject({
      all: true,
      removed: [{ id: zoe }],
    });
    expect(await written()).toMatchObject([{ kind: 'remove_phone', state: 'done' }]);
  });
});

test('the saved list is counted as it is now, cleared once, and contacts stay', async () => {
  expect(await harness.book.savedCount()).toBe(0);
  const cards = [101, 198, 199].map((n) => ({
    phone: `+12025550${n}`,
    firstName: `N${n}`,
    lastName: '',
  }));
  await harness.book.importCards(cards);
  expect(await harness.book.savedCount()).toBe(harness.me.book().saved.length);
  await harness.book.resetSaved();
  expect(harness.me.book().saved).toEqual([]);
  expect(contacts()).toMatchObject([{ id: zoe }]);
  expect(await harness.book.savedCount()).toBe(0);
  await harness.book.resetSaved();
  expect(callsOf(harness, 'contacts.resetSaved')).toBe(1);
  expect((await written()).filter(({ kind }) => kind === 'reset_saved')).toMatchObject([
    { state: 'done', saved: 2, before: null },
  ]);
});

describe('blocking', () => {
  test('a user, and taking it back', async () => {
    await harness.book.find('@benji');
    expect((await harness.book.block(ben)).result).toMatchObject({ id: ben });
    expect((await harness.book.block(zoe)).result).toMatchObject({ id: zoe, contact: true });
    expect(harness.me.book().blocked).toEqual([ben, zoe]);
    await harness.clock.advance(1_000);
    expect((await harness.book.blocked()).map(({ id }) => id)).toEqual([zoe, ben]);
    expect(await harness.book.facts(zoe)).toMatchObject({ user: { contact: true }, blocked: true });
    await harness.book.unblock(zoe);
    expect(await harness.book.facts(zoe)).toMatchObject({ user: { id: zoe }, blocked: false });
    expect(harness.me.book().blocked).toEqual([ben]);
    expect(await written()).toMatchObject([
      { kind: 'block', state: 'done', before: 'Benjamin' },
      { kind: 'block', state: 'done', before: 'Zoe' },
      { kind: 'unblock', state: 'done', before: 'Zoe' },
    ]);
  });

  test('in another app: a listed user can be unblocked', async () => {
    await harness.roster[Symbol.asyncDispose]();
    harness.me.block(ben);
    await using later = await harness.start();
    const book = later.roster.accounts.book(harness.account);
    expect(await book.blocked()).toMatchObject([{ id: ben }]);
    await book.unblock(ben);
    expect(harness.me.book().blocked).toEqual([]);
  });

  test('is written down as failed when refused', async () => {
    harness.sandbox.wire.faults.add('contacts.block', flood);
    expect(await harness.book.block(zoe).catch(reasonOf)).toMatchObject({ kind: 'flood' });
    expect(await written()).toMatchObject([{ kind: 'block', state: 'failed' }]);
  });
});
