import { expect, test } from 'vitest';
import {
  max,
  openMemoryApp,
  openJustPairedMemoryApp,
  pairAccount,
  type PairedMemoryApp,
} from '../../../support/memory/memory-app.ts';
import { talkOf, type Talk } from '../../../support/memory/talk.ts';

const second = {
  id: 7_100_000_009n,
  firstName: 'Work',
  lastName: '',
  usernames: [],
  phone: '+491709999999',
} as const;
const zoe = { id: 11n, firstName: 'Zoe', phone: '+12025550101' };

/** With two accounts of one person; the second is the current one. */
async function openApp(): Promise<PairedMemoryApp & Talk> {
  const app = await openJustPairedMemoryApp([zoe]);
  app.telegram.addAccount(second, [zoe]);
  // Accounts are listed in the order of their pairing.
  app.clock.jump(1_000);
  await pairAccount(app, second, max.id);
  await app.clock.advance(0);
  return { ...app, ...talkOf(app, app.me) };
}

test('without an account, every command that needs one asks to pair', async () => {
  await using app = await openMemoryApp();
  const { say } = talkOf(app, app.chat(max.id));
  expect(await say('/accounts')).toMatchInlineSnapshot(`
    "You haven’t paired an account yet.
    [Pair my account]"
  `);
  expect(await say('/contacts')).toMatchInlineSnapshot(`
    "No Telegram account here yet. Pair yours first; it takes a minute.
    [Pair my account]"
  `);
  expect(await say('/start')).toMatchInlineSnapshot(`
    "Hello Max.

    I work on the contacts of your own Telegram account. Connect it once and you’re ready.
    [Pair my account]"
  `);
  expect(await say('/settings')).toMatchInlineSnapshot(`
    "Settings

    Tables: on
    History and snapshots: kept for 90 days
    [Send tables as plain text] [News of contacts] [Language] [History…] [My accounts] [Privacy] [Forget me] [For all users…]"
  `);
  expect(await say('/forget')).toMatchInlineSnapshot(`
    "Delete everything I know about you? I’ll delete:
    what’s stored of your contacts, saved numbers and people you met
    the history of your changes, and cards that wait for Telegram
    your settings, open questions, and what older buttons lead to
    Your contacts at Telegram stay, and so does this chat until you delete it.
    You own this bot. Unless its configuration names you, the link it prints at its next start decides who owns it; people you let in stay.
    [Forget me] [Keep]"
  `);
  expect(await say('/jobs')).toMatchInlineSnapshot(`
    "Nothing is running.
    [History] [Import people]"
  `);
  expect(await say('zoe')).toMatchInlineSnapshot(`
    "No Telegram account here yet. Pair yours first; it takes a minute.
    [Pair my account]"
  `);
});

test('one account is not called the current one', async () => {
  await using app = await openJustPairedMemoryApp();
  expect(await talkOf(app, app.me).say('/accounts')).toMatchInlineSnapshot(`
    "Your account:
    Max Muster, +49 170 1234567
    [Pair another account]"
  `);
});

test('several accounts are named in messages, and one is chosen to work on', async () => {
  await using app = await openApp();
  expect(await app.say('/accounts')).toMatchInlineSnapshot(`
    "Your 2 accounts:
    Max Muster, +49 170 1234567
    Work, +49 170 9999999 · commands work on this one
    [Work on Max Muster, +49 170 1234567] [Pair another account]"
  `);
  expect(await app.say('/contacts')).toMatchInlineSnapshot(`
    "Account: Work, +49 170 9999999
    Contacts of Work · 0
    No contacts yet. Share one with me, or send a file of contacts.
    [Import people] [Add someone]"
  `);
  await app.say('/accounts');
  expect(await app.press(/^Work on Max Muster/)).toMatchInlineSnapshot(`
    "Commands now work on Max Muster, +49 170 1234567. Buttons of older messages keep to the account they name.
    Your 2 accounts:
    Max Muster, +49 170 1234567 · commands work on this one
    Work, +49 170 9999999
    [Work on Work, +49 170 9999999] [Pair another account]"
  `);
  expect(await app.say('/contacts')).toMatch(/^[^\n]*Max Muster/);
  expect(await app.say('/pair')).toMatchInlineSnapshot(`
    "Already paired with 2 accounts; /accounts lists them.
    [Pair another account] [Open contacts]"
  `);
});

