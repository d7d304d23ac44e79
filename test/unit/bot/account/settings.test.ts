import { expect, test } from 'vitest';
import { actions } from '../../../../src/bot/kit/actions.ts';
import {
  guest,
  openPairedMemoryApp,
  type PairedMemoryApp,
} from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

/** A second person, whom the owner invited. */
async function invite(app: PairedMemoryApp) {
  const token = await app.roster.access.inviteToken(app.account.personId);
  const chat = app.chat(guest.id);
  const talk = talkOf(app, chat);
  return { chat, ...talk, welcome: await talk.does(() => chat.raw.start(`invite-${token}`)) };
}

test('an owner changes the settings by buttons', async () => {
  await using app = await openPairedMemoryApp();
  const { say, press } = talkOf(app, app.me);
  expect(await say('/settings')).toMatchInlineSnapshot(`
    "Settings

    Telegram tells Max Muster when a contact joins: on

    Tables: drawn, with buttons in them

    The history of changes and the snapshots of your contacts are kept for 90 days. A shorter time deletes what is older within a quarter of an hour, for good; the latest snapshot always stays.

    Imports of more than 500 new numbers are asked about once more, whoever begins them. How many, you choose below, as the owner.

    Accounts: everybody may pair any account that they can sign in to.

    /privacy: who sees your number, and who finds you by it.
    /accounts: the accounts you paired, and what I keep of each.
    /forget: delete everything I know about you.
    [Do not tell when a contact joins] [Send tables as plain text] [News of contacts] [Keep 30 days] [Keep 90 days] [Keep 365 days] [Ask above 100] [Ask above 500] [Ask above 2,000] [Ask above 10,000] [Only own accounts]"
  `);
  expect(await press(/^Do not tell when a contact joins$/)).toMatchInlineSnapshot(`
    "Settings

    Telegram tells Max Muster when a contact joins: off

    Tables: drawn, with buttons in them

    The history of changes and the snapshots of your contacts are kept for 90 days. A shorter time deletes what is older within a quarter of an hour, for good; the latest snapshot always stays.

    Imports of more than 500 new numbers are asked about once more, whoever begins them. How many, you choose below, as the owner.

    Accounts: everybody may pair any account that they can sign in to.

    /privacy: who sees your number, and who finds you by it.
    /accounts: the accounts you paired, and what I keep of each.
    /forget: delete everything I know about you.
    [Undo] [Tell when a contact joins] [Send tables as plain text] [News of contacts] [Keep 30 days] [Keep 90 days] [Keep 365 days] [Ask above 100] [Ask above 500] [Ask above 2,000] [Ask above 10,000] [Only own accounts]"
  `);
  expect(await app.phone.settings.announcesSignUps()).toBe(false);
  expect(await press(/^Tell when a contact joins$/)).toMatch(/\[Undo\]/);
  expect(await app.phone.settings.announcesSignUps()).toBe(true);
  expect(await press(/^Send tables as plain text$/)).toMatch(/\[Draw tables\]/);
  expect(await app.roster.preferences.plainTables(app.account.personId)).toBe(true);
  expect(await press(/^Draw tables$/)).toMatch(/\[Send tables as plain text\]/);
  expect(await press(/^Keep 365 days$/)).toMatch(/365 days/);
  expect(await app.roster.preferences.keepDays(app.account.personId)).toBe(365);
  expect(await press(/^Ask above 100$/)).toMatch(/100/);
  expect(await app.roster.preferences.importAskAbove()).toBe(100);
});

test('days that no button offers are refused', async () => {
  await using app = await openPairedMemoryApp();
  await talkOf(app, app.me).say('/settings');
  const data = actions.keepDays.data(app.account.id, 31);
  const { text } = await app.me.pressData(app.me.latest(), data, 'forged');
  expect(text).toMatch(/^This button is from an older message/);
  expect(await app.roster.preferences.keepDays(app.account.personId)).not.toBe(31);
});

test('without Telegram the other settings are shown', async () => {
  await using app = await openPairedMemoryApp();
  app.phone.failNext({ kind: 'unreachable' });
  expect(await talkOf(app, app.me).say('/settings')).toMatchInlineSnapshot(`
    "Settings

    Telegram could not be asked just now whether it tells Max Muster when a contact joins. Send /settings again later.

    Tables: drawn, with buttons in them

    The history of changes and the snapshots of your contacts are kept for 90 days. A shorter time deletes what is older within a quarter of an hour, for good; the latest snapshot always stays.

    Imports of more than 500 new numbers are asked about once more, whoever begins them. How many, you choose below, as the owner.

    Accounts: everybody may pair any account that they can sign in to.

    /privacy: who sees your number, and who finds you by it.
    /accounts: the accounts you paired, and what I keep of each.
    /forget: delete everything I know about you.
    [Send tables as plain text] [News of contacts] [Keep 30 days] [Keep 90 days] [Keep 365 days] [Ask above 100] [Ask above 500] [Ask above 2,000] [Ask above 10,000] [Only own accounts]"
  `);
});

