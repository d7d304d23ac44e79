import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Contact } from '../../../../src/contacts/contact.ts';
import {
  callsOf,
  everybody,
  max,
  openPairedStage,
  wasReadWhole,
  whileTimePasses,
  type PairedStage,
} from '../accounts-harness.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

let stage: PairedStage;
let zoe: bigint;
let ben: bigint;

beforeEach(async () => {
  stage = await openPairedStage((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' }).id;
    ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102' }).id;
    world.app(max).add(zoe, 'Zoe', 'Miller', false);
    for (const id of [zoe, ben]) world.app(id).setPrivacy('phone_number', 'everybody');
  });
  await list();
});
afterEach(() => stage[Symbol.asyncDispose]());

const list = async (): Promise<readonly Contact[]> => (await stage.book.page(everybody)).rows;
const reads = (): number => callsOf(stage, 'contacts.getContacts');

describe('without asking for the list again, it shows', () => {
  test.each<readonly [string, () => void, readonly object[]]>([
    [
      'that a contact renamed themselves: they stay as they were saved',
      () => {
        stage.world.app(zoe).rename('Zora', 'Park');
        stage.world.app(zoe).setUsername('zora_p');
      },
      [{ firstName: 'Zoe', lastName: 'Miller', usernames: ['zora_p'] }],
    ],
    [
      'that a contact moved to another number',
      () => stage.world.app(zoe).changePhone('+12025550105'),
      [{ phone: '+12025550105' }],
    ],
    [
      'that a contact hides their number',
      () => stage.world.app(zoe).setPrivacy('phone_number', 'nobody'),
      [{ phone: undefined }],
    ],
    [
      'that a contact is online',
      () => stage.world.app(zoe).setOnline(true),
      [{ lastSeen: { kind: 'online' } }],
    ],
    [
      'that a contact added me',
      () => stage.world.app(zoe).add(max, 'Max', '', false),
      [{ mutual: true }],
    ],
    [
      'that a contact left Telegram',
      () => stage.world.app(zoe).deleteAccount(),
      [{ kind: 'deleted', phone: undefined }],
    ],
    [
      'whom I added on my phone',
      () => stage.me.add(ben, 'Benny', '', false),
      [{ firstName: 'Benny' }, { firstName: 'Zoe' }],
    ],
    [
      'whom I renamed on my phone',
      () => stage.me.add(zoe, 'Zoë', '', false),
      [{ firstName: 'Zoë', lastName: '' }],
    ],
    ['whom I deleted on my phone', () => stage.me.remove(zoe), []],
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
    stage.me.add(zoe, 'Zoë', 'Park', false);
    stage.world.app(zoe).changePhone('+12025550105');
    stage.world.app(zoe).setUsername('zora_p');
  };
  const changed = [
    { firstName: 'Zoë', lastName: 'Park', phone: '+12025550105', usernames: ['zora_p'] },
  ];

  test('when the connection was lost', async () => {
    stage.sandbox.wire.setDown(true);
    changes();
    stage.sandbox.wire.setDown(false);
    await eventually('the list shows the change after the connection is back', async () =>
      expect(await whileTimePasses(stage, list())).toMatchObject(changed),
    );
  });

  test('when the program was not running', async () => {
    await stage.roster[Symbol.asyncDispose]();
    changes();
    await using later = await stage.start();
    const page = await later.roster.accounts.book(stage.account).page(everybody);
    expect(page.rows).toMatchObject(changed);
  });
});

describe('the list is read whole', () => {
  test('once for each time its book is opened, unasked', async () => {
    await stage.clock.advance(31_000);
    await list();
    expect(wasReadWhole(stage)).toBe(false);
    const before = reads();
    await stage.roster[Symbol.asyncDispose]();
    await using later = await stage.start();
    await eventually('the account is opened again', () =>
      expect(callsOf(stage, 'users.getUsers')).toBeGreaterThan(1),
    );
    await passTime(stage.clock, 31_000, 'the list is read', () =>
      expect(reads()).toBeGreaterThan(before),
    );
    expect(wasReadWhole(stage)).toBe(true);
    const book = later.roster.accounts.book(stage.account);
    await stage.clock.advance(31_000);
    await book.page(everybody);
    expect(wasReadWhole(stage)).toBe(false);
  });

  test('when Telegram says that it dropped contacts', async () => {
    const before = reads();
    const update = { _: 'updateContactsReset' };
    stage.sandbox.wire.push(max, { _: 'updateShort', update, date: 0 });
    await eventually('the list is read once more', async () => {
      await list();
      expect(reads()).toBe(before + 1);
    });
    expect(wasReadWhole(stage)).toBe(true);
  });

  test('after a change whose answer was lost: the hash does not say if a name was changed', async () => {
    stage.sandbox.wire.faults.add('contacts.addContact', { kind: 'silence' }, 10);
    const name = { firstName: 'Zed', lastName: '' };
    const renamed = stage.book.add(zoe, name, false).catch(() => 'lost');
    expect(await whileTimePasses(stage, renamed)).toBe('lost');
    await whileTimePasses(stage, list());
    expect(wasReadWhole(stage)).toBe(true);
  });
});
