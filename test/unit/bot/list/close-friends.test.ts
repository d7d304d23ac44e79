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

test('a contact named in the command becomes a close friend, and stays one when named again', async () => {
  await using app = await openApp();
  const { say, press } = talkOf(app, app.me);
  expect(await say('/close_friends')).toMatchInlineSnapshot(`
    "No close friends yet. Open a contact and tap “Add close friend”.

    Close friends see the stories you share with close friends only. They aren’t told they’re on the list.

    Add one: /close_friends zoe
    [Open contacts]"
  `);
  expect(await say('/close_friends pal 03')).toMatchInlineSnapshot(`
    "Pal 03 is a close friend now.

    Close friends of Max Muster · 1

    Close friends see the stories you share with close friends only. They aren’t told they’re on the list.

    Add one: /close_friends zoe
    [Undo] [Pal 03] [Remove]"
  `);
  expect(await friends(app)).toEqual([103n]);
  expect(await press(/^Undo$/)).toMatchInlineSnapshot(`
    "Pal 03 is no longer a close friend.
    [Redo] [History]"
  `);
  expect(await friends(app)).toEqual([]);
  await say('/close_friends pal 04');
  expect(await say('/close_friends pal 04')).toMatchInlineSnapshot(`
    "Pal 04 is already a close friend.

    Close friends of Max Muster · 1

    Close friends see the stories you share with close friends only. They aren’t told they’re on the list.

    Add one: /close_friends zoe
    [Pal 04] [Remove]"
  `);
  expect(await friends(app)).toEqual([104n]);
});

test('only contacts can be close friends', async () => {
  await using app = await openApp();
  const { say, press } = talkOf(app, app.me);
  expect(await say('/close_friends @zoe_m')).toMatchInlineSnapshot(`
    "They’re not in your contacts.
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

test('the list has pages of twenty: adding shows the first, and removing stays on the page', async () => {
  await using app = await openApp();
  for (const { id } of crowd.slice(0, 20)) await app.book.setCloseFriend({ id, on: true });
  const { say, press } = talkOf(app, app.me);
  expect(await say('/close_friends')).not.toMatch(/›/);
  expect(await say('/close_friends pal 20')).toMatch(/^Pal 20[^]*\[1\/2\] \[›\]$/);
  expect(await press(/^›$/)).toMatchInlineSnapshot(`
    "Close friends of Max Muster · 21

    Close friends see the stories you share with close friends only. They aren’t told they’re on the list.

    Add one: /close_friends zoe
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
    Doesn’t have you as a contact · Close friend
    Telegram id 105
    [Undo] [Copy id] [Rename] [Remove close friend] [Note] [Labels] [Block] [Delete]"
  `);
  expect(await friends(app)).toEqual([105n]);
  expect(await press(/^Remove close friend$/)).toMatch(/^Pal 05[^]*\[Add close friend\]/);
  expect(await friends(app)).toEqual([]);
});
