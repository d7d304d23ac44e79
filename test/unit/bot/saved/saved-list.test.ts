import { expect, test } from 'vitest';
import { buttonsOf } from '../../../e2e/chat-text.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf, type Talk } from '../../../support/memory/talk.ts';

const zoe = { id: 11n, firstName: 'Zoe', phone: '+12025550101' };

/** With one saved number of a contact, and others without. */
async function openApp(others = 2): Promise<PairedMemoryApp & Talk> {
  const app = await openPairedMemoryApp([zoe], ({ elsewhere }) => {
    elsewhere.add(zoe.id, { firstName: 'Zoe', lastName: 'Miller' });
    elsewhere.addOwner(zoe.id);
    elsewhere.save(zoe.phone, { firstName: 'Zoe', lastName: '' });
    for (let at = 0; at < others; at += 1) {
      const digits = String(at).padStart(2, '0');
      elsewhere.save(`+120255502${digits}`, { firstName: `Nia ${digits}`, lastName: '' });
    }
    elsewhere.allowTakeout();
  });
  const talk = talkOf(app, app.me);
  await talk.say('/saved');
  await talk.press(/^Ask Telegram$/);
  return { ...app, ...talk };
}

/** How many numbers are saved at Telegram. */
async function count({ phone }: PairedMemoryApp): Promise<number> {
  return (await phone.getContactIds()).filter((id) => id === 0n).length;
}

test('the list is filtered by whether a number has an account', async () => {
  await using app = await openApp();
  expect(await app.say('/saved')).toMatchInlineSnapshot(`
    "Saved numbers of Max Muster · 3
    2 not on Telegram or hidden, 1 with an account. As of 2026-11-22 14:00 UTC.
    Nia 00 | +1 202 555 0200
    Nia 01 | +1 202 555 0201
    Zoe | +1 202 555 0101
    contact: Zoe Miller
    [Nia 00] [Nia 01] [Zoe] [3] [All] [Without account] [With account] [Select] [Delete these 3 numbers] [Export] [Read again]"
  `);
  expect(await app.press(/^With account$/)).toMatchInlineSnapshot(`
    "Saved numbers of Max Muster · 1 of 3
    2 not on Telegram or hidden, 1 with an account. As of 2026-11-22 14:00 UTC.
    Zoe | +1 202 555 0101
    contact: Zoe Miller
    [Zoe] [1] [All] [Without account] [With account] [Select] [Delete this number] [Export] [Read again]"
  `);
  expect(await app.press(/^Without account$/)).toMatch(/^Saved numbers of Max Muster · 2 of 3/);
  expect(await app.say('/saved nia 01')).toMatch(/^Saved numbers of Max Muster · 1 of 3/);
  expect(await app.say('/saved nobody')).toMatchInlineSnapshot(`
    "Saved numbers of Max Muster · 0 of 3
    2 not on Telegram or hidden, 1 with an account. As of 2026-11-22 14:00 UTC.
    Search: nobody
    No number matches. Try fewer letters or digits, another filter, or send /saved for all of them.
    [All] [Without account] [With account] [Read again]"
  `);
});

test('the list has pages', async () => {
  await using app = await openApp(10);
  expect(await app.say('/saved')).toMatch(/\[1\/2\] \[›\]/);
  expect(await app.press(/^›$/)).toMatch(/Zoe/);
});

test('one number is deleted by the button of its row', async () => {
  await using app = await openApp();
  await app.say('/saved nia 01');
  await app.press(/^Nia 01$/);
  expect(await app.press(/^Delete$/)).toMatchInlineSnapshot(`
    "Delete this number from the saved numbers of Max Muster?
    Nia 01 · +1 202 555 0201
    If a contact who hides their number has one of these, they go too.
    Telegram forgets these numbers, so they won’t become contacts when their owners join. Your chats stay, and Undo saves them again.
    [Delete this number] [Keep]"
  `);
  expect(await app.press(/^Keep$/)).toMatch(/^Saved numbers of Max Muster · 1 of 3/);
  await app.press(/^Nia 01$/);
  await app.press(/^Delete$/);
  expect(await app.press(/^Delete this number$/)).toMatchInlineSnapshot(`
    "Deleted the number.
    [Undo] [Back to the list]"
  `);
  expect(await count(app)).toBe(2);
  expect(await app.press(/^Undo$/)).toMatchInlineSnapshot(`
    "Nia 01 (+1 202 555 0201) is saved again.
    [Redo] [History]"
  `);
  expect(await count(app)).toBe(3);
});

