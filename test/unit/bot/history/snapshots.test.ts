import { expect, test } from 'vitest';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { buttonsOf } from '../../../e2e/chat-text.ts';
import { talkOf, type Talk } from '../../../support/memory/talk.ts';

const people = Array.from({ length: 12 }, (_, at) => ({
  id: 100n + BigInt(at),
  firstName: `Pal ${String(at).padStart(2, '0')}`,
}));

async function openApp(): Promise<PairedMemoryApp & Talk> {
  const app = await openPairedMemoryApp([...people, { id: 11n, firstName: 'Zoe' }], (phone) => {
    for (const { id, firstName } of people) phone.elsewhere.add(id, { firstName, lastName: '' });
  });
  return { ...app, ...talkOf(app, app.me) };
}

test('a snapshot is taken only when something changed', async () => {
  await using app = await openApp();
  expect(await app.say('/snapshots')).toMatchInlineSnapshot(`
    "Snapshots of the contacts of Max Muster
    I keep your contacts as they are, once a day and before I change more than 10 at once.
    Snapshots are kept for 90 days; /settings changes that.
    Taken
    2026-11-22 14:00 UTC | Open
    12 contacts · the oldest · daily
    [Open] [Take one now]"
  `);
  expect(await app.press(/^Take one now$/)).toMatch(/^[^]*nothing changed/i);
  app.phone.elsewhere.add(11n, { firstName: 'Zoe', lastName: '' });
  app.clock.jump(60_000);
  expect(await app.press(/^Take one now$/)).toMatchInlineSnapshot(`
    "Snapshots of the contacts of Max Muster
    Took a snapshot of all 13 contacts.
    I keep your contacts as they are, once a day and before I change more than 10 at once.
    Snapshots are kept for 90 days; /settings changes that.
    Taken
    2026-11-22 14:01 UTC | Open
    13 contacts · +1 · because you asked
    2026-11-22 14:00 UTC | Open
    12 contacts · the oldest · daily
    [Open] [Open] [Take one now]"
  `);
});

test('a snapshot is compared with now, group by group', async () => {
  await using app = await openApp();
  for (const { id } of people.slice(0, 11)) app.phone.elsewhere.remove(id);
  app.phone.elsewhere.add(11n, { firstName: 'Zoe', lastName: '' });
  app.phone.elsewhere.add(111n, { firstName: 'New', lastName: 'Name' });
  await app.say('/snapshots');
  expect(await app.press(/^Open$/)).toMatchInlineSnapshot(`
    "Snapshot of 2026-11-22 14:00 UTC
    12 contacts, daily
    Restoring adds 11 contacts and gives one contact the old name back. It removes no one, and you’ll see it all first.
    Since then, until now:
    No longer in it
    Pal 00
    Pal 01
    Pal 02
    Pal 03
    Pal 04
    Pal 05
    Pal 06
    Pal 07
    Pal 08
    Pal 09
    [1/2] [›] [11 left] [1 new] [1 renamed] [Restore…] [Compare with another] [All snapshots]"
  `);
  expect(await app.press(/^›$/)).toMatch(/Pal 10/);
  expect(await app.press(/new/i)).toMatch(/Zoe/);
  expect(await app.press(/name/i)).toMatch(/Pal 11[^]*New Name/);
  expect(await app.press(/^Restore…$/)).toMatchInlineSnapshot(`
    "Restore the contacts of Max Muster
    Snapshot of 2026-11-22 14:00 UTC · 12 contacts come back, and no one is removed. Nothing’s sent yet.
    People you add will see your number: all your contacts can. /privacy changes that.
    11 to add without a number · all of them
    1 under another name · all of them
    New, without a number
    ☑ Pal 00
    id 100
    ☑ Pal 01
    id 101
    ☑ Pal 02
    id 102
    ☑ Pal 03
    id 103
    ☑ Pal 04
    id 104
    ☑ Pal 05
    id 105
    ☑ Pal 06
    id 106
    ☑ Pal 07
    id 107
    ☑ Pal 08
    id 108
    ☑ Pal 09
    id 109
    [Pal 00] [Pal 01] [Pal 02] [Pal 03] [Pal 04] [Pal 05] [Pal 06] [Pal 07] [Pal 08] [Pal 09] [11 to add without a number] [None] [1 under another name] [None] [1/2] [›] [Restore 12] [Cancel]"
  `);
});

