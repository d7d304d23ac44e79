import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportOutcome } from '../../../../src/accounts/roster.ts';
import type { Card } from '../../../../src/contacts/card.ts';
import { recordChanges } from '../../../../src/store/changes.ts';
import { connect } from '../../../../src/store/database.ts';
import {
  callsOf,
  everybody,
  max,
  offersIn,
  startPairedHarness,
  reasonOf,
  resultOf,
  whileTimePasses,
  recordedChanges,
  type PairedHarness,
} from '../accounts-harness.ts';
import { sampleContact } from '../../../support/sample-contact.ts';
import { eventually } from '../../../support/eventually.ts';

let harness: PairedHarness;
let zoe: bigint;
let ben: bigint;

beforeEach(async () => {
  harness = await startPairedHarness((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' }).id;
    ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102' }).id;
    world.app(max).add(zoe, 'Zoe', 'Miller', false);
    world.app(zoe).setPrivacy('phone_number', 'everybody');
  });
});
afterEach(() => harness[Symbol.asyncDispose]());

const imports = (): number => callsOf(harness, 'contacts.importContacts');
const names = async (): Promise<readonly string[]> =>
  (await harness.book.page(everybody)).rows.map((row) => `${row.firstName} ${row.lastName}`.trim());

async function importOne(phone: string, firstName: string, lastName = ''): Promise<ImportOutcome> {
  const [imported] = await resultOf(harness.book.importCards([{ phone, firstName, lastName }]));
  if (!imported) throw new Error('no outcome');
  return imported.outcome;
}

const written = () => recordedChanges(harness);

describe('importing', () => {
  test('adds, and does not change existing contacts, whatever their name', async () => {
    expect(await importOne('+12025550102', 'Ben', 'Okafor')).toMatchObject({
      kind: 'added',
      contact: { id: ben, firstName: 'Ben', lastName: 'Okafor', contact: true },
    });
    const sent = imports();
    expect(await importOne('+12025550102', 'Ben', 'Okafor')).toMatchObject({ kind: 'already' });
    expect(imports()).toBe(sent);
    expect(await importOne('+12025550101', 'Zoë')).toMatchObject({
      kind: 'kept',
      contact: { id: zoe, firstName: 'Zoe', lastName: 'Miller' },
    });
    expect(imports()).toBe(sent);
    expect(await names()).toEqual(['Ben Okafor', 'Zoe Miller']);
    expect(await written()).toMatchObject([
      { kind: 'import', state: 'done', before: null, after: 'Ben' },
    ]);
  });

  test('names the existing contact though the number is hidden', async () => {
    harness.world.app(zoe).setPrivacy('phone_number', 'nobody');
    await harness.clock.advance(61 * 60_000);
    expect((await harness.book.contact(zoe))?.phone).toBeUndefined();
    expect(await importOne('+12025550101', 'Zoe', 'Miller')).toMatchObject({ kind: 'already' });
    expect(await importOne('+12025550101', 'Zoë')).toMatchObject({
      kind: 'kept',
      contact: { firstName: 'Zoe', lastName: 'Miller' },
    });
    expect(await names()).toEqual(['Zoe Miller']);
  });

  test('keeps the name that was given on the phone meanwhile', async () => {
    harness.world.app(zoe).setPrivacy('phone_number', 'nobody');
    await harness.clock.advance(61 * 60_000);
    await harness.book.page(everybody);
    const lifted = Promise.withResolvers<void>();
    const fault = { kind: 'delay', until: lifted.promise } as const;
    harness.sandbox.wire.faults.add('contacts.importContacts', fault);
    const imported = importOne('+12025550101', 'Zoë');
    await eventually('the change is recorded', async () => expect(await written()).toHaveLength(1));
    harness.me.add(zoe, 'Zo', '', false);
    await eventually(
      'the contact is renamed in the cache',
      async () => (await harness.book.contact(zoe))?.firstName,
      'Zo',
    );
    lifted.resolve();
    expect(await imported).toMatchObject({ kind: 'kept', contact: { firstName: 'Zo' } });
    expect(await names()).toEqual(['Zo']);
  });

  test('answers each card in its place, not found and deferred among them', async () => {
    harness.world.imports.throttle(2, ['+12025550102']);
    const cards: readonly Card[] = [
      { phone: '+12025550102', firstName: 'Ben', lastName: '' },
      { phone: '+12025550199', firstName: 'Nobody', lastName: '' },
      { phone: '+12025550101', firstName: 'First', lastName: '' },
      { phone: '+12025550101', firstName: 'Last', lastName: '' },
    ];
    const imported = await resultOf(harness.book.importCards(cards));
    expect(imported.map(({ card }) => card)).toEqual(cards);
    expect(imported.map(({ outcome }) => outcome)).toMatchObject([
      { kind: 'deferred' },
      { kind: 'not_found', importers: expect.any(Number) },
      { kind: 'kept', contact: { firstName: 'Zoe' } },
      { kind: 'kept', contact: { firstName: 'Zoe' } },
    ]);
    expect((await harness.book.page(everybody)).savedCount).toBe(harness.me.book().saved.length);
  });
});

