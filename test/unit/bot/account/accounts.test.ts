import { expect, test } from 'vitest';
import {
  max,
  openMemoryApp,
  openPairedMemoryApp,
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
  const app = await openPairedMemoryApp([zoe]);
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
    "You have paired no account yet.
    [Pair my account]"
  `);
  expect(await say('/contacts')).toMatchInlineSnapshot(`
    "There is no Telegram account here yet. Pair yours first; it takes a minute.
    [Pair my account]"
  `);
  expect(await say('/start')).toMatchInlineSnapshot(`
    "Hello Max.

    I work on the contacts of your own Telegram account. Connect it once, and everything else follows.
    [Pair my account]"
  `);
  expect(await say('/settings')).toMatchInlineSnapshot(`
    "Settings

    Tables: drawn, with buttons in them

    The history of changes and the snapshots of your contacts are kept for 90 days. A shorter time deletes what is older within a quarter of an hour, for good; the latest snapshot always stays.

    Imports of more than 500 new numbers are asked about once more, whoever begins them. How many, you choose below, as the owner.

    Accounts: everybody may pair any account that they can sign in to.

    /privacy: who sees your number, and who finds you by it.
    /accounts: the accounts you paired, and what I keep of each.
    /forget: delete everything I know about you.
    [Send tables as plain text] [News of contacts] [Keep 30 days] [Keep 90 days] [Keep 365 days] [Ask above 100] [Ask above 500] [Ask above 2,000] [Ask above 10,000] [Only own accounts]"
  `);
  expect(await say('/forget')).toMatchInlineSnapshot(`
    "Delete everything I know about you? This goes:
    what I stored of your contacts, of saved numbers and of people you met
    the history of what you changed here, and cards that wait for Telegram
    your settings, open questions, and what the buttons of older messages lead to
    Your contacts stay as they are at Telegram, and the messages of this chat until you delete it.
    You own this bot. Unless its configuration names you, nobody owns it then, until somebody opens the link that the program prints at its next start. People you let in stay.
    [Forget me] [Keep]"
  `);
  expect(await say('/jobs')).toMatchInlineSnapshot(`"Nothing is under way."`);
  expect(await say('zoe')).toMatchInlineSnapshot(
    `"I did not understand that. /help shows what I can do."`,
  );
});

test('one account is not called the current one', async () => {
  await using app = await openPairedMemoryApp();
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
    There are no contacts yet. Share a contact with me or send a .vcf file to add people."
  `);
  await app.say('/accounts');
  expect(await app.press(/^Work on Max Muster/)).toMatchInlineSnapshot(`
    "Commands work on Max Muster, +49 170 1234567 from now on. Buttons of older messages keep to the account they name.
    Your 2 accounts:
    Max Muster, +49 170 1234567 · commands work on this one
    Work, +49 170 9999999
    [Work on Work, +49 170 9999999] [Pair another account]"
  `);
  expect(await app.say('/contacts')).toMatch(/^[^\n]*Max Muster/);
  expect(await app.say('/pair')).toMatchInlineSnapshot(`
    "You are paired with 2 accounts already; /accounts lists them.
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

    Telegram ended my connection to Max Muster. Pair again to go on; nothing else is lost.
    [Pair again]"
  `);
  expect(await app.say('/session')).toMatch(/ended/i);
});

test('a button of an account that is gone does nothing', async () => {
  await using app = await openApp();
  await app.say('/accounts');
  await app.roster.accounts.unpair(app.account);
  expect(await app.press(/^Work on Max Muster/)).toMatchInlineSnapshot(
    `"alert: This button is from an older message. Send the command again for a fresh one; nothing was changed."`,
  );
});