test('an account that Telegram signed out is offered to be paired again', async () => {
  await using app = await openApp();
  await app.does(() => app.phone.elsewhere.endSession());
  await app.me.shows(/^Telegram ended my connection/m);
  expect(await app.say('/accounts')).toMatchInlineSnapshot(`
    "Your 2 accounts:
    Max Muster, +49 170 1234567 · Telegram ended my connection to it
    Work, +49 170 9999999 · commands work on this one
    [Work on Max Muster, +49 170 1234567] [Pair again: Max Muster, +49 170 1234567] [Pair another account]"
  `);
  await app.press(/^Work on Max Muster/);
  expect(await app.say('/start')).toMatchInlineSnapshot(`
    "Account: Max Muster, +49 170 1234567

    Hello Max.

    Telegram ended my connection to Max Muster. Pair again to go on.
    [Pair again] [Contacts] [Add someone] [Import people] [Clean up] [Undo] [Export] [Privacy] [Settings]"
  `);
  expect(await app.say('/session')).toMatch(/ended/i);
});

test('a button of an account that is gone does nothing', async () => {
  await using app = await openApp();
  await app.say('/accounts');
  await app.roster.accounts.unpair(app.account);
  expect(await app.press(/^Work on Max Muster/)).toMatchInlineSnapshot(
    `"alert: This button is from an older message. Send the command again for a fresh one."`,
  );
});

test('/session shows what is stored, and leads to unpairing', async () => {
  await using app = await openJustPairedMemoryApp([zoe]);
  const { say, press } = talkOf(app, app.me);
  expect(await say('/session')).toMatchInlineSnapshot(`
    "Paired with Max Muster, +49 170 1234567 since 2026-11-22 14:00 UTC.
    Stored for this account
    the contact list, which is empty, as of 2026-11-22 14:00 UTC
    no saved numbers: not read yet
    no one else yet
    no changes yet
    one snapshot of all contacts, of 2026-11-22 14:00 UTC
    no news of contacts
    The session is stored encrypted and opens only for this account.
    You’ll find it in Telegram’s Settings › Devices as “Roster”. Unpairing ends it and deletes all of this; your contacts stay.
    [Unpair] [My accounts]"
  `);
  expect(await press(/^My accounts$/)).toMatch(/Max Muster/);
  expect(await press(/^Unpair$/)).toMatchInlineSnapshot(`
    "Unpair Max Muster? I’ll sign out at Telegram and delete everything I stored about this account; your contacts stay.
    [Unpair] [Keep]"
  `);
  expect(await press(/^Unpair$/)).toMatchInlineSnapshot(`
    "Unpaired Max Muster. I signed out, and deleted everything stored about the account.
    [Pair my account]"
  `);
  expect(app.phone.isSignedOut).toBe(true);
  expect(await app.roster.accounts.list(max.id)).toEqual([]);
});

test('/session counts saved numbers, changes and snapshots', async () => {
  await using app = await openJustPairedMemoryApp([zoe], ({ elsewhere }) =>
    elsewhere.allowTakeout(),
  );
  const { say, press } = talkOf(app, app.me);
  await say('/import Zoe +12025550101');
  await say('/saved');
  await press(/^Ask Telegram$/);
  await say('/snapshots');
  await press(/^Take one now$/);
  expect(await say('/session')).toMatchInlineSnapshot(`
    "Paired with Max Muster, +49 170 1234567 since 2026-11-22 14:00 UTC.
    Stored for this account
    one contact, as of 2026-11-22 14:00 UTC
    one saved number, as of 2026-11-22 14:00 UTC
    no one else yet
    one change made here, as of 2026-11-22 14:00 UTC
    2 snapshots of all contacts, the oldest of 2026-11-22 14:00 UTC
    no news of contacts
    The session is stored encrypted and opens only for this account.
    You’ll find it in Telegram’s Settings › Devices as “Roster”. Unpairing ends it and deletes all of this; your contacts stay.
    [Unpair] [My accounts]"
  `);
});