describe('removing', () => {
  test('removes contacts and returns them as they were', async () => {
    await harness.book.page(everybody);
    const removed = await resultOf(harness.book.remove([zoe, zoe, ben]));
    expect(removed).toMatchObject([{ id: zoe, firstName: 'Zoe', lastName: 'Miller' }]);
    expect(harness.me.book().contacts).toEqual([]);
    expect(await harness.book.contact(zoe)).toBeUndefined();
    expect((await harness.book.remove([zoe])).result).toEqual([]);
    expect(await written()).toMatchObject([{ kind: 'remove', state: 'done', before: 'Zoe' }]);
  });

  test('is found out when no answer came, and the list is asked for again', async () => {
    await harness.book.page(everybody);
    const read = callsOf(harness, 'contacts.getContacts');
    harness.sandbox.wire.faults.add('contacts.deleteContacts', { kind: 'silence' }, 10);
    const removed = harness.book.remove([zoe]).catch(reasonOf);
    await eventually(
      'the change is recorded',
      async () => (await written())[0]?.['state'],
      'written',
    );
    expect(await whileTimePasses(harness, removed)).toEqual({ kind: 'unreachable' });
    harness.sandbox.wire.faults.clear();
    await eventually('the deletion is settled as failed', async () =>
      expect(await written()).toMatchObject([{ kind: 'remove', state: 'failed', before: 'Zoe' }]),
    );
    expect((await whileTimePasses(harness, harness.book.page(everybody))).total).toBe(1);
    expect(callsOf(harness, 'contacts.getContacts')).toBeGreaterThan(read);
  });

  test('is found out when Telegram broke over it: it may have been done', async () => {
    const error = { code: -503, text: 'Timeout' };
    harness.sandbox.wire.faults.add('contacts.deleteContacts', { kind: 'error', error }, 10);
    expect(await harness.book.remove([zoe]).catch(reasonOf)).toEqual({ kind: 'telegram_broken' });
    await eventually('the deletion is settled as failed', async () =>
      expect(await written()).toMatchObject([{ kind: 'remove', state: 'failed', before: 'Zoe' }]),
    );
  });

  test('is unknown after a while when the process that sent it was killed', async () => {
    await using database = connect(harness.databaseUrl);
    const { id: accountId, personId } = harness.account;
    // The account's state shows nothing about a user who is no contact.
    const before = sampleContact({ id: 1n });
    const change = { kind: 'close_friends', before, after: undefined, on: true } as const;
    const made = { accountId, personId, operationId: randomUUID(), madeAt: harness.clock.now() };
    await recordChanges(database, [{ ...made, id: randomUUID(), change }]);
    const later = async (): ReturnType<typeof written> => {
      await harness.clock.advance(11 * 60_000);
      return written();
    };
    await eventually('the deletion is settled as unknown', async () =>
      expect(await later()).toMatchObject([{ kind: 'close_friends', state: 'unknown' }]),
    );
  });

  test('is written down as failed when Telegram refused', async () => {
    const error = { code: 420, text: 'FLOOD_WAIT_60' };
    harness.sandbox.wire.faults.add('contacts.deleteContacts', { kind: 'error', error });
    expect(await harness.book.remove([zoe]).catch(reasonOf)).toMatchObject({ kind: 'flood' });
    expect(await written()).toMatchObject([{ kind: 'remove', state: 'failed', before: 'Zoe' }]);
    expect(await harness.book.contact(zoe)).toBeDefined();
  });
});

