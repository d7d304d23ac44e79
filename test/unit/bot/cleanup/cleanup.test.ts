import { expect, test } from 'vitest';
import { start, openPairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';
import type { FakeAddressBook } from '../../../support/fake-address-book.ts';

const dayMs = 24 * 60 * 60_000;
const weekMs = 7 * dayMs;

function offline(days: number) {
  return { kind: 'offline', at: new Date(start.getTime() - days * dayMs) } as const;
}

const zoe = { id: 11n, firstName: 'Zoe', phone: '+12025550101' };
const gone = { id: 12n, firstName: '', kind: 'deleted' } as const;
const away = { id: 13n, firstName: 'Away', lastSeen: offline(400) };
const recent = { id: 14n, firstName: 'Recent', lastSeen: offline(300) };
const nameless = { id: 15n, firstName: 'N' };
const people = [zoe, gone, away, recent, nameless];

function populate({ elsewhere }: FakeAddressBook): void {
  elsewhere.add(zoe.id, { firstName: 'Zoe', lastName: '' });
  elsewhere.add(gone.id, { firstName: 'Old', lastName: '' });
  elsewhere.add(away.id, { firstName: 'Away', lastName: '' });
  elsewhere.add(recent.id, { firstName: 'Recent', lastName: '' });
  elsewhere.add(nameless.id, { firstName: '+1 202', lastName: '' });
}

test('an empty account whose saved numbers were never read is offered to read them', async () => {
  await using app = await openPairedMemoryApp();
  const { say, press } = talkOf(app, app.me);
  expect(await say('/cleanup')).toMatchInlineSnapshot(`
    "Clean-up, Max Muster
    What nobody shows you, and what you may not need any more. Each opens as a list to choose from; nothing is deleted before you say so.
    Saved numbers without an account: not read yet
    No deleted accounts
    Nobody who certainly was not seen for over a year and never had you as a contact
    No contacts without a name
    Who hides when they were online is not counted as unseen: “long ago” may be no more than a month, and people who block you look the same.
    People who are there twice: /duplicates
    [Read the saved numbers]"
  `);
  expect(await press(/^Read the saved numbers$/)).toMatch(/^Telegram keeps a list/);
  expect(await press(/^Ask Telegram$/)).toMatchInlineSnapshot(`
    "Telegram lets me have the list from 2026-11-23 14:00 UTC on.

    To have it sooner, open the chat named Telegram in your app and tap Allow below its message about the export; then press the button here. Otherwise there is nothing to do: I look by myself every few minutes and send the list when I have it, also if I am restarted meanwhile.
    [I tapped Allow] [Stop waiting]"
  `);
  expect(await say('/cleanup')).toMatchInlineSnapshot(`
    "Clean-up, Max Muster
    What nobody shows you, and what you may not need any more. Each opens as a list to choose from; nothing is deleted before you say so.
    Saved numbers without an account: Telegram gives the list out from 2026-11-23 14:00 UTC on, or sooner when you tap Allow in the chat named Telegram
    No deleted accounts
    Nobody who certainly was not seen for over a year and never had you as a contact
    No contacts without a name
    Who hides when they were online is not counted as unseen: “long ago” may be no more than a month, and people who block you look the same.
    People who are there twice: /duplicates
    [I tapped Allow] [Stop waiting]"
  `);
  expect(await press(/^Stop waiting$/)).toMatchInlineSnapshot(`
    "I do not wait for the list any more. Nothing was changed.
    [Ask Telegram]"
  `);
  expect(await press(/^I tapped Allow$/)).toMatchInlineSnapshot(`
    "Telegram keeps a list of every number you ever imported, also of those who are not on Telegram. I can show it, search it and tidy it up.

    Telegram gives this list out only as an export of contacts. It will tell all your devices that an export was asked for, and may want you to allow it. I export nothing but this list.
    [Ask Telegram]"
  `);
});

test('nothing is left to tidy up once the saved numbers were read, too', async () => {
  await using app = await openPairedMemoryApp([zoe], ({ elsewhere }) => {
    elsewhere.add(zoe.id, { firstName: 'Zoe', lastName: '' });
    elsewhere.allowTakeout();
  });
  const { say, press } = talkOf(app, app.me);
  await say('/saved');
  await press(/^Ask Telegram$/);
  expect(await say('/cleanup')).toMatchInlineSnapshot(`
    "Clean-up, Max Muster
    There is nothing to tidy up.
    No saved numbers without an account, as of 2026-11-22 14:00 UTC
    No deleted accounts
    Nobody who certainly was not seen for over a year and never had you as a contact
    No contacts without a name
    Who hides when they were online is not counted as unseen: “long ago” may be no more than a month, and people who block you look the same.
    People who are there twice: /duplicates"
  `);
});

test('saved numbers count as outdated after a week', async () => {
  await using app = await openPairedMemoryApp([zoe], ({ elsewhere }) => {
    elsewhere.save('+12025550190', { firstName: 'Nia', lastName: '' });
    elsewhere.allowTakeout();
  });
  const { say, press } = talkOf(app, app.me);
  await say('/saved');
  await press(/^Ask Telegram$/);
  app.clock.jump(weekMs);
  expect(await say('/cleanup')).not.toMatch(/over a week ago|Read again/);
  app.clock.jump(1);
  expect(await say('/cleanup')).toMatchInlineSnapshot(`
    "Clean-up, Max Muster
    What nobody shows you, and what you may not need any more. Each opens as a list to choose from; nothing is deleted before you say so.
    One saved number without an account I can see, as of 2026-11-22 14:00 UTC. That is over a week ago. Read the list again to be sure.
    No deleted accounts
    Nobody who certainly was not seen for over a year and never had you as a contact
    No contacts without a name
    Who hides when they were online is not counted as unseen: “long ago” may be no more than a month, and people who block you look the same.
    People who are there twice: /duplicates
    A phone with Sync Contacts on brings these back. Switch that off in its Telegram first: Settings > Privacy and Security > Sync Contacts (on iPhones under Data Settings).
    [Saved numbers without account · 1] [Read again]"
  `);
  expect(await press(/^Read again$/)).toMatchInlineSnapshot(`
    "note: The list is as it was. Telegram gave it anew just now.
    Saved numbers of Max Muster · 1
    1 without an account I can see, 0 with. As of 2026-11-29 14:00 UTC.
    Where I see no account there is none, or its owner hides the number from you.
    Name | Number, account
    Nia | +1 202 555 0190 | ×
    no account I can see
    [×] [All] [Without account] [With account] [Select] [Delete this number] [Export] [Read again]"
  `);
});

test('each kind of entry that may go is counted, and opens as a list with ticks', async () => {
  await using app = await openPairedMemoryApp(people, (phone) => {
    populate(phone);
    phone.elsewhere.save('+12025550190', { firstName: 'Nia', lastName: '' });
    phone.elsewhere.allowTakeout();
  });
  const { say, press } = talkOf(app, app.me);
  await say('/saved');
  await press(/^Ask Telegram$/);
  expect(await say('/cleanup')).toMatchInlineSnapshot(`
    "Clean-up, Max Muster
    What nobody shows you, and what you may not need any more. Each opens as a list to choose from; nothing is deleted before you say so.
    One saved number without an account I can see, as of 2026-11-22 14:00 UTC
    One deleted account
    One contact not seen for over a year, who never had you as a contact as far as I know
    One contact without a name: nothing, a number, or signs only
    Who hides when they were online is not counted as unseen: “long ago” may be no more than a month, and people who block you look the same.
    People who are there twice: /duplicates
    A phone with Sync Contacts on brings these back. Switch that off in its Telegram first: Settings > Privacy and Security > Sync Contacts (on iPhones under Data Settings).
    [Saved numbers without account · 1] [Deleted accounts · 1] [Not seen for a year · 1] [Without a name · 1]"
  `);
  expect(await press(/^Deleted accounts · 1$/)).toMatchInlineSnapshot(`
    "Contacts of Max Muster · 1 of 5
    Nobody is selected yet. Tap names, here and on other pages.
    Name | Last seen, number
    Old | deleted account | ☐

    By name · Deleted accounts
    [Old] [☐] [Select all 1] [Done] [Clean-up] [By name] [By last seen] [Everybody] [Mutual] [Online] [No number] [Deleted accounts] [Not seen for a year] [No name]"
  `);
  expect(await press(/^Clean-up$/)).toMatch(/^Clean-up, Max Muster/);
  expect(await press(/^Not seen for a year · 1$/)).toMatch(/Away/);
  await press(/^Clean-up$/);
  expect(await press(/^Without a name · 1$/)).toMatch(/\+1 202/);
  await press(/^Clean-up$/);
  expect(await press(/^Saved numbers without account · 1$/)).toMatchInlineSnapshot(`
    "Saved numbers of Max Muster · 1
    1 without an account I can see, 0 with. As of 2026-11-22 14:00 UTC.
    No number is selected yet. Tap numbers, here and on other pages.
    Where I see no account there is none, or its owner hides the number from you.
    Name | Number, account
    Nia | +1 202 555 0190 | ☐
    no account I can see
    [Nia] [☐] [All] [Without account] [With account] [Select all 1] [Done] [Read again] [Clean-up]"
  `);
});

test('without an answer of Telegram the counts are those of the stored list', async () => {
  await using app = await openPairedMemoryApp(people, populate);
  const { say } = talkOf(app, app.me);
  await say('/contacts');
  await app.clock.advance(60_000);
  app.phone.failNext({ kind: 'unreachable' });
  expect(await say('/cleanup')).toMatchInlineSnapshot(`
    "Clean-up, Max Muster
    What nobody shows you, and what you may not need any more. Each opens as a list to choose from; nothing is deleted before you say so.
    Saved numbers without an account: not read yet
    One deleted account
    One contact not seen for over a year, who never had you as a contact as far as I know
    One contact without a name: nothing, a number, or signs only
    Who hides when they were online is not counted as unseen: “long ago” may be no more than a month, and people who block you look the same.
    People who are there twice: /duplicates
    A phone with Sync Contacts on brings these back. Switch that off in its Telegram first: Settings > Privacy and Security > Sync Contacts (on iPhones under Data Settings).
    This is the list as of 2026-11-22 14:00 UTC. Telegram could not be reached just now to renew it.
    [Deleted accounts · 1] [Not seen for a year · 1] [Without a name · 1] [Read the saved numbers]"
  `);
});
