import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

let harness: Harness;
let owner: Person;
let zoe: Person;

let chat: Chat;

async function open(): Promise<void> {
  ({ harness, owner, chat } = await startPairedApp((world, me) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101', username: 'zoe_m' });
    world.addPerson({ firstName: 'Ben', phone: '+12025550102', username: 'ben_o' });
    world.addPerson({ firstName: 'Ida', phone: '+12025550103' });
    world.app(me.id).add(zoe.id, 'Zoe', 'Miller', false);
  }));
}

const close = async (): Promise<void> => harness[Symbol.asyncDispose]();

function book(): string[] {
  const { contacts } = harness.world.app(owner.id).book();
  return contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim()).toSorted();
}

function labels(): string[] {
  return buttonsOf(chat.latest()).map(({ label }) => label);
}

/** The key of the latest reply takes back and does again, as often as one likes. */
async function goesBackAndForth(
  back: { readonly says: RegExp; readonly holds: () => void },
  again: { readonly says: RegExp; readonly holds: () => void },
): Promise<void> {
  again.holds();
  await chat.press(/^Undo$/);
  await chat.shows(back.says);
  back.holds();
  expect(labels()).not.toContain('Undo');
  await chat.press(/^Redo$/);
  await chat.shows(again.says);
  again.holds();
  await chat.press(/^Undo$/);
  await chat.shows(back.says);
  back.holds();
}

const holds = (names: readonly string[]) => (): void => expect(book()).toEqual(names);

describe('of what one button did, one after the other:', () => {
  beforeAll(open);
  afterAll(close);

  test('deleting', async () => {
    chat.say('/delete zoe');
    await chat.shows(/^Delete Zoe Miller/);
    await chat.press(/^Delete Zoe Miller$/);
    await chat.shows(/^Deleted Zoe Miller\.\n\nUndo brings them back/);
    await goesBackAndForth(
      { says: /^Zoe Miller is in your contacts again\.$/, holds: holds(['Zoe Miller']) },
      { says: /^Zoe Miller is out of your contacts again\.$/, holds: holds([]) },
    );
  });

  test('adding', async () => {
    chat.say('/add @ben_o Ben Okafor');
    await chat.shows(/^Add Ben/);
    await chat.press(/^Add /);
    await chat.shows(/^Added Ben Okafor/);
    await goesBackAndForth(
      { says: /^Ben Okafor is out of your contacts again\.$/, holds: holds(['Zoe Miller']) },
      {
        says: /^Ben Okafor is in your contacts again\.$/,
        holds: holds(['Ben Okafor', 'Zoe Miller']),
      },
    );
  });

  test('renaming', async () => {
    chat.say('/rename zoe = Zoë M');
    await chat.shows(/^Renamed: Zoe Miller is Zoë M now/);
    await goesBackAndForth(
      { says: /^Zoë M is called Zoe Miller again\.$/, holds: holds(['Zoe Miller']) },
      { says: /^Zoe Miller is called Zoë M again\.$/, holds: holds(['Zoë M']) },
    );
  });

  test('close friends', async () => {
    const friends = (ids: readonly bigint[]) => (): void =>
      expect([...harness.world.app(owner.id).book().closeFriends]).toEqual(ids);
    chat.say('/close_friends zoe');
    await chat.shows(/^Zoe Miller is a close friend now/);
    await goesBackAndForth(
      { says: /^Zoe Miller is no longer a close friend\.$/, holds: friends([]) },
      { says: /^Zoe Miller is a close friend again\.$/, holds: friends([zoe.id]) },
    );
    chat.say('/contact zoe');
    await chat.shows(/^Zoe Miller/);
    await chat.press(/^Add close friend$/);
    await chat.shows(/^Zoe Miller is a close friend now/);
    await chat.press(/^Undo$/);
    await chat.shows(/^Zoe Miller is no longer a close friend\.$/);
  });

  test('privacy', async () => {
    const audience = (is: string) => (): void =>
      expect(owner.privacy.phone_number.audience).toBe(is);
    const before = owner.privacy.phone_number.audience;
    chat.say('/privacy');
    await chat.shows(/^Privacy of/);
    await chat.press(/^Who sees my number$/);
    await chat.press(/^Nobody$/);
    await chat.shows(/^Changed\./);
    await goesBackAndForth(
      {
        says: /^People who can see your number, as before: My contacts\.$/,
        holds: audience(before),
      },
      { says: /^People who can see your number, as before: Nobody\.$/, holds: audience('nobody') },
    );
  });

  test('notices of those who join', async () => {
    const tells = (on: boolean) => (): void => expect(owner.announcesSignUps).toBe(on);
    chat.say('/settings');
    await chat.shows(/joined” from Telegram, Alex Rivers: on/);
    await chat.press(/^Turn off “contact joined”$/);
    await chat.shows(/joined” from Telegram, Alex Rivers: off/);
    await goesBackAndForth(
      { says: /^Telegram tells you again when a contact joins/, holds: tells(true) },
      { says: /^Telegram stays silent again when a contact joins/, holds: tells(false) },
    );
  });

  test('one shared contact', async () => {
    chat.does(() => chat.raw.shareContact({ phone: '+12025550103', firstName: 'Ida' }));
    await chat.shows(/^Added Ida/);
    await goesBackAndForth(
      { says: /^Ida is out of your contacts again\.$/, holds: holds(['Zoe Miller']) },
      { says: /^Ida is in your contacts again\.$/, holds: holds(['Ida', 'Zoe Miller']) },
    );
  });

  test('blocking, and unblocking', async () => {
    const blocks = (ids: readonly bigint[]) => (): void =>
      expect(harness.world.app(owner.id).book().blocked).toEqual(ids);
    chat.say('/block zoe');
    await chat.shows(/^Block Zoe Miller/);
    await chat.press(/^Block Zoe Miller$/);
    await chat.shows(/^Blocked Zoe Miller/);
    const off = { says: /^Zoe Miller is unblocked again\.$/, holds: blocks([]) };
    const on = { says: /^Zoe Miller is blocked again\.$/, holds: blocks([zoe.id]) };
    await goesBackAndForth(off, on);
    harness.world.app(owner.id).block(zoe.id);
    chat.say('/unblock zoe');
    await chat.shows(/^Unblocked Zoe Miller/);
    await goesBackAndForth(on, off);
  });
});

