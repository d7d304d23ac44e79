import { expect, test } from 'vitest';
import { guest, openPairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

test('/start and /help say what can be done', async () => {
  await using app = await openPairedMemoryApp();
  const { say, press } = talkOf(app, app.me);
  expect(await say('/start')).toMatchInlineSnapshot(`
    "Hello Max.

    Send me a name, a number or a file, or tap what you’d like to do.
    [Contacts] [Add someone] [Import people] [Clean up] [Undo] [Export] [Privacy] [Settings] [At a glance] [Help]"
  `);
  expect(await say('/help')).toMatchInlineSnapshot(`
    "What I can do with your contacts. Send me any of these:
    a name, a number or a @username: I find or add the person
    a contact, a file of contacts or a photo of a QR code: I show first what would change
    a word such as “undo” or “contacts”: I do it
    I ask before I delete, and /undo takes back the latest change.
    [All commands]"
  `);
  expect(await press(/^All commands$/)).toMatchInlineSnapshot(`
    "Everything I can do:

    Contacts
    /contacts - Your contacts; add words to search
    /labels - Your labels: see, rename, merge, export
    /import - Add people: a file, numbers, shared contacts
    /export - Your contacts as a file; add words to search
    /search - Find people in all of Telegram
    /status - Who’s online, and who was seen when
    /birthdays - Birthdays around today
    /duplicates - The same person twice: look and merge
    /cleanup - Contacts you may not need
    /tidy - Tidy names: order, capitals, emoji, titles
    /ids - The Telegram ids of your contacts
    [Contacts] [One person] [What was done, and the way back] [Blocking] [Saved numbers] [Account] [Getting around] [Help]"
  `);
  expect(await say('/cancel')).toMatchInlineSnapshot(`"There’s nothing to cancel."`);
  expect(await say('/jobs')).toMatchInlineSnapshot(`
    "Nothing is running.
    [History] [Import people]"
  `);
});

test('a button that no feature knows is called old', async () => {
  await using app = await openPairedMemoryApp();
  const { text, alert } = await app.me.pressData(app.me.latest(), 'nonsense:1', 'forged');
  expect([text, alert]).toMatchInlineSnapshot(`
    [
      "This button is from an older message. Send the command again for a fresh one.",
      true,
    ]
  `);
});

test('help: a member sees the commands of members, without those of owners', async () => {
  await using app = await openPairedMemoryApp();
  const { access } = app.roster;
  await access.redeem(guest.id, await access.inviteToken(app.account.personId));
  const { say, press } = talkOf(app, app.chat(guest.id));
  await say('/help');
  await press(/^All commands$/);
  const account = await press(/^Account$/);
  expect(account).toContain('/forget - Delete everything I know about you');
  expect(account).not.toMatch(/invite_member|members|health/);
});

test('strangers are refused, also by their buttons and by links that are too old', async () => {
  await using app = await openPairedMemoryApp();
  const chat = app.chat(guest.id);
  const { say, does } = talkOf(app, chat);
  expect(await say('/contacts')).toMatchInlineSnapshot(
    `"This bot is private: ask the person who runs it for an invitation link. If that’s you, open the link printed when the program started."`,
  );
  expect(await does(() => chat.raw.start('invite-nonsense'))).toMatchInlineSnapshot(
    `"This link was used already or is too old. Ask for a new one."`,
  );
  const { text, alert } = await chat.pressData(chat.latest(), 'accounts', 'forged');
  expect([text, alert]).toMatchInlineSnapshot(`
    [
      "This bot is private: ask the person who runs it for an invitation link. If that’s you, open the link printed when the program started.",
      true,
    ]
  `);
});