test('all numbers are deleted at once, with the contacts who have them', async () => {
  await using app = await openApp(11);
  await app.say('/saved');
  expect(await app.press(/^Delete these 12 numbers$/)).toMatchInlineSnapshot(`
    "Delete these 12 numbers from the saved numbers of Max Muster?
    Nia 00 · +1 202 555 0200
    Nia 01 · +1 202 555 0201
    Nia 02 · +1 202 555 0202
    Nia 03 · +1 202 555 0203
    Nia 04 · +1 202 555 0204
    Nia 05 · +1 202 555 0205
    Nia 06 · +1 202 555 0206
    Nia 07 · +1 202 555 0207
    Nia 08 · +1 202 555 0208
    Nia 09 · +1 202 555 0209
    … and 2 more.
    One is a contact and goes too, on all your devices.
    If a contact who hides their number has one of these, they go too.
    Telegram forgets these numbers, so they won’t become contacts when their owners join. Your chats stay, and Undo saves them again.
    A phone with Sync Contacts on brings these back. Switch it off first: Settings › Privacy and Security › Sync Contacts (on iPhones Data Settings).
    [Delete these 12 numbers] [Keep]"
  `);
  expect(await app.press(/^Delete these 12 numbers$/)).toMatchInlineSnapshot(`
    "Deleted 12 numbers.
    No longer contacts: Zoe Miller.
    [Undo] [Back to the list]"
  `);
  expect(await count(app)).toBe(0);
});

test('ticked numbers are deleted', async () => {
  await using app = await openApp();
  await app.say('/saved');
  expect(await app.press(/^Select$/)).toMatchInlineSnapshot(`
    "Saved numbers of Max Muster · 3
    No number selected yet. Tap numbers, here and on other pages.
    ☐ Nia 00 | +1 202 555 0200
    ☐ Nia 01 | +1 202 555 0201
    ☐ Zoe | +1 202 555 0101
    contact: Zoe Miller
    [Nia 00] [Nia 01] [Zoe] [All] [Without account] [With account] [Select all 3] [Done]"
  `);
  expect(await app.press(/^Nia 01$/)).toMatchInlineSnapshot(`
    "Saved numbers of Max Muster · 3
    One number selected.
    ☐ Nia 00 | +1 202 555 0200
    ☑ Nia 01 | +1 202 555 0201
    ☐ Zoe | +1 202 555 0101
    contact: Zoe Miller
    [Nia 00] [Nia 01] [Zoe] [All] [Without account] [With account] [Select all 3] [Clear] [Delete 1…] [Done]"
  `);
  expect(await app.press(/^With account$/)).toMatch(/\[Delete 1…\]/);
  expect(await app.press(/^Delete 1…$/)).toMatch(/Nia 01/);
  await app.press(/^Delete this number$/);
  expect(await count(app)).toBe(2);
  expect(await app.press(/^Back to the list$/)).not.toMatch(/Nia 01|☐/);
});

test('all but one are ticked, and stay so when the filter changes', async () => {
  await using app = await openApp();
  await app.say('/saved nia');
  await app.press(/^Select$/);
  await app.press(/^Select all 2$/);
  await app.press(/^Nia 00$/);
  expect(await app.press(/^With account$/)).toMatch(/\[Delete 1…\]/);
  expect(await app.press(/^Delete 1…$/)).toMatch(/Nia 01/);
});

test('a number that is gone cannot be asked about', async () => {
  await using app = await openApp();
  await app.say('/saved nia 01');
  const list = app.me.latest();
  const row = buttonsOf(list).find(({ label }) => label === 'Open')?.data ?? '';
  await app.book.removePhones(['+12025550201']);
  expect((await app.me.pressData(list, row, 'forged')).text).toMatchInlineSnapshot(
    `"This button is from an older message. Send the command again for a fresh one."`,
  );
  const all = buttonsOf(list).find(({ label }) => label === 'Delete this number')?.data ?? '';
  expect((await app.me.pressData(list, all, 'forged')).text).toMatchInlineSnapshot(
    `"None of these numbers is in the list anymore."`,
  );
});

test('numbers whose owner joined since the question are left out of it', async () => {
  await using app = await openApp();
  await app.say('/saved');
  await app.press(/^Without account$/);
  await app.press(/^Delete these 2 numbers$/);
  await app.book.removePhones(['+12025550201']);
  expect(await app.press(/^Delete these 2 numbers$/)).toMatchInlineSnapshot(`
    "Some of these numbers have an account by now, or are gone from the list, so I left them out.
    Delete this number from the saved numbers of Max Muster?
    Nia 00 · +1 202 555 0200
    If a contact who hides their number has one of these, they go too.
    Telegram forgets these numbers, so they won’t become contacts when their owners join. Your chats stay, and Undo saves them again.
    [Delete this number] [Keep]"
  `);
  await app.press(/^Delete this number$/);
  expect(await count(app)).toBe(1);
});