test('a member cannot set what asks before imports, nor invite', async () => {
  await using app = await openPairedMemoryApp();
  const member = await invite(app);
  expect(member.welcome).toMatchInlineSnapshot(`
    "Welcome, you can use this bot now.

    Hello Gina.

    I work on the contacts of your own Telegram account. Connect it once, and everything else follows.
    [Pair my account]"
  `);
  expect(await member.say('/settings')).not.toMatch(/Ask above/);
  const data = actions.askAbove.data('none', 100);
  const { text } = await member.chat.pressData(member.chat.latest(), data, 'forged');
  expect(text).toMatchInlineSnapshot(
    `"Only the owner of this bot can say that. Nothing was changed."`,
  );
  expect(await app.roster.preferences.importAskAbove()).not.toBe(100);
  expect(await member.say('/invite_member')).toMatchInlineSnapshot(
    `"Only the owner of this bot can invite people."`,
  );
  expect(await member.say('/help')).not.toContain('/invite_member');
});

test('a member who is forgotten needs another invitation', async () => {
  await using app = await openPairedMemoryApp();
  const { say, press } = await invite(app);
  expect(await say('/forget')).toMatchInlineSnapshot(`
    "Delete everything I know about you? This goes:
    what I stored of your contacts, of saved numbers and of people you met
    the history of what you changed here, and cards that wait for Telegram
    your settings, open questions, and what the buttons of older messages lead to
    Your contacts stay as they are at Telegram, and the messages of this chat until you delete it.
    I do not know you any more then: to come back, you need a new invitation link.
    [Forget me] [Keep]"
  `);
  await press(/^Forget me$/);
  expect(await press(/^Yes, delete everything$/)).toMatchInlineSnapshot(`
    "Everything I knew about you is deleted. Goodbye!

    To come back, ask the person who runs this bot for a new invitation link."
  `);
});

test('news are chosen by kind and by hour', async () => {
  await using app = await openPairedMemoryApp();
  const { say, press } = talkOf(app, app.me);
  await say('/settings');
  expect(await press(/^News of contacts$/)).toMatchInlineSnapshot(`
    "News

    I can tell you, without being asked, what happens to your contacts. What is ticked I tell; tap to change it. What you do yourself is never news.

    When: at once; of many within a minute, three messages, and the rest together.
    Or all news of a day in one message for each account, at an hour below, which is in UTC. It is 2026-11-22 14:00 UTC now.
    [☑ Somebody joined Telegram] [☑ Somebody added me and may get my number] [☑ Birthdays, in the morning] [☑ Another name] [☑ Another username] [☑ Another number] [☑ Deleted accounts] [At once] [00:00] [02:00] [04:00] [06:00] [08:00] [10:00] [12:00] [14:00] [16:00] [18:00] [20:00] [22:00]"
  `);
  expect(await press(/^☑ Another name$/)).toMatch(/☐ Another name/);
  const { notifications } = app.roster;
  expect((await notifications.settings(app.account.personId)).off).toEqual(['name']);
  expect(await press(/^☐ Another name$/)).toMatch(/☑ Another name/);
  expect(await press(/^14:00$/)).toMatchInlineSnapshot(`
    "News

    I can tell you, without being asked, what happens to your contacts. What is ticked I tell; tap to change it. What you do yourself is never news.

    When: one message a day for each account, the next at 2026-11-23 14:00 UTC. The hours below are in UTC.
    [☑ Somebody joined Telegram] [☑ Somebody added me and may get my number] [☑ Birthdays, in the morning] [☑ Another name] [☑ Another username] [☑ Another number] [☑ Deleted accounts] [At once] [00:00] [02:00] [04:00] [06:00] [08:00] [10:00] [12:00] [14:00] [16:00] [18:00] [20:00] [22:00]"
  `);
  expect((await notifications.settings(app.account.personId)).digestHour).toBe(14);
  expect(await press(/^16:00$/)).toMatch(/2026-11-22 16:00|16:00 UTC/);
  await press(/^At once$/);
  expect((await notifications.settings(app.account.personId)).digestHour).toBeUndefined();
  for (let kinds = 0; kinds < 6; kinds += 1) {
    expect(await press(/^☑/)).not.toMatch(/Everything is off|no news/i);
  }
  expect(await press(/^☑/)).toMatchInlineSnapshot(`
    "News

    I can tell you, without being asked, what happens to your contacts. What is ticked I tell; tap to change it. What you do yourself is never news.

    All of it is switched off, so I tell you nothing of this.

    When: at once; of many within a minute, three messages, and the rest together.
    Or all news of a day in one message for each account, at an hour below, which is in UTC. It is 2026-11-22 14:00 UTC now.
    [☐ Somebody joined Telegram] [☐ Somebody added me and may get my number] [☐ Birthdays, in the morning] [☐ Another name] [☐ Another username] [☐ Another number] [☐ Deleted accounts] [At once] [00:00] [02:00] [04:00] [06:00] [08:00] [10:00] [12:00] [14:00] [16:00] [18:00] [20:00] [22:00]"
  `);
});