describe('of operations in an account of their own:', () => {
  beforeEach(open);
  afterEach(close);

  test('an import, from its report, by one tap', async () => {
    chat.say('/import +1 202 555 0102 Ben Import\n+1 202 555 0103 Ida Import');
    await chat.shows(/2 numbers read/);
    await chat.press(/^Import 2$/);
    await chat.shows(/^Imported into/);
    expect(book()).toEqual(['Ben Import', 'Ida Import', 'Zoe Miller']);
    await chat.press(/^Undo$/);
    await chat.shows(/^Undone: Imported 2 numbers\n2 undone/);
    expect(book()).toEqual(['Zoe Miller']);
    expect(harness.world.app(owner.id).book().saved).toEqual([]);
  });

  test('several deleted at once, by one tap each way', async () => {
    chat.say('/add @ben_o Ben');
    await chat.shows(/^Add Ben to/);
    await chat.press(/^Add Ben$/);
    await chat.shows(/^Added Ben/);
    chat.say('/contacts');
    await chat.shows(/^Contacts of .* · 2/);
    await chat.press(/^Select$/);
    await chat.press(/^Select all 2$/);
    await chat.press(/^Delete 2…$/);
    await chat.press(/^Delete these 2 contacts$/);
    const report = await chat.shows(/^Deleted 2 contacts/);
    await chat.press(/^Undo$/);
    const undone = await chat.shows(/^Undone: Deleted 2 contacts\n2 undone/);
    expect(undone.id).toBe(report.id);
    expect(book()).toEqual(['Ben', 'Zoe Miller']);
    await chat.press(/^Redo$/);
    await chat.shows(/^Redone: Deleted 2 contacts\n2 redone/);
    expect(book()).toEqual([]);
  });

  test('numbers, with their contacts', async () => {
    chat.say('/delete_phones +12025550101');
    await chat.shows(/^Delete this number/);
    await chat.press(/^Delete this number$/);
    await chat.shows(/^Deleted the number/);
    expect(book()).toEqual([]);
    expect((await chat.press(/^Undo$/)).text).toBeUndefined();
    await chat.shows(/again\.$/);
    expect(book()).toEqual(['Zoe Miller']);
  });

  test('/undo takes back the latest, and then the one before', async () => {
    chat.say('/rename zoe = Zoë');
    await chat.shows(/^Renamed/);
    chat.say('/block @ben_o');
    await chat.shows(/^Block Ben/);
    await chat.press(/^Block Ben$/);
    await chat.shows(/^Blocked Ben/);
    chat.say('/undo');
    await chat.shows(/^Ben is unblocked again\.$/);
    expect(book()).toEqual(['Zoë']);
    chat.say('/undo');
    await chat.shows(/^Zoë is called Zoe Miller again\.$/);
    chat.say('/undo');
    await chat.shows(/^Nothing to undo/);
    expect(book()).toEqual(['Zoe Miller']);
  });

  test('/undo takes a redo back, and so does the button of the first operation', async () => {
    chat.say('/delete zoe');
    await chat.shows(/^Delete Zoe Miller/);
    await chat.press(/^Delete Zoe Miller$/);
    const first = await chat.shows(/^Deleted Zoe Miller\./);
    const key = buttonsOf(first).find(({ label }) => label === 'Undo')?.data ?? '';
    const takesBack = async (back: () => Promise<unknown> | void): Promise<void> => {
      await back();
      await chat.shows(/^Zoe Miller is in your contacts again\.$/);
      expect(book()).toEqual(['Zoe Miller']);
      await chat.press(/^Redo$/);
      await chat.shows(/^Zoe Miller is out of your contacts again\.$/);
      expect(book()).toEqual([]);
    };
    await takesBack(() => chat.press(/^Undo$/));
    await takesBack(() => chat.say('/undo'));
    chat.say('/history');
    const list = await chat.shows(/^Changes to the contacts/);
    expect(textOf(list)).toMatch(/^Deleted Zoe Miller.*\n.*undone and redone$/m);
    await takesBack(() => chat.pressData(first, key, 'forged'));

    chat.say('/undo');
    await chat.shows(/^Zoe Miller is in your contacts again\.$/);
    const { text } = await chat.pressData(first, key, 'forged');
    expect(text).toMatch(/^That was already undone/);
    expect(book()).toEqual(['Zoe Miller']);
    chat.say('/undo');
    await chat.shows(/^Nothing to undo/);
  });

  test('a deleted account is never promised back', async () => {
    harness.world.app(zoe.id).deleteAccount();
    await chat.shows(/^Zoe Miller deleted their Telegram account/);
    chat.say(`/delete ${zoe.id}`);
    await chat.shows(/^Delete .*not even Undo can add it again\.$/s);
    await chat.press(/^Delete /);
    await chat.shows(/^Deleted [^\n]*\.$/);
    expect(labels()).not.toContain('Undo');
    chat.say('/undo');
    await chat.shows(/^Nothing to undo|^That can’t be undone/);
    expect(book()).toEqual([]);
  });

  test('of several, the deleted accounts stay away, and that is said afterwards', async () => {
    harness.world.app(owner.id).add(idOf('ben_o'), 'Ben', '', false);
    harness.world.app(zoe.id).deleteAccount();
    await chat.shows(/^Zoe Miller deleted their Telegram account/);
    chat.say('/contacts');
    await chat.shows(/^Contacts of Alex Rivers · 2/);
    await chat.press(/^Select$/);
    await chat.press(/^Select all 2$/);
    await chat.press(/^Delete 2…$/);
    await chat.press(/^Delete these 2 contacts$/);
    await chat.shows(/^Deleted 2 contacts/);
    await chat.press(/^Undo$/);
    await chat.shows(/1 undone[^]*What didn’t come back:\ndeleted accounts: Telegram doesn’t add/);
    expect(book()).toEqual(['Ben']);
  });
});

function idOf(username: string): bigint {
  return harness.world.findByUsername(username)?.id ?? 0n;
}