test('a list read again that is the same is said to be', async () => {
  await using app = await openApp();
  expect(await app.press(/^Read again$/)).toMatchInlineSnapshot(
    `"note: The list is the same. Telegram gave it anew just now."`,
  );
  app.phone.elsewhere.save('+12025550300', { firstName: 'New', lastName: '' });
  await app.clock.advance(120_000);
  expect(await app.press(/^Read again$/)).toMatch(/^Saved numbers of Max Muster · 4/);
});

test('Telegram may let the account wait, until its owner allows it', async () => {
  await using app = await openPairedMemoryApp([zoe]);
  const { say, press } = talkOf(app, app.me);
  await say('/saved');
  await press(/^Ask Telegram$/);
  expect(await press(/^I tapped Allow$/)).toMatchInlineSnapshot(
    `"alert: Telegram isn’t giving the list out yet. Look for Allow below the latest message in the chat named Telegram."`,
  );
  app.phone.elsewhere.allowTakeout();
  expect(await press(/^I tapped Allow$/)).toMatchInlineSnapshot(`
    "Saved numbers of Max Muster · 0
    0 not on Telegram or hidden, 0 with an account. As of 2026-11-22 14:00 UTC.
    [Read again]"
  `);
});

test('the whole list of saved numbers is cleared after two questions', async () => {
  await using app = await openApp();
  expect(await app.say('/reset_saved')).toMatchInlineSnapshot(`
    "Telegram keeps 3 saved numbers for Max Muster. Clear them?

    Your contacts stay. Gone is the list of numbers you ever imported: those not on Telegram won’t become contacts when they join.
    A phone with Sync Contacts on brings these back. Switch it off first: Settings › Privacy and Security › Sync Contacts (on iPhones Data Settings).
    [Clear 3 saved numbers] [Keep]"
  `);
  expect(await app.press(/^Clear \d+ saved numbers$/)).toMatchInlineSnapshot(`
    "Clear the saved numbers of Max Muster? Undo can bring back only those that /saved has read.
    [Yes, clear the list] [Keep]"
  `);
  expect(app.phone.calls).not.toContain('resetSaved');
  expect(await app.press(/^Yes, clear the list$/)).toMatchInlineSnapshot(`
    "Cleared the saved numbers of Max Muster. Your contacts are as they were.
    [Undo]"
  `);
  expect(app.phone.calls).toContain('resetSaved');
  expect(await app.say('/reset_saved')).toMatchInlineSnapshot(`"No saved numbers to clear."`);
});

test('numbers are deleted by a command, with the contacts they name', async () => {
  await using app = await openApp();
  expect(await app.say('/delete_phones')).toMatchInlineSnapshot(
    `
    "Say which numbers, with their country codes: /delete_phones +44 20 7946 0958, +1 202 555 0101. I’ll ask before I delete.
    [Saved numbers] [Open contacts]"
  `,
  );
  expect(await app.say('/delete_phones , ;')).toBe(await app.say('/delete_phones'));
  expect(await app.say('/delete_phones 12')).toMatchInlineSnapshot(`
    "12: the number is too short.
    Correct this and send the command again.
    [Saved numbers] [Open contacts]"
  `);
  expect(await app.say('/delete_phones +12025550101, +12025550777')).toMatchInlineSnapshot(`
    "Delete these 2 numbers from the contacts and the saved numbers of Max Muster?
    +1 202 555 0101 · Zoe Miller
    +1 202 555 0777
    Deletes contacts with these numbers too, on all devices; your chats stay. Undo brings them back, with the names that /saved has read.
    A phone with Sync Contacts on brings these back. Switch it off first: Settings › Privacy and Security › Sync Contacts (on iPhones Data Settings).
    [Delete these 2 numbers] [Keep]"
  `);
  expect(await app.press(/^Delete these 2 numbers$/)).toMatchInlineSnapshot(`
    "Telegram couldn’t delete some of these numbers, and doesn’t say which. Look at /contacts to see who’s left.
    No longer contacts: Zoe Miller.
    [Undo]"
  `);
});

test('sixty numbers fit in one question', async () => {
  await using app = await openApp(0);
  const numbers = (n: number): string =>
    Array.from({ length: n }, (_, at) => `+1202555${1000 + at}`).join(' ');
  expect(await app.say(`/delete_phones ${numbers(60)}`)).toMatch(/\[Delete these 60 numbers\]/);
  expect(await app.say(`/delete_phones ${numbers(61)}`)).toMatchInlineSnapshot(
    `"I take up to 60 numbers at a time. Send them in several messages."`,
  );
});
