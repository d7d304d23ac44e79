import { expect, test } from 'vitest';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { buttonsOf } from '../../../e2e/chat-text.ts';
import { messageAsText, talkOf, type Talk } from '../../../support/memory/talk.ts';

const people = Array.from({ length: 21 }, (_, at) => ({
  id: 100n + BigInt(at),
  firstName: `Pal ${String(at).padStart(2, '0')}`,
}));

async function openApp(): Promise<PairedMemoryApp & Talk> {
  const app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    for (const { id, firstName } of people) elsewhere.add(id, { firstName, lastName: '' });
  });
  return { ...app, ...talkOf(app, app.me) };
}

async function count({ phone }: PairedMemoryApp): Promise<number> {
  return (await phone.getContactIds()).length;
}

/** Deletes the contacts that match. */
async function deleteAll({ say, press }: Talk, words: string, yes: string): Promise<void> {
  await say(`/contacts ${words}`);
  await press(/^Select$/);
  await press(/^Select all/);
  await press(/^Delete \d+…$/);
  await press(new RegExp(yes));
}

test('an operation is opened from the history, undone and done again', async () => {
  await using app = await openApp();
  await app.say('/rename pal 03 = Zoe Miller');
  await app.say('/history');
  expect(await app.press(/^Open$/)).toMatchInlineSnapshot(`
    "Renamed Pal 03 to Zoe Miller
    2026-11-22 14:00 UTC, on the account of Max Muster
    Zoe Miller · Pal 03 → Zoe Miller
    [Undo] [History]"
  `);
  expect(await app.press(/^Undo$/)).toMatchInlineSnapshot(`
    "Zoe Miller is called Pal 03 again.
    [Redo] [History]"
  `);
  expect(await app.press(/^Redo$/)).toMatchInlineSnapshot(`
    "Pal 03 is called Zoe Miller again.
    [Undo] [History]"
  `);
  expect(await app.press(/^History$/)).toMatchInlineSnapshot(`
    "Changes to the contacts of Max Muster · 3
    What was done
    Redone: Renamed Pal 03 to Zoe Miller | Open
    2026-11-22 14:00 UTC
    Undone: Renamed Pal 03 to Zoe Miller | Open
    2026-11-22 14:00 UTC · undone
    Renamed Pal 03 to Zoe Miller | Open
    2026-11-22 14:00 UTC · undone and redone
    [Open] [Open] [Open]"
  `);
});

test('an operation is undone once', async () => {
  await using app = await openApp();
  await app.say('/rename pal 03 = Zoe Miller');
  const renamed = app.me.latest();
  const undo = buttonsOf(renamed).find(({ label }) => label === 'Undo')?.data ?? '';
  await app.press(/^Undo$/);
  const { text, alert } = await app.me.pressData(renamed, undo, 'forged');
  expect([text, alert]).toMatchInlineSnapshot(`
    [
      "That was already undone, 2026-11-22 14:00 UTC.",
      true,
    ]
  `);
  expect(await app.say('/undo')).toMatchInlineSnapshot(
    `
    "Nothing to undo.
    [History]"
  `,
  );
});

test('what another device changed since is not reverted', async () => {
  await using app = await openApp();
  await app.say('/rename pal 03 = Zoe Miller');
  app.phone.elsewhere.add(103n, { firstName: 'Zora', lastName: '' });
  expect(await app.press(/^Undo$/)).toMatchInlineSnapshot(`
    "Zoe Miller has changed since: now Zora. I left that alone.
    [History]"
  `);
  await app.say('/rename pal 04 = Ben');
  app.phone.elsewhere.remove(104n);
  expect(await app.press(/^Undo$/)).toMatchInlineSnapshot(`
    "Ben has changed since: no longer a contact. I left that alone.
    [History]"
  `);
});