test('/session shows what is stored, and leads to unpairing', async () => {
  await using app = await openPairedMemoryApp([zoe]);
  const { say, press } = talkOf(app, app.me);
  expect(await say('/session')).toMatchInlineSnapshot(`
    "I have been paired with Max Muster, +49 170 1234567, since 2026-11-22 14:00 UTC.
    What I store of this account
    the contact list, which is empty, as of 2026-11-22 14:00 UTC
    no saved numbers: the list was never asked for
    nobody met beside the contacts
    no changes yet
    one snapshot of all contacts, of 2026-11-22 14:00 UTC
    no news of contacts
    The session itself is stored encrypted, and opens only for this account.
    At Telegram it stands under Settings > Devices as Roster, where you can end it too. Unpairing ends it and deletes all of this; your contacts stay as they are at Telegram.
    [Unpair] [My accounts]"
  `);
  expect(await press(/^My accounts$/)).toMatch(/Max Muster/);
  expect(await press(/^Unpair$/)).toMatchInlineSnapshot(`
    "Unpair Max Muster? I sign out at Telegram and delete everything I stored about this account. Your contacts stay as they are at Telegram.
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
  await using app = await openPairedMemoryApp([zoe], ({ elsewhere }) => elsewhere.allowTakeout());
  const { say, press } = talkOf(app, app.me);
  await say('/import Zoe +12025550101');
  await say('/saved');
  await press(/^Ask Telegram$/);
  await say('/snapshots');
  await press(/^Take one now$/);
  expect(await say('/session')).toMatchInlineSnapshot(`
    "I have been paired with Max Muster, +49 170 1234567, since 2026-11-22 14:00 UTC.
    What I store of this account
    one contact, as of 2026-11-22 14:00 UTC
    one saved number, as of 2026-11-22 14:00 UTC
    nobody met beside the contacts
    one change that was made here, as of 2026-11-22 14:00 UTC
    2 snapshots of all contacts, the oldest of 2026-11-22 14:00 UTC
    no news of contacts
    The session itself is stored encrypted, and opens only for this account.
    At Telegram it stands under Settings > Devices as Roster, where you can end it too. Unpairing ends it and deletes all of this; your contacts stay as they are at Telegram.
    [Unpair] [My accounts]"
  `);
});

test('unpairing one of several accounts continues with another', async () => {
  await using app = await openApp();
  expect(await app.say('/unpair')).toMatchInlineSnapshot(`
    "Account: Work, +49 170 9999999

    Unpair Work? I sign out at Telegram and delete everything I stored about this account. Your contacts stay as they are at Telegram.
    [Unpair] [Keep]"
  `);
  expect(await app.press(/^Unpair$/)).toMatchInlineSnapshot(`
    "Account: Work, +49 170 9999999

    Unpaired Work. I signed out, and deleted everything stored about the account.

    Commands work on Max Muster, +49 170 1234567 from now on.
    [My accounts]"
  `);
  expect(await app.press(/^My accounts$/)).toMatch(/Max Muster/);
});

test('unpairing without Telegram says how to end the session', async () => {
  await using app = await openPairedMemoryApp();
  const { say, press } = talkOf(app, app.me);
  await say('/unpair');
  app.phone.failNext({ kind: 'unreachable' });
  expect(await press(/^Unpair$/)).toMatchInlineSnapshot(`
    "Unpaired Max Muster, and deleted everything stored about the account. Telegram could not be reached to sign out: please end the session of this bot in Telegram under Settings > Devices.
    [Pair my account]"
  `);
});

test('/forget deletes everything about a person after two questions', async () => {
  await using app = await openApp();
  expect(await app.say('/forget')).toMatchInlineSnapshot(`
    "Delete everything I know about you? This goes:
    the pairing with Max Muster, +49 170 1234567: I sign out at Telegram
    the pairing with Work, +49 170 9999999: I sign out at Telegram
    what I stored of your contacts, of saved numbers and of people you met
    the history of what you changed here, and cards that wait for Telegram
    your settings, open questions, and what the buttons of older messages lead to
    Your contacts stay as they are at Telegram, and the messages of this chat until you delete it.
    You own this bot. Unless its configuration names you, nobody owns it then, until somebody opens the link that the program prints at its next start. People you let in stay.
    [Forget me] [Keep]"
  `);
  expect(await app.press(/^Forget me$/)).toMatchInlineSnapshot(`
    "Delete everything I know about you for good? This cannot be undone.
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

test('/forget without Telegram says that sessions remain', async () => {
  await using app = await openPairedMemoryApp();
  const { say, press } = talkOf(app, app.me);
  await say('/forget');
  await press(/^Forget me$/);
  app.phone.failNext({ kind: 'unreachable' });
  expect(await press(/^Yes, delete everything$/)).toMatchInlineSnapshot(`
    "Everything I knew about you is deleted. Goodbye!
    Telegram could not be reached to sign out everywhere: please end the session of this bot in Telegram under Settings > Devices.

    To come back, send /start: this bot’s configuration names you as its owner."
  `);
});
