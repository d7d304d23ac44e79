import { expect, test } from 'vitest';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

const crowd = Array.from({ length: 21 }, (_, at) => ({
  id: 100n + BigInt(at),
  firstName: `Pal ${String(at).padStart(2, '0')}`,
}));
const stranger = { id: 11n, firstName: 'Zoe', username: 'zoe_m' };

function openApp(): Promise<PairedMemoryApp> {
  return openPairedMemoryApp([...crowd, stranger], ({ elsewhere }) => {
    for (const { id, firstName } of crowd) elsewhere.add(id, { firstName, lastName: '' });
  });
}

async function friends({ book }: PairedMemoryApp): Promise<readonly bigint[]> {
  return (await book.closeFriends()).map(({ id }) => id);
}

test('a contact named in the command becomes a close friend, or is one no longer', async () => {
  await using app = await openApp();
  const { say, press } = talkOf(app, app.me);
  expect(await say('/close_friends')).toMatchInlineSnapshot(`
    "Max Muster has no close friends yet.

    Close friends see the stories you share with close friends only, and whatever else your privacy settings show to them, such as when you were last seen. Nobody is told that they are on the list, or that they left it.

    To add a contact, or to take one off: /close_friends zoe"
  `);
  expect(await say('/close_friends pal 03')).toMatchInlineSnapshot(`
    "Pal 03 is a close friend now.

    Close friends of Max Muster · 1

    Close friends see the stories you share with close friends only, and whatever else your privacy settings show to them, such as when you were last seen. Nobody is told that they are on the list, or that they left it.

    To add a contact, or to take one off: /close_friends zoe
    [Undo] [Pal 03] [Remove]"
  `);
  expect(await friends(app)).toEqual([103n]);
  expect(await press(/^Undo$/)).toMatchInlineSnapshot(`
    "Pal 03 is no close friend any more.
    [Do it again] [History]"
  `);
  expect(await friends(app)).toEqual([]);
  await say('/close_friends pal 04');
  expect(await say('/close_friends pal 04')).toMatchInlineSnapshot(`
    "Pal 04 is no close friend any more.

    Max Muster has no close friends yet.

    Close friends see the stories you share with close friends only, and whatever else your privacy settings show to them, such as when you were last seen. Nobody is told that they are on the list, or that they left it.

    To add a contact, or to take one off: /close_friends zoe
    [Undo]"
  `);
  expect(await friends(app)).toEqual([]);
});

test('only contacts can be close friends', async () => {
  await using app = await openApp();
  const { say, press } = talkOf(app, app.me);
  expect(await say('/close_friends @zoe_m')).toMatchInlineSnapshot(`
    "They are not in your contacts, so nothing was changed.
    [Open card]"
  `);
  expect(await press(/^Open card$/)).toMatch(/^Zoe\n/);
  expect(await friends(app)).toEqual([]);
});

test('a name of several contacts is asked about', async () => {
  await using app = await openApp();
  const { say, press } = talkOf(app, app.me);
  expect(await say('/close_friends pal 0')).toMatch(/\[Pal 00\] \[Pal 01\]/);
  expect(await press(/^Pal 02/)).toMatch(/Pal 02/);
  expect(await friends(app)).toEqual([102n]);
});

test('the list has pages of twenty, and removing stays on the page', async () => {
  await using app = await openApp();
  for (const { id } of crowd.slice(0, 20)) await app.book.setCloseFriend({ id, on: true });
  const { say, press } = talkOf(app, app.me);
  expect(await say('/close_friends')).not.toMatch(/›/);
  await app.book.setCloseFriend({ id: 120n, on: true });
  expect(await say('/close_friends')).toMatch(/\[1\/2\] \[›\]$/);
  expect(await press(/^›$/)).toMatchInlineSnapshot(`
    "Close friends of Max Muster · 21

    Close friends see the stories you share with close friends only, and whatever else your privacy settings show to them, such as when you were last seen. Nobody is told that they are on the list, or that they left it.

    To add a contact, or to take one off: /close_friends zoe
    [Pal 20] [Remove] [‹] [2/2]"
  `);
  expect(await press(/^Remove$/)).toMatch(/^Pal 20[^]*\[Undo\]/);
  expect(await friends(app)).toHaveLength(20);
});

test('the card of a contact has a button for either direction', async () => {
  await using app = await openApp();
  const { say, press } = talkOf(app, app.me);
  await say('/contact pal 05');
  expect(await press(/^Add close friend$/)).toMatchInlineSnapshot(`
    "Pal 05 is a close friend now.

    Pal 05

    Number hidden from you
    Last seen a long time ago, or hidden from you
    Does not have you as a contact · Close friend
    Telegram id 105
    [Undo] [Rename] [Remove close friend] [Block] [Delete]"
  `);
  expect(await friends(app)).toEqual([105n]);
  expect(await press(/^Remove close friend$/)).toMatch(/^Pal 05[^]*\[Add close friend\]/);
  expect(await friends(app)).toEqual([]);
});