test('undoing many changes takes one tap, and shows its progress', async () => {
  await using app = await openApp();
  await deleteAll(app, 'pal', '^Delete these 21 contacts$');
  expect(await count(app)).toBe(0);
  const deleted = app.me.latest();
  await app.press(/^Undo$/);
  expect(app.me.latest().id).toBe(deleted.id);
  expect(await app.say('/jobs')).toMatchInlineSnapshot(`
    "Running
    Undoing: Deleted 21 contacts
    ░░░░░░░░░░░░░░░░░░░░ 0 of 21
    [Stop] [Look again]"
  `);
  await app.runWork();
  expect(await count(app)).toBe(21);
  expect(await app.say('/jobs')).toMatch(/^Nothing is running\./);
  await app.say('/history');
  expect(await app.press(/^Open$/)).toMatch(/\[1\/\d\] \[›\]/);
  expect(await app.press(/^›$/)).toMatchInlineSnapshot(`
    "Undone: Deleted 21 contacts
    2026-11-22 14:00 UTC, on the account of Max Muster
    Pal 12 · added
    Pal 11 · added
    Pal 10 · added
    Pal 09 · added
    Pal 08 · added
    Pal 07 · added
    Pal 06 · added
    Pal 05 · added
    [‹] [2/3] [›] [Redo] [History]"
  `);
});

test('a running undo is stopped, and goes on', async () => {
  await using app = await openApp();
  await deleteAll(app, 'pal', '^Delete these 21 contacts$');
  await app.press(/^Undo$/);
  expect(await app.press(/^Stop$/)).toMatchInlineSnapshot(`
    "Not undone: Deleted 21 contacts
    Stopped. What’s undone stays undone; the rest is as it was.
    Pal 00 · not undone yet
    Pal 01 · not undone yet
    Pal 02 · not undone yet
    Pal 03 · not undone yet
    Pal 04 · not undone yet
    Pal 05 · not undone yet
    Pal 06 · not undone yet
    Pal 07 · not undone yet
    [1/3] [›] [Continue] [History]"
  `);
  await app.runWork();
  expect(await count(app)).toBe(0);
  expect(await app.press(/^›$/)).toMatchInlineSnapshot(`
    "Not undone: Deleted 21 contacts
    Stopped. What’s undone stays undone; the rest is as it was.
    Pal 08 · not undone yet
    Pal 09 · not undone yet
    Pal 10 · not undone yet
    Pal 11 · not undone yet
    Pal 12 · not undone yet
    Pal 13 · not undone yet
    Pal 14 · not undone yet
    Pal 15 · not undone yet
    [‹] [2/3] [›] [Continue] [History]"
  `);
  await app.press(/^Continue$/);
  await app.runWork();
  expect(await count(app)).toBe(21);
});

test('an undo of several says what it could not revert', async () => {
  await using app = await openApp();
  await deleteAll(app, 'pal 0', '^Delete these 10 contacts$');
  app.phone.elsewhere.add(101n, { firstName: 'Other', lastName: '' });
  await app.press(/^Undo$/);
  await app.runWork();
  expect(messageAsText(app.me.latest())).toMatchInlineSnapshot(`
    "Undone: Deleted 10 contacts
    9 undone · 1 changed since, and kept
    Pal 01 · changed since, and kept · now Other
    [Redo] [History]"
  `);
  await app.say('/history');
  expect(await app.press(/^Open$/)).toMatchInlineSnapshot(`
    "Undone: Deleted 10 contacts
    2026-11-22 14:00 UTC, on the account of Max Muster
    Pal 09 · added
    Pal 08 · added
    Pal 07 · added
    Pal 06 · added
    Pal 05 · added
    Pal 04 · added
    Pal 03 · added
    Pal 02 · added
    [1/2] [›] [Redo] [History]"
  `);
});

test('an undo waits as long as Telegram asks', async () => {
  await using app = await openApp();
  await deleteAll(app, 'pal', '^Delete these 21 contacts$');
  await app.press(/^Undo$/);
  app.phone.failNext({ kind: 'flood', until: new Date(app.clock.now().getTime() + 600_000) });
  await app.runWork();
  expect(await app.say('/jobs')).toMatch(/Pausing, so that Telegram/);
  await app.press(/^Look again$/);
  await app.clock.advance(601_000);
  await app.runWork();
  expect(await count(app)).toBe(21);
});

test('buttons of an operation that is not theirs do nothing', async () => {
  await using app = await openApp();
  await app.say('/rename pal 03 = Zoe Miller');
  const renamed = app.me.latest();
  const undo = buttonsOf(renamed).find(({ label }) => label === 'Undo')?.data ?? '';
  await app.roster.accounts.unpair(app.account);
  const { text, alert } = await app.me.pressData(renamed, undo, 'forged');
  expect([text, alert]).toMatchInlineSnapshot(`
    [
      "That’s no longer in the history, or its account isn’t paired anymore.",
      true,
    ]
  `);
});
