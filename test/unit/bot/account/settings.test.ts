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

test('pressing what is chosen already edits nothing', async () => {
  await using app = await openPairedMemoryApp();
  const { say, press } = talkOf(app, app.me);
  const countEdits = (): number =>
    app.botApi.calls.filter((method) => method === 'editMessageText').length;
  await say('/settings');
  await press(/^History…$/);
  await press(/^Keep 90 days$/);
  expect(countEdits()).toBe(1);
  await press(/^Keep 30 days$/);
  await press(/^Keep 30 days$/);
  expect(countEdits()).toBe(2);
  await press(/^Keep 90 days$/);
  expect(app.me.latest().text).toContain('kept for 90 days');
});

test('an owner changes the settings by buttons', async () => {
  await using app = await openPairedMemoryApp();
  const { say, press } = talkOf(app, app.me);
  expect(await say('/settings')).toMatchInlineSnapshot(`
    "Settings

    Tables: on
    “Contact joined” from Telegram, Max Muster: on
    Empty chats of people who just joined: I leave them open
    History and snapshots: kept for 90 days
    Backup of Max Muster: off
    [Send tables as plain text] [Turn off “contact joined”] [Close empty chats of newcomers] [News of contacts] [Language] [History…] [Backup…] [My accounts] [Privacy] [Forget me] [For all users…]"
  `);
  expect(await press(/^Turn off “contact joined”$/)).toMatchInlineSnapshot(`
    "Settings

    Tables: on
    “Contact joined” from Telegram, Max Muster: off
    Empty chats of people who just joined: I leave them open
    History and snapshots: kept for 90 days
    Backup of Max Muster: off
    [Undo] [Send tables as plain text] [Turn on “contact joined”] [Close empty chats of newcomers] [News of contacts] [Language] [History…] [Backup…] [My accounts] [Privacy] [Forget me] [For all users…]"
  `);
  expect(await app.phone.settings.announcesSignUps()).toBe(false);
  expect(await press(/^Turn on “contact joined”$/)).toMatch(/\[Undo\]/);
  expect(await app.phone.settings.announcesSignUps()).toBe(true);
  expect(await press(/^Send tables as plain text$/)).toMatch(/\[Send tables as tables\]/);
  expect(await app.roster.preferences.plainTables(app.account.personId)).toBe(true);
  expect(await press(/^Send tables as tables$/)).toMatch(/\[Send tables as plain text\]/);
  await press(/^History…$/);
  expect(await press(/^Keep 365 days$/)).toMatch(/365 days/);
  expect(await app.roster.preferences.keepDays(app.account.personId)).toBe(365);
  await press(/^Settings$/);
  await press(/^For all users…$/);
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

    Tables: on
    “Contact joined” from Telegram, Max Muster: I couldn’t ask just now
    Empty chats of people who just joined: I leave them open
    History and snapshots: kept for 90 days
    Backup of Max Muster: off
    [Send tables as plain text] [Close empty chats of newcomers] [News of contacts] [Language] [History…] [Backup…] [My accounts] [Privacy] [Forget me] [For all users…]"
  `);
});

test('a member cannot set what asks before imports, nor invite', async () => {
  await using app = await openPairedMemoryApp();
  const member = await invite(app);
  expect(member.welcome).toMatchInlineSnapshot(`
    "Welcome! You can use this bot now.

    Hello Gina.

    I work on the contacts of your own Telegram account. Connect it once and you’re ready.
    [Pair my account]"
  `);
  expect(await member.say('/settings')).not.toMatch(/Ask above/);
  const data = actions.askAbove.data('none', 100);
  const { text } = await member.chat.pressData(member.chat.latest(), data, 'forged');
  expect(text).toMatchInlineSnapshot(`"Only the owner of this bot can set that."`);
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
    "Delete everything I know about you? I’ll delete:
    what’s stored of your contacts, saved numbers and people you met
    the history of your changes, and cards that wait for Telegram
    your settings, open questions, and what older buttons lead to
    Your contacts at Telegram stay, and so does this chat until you delete it.
    To come back, you’ll need a new invitation link.
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

    Tap to switch on or off. What you do yourself is never news.

    Right away; at most 3 a minute, the rest in one message.
    Silent from 22:00 to 08:00, your time.
    [☑ Someone joined Telegram] [☑ Someone added me and may get my number] [☑ Birthdays, in the morning] [☑ Another name] [☑ Another username] [☑ Another number] [☑ Deleted accounts] [☐ Someone no longer has me] [Right away] [Once a day…]"
  `);
  expect(await press(/^☑ Another name$/)).toMatch(/☐ Another name/);
  const { notifications } = app.roster;
  expect((await notifications.settings(app.account.personId)).off).toEqual(['lost_mutual', 'name']);
  expect(await press(/^☐ Another name$/)).toMatch(/☑ Another name/);
  await press(/^Once a day…$/);
  await press(/^15:00$/);
  expect(await press(/^14:00$/)).toMatchInlineSnapshot(`
    "News

    Tap to switch on or off. What you do yourself is never news.

    One message a day for each account, next at 2026-11-23 13:00 UTC.
    Silent from 22:00 to 08:00, your time.
    [☑ Someone joined Telegram] [☑ Someone added me and may get my number] [☑ Birthdays, in the morning] [☑ Another name] [☑ Another username] [☑ Another number] [☑ Deleted accounts] [☐ Someone no longer has me] [Right away] [00:00] [02:00] [04:00] [06:00] [08:00] [10:00] [12:00] [14:00] [16:00] [18:00] [20:00] [22:00] [Change time zone]"
  `);
  expect((await notifications.settings(app.account.personId)).digestHour).toBe(14);
  expect(await press(/^16:00$/)).toMatch(/2026-11-22 15:00 UTC/);
  await press(/^Right away$/);
  expect((await notifications.settings(app.account.personId)).digestHour).toBeUndefined();
  for (let kinds = 0; kinds < 6; kinds += 1) {
    expect(await press(/^☑/)).not.toMatch(/Everything is off|no news/i);
  }
  expect(await press(/^☑/)).toMatchInlineSnapshot(`
    "News

    Tap to switch on or off. What you do yourself is never news.
    Everything is off.

    Right away; at most 3 a minute, the rest in one message.
    Silent from 22:00 to 08:00, your time.
    [☐ Someone joined Telegram] [☐ Someone added me and may get my number] [☐ Birthdays, in the morning] [☐ Another name] [☐ Another username] [☐ Another number] [☐ Deleted accounts] [☐ Someone no longer has me] [Right away] [00:00] [02:00] [04:00] [06:00] [08:00] [10:00] [12:00] [14:00] [16:00] [18:00] [20:00] [22:00] [Change time zone]"
  `);
});

