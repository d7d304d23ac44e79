import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PartialFailureError } from '../../../../src/contacts/telegram-error.ts';
import {
  callsOf,
  everybody,
  inDatabase,
  max,
  openPairedStage,
  reasonOf,
  resultOf,
  whileTimePasses,
  writtenChanges,
  type PairedStage,
} from '../accounts-harness.ts';
import { eventually } from '../../../support/eventually.ts';

let stage: PairedStage;
let zoe: bigint;
let ben: bigint;

beforeEach(async () => {
  stage = await openPairedStage((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' }).id;
    ben = world.addPerson({ firstName: 'Benjamin', phone: '+12025550102', username: 'benji' }).id;
    world.app(max).add(zoe, 'Zoe', 'Miller', false);
    world.app(zoe).setPrivacy('phone_number', 'everybody');
  });
  await stage.book.page(everybody);
});
afterEach(() => stage[Symbol.asyncDispose]());

const flood = { kind: 'error', error: { code: 420, text: 'FLOOD_WAIT_60' } } as const;
const contacts = (): readonly object[] => stage.me.book().contacts;
const add = (id: bigint, firstName: string, lastName = '', showPhone = false) =>
  resultOf(stage.book.add(id, { firstName, lastName }, showPhone));

const written = () => writtenChanges(stage);

