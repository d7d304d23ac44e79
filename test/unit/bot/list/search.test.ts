import { expect, test } from 'vitest';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

const zoe = { id: 11n, firstName: 'Zoe', username: 'zoe_m' };
const millie = { id: 12n, firstName: 'Millie', username: 'millie' };
const crowd = Array.from({ length: 11 }, (_, at) => ({
  id: 100n + BigInt(at),
  firstName: `Pal ${String(at).padStart(2, '0')}`,
  username: `pal_${String(at).padStart(3, '0')}`,
}));

function openApp(): Promise<PairedMemoryApp> {
  return openPairedMemoryApp([zoe, millie, ...crowd], ({ elsewhere }) =>
    elsewhere.add(zoe.id, { firstName: 'Zoe', lastName: 'Miller' }),
  );
}

test('contacts and others at Telegram are found in two parts', async () => {
  await using app = await openApp();
  const { say, press } = talkOf(app, app.me);
  expect(await say('/search mill')).toMatchInlineSnapshot(`
    "Search: mill
    Your contacts and chats
    1. Zoe Miller
    @zoe_m · contact
    Others in Telegram
    2. Millie | Add
    @millie
    [Zoe Miller] [Millie] [Add]"
  `);
  expect(await press(/^Add$/)).toMatch(/^Add Millie to the contacts of Max Muster\?/);
  expect(await say('/search nobody')).toMatchInlineSnapshot(`
    "Search: nobody
    No one found. Check the spelling, or try a username or a phone number.
    [Open contacts] [Add someone]"
  `);
});

test('as many are listed as a phone has room for', async () => {
  await using app = await openApp();
  const { say } = talkOf(app, app.me);
  const found = await say('/search pal_');
  expect(found).toContain('Pal 05');
  expect(found).not.toContain('Pal 06');
});

test('words too short for Telegram search the contacts only, and the question stays open', async () => {
  await using app = await openApp();
  const { say } = talkOf(app, app.me);
  expect(await say('/search')).toMatchInlineSnapshot(`
    "Who are you looking for? Type a name or a username.
    [Cancel]"
  `);
  expect(await say('z')).toMatchInlineSnapshot(`"Type at least two letters of the name."`);
  expect(await say('zo')).toMatchInlineSnapshot(`
    "Search: zo
    Telegram looks for 4 letters or more, so I only searched your contacts.
    Your contacts and chats
    1. Zoe Miller
    @zoe_m · contact
    [Zoe Miller]"
  `);
  expect(app.phone.calls).not.toContain('searchUsers');
  expect(await say('millie')).toMatch(/Millie/);
  expect(app.phone.calls).toContain('searchUsers');
  // The question was answered, so another word is a text like any other.
  expect(await say('pal_')).not.toMatch(/Pal 00/);
});

test('an open search ends when its account is gone', async () => {
  await using app = await openApp();
  const { say } = talkOf(app, app.me);
  await say('/search');
  await app.roster.accounts.unpair(app.account);
  expect(await say('millie')).toMatchInlineSnapshot(
    `"The account I asked this for isn’t paired anymore."`,
  );
});