test('two snapshots are compared with each other', async () => {
  await using app = await openApp();
  app.phone.elsewhere.remove(100n);
  app.clock.jump(60_000);
  await app.say('/snapshots');
  await app.press(/^Take one now$/);
  await app.press(/^Open$/);
  expect(await app.press(/^Compare with another$/)).toMatchInlineSnapshot(`
    "Snapshots of the contacts of Max Muster
    Snapshot of 2026-11-22 14:01 UTC
    Compare with which one?
    Taken
    2026-11-22 14:00 UTC | Open
    12 contacts · the oldest · daily
    [Open] [All snapshots]"
  `);
  expect(await app.press(/^Open$/)).toMatchInlineSnapshot(`
    "Snapshot of 2026-11-22 14:00 UTC
    12 contacts, daily
    Since then, until the snapshot of 2026-11-22 14:01 UTC:
    No longer in it
    Pal 00
    [1 left] [Compare with now] [Compare with another] [All snapshots]"
  `);
  expect(await app.press(/^Compare with now$/)).toMatch(/^Snapshot of/);
  expect(await app.press(/^All snapshots$/)).toMatch(/^Snapshots of/);
});

test('a list that is as it was has nothing to restore', async () => {
  await using app = await openApp();
  await app.say('/snapshots');
  expect(await app.press(/^Open$/)).toMatchInlineSnapshot(`
    "Snapshot of 2026-11-22 14:00 UTC
    12 contacts, daily
    Since then, until now:
    No one left, no one’s new, and no one changed.
    [Compare with another] [All snapshots]"
  `);
});

test('what came back since the comparison needs no restoring', async () => {
  await using app = await openApp();
  app.phone.elsewhere.remove(100n);
  await app.say('/snapshots');
  await app.press(/^Open$/);
  app.phone.elsewhere.add(100n, { firstName: 'Pal 00', lastName: '' });
  expect(await app.press(/^Restore…$/)).toMatchInlineSnapshot(
    `"Nothing to bring back: your contacts have all of it."`,
  );
});

test('buttons of a snapshot whose account is gone do nothing', async () => {
  await using app = await openApp();
  app.phone.elsewhere.remove(100n);
  await app.say('/snapshots');
  await app.press(/^Open$/);
  const shown = app.me.latest();
  await app.roster.accounts.unpair(app.account);
  for (const { label, data } of buttonsOf(shown)) {
    if (data === undefined) continue;
    const { text, alert } = await app.me.pressData(shown, data);
    expect([label, text, alert]).toEqual([label, expect.any(String), true]);
  }
});

test('a snapshot has notes and labels, and brings back those that are missing', async () => {
  await using app = await openApp();
  const { book } = app;
  await book.annotate([100n], { note: 'met in Rome', addLabels: ['Climbing'] });
  await book.annotate([101n], { note: 'plays chess' });
  app.clock.jump(60_000);
  await app.say('/snapshots');
  expect(await app.press(/^Take one now$/)).toMatch(/Took a snapshot/);
  expect(await app.press(/^Take one now$/)).toMatch(/nothing changed/i);
  await book.annotate([100n], { note: '', dropLabels: ['Climbing'] });
  await book.annotate([101n], { note: 'plays chess and go' });
  await book.remove([101n]);
  await app.say('/snapshots');
  expect(await app.press(/^Open$/)).toMatchInlineSnapshot(`
    "Snapshot of 2026-11-22 14:01 UTC
    12 contacts, because you asked
    Restoring adds one contact and gives no one the old name back. It removes no one, and you’ll see it all first.
    Notes and labels that are missing come back, too.
    Since then, until now:
    No longer in it
    Pal 01
    [1 left] [1 changed] [Restore…] [Compare with another] [All snapshots]"
  `);
  expect(await app.press(/changed/)).toMatch(/Pal 00 · another note, other labels/);
  expect(await app.press(/^Restore…$/)).toMatchInlineSnapshot(`
    "Restore the contacts of Max Muster
    Snapshot of 2026-11-22 14:01 UTC · One contact comes back, and no one is removed. Nothing’s sent yet.
    Your contacts get 1 note, labels of 1.
    People you add will see your number: all your contacts can. /privacy changes that.
    1 to add without a number · all of them
    1 already there · nothing to do
    New, without a number
    ☑ Pal 01
    id 101
    [Pal 01] [1 to add without a number] [None] [1 already there] [Restore 1] [Cancel]"
  `);
  await app.press(/^Restore 1$/);
  await app.runWork();
  expect(await book.annotation(100n)).toMatchObject({ note: 'met in Rome', labels: ['Climbing'] });
  expect((await book.annotation(101n)).note).toMatch(/plays chess and go/);
  await app.press(/^Undo$/);
  await app.runWork();
  expect(await book.annotation(100n)).toMatchObject({ note: '', labels: [] });
});