test('the time zone is asked for by what the clock shows, and a digest keeps its time', async () => {
  await using app = await openPairedMemoryApp();
  const { say, press } = talkOf(app, app.me);
  const { notifications } = app.roster;
  const { personId } = app.account;
  // Chosen in UTC by an earlier version.
  await notifications.setDigest(personId, 8);
  await say('/settings');
  await press(/^News of contacts$/);
  expect(await press(/^Once a day…$/)).toMatchInlineSnapshot(`
    "What time is it for you? I’ll use it for your daily news and stay silent at night.
    [15:00] [Another time] [Back]"
  `);
  expect(await press(/^Another time$/)).toMatchInlineSnapshot(`
    "What time is it for you? Tap it, or write it, your country or a large city near you.
    [03:00] [04:00] [04:30] [05:00] [06:00] [07:00] [08:00] [09:00] [10:00] [10:30] [11:00] [12:00] [13:00] [14:00] [15:00] [16:00] [17:00] [17:30] [18:00] [18:30] [19:00] [19:30] [19:45] [20:00] [20:30] [21:00] [22:00] [22:45] [23:00] [23:30] [00:00] [00:30] [01:00] [02:00] [03:45] [Cancel]"
  `);
  expect(await press(/^15:00$/)).toMatchInlineSnapshot(`
    "Where are clocks the same as yours, in summer and in winter?
    [15:00 Nigeria, Algeria, Angola] [15:00 Germany, France, Italy] [Another time] [Back]"
  `);
  expect(await press(/Germany/)).toMatch(/next at 2026-11-23 08:00 UTC/);
  expect(await notifications.settings(personId)).toMatchObject({
    digestHour: 9,
    timeZone: 'Europe/Berlin',
  });
  expect(await press(/^Change time zone$/)).toMatch(/\[15:00\]/);
  expect(await press(/^Back$/)).toMatch(/^News/);
});

test('the time zone is understood by a country, a city or the time, and asked for again otherwise', async () => {
  await using app = await openPairedMemoryApp();
  const { say, press } = talkOf(app, app.me);
  const { notifications } = app.roster;
  const zone = async () => (await notifications.settings(app.account.personId)).timeZone;
  const ask = async () => {
    await say('/settings');
    await press(/^News of contacts$/);
    await press((await zone()) === undefined ? /^Once a day…$/ : /^Change time zone$/);
    await press(/^Another time$/);
  };
  await ask();
  expect(await say('Atlantis')).toMatch(/^I don’t know this place/);
  expect(await say('Kathmandu')).toMatch(/^News/);
  expect(await zone()).toBe('Asia/Katmandu');
  await ask();
  expect(await say('19:32')).toMatch(/^News/);
  expect(await zone()).toBe('Asia/Calcutta');
  await ask();
  expect(await say('15:00')).toMatchInlineSnapshot(`
    "Where are clocks the same as yours, in summer and in winter?
    [15:00 Nigeria, Algeria, Angola] [15:00 Germany, France, Italy] [Another time] [Back]"
  `);
  await press(/Germany/);
  expect(await zone()).toBe('Europe/Berlin');
  await ask();
  await say('Canada');
  await press(/St Johns/);
  expect(await zone()).toBe('America/St_Johns');
});

test('a digest stays at its local hour when clocks change', async () => {
  await using app = await openPairedMemoryApp();
  const { notifications } = app.roster;
  const { personId } = app.account;
  await notifications.setTimeZone(personId, 'America/St_Johns');
  await notifications.setDigest(personId, 8);
  app.clock.jump(Date.parse('2027-03-13T12:00:00Z') - app.clock.now().getTime());
  const { say, press } = talkOf(app, app.me);
  await say('/settings');
  // The clocks are put forward in between: 24 hours after 08:00 it would be 09:00.
  expect(await press(/^News of contacts$/)).toMatch(/next at 2027-03-14 10:30 UTC/);
});
