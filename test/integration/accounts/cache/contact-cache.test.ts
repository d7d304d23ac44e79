import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Contact } from '../../../../src/contacts/contact.ts';
import {
  callsOf,
  countWholeReads,
  everybody,
  max,
  startPairedHarness,
  wasReadWhole,
  whileTimePasses,
  type PairedHarness,
} from '../accounts-harness.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

let harness: PairedHarness;
let zoe: bigint;
let ben: bigint;

beforeEach(async () => {
  harness = await startPairedHarness((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' }).id;
    ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102' }).id;
    world.app(max).add(zoe, 'Zoe', 'Miller', false);
    for (const id of [zoe, ben]) world.app(id).setPrivacy('phone_number', 'everybody');
  });
  await list();
});
afterEach(() => harness[Symbol.asyncDispose]());

const list = async (): Promise<readonly Contact[]> => (await harness.book.page(everybody)).rows;
const reads = (): number => callsOf(harness, 'contacts.getContacts');

describe('without asking for the list again, it shows', () => {
  test.each<readonly [string, () => void, readonly object[]]>([
    [
      'that a contact renamed themselves: they stay as they were saved',
      () => {
        harness.world.app(zoe).rename('Zora', 'Park');
        harness.world.app(zoe).setUsername('zora_p');
      },
      [{ firstName: 'Zoe', lastName: 'Miller', usernames: ['zora_p'] }],
    ],
    [
      'that a contact moved to another number',
      () => harness.world.app(zoe).changePhone('+12025550105'),
      [{ phone: '+12025550105' }],
    ],
    [
      'that a contact hides their number',
      () => harness.world.app(zoe).setPrivacy('phone_number', 'nobody'),
      [{ phone: undefined }],
    ],
    [
      'that a contact is online',
      () => harness.world.app(zoe).setOnline(true),
      [{ lastSeen: { kind: 'online' } }],
    ],
    [
      'that a contact added me',
      () => harness.world.app(zoe).add(max, 'Max', '', false),
      [{ mutual: true }],
    ],
    [
      'that a contact left Telegram',
      () => harness.world.app(zoe).deleteAccount(),
      [{ kind: 'deleted', phone: undefined }],
    ],
    [
      'whom I added on my phone',
      () => harness.me.add(ben, 'Benny', '', false),
      [{ firstName: 'Benny' }, { firstName: 'Zoe' }],
    ],
    [
      'whom I renamed on my phone',
      () => harness.me.add(zoe, 'Zoë', '', false),
      [{ firstName: 'Zoë', lastName: '' }],
    ],
    ['whom I deleted on my phone', () => harness.me.remove(zoe), []],
  ])('%s', async (_, change, shown) => {
    const before = reads();
    change();
    await eventually('the list shows the change', async () => {
      const rows = await list();
      expect(rows).toHaveLength(shown.length);
      expect(rows).toMatchObject(shown);
    });
    expect(reads()).toBe(before);
  });
});

describe('changes that were missed are there afterwards', () => {
  const changes = (): void => {
    harness.me.add(zoe, 'Zoë', 'Park', false);
    harness.world.app(zoe).changePhone('+12025550105');
    harness.world.app(zoe).setUsername('zora_p');
  };
  const changed = [
    { firstName: 'Zoë', lastName: 'Park', phone: '+12025550105', usernames: ['zora_p'] },
  ];

  test('when the connection was lost', async () => {
    harness.sandbox.wire.setDown(true);
    changes();
    harness.sandbox.wire.setDown(false);
    await eventually('the list shows the change after the connection is back', async () =>
      expect(await whileTimePasses(harness, list())).toMatchObject(changed),
    );
  });

  test('when the program was not running', async () => {
    await harness.roster[Symbol.asyncDispose]();
    changes();
    await using later = await harness.start();
    const page = await later.roster.accounts.book(harness.account).page(everybody);
    expect(page.rows).toMatchObject(changed);
  });
});

describe('the list is read whole', () => {
  test('once for each time its book is opened, unasked', async () => {
    await harness.clock.advance(31_000);
    await list();
    expect(wasReadWhole(harness)).toBe(false);
    const before = countWholeReads(harness);
    await harness.roster[Symbol.asyncDispose]();
    await using later = await harness.start();
    await eventually('the account is opened again', () =>
      expect(callsOf(harness, 'users.getUsers')).toBeGreaterThan(1),
    );
    await passTime(harness.clock, 31_000, 'the list is read', () =>
      expect(countWholeReads(harness)).toBe(before + 1),
    );
    const book = later.roster.accounts.book(harness.account);
    await harness.clock.advance(31_000);
    await book.page(everybody);
    expect(countWholeReads(harness)).toBe(before + 1);
  });

  test('when Telegram says that it dropped contacts', async () => {
    const before = reads();
    const update = { _: 'updateContactsReset' };
    harness.sandbox.wire.push(max, { _: 'updateShort', update, date: 0 });
    await eventually('the list is read once more', async () => {
      await list();
      expect(reads()).toBe(before + 1);
    });
    expect(wasReadWhole(harness)).toBe(true);
  });

  test('after a change whose answer was lost: the hash does not say if a name was changed', async () => {
    harness.sandbox.wire.faults.add('contacts.addContact', { kind: 'silence' }, 10);
    const name = { firstName: 'Zed', lastName: '' };
    const renamed = harness.book.add(zoe, { ...name, showPhone: false }).catch(() => 'lost');
    expect(await whileTimePasses(harness, renamed)).toBe('lost');
    await whileTimePasses(harness, list());
    expect(wasReadWhole(harness)).toBe(true);
  });
});