describe('adding', () => {
  test('a user who was found, once', async () => {
    await stage.book.find('@benji');
    expect(await add(ben, ' Ben ', 'Okafor')).toMatchObject({ id: ben, contact: true });
    expect(contacts()).toMatchObject([{ id: zoe }, { firstName: 'Ben', lastName: 'Okafor' }]);
    expect(await stage.book.contact(ben)).toMatchObject({ firstName: 'Ben' });
    expect(await add(ben, 'Ben', 'Okafor')).toMatchObject({ id: ben });
    expect(callsOf(stage, 'contacts.addContact')).toBe(1);
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
    await stage.book.find('@benji');
    expect(await add(ben, ' ')).toMatchObject({ firstName: 'Benjamin' });
  });

  test('asks whether they may see my number, and lets them', async () => {
    stage.me.setPrivacy('phone_number', 'nobody');
    stage.world.app(ben).add(max, 'Max', '', false);
    await stage.book.find('@benji');
    expect(await stage.book.previewAdd(ben)).toMatchObject({
      user: { id: ben },
      asksToShare: true,
    });
    expect(await stage.book.previewAdd(zoe)).toMatchObject({
      user: { id: zoe },
      asksToShare: false,
    });
    expect(callsOf(stage, 'messages.getPeerSettings')).toBe(1);
    await add(ben, 'Ben', '', true);
    expect(stage.world.app(ben).book().contacts).toMatchObject([{ phone: '+491701234567' }]);
  });

  test('asks nothing when the number is visible to all', async () => {
    stage.me.setPrivacy('phone_number', 'everybody');
    await stage.book.find('@benji');
    expect(await stage.book.previewAdd(ben)).toMatchObject({ asksToShare: false });
  });

  test('no user that this account has not met', async () => {
    expect(await add(ben, 'Ben').catch(reasonOf)).toEqual({ kind: 'user_unknown' });
    expect(await stage.book.previewAdd(ben).catch(reasonOf)).toEqual({ kind: 'user_unknown' });
    expect(await stage.book.block(ben).catch(reasonOf)).toEqual({ kind: 'user_unknown' });
    expect(await stage.book.facts(ben)).toBeUndefined();
    expect(await written()).toEqual([]);
  });

  test('is written down as failed when refused, and is found out without an answer', async () => {
    stage.sandbox.wire.faults.add('contacts.addContact', flood);
    expect(await add(zoe, 'Zoë').catch(reasonOf)).toMatchObject({ kind: 'flood' });
    stage.sandbox.wire.faults.add('contacts.addContact', { kind: 'silence' }, 10);
    const added = add(zoe, 'Zed').catch(reasonOf);
    await eventually('two changes are recorded', async () =>
      expect(await written()).toHaveLength(2),
    );
    expect(await whileTimePasses(stage, added)).toEqual({ kind: 'unreachable' });
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
  const found = await stage.book.search('benj');
  expect(found).toMatchObject({ mine: [], others: [{ id: ben, contact: false }] });
  await add(ben, 'Ben');
  expect(await stage.book.search('benj')).toMatchObject({ mine: [{ id: ben }], others: [] });
  expect(await stage.book.search('be')).toEqual({ mine: [], others: [] });
});

test('ids stand as Telegram has them, 0 for a number without an account', async () => {
  await stage.book.importCards([{ phone: '+12025550199', firstName: 'No', lastName: '' }]);
  expect(await stage.book.ids()).toEqual([zoe, 0n]);
});

test('statuses are as fresh as Telegram has them, and kept', async () => {
  const online = async (): Promise<number | undefined> => {
    const lastSeen = (await stage.book.contact(zoe))?.lastSeen;
    return lastSeen?.kind === 'online' ? lastSeen.until.getTime() : undefined;
  };
  stage.world.app(zoe).setOnline(true);
  await eventually('the contact is shown online', async () => expect(await online()).toBeDefined());
  const before = await online();
  await stage.clock.advance(10 * 60_000);
  expect(await online()).toBe(before);
  expect(await stage.book.statuses()).toMatchObject([{ id: zoe, lastSeen: { kind: 'online' } }]);
  const after = await online();
  expect(after).toBeGreaterThan(stage.clock.now().getTime());
  expect(await inDatabase(stage, (sql) => sql`select last_seen_at from contacts`)).toEqual([
    { last_seen_at: new Date(after ?? 0) },
  ]);
});

describe('removing numbers', () => {
  test('with and without an account', async () => {
    await stage.book.importCards([{ phone: '+12025550199', firstName: 'No', lastName: '' }]);
    const phones = ['+12025550101', '+12025550199', '+12025550101'];
    expect((await stage.book.removePhones(phones)).result).toMatchObject({
      all: true,
      removed: [{ id: zoe, firstName: 'Zoe', contact: true }],
    });
    expect(stage.me.book()).toMatchObject({ contacts: [], saved: [] });
    expect(await stage.book.page(everybody)).toMatchObject({ total: 0, savedCount: 0 });
    expect((await written()).filter(({ kind }) => kind === 'remove_phone')).toMatchObject([
      { state: 'done', phone: '+12025550101', before: 'Zoe' },
      { state: 'done', phone: '+12025550199', before: null },
    ]);
    expect((await stage.book.removePhones(phones)).result).toEqual({ all: false, removed: [] });
    expect((await stage.book.removePhones([])).result).toEqual({ all: true, removed: [] });
  });

  test('also removes the contact whose number is hidden from me', async () => {
    stage.world.app(zoe).setPrivacy('phone_number', 'nobody');
    await stage.clock.advance(61 * 60_000);
    expect((await stage.book.contact(zoe))?.phone).toBeUndefined();
    const { removed } = await resultOf(stage.book.removePhones(['+12025550101']));
    expect(removed).toMatchObject([{ id: zoe }]);
    expect(await stage.book.contact(zoe)).toBeUndefined();
  });

  test('is a partial failure when Telegram refused in the middle', async () => {
    const many = Array.from({ length: 150 }, (_, at) => `+1202555${1000 + at}`);
    const me = stage.world.index.get(max);
    for (const phone of many) {
      me?.saved.set({ phone, firstName: 'P', lastName: '', date: stage.clock.now() });
    }
    const { faults } = stage.sandbox.wire;
    faults.add('contacts.deleteByPhones', { kind: 'delay', until: Promise.resolve() });
    faults.add('contacts.deleteByPhones', flood);
    const stopped: unknown = await stage.book.removePhones(many).catch((error: unknown) => error);
    expect(stopped).toBeInstanceOf(PartialFailureError);
    const [operation] = (await stage.roster.history.page(stage.account, { words: '', page: 0 }))
      .rows;
    expect(stopped).toMatchObject({ reason: { kind: 'flood' }, operationId: operation?.id });
    expect(operation).toMatchObject({ counts: { done: 100, failed: 50 } });
    const left = stage.me.book().saved.map(({ phone }) => phone);
    expect(left.toSorted()).toEqual(many.slice(100));
  });

  test('is failed, and the contact stays, when Telegram refused', async () => {
    stage.sandbox.wire.faults.add('contacts.deleteByPhones', flood);
    const removed = stage.book.removePhones(['+12025550101']);
    expect(await removed.catch(reasonOf)).toMatchObject({ kind: 'flood' });
    expect(await written()).toMatchObject([{ kind: 'remove_phone', state: 'failed' }]);
    expect(await stage.book.contact(zoe)).toBeDefined();
  });

  test('stays done when the list cannot be read afterwards', async () => {
    stage.sandbox.wire.faults.add('contacts.getContacts', flood);
    expect((await stage.book.removePhones(['+12025550101'])).result).toMatchObject({
      all: true,
      removed: [{ id: zoe }],
    });
    expect(await written()).toMatchObject([{ kind: 'remove_phone', state: 'done' }]);
  });
});

test('the saved list is counted as it is now, cleared once, and contacts stay', async () => {
  expect(await stage.book.savedCount()).toBe(0);
  const cards = [101, 198, 199].map((n) => ({
    phone: `+12025550${n}`,
    firstName: `N${n}`,
    lastName: '',
  }));
  await stage.book.importCards(cards);
  expect(await stage.book.savedCount()).toBe(stage.me.book().saved.length);
  await stage.book.resetSaved();
  expect(stage.me.book().saved).toEqual([]);
  expect(contacts()).toMatchObject([{ id: zoe }]);
  expect(await stage.book.savedCount()).toBe(0);
  await stage.book.resetSaved();
  expect(callsOf(stage, 'contacts.resetSaved')).toBe(1);
  expect((await written()).filter(({ kind }) => kind === 'reset_saved')).toMatchObject([
    { state: 'done', saved: 2, before: null },
  ]);
});

describe('blocking', () => {
  test('a user, and taking it back', async () => {
    await stage.book.find('@benji');
    expect((await stage.book.block(ben)).result).toMatchObject({ id: ben });
    expect((await stage.book.block(zoe)).result).toMatchObject({ id: zoe, contact: true });
    expect(stage.me.book().blocked).toEqual([ben, zoe]);
    await stage.clock.advance(1_000);
    expect((await stage.book.blocked()).map(({ id }) => id)).toEqual([zoe, ben]);
    expect(await stage.book.facts(zoe)).toMatchObject({ user: { contact: true }, blocked: true });
    await stage.book.unblock(zoe);
    expect(await stage.book.facts(zoe)).toMatchObject({ user: { id: zoe }, blocked: false });
    expect(stage.me.book().blocked).toEqual([ben]);
    expect(await written()).toMatchObject([
      { kind: 'block', state: 'done', before: 'Benjamin' },
      { kind: 'block', state: 'done', before: 'Zoe' },
      { kind: 'unblock', state: 'done', before: 'Zoe' },
    ]);
  });

  test('in another app: a listed user can be unblocked', async () => {
    await stage.roster[Symbol.asyncDispose]();
    stage.me.block(ben);
    await using later = await stage.start();
    const book = later.roster.accounts.book(stage.account);
    expect(await book.blocked()).toMatchObject([{ id: ben }]);
    await book.unblock(ben);
    expect(stage.me.book().blocked).toEqual([]);
  });

  test('is written down as failed when refused', async () => {
    stage.sandbox.wire.faults.add('contacts.block', flood);
    expect(await stage.book.block(zoe).catch(reasonOf)).toMatchObject({ kind: 'flood' });
    expect(await written()).toMatchObject([{ kind: 'block', state: 'failed' }]);
  });
});
