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
    I keep your contacts as they are: once a day, and before I change more than 10 at once. Where nothing changed there is no second snapshot: the one before says until when it was still the same.
    Snapshots are kept for 90 days; /settings changes that.
    Taken
    2026-11-22 14:00 UTC | Open
    12 contacts · the oldest · daily
    [Open] [Take one now]"
  `);
  expect(await app.press(/^Take one now$/)).toMatch(/^[^]*the same/i);
  app.phone.elsewhere.add(11n, { firstName: 'Zoe', lastName: '' });
  app.clock.jump(60_000);
  expect(await app.press(/^Take one now$/)).toMatchInlineSnapshot(`
    "Snapshots of the contacts of Max Muster
    A snapshot of all 13 contacts was taken.
    I keep your contacts as they are: once a day, and before I change more than 10 at once. Where nothing changed there is no second snapshot: the one before says until when it was still the same.
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
    12 contacts, taken daily
    Restoring adds 11 contacts and gives one contact the old name back. It deletes nobody: who is new stays. You see it all before anything is sent.
    Since then, until now:
    Not in it any more
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
    "Import into the contacts of Max Muster
    Snapshot of 22 November at 14:00 UTC · 12 contacts are to be brought back. Nothing has been sent yet, and nobody will be deleted.
    People you add will see your number: all your contacts can. /privacy changes that.
    11 to add without a number | all of them | None
    1 under another name | all of them | None
    New, without a number
    1. Pal 00 | ☑
    id 100
    2. Pal 01 | ☑
    id 101
    3. Pal 02 | ☑
    id 102
    4. Pal 03 | ☑
    id 103
    5. Pal 04 | ☑
    id 104
    6. Pal 05 | ☑
    id 105
    7. Pal 06 | ☑
    id 106
    8. Pal 07 | ☑
    id 107
    9. Pal 08 | ☑
    id 108
    10. Pal 09 | ☑
    id 109
    [11 to add without a number] [None] [1 under another name] [None] [Pal 00] [☑] [Pal 01] [☑] [Pal 02] [☑] [Pal 03] [☑] [Pal 04] [☑] [Pal 05] [☑] [Pal 06] [☑] [Pal 07] [☑] [Pal 08] [☑] [Pal 09] [☑] [1/2] [›] [Import 12] [Do not import]"
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
    12 contacts, taken daily
    Since then, until the snapshot of 2026-11-22 14:01 UTC:
    Not in it any more
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
    12 contacts, taken daily
    Since then, until now:
    Nobody left, nobody is new, and nobody changed.
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
    `"There is nobody to bring back: all who were in this snapshot are in your contacts, under the same names. Nothing was changed."`,
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