test('/session counts news that are still to come', async () => {
  const birthday = { day: 23, month: 11, year: undefined };
  await using app = await openJustPairedMemoryApp([{ ...zoe, birthday }], ({ elsewhere }) =>
    elsewhere.add(zoe.id, { firstName: 'Zoe', lastName: '' }),
  );
  await app.clock.advance(60 * 60_000);
  expect(await talkOf(app, app.me).say('/session')).toMatch(/^one news item of a contact$/m);
});

test('unpairing one of several accounts continues with another', async () => {
  await using app = await openApp();
  expect(await app.say('/unpair')).toMatchInlineSnapshot(`
    "Account: Work, +49 170 9999999

    Unpair Work? I’ll sign out at Telegram and delete everything I stored about this account; your contacts stay.
    [Unpair] [Keep]"
  `);
  expect(await app.press(/^Unpair$/)).toMatchInlineSnapshot(`
    "Account: Work, +49 170 9999999

    Unpaired Work. I signed out, and deleted everything stored about the account.

    Commands now work on Max Muster, +49 170 1234567.
    [My accounts]"
  `);
  expect(await app.press(/^My accounts$/)).toMatch(/Max Muster/);
});

test('unpairing without Telegram says that signing out goes on', async () => {
  await using app = await openJustPairedMemoryApp();
  const { say, press } = talkOf(app, app.me);
  await say('/unpair');
  app.phone.failNext({ kind: 'unreachable' });
  expect(await press(/^Unpair$/)).toMatchInlineSnapshot(`
    "Unpaired Max Muster, and deleted what I stored. I couldn’t sign out at Telegram yet and keep trying; you can also end it in Settings › Devices.
    [Pair my account]"
  `);
});

test('/forget deletes everything about a person after two questions', async () => {
  await using app = await openApp();
  expect(await app.say('/forget')).toMatchInlineSnapshot(`
    "Delete everything I know about you? I’ll delete:
    the pairing with Max Muster, +49 170 1234567, signing out at Telegram
    the pairing with Work, +49 170 9999999, signing out at Telegram
    what’s stored of your contacts, saved numbers and people you met
    the history of your changes, and cards that wait for Telegram
    your settings, open questions, and what older buttons lead to
    Your contacts at Telegram stay, and so does this chat until you delete it.
    You own this bot. Unless its configuration names you, the link it prints at its next start decides who owns it; people you let in stay.
    [Forget me] [Keep]"
  `);
  expect(await app.press(/^Forget me$/)).toMatchInlineSnapshot(`
    "Really delete everything I know about you? You can’t undo this.
    [Yes, delete everything] [Keep]"
  `);
  expect(await app.roster.accounts.list(max.id)).toHaveLength(2);
  expect(await app.press(/^Yes, delete everything$/)).toMatchInlineSnapshot(`
    "Everything I knew about you is deleted. Goodbye!
    I signed out at Telegram too.

    To come back, send /start: this bot’s configuration names you as its owner."
  `);
  expect(await app.roster.accounts.list(max.id)).toEqual([]);
});

test('/forget without Telegram says that signing out goes on', async () => {
  await using app = await openJustPairedMemoryApp();
  const { say, press } = talkOf(app, app.me);
  await say('/forget');
  await press(/^Forget me$/);
  app.phone.failNext({ kind: 'unreachable' });
  expect(await press(/^Yes, delete everything$/)).toMatchInlineSnapshot(`
    "Everything I knew about you is deleted. Goodbye!
    I couldn’t reach Telegram to sign out everywhere yet, and I’ll keep trying. You can also end the session yourself, in Settings › Devices.

    To come back, send /start: this bot’s configuration names you as its owner."
  `);
});