describe('sharing the number', () => {
  const offers = (): readonly bigint[] => offersIn(harness);

  beforeEach(async () => {
    harness.me.setPrivacy('phone_number', 'nobody');
    await harness.book.page(everybody);
  });

  test('is offered once when a person adds me, and again after it was gone', async () => {
    harness.world.app(zoe).add(max, 'Max', '', false);
    await eventually('the offer to share with Zoe is delivered', () => offers(), [zoe]);
    expect(await harness.book.shareOffers()).toMatchObject({ users: [{ id: zoe }], unasked: 0 });
    harness.world.app(zoe).remove(max);
    await eventually('no offer to share is left', async () =>
      expect(await harness.book.shareOffers()).toMatchObject({ users: [] }),
    );
    expect(offers()).toEqual([zoe]);
    harness.world.app(zoe).add(max, 'Max', '', false);
    await eventually('the second offer to share with Zoe is delivered', () => offers(), [zoe, zoe]);
  });

  test('is not offered again while it stands', async () => {
    harness.me.add(ben, 'Ben', '', false);
    const offer = (id: bigint): void =>
      harness.sandbox.wire.push(max, {
        _: 'updateShort',
        date: 0,
        update: {
          _: 'updatePeerSettings',
          peer: { _: 'peerUser', user_id: id },
          settings: { _: 'peerSettings', share_contact: true },
        },
      });
    await eventually('Ben is in the cache', async () =>
      expect(await harness.book.contact(ben)).toBeDefined(),
    );
    for (const [id, told] of [
      [zoe, [zoe]],
      [zoe, [zoe]],
      [ben, [zoe, ben]],
    ] as const) {
      offer(id);
      await eventually('the offers are delivered', () => offers(), told);
    }
  });

  test('lets them see it, and the offer is gone', async () => {
    const sees = (): string | undefined =>
      harness.world
        .app(zoe)
        .book()
        .contacts.find(({ id }) => id === max)?.phone;
    harness.world.app(zoe).add(max, 'Max', '', false);
    await eventually('the offer to share with Zoe is delivered', () => offers(), [zoe]);
    expect(sees()).toBeUndefined();
    expect(await harness.book.share(zoe)).toMatchObject({ id: zoe, firstName: 'Zoe' });
    expect(sees()).toBe('+491701234567');
    expect(await harness.book.shareOffers()).toEqual({ users: [], unasked: 0 });
    expect(await harness.book.share(zoe).catch(reasonOf)).toEqual({ kind: 'share_request_gone' });
    expect(await written()).toMatchObject([{ kind: 'share', state: 'done', before: 'Zoe' }]);
  });

  test('is refused for a user who did not ask or is unknown', async () => {
    expect(await harness.book.share(zoe).catch(reasonOf)).toEqual({ kind: 'share_request_gone' });
    expect(await harness.book.share(ben).catch(reasonOf)).toEqual({ kind: 'user_unknown' });
    expect(await written()).toEqual([]);
  });
});

test.each([
  ['nobody waiting', true],
  ['all of them waiting', false],
])('asks about thirty people at a time, and goes on with the next: %s', async (_, shared) => {
  harness.me.setPrivacy('phone_number', 'nobody');
  const people = Array.from({ length: 40 }, (_, at) => {
    const { id } = harness.world.addPerson({ firstName: `P${at}`, phone: `+1202555${1000 + at}` });
    harness.me.add(id, `P${at}`, '', shared);
    harness.world.app(id).add(max, 'Max', '', true);
    return id;
  });
  await harness.clock.advance(31_000);
  await eventually(
    'the cache has 41 contacts',
    async () => (await harness.book.page(everybody)).total,
    41,
  );
  const asked = (): number => callsOf(harness, 'messages.getPeerSettings');
  expect(await harness.book.shareOffers()).toMatchObject({ unasked: 10 });
  expect(asked()).toBe(30);
  const offers = await harness.book.shareOffers();
  expect(offers.unasked).toBe(0);
  expect(offers.users).toHaveLength(shared ? 0 : people.length);
  expect(asked()).toBe(40);
  await harness.clock.skip(2 * 60 * 60_000);
  const error = { code: 420, text: 'FLOOD_WAIT_60' };
  harness.sandbox.wire.faults.add('messages.getPeerSettings', { kind: 'error', error });
  expect(await harness.book.shareOffers()).toMatchObject({ unasked: people.length });
});
