import { expect, test } from 'vitest';
import { guest, openPairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

test('/start and /help say what can be done', async () => {
  await using app = await openPairedMemoryApp();
  const { say } = talkOf(app, app.me);
  expect(await say('/start')).toMatchInlineSnapshot(`
    "Hello Max.

    You are paired with Max Muster.
    Open your contacts, or send me a contact or a file of contacts to add people. /help shows the rest.
    [Open contacts]"
  `);
  expect(await say('/help')).toMatchInlineSnapshot(`
    "What I can do with your Telegram contacts:

    Contacts
    /contacts - Your contacts; add words to search
    /contact - Somebody’s card, with all you can do
    /add - Add somebody, with or without a number
    /rename - Give a contact another name
    /delete - Delete a contact
    /import - Add people: a file, numbers, shared contacts
    /export - Your contacts as a file; add words to search
    /search - Find people in all of Telegram
    /status - Who is online, and who was seen when
    /share - People who added you and wait for your number
    /close_friends - Who sees what you share with close friends
    /birthdays - Birthdays around today
    /duplicates - The same person twice: look, and merge
    /cleanup - What you may not need any more
    /invite - Your contact link: others add you by it
    /ids - The Telegram ids of your contacts

    What was done, and the way back
    /jobs - What is under way: pause, resume, stop
    /undo - Take back the latest change
    /history - What I changed; add words to search
    /snapshots - Your contacts as they were; compare, restore

    Blocking
    /block - Block somebody
    /unblock - Let somebody in again
    /blocked - Whom you block

    Saved numbers
    /saved - Every number you ever imported
    /delete_phones - Delete contacts and saved numbers by number
    /reset_saved - Clear Telegram’s list of saved numbers

    Account
    /pair - Connect your Telegram account
    /accounts - Your accounts: switch, pair again, pair another
    /session - What is stored of your account, and since when
    /privacy - Who sees your number, and finds you by it
    /settings - What I tell you unasked, and how tables look
    /unpair - Disconnect, and delete what is stored
    /forget - Delete everything I know about you
    /invite_member - Let one more person use this bot
    /members - Who uses this bot: see, remove, withdraw invitations

    Getting around
    /cancel - Stop what is under way
    /help - What I can do
    /start - Where you are, and the next step

    To add people, share contacts with me, forward a message of theirs, or send a .vcf, .csv or .json file, as phones and mail programs export it, or lines with numbers and names. One person is added at once; of more I first show what would happen. /jobs shows imports that are under way, and each ends with what became of every number.

    To get your contacts as a file, for a phone, a spreadsheet or me, send /export, or press Export below a list."
  `);
  expect(await say('/cancel')).toMatchInlineSnapshot(`"There is nothing to cancel."`);
  expect(await say('/jobs')).toMatchInlineSnapshot(`"Nothing is under way."`);
});

test('what is not understood is answered by what could be meant', async () => {
  await using app = await openPairedMemoryApp();
  const { say } = talkOf(app, app.me);
  expect(await say('Contacts zoe')).toMatchInlineSnapshot(
    `"Send /contacts zoe to do that: commands begin with a slash, in small letters."`,
  );
  expect(await say('/nonsense zoe')).toMatchInlineSnapshot(
    `"I do not know /nonsense. /help lists my commands."`,
  );
  expect(await say('a'.repeat(40))).toMatch(/\[Search contacts for/);
  expect(await say('a'.repeat(41))).not.toMatch(/Search contacts/);
});

test('a button that no feature knows is called old', async () => {
  await using app = await openPairedMemoryApp();
  const { text, alert } = await app.me.pressData(app.me.latest(), 'nonsense:1', 'forged');
  expect([text, alert]).toMatchInlineSnapshot(`
    [
      "This button is from an older message. Send the command again for a fresh one; nothing was changed.",
      true,
    ]
  `);
});

test('strangers are refused, also by their buttons and by links that are too old', async () => {
  await using app = await openPairedMemoryApp();
  const chat = app.chat(guest.id);
  const { say, does } = talkOf(app, chat);
  expect(await say('/contacts')).toMatchInlineSnapshot(
    `"This bot is private. Ask the person who runs it for an invitation link. If that is you, open the link that the program printed when it started."`,
  );
  expect(await does(() => chat.raw.start('invite-nonsense'))).toMatchInlineSnapshot(
    `"This link has been used or is too old. Ask for a new one; nothing was changed."`,
  );
  const { text, alert } = await chat.pressData(chat.latest(), 'accounts', 'forged');
  expect([text, alert]).toMatchInlineSnapshot(`
    [
      "This bot is private. Ask the person who runs it for an invitation link. If that is you, open the link that the program printed when it started.",
      true,
    ]
  `);
});
