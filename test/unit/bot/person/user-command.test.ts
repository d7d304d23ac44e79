import { expect, test } from 'vitest';
import {
  max,
  openPairedMemoryApp,
  type PairedMemoryApp,
} from '../../../support/memory/memory-app.ts';
import { buttonsOf } from '../../../e2e/chat-text.ts';
import { talkOf, type Talk } from '../../../support/memory/talk.ts';
import type { FakePerson } from '../../../support/fake-address-book.ts';

const crowd = Array.from({ length: 21 }, (_, at) => ({
  id: 100n + BigInt(at),
  firstName: `Pal ${String(at).padStart(2, '0')}`,
}));
const people: readonly FakePerson[] = [
  { id: max.id, firstName: max.firstName, username: 'max_muster' },
  { id: 11n, firstName: 'Zoe', username: 'zoe_m', phone: '+12025550101' },
  { id: 12n, firstName: 'Ben', username: 'ben_o', phone: '+12025550102' },
  { id: 13n, firstName: '', kind: 'deleted' },
  ...crowd,
];

async function openApp(): Promise<PairedMemoryApp & Talk> {
  const app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    elsewhere.add(11n, { firstName: 'Zoe', lastName: 'Miller' });
    elsewhere.add(13n, { firstName: 'Old', lastName: '' });
    elsewhere.addOwner(11n);
    for (const { id, firstName } of crowd) elsewhere.add(id, { firstName, lastName: '' });
  });
  return { ...app, ...talkOf(app, app.me) };
}

test.each([
  ['/contact nobody', 'No contact is called'],
  ['/block 12025550999', 'can’t find it as a number either'],
  ['/contact tg://user?id=999', 'hasn’t met the id'],
  ['/contact @free_name', 'No one has the username @free_name'],
  ['/block t.me/free_name', 'No one has the username @free_name'],
  ['/block +12025550999', 'I can’t find anyone by'],
])('%s says why nobody is meant', async (command, words) => {
  await using app = await openApp();
  expect(await app.say(command)).toContain(words);
});

test.each([
  ['/add +12025550999 Peter Pan', 'Peter Pan'],
  ['/add Peter Pan +1 202 555 0999', 'Peter Pan'],
  ['/add +12025550999 = Peter Pan', 'Peter Pan'],
  ['/add +12025550999', '+1 202 555 0999'],
  ['/contact +12025550999', '+1 202 555 0999'],
  ['/contact Peter Pan +12025550999', 'Peter Pan'],
  ['/rename +12025550999 Peter Pan', 'Peter Pan'],
])('%s offers to add a number of nobody as %s', async (command, name) => {
  await using app = await openApp();
  expect(await app.say(command)).toBe(
    `I can’t see anyone with +1 202 555 0999. Add them anyway?\n[Add ${name}]`,
  );
  expect(await app.press(/^Add /)).toContain(name);
  expect(app.phone.calls.filter((call) => call.startsWith('import'))).toHaveLength(1);
});

test.each([
  ['/contact 12025550999', '+1 202 555 0999'],
  ['/add 12025550999 Peter Pan', 'Peter Pan'],
])('%s, an id or a number, offers to add the number as %s', async (command, name) => {
  await using app = await openApp();
  const shown = await app.say(command);
  expect(shown).toContain('can’t find it as a number either');
  expect(shown).toContain(`[Add ${name}]`);
  expect(await app.press(/^Add /)).toContain(name);
});

test('/add takes a name before a number, and a list', async () => {
  await using app = await openApp();
  expect(await app.say('/add 11 Zora')).toMatch(/^Rename Zoe Miller[^]*Zora/);
  expect(await app.say('/add Benny +12025550102')).toMatch(/^Add Ben to the contacts[^]*Benny/);
  const list = '/add Ann +12025550121\nBob +12025550122';
  expect(await app.say(list)).toMatch(/Ann[^]*Bob|2 people|2 new/);
  expect(await app.say('/contact Ann +12025550121\nBob +12025550122')).toMatch(/^More than one/);
  await app.say('/contact');
  expect(await app.say('+12025550999')).toMatch(/\[Add \+1 202 555 0999\]$/);
  expect(await app.say('zoe')).toMatch(/^Zoe Miller\n/);
});

test('several matches are offered, the rest is counted', async () => {
  await using app = await openApp();
  expect(await app.say('/contact pal')).toMatchInlineSnapshot(`
    "Which “pal”?
    One more matches; type more of the name to see them.
    [Pal 00] [Pal 01] [Pal 02] [Pal 03] [Pal 04] [Pal 05] [Pal 06] [Pal 07] [Pal 08] [Pal 09] [Pal 10] [Pal 11] [Pal 12] [Pal 13] [Pal 14] [Pal 15] [Pal 16] [Pal 17] [Pal 18] [Pal 19]"
  `);
  expect(await app.press(/^Pal 03$/)).toMatch(/^Pal 03\n/);
});

test('a command alone asks whom it means, until somebody is found', async () => {
  await using app = await openApp();
  expect(await app.say('/contact')).toMatchInlineSnapshot(`
    "Whose card do you want to see?

    Type a username, number, Telegram id or part of a name. You can also share their contact, or forward a message of theirs.
    [Cancel]"
  `);
  expect(await app.say('nobody')).toMatch(/^No contact is called/);
  expect(await app.say('zoe')).toMatch(/Zoe Miller\n/);
  await app.say('/delete');
  expect(await app.say('zoe')).toMatch(/^Delete Zoe/m);
  expect(await app.say('zoe')).not.toMatch(/Delete Zoe/);
});

test('the question is answered by a shared contact or a forwarded message, too', async () => {
  await using app = await openApp();
  await app.say('/block');
  const hidden = { ...app.me.raw.person };
  expect(await app.does(() => app.me.raw.forward(hidden, 'Hello', true))).toContain('hides their');
  const card = { phone: '12025550102', firstName: 'Ben' };
  expect(await app.does(() => app.me.raw.shareContact(card))).toMatch(/^Block Ben\?/m);
});

test('the question ends when its account is gone', async () => {
  await using app = await openApp();
  await app.say('/delete');
  await app.roster.accounts.unpair(app.account);
  expect(await app.say('zoe')).toContain('isn’t paired anymore');
});

test('a question is over after a day', async () => {
  await using app = await openApp();
  await app.say('/delete');
  app.clock.jump(24 * 60 * 60_000 + 1);
  expect(await app.say('zoe')).not.toMatch(/Delete Zoe/);
  await app.say('/delete');
  app.clock.jump(24 * 60 * 60_000);
  expect(await app.say('zoe')).toMatch(/Delete Zoe/);
});

test('/cancel ends a question', async () => {
  await using app = await openApp();
  await app.say('/delete');
  expect(await app.say('/cancel')).toMatchInlineSnapshot(`"OK, canceled."`);
  expect(await app.say('zoe')).not.toMatch(/Delete Zoe/);
});

test('blocking asks first, and can be declined', async () => {
  await using app = await openApp();
  expect(await app.say('/block @zoe_m')).toMatchInlineSnapshot(`
    "Block Zoe Miller?
    @zoe_m · +1 202 555 0101

    They can’t write, call or see when you’re online, and won’t know. Unblock them any time.
    [Block Zoe Miller] [Don’t block]"
  `);
  expect(await app.press(/^Don’t block$/)).toMatch(/^Zoe Miller\n/);
  expect(await app.phone.getBlockedUsers()).toEqual([]);
  await app.press(/^Block$/);
  expect(await app.press(/^Block Zoe Miller$/)).toMatchInlineSnapshot(`
    "Blocked Zoe Miller.
    [Undo] [Open card] [Blocked people]"
  `);
  expect(await app.say('/block @zoe_m')).toMatchInlineSnapshot(`
    "Zoe Miller is already blocked.
    [Unblock]"
  `);
  expect(await app.press(/^Unblock$/)).toMatchInlineSnapshot(`
    "Unblocked Zoe Miller.
    [Undo] [Open card] [Blocked people]"
  `);
  expect(await app.phone.getBlockedUsers()).toEqual([]);
  expect(await app.press(/^Open card$/)).toMatch(/^Zoe Miller\n/);
});

test('oneself can be neither blocked nor unblocked', async () => {
  await using app = await openApp();
  expect(await app.say('/block @max_muster')).toMatchInlineSnapshot(
    `"That’s you. You can’t block yourself."`,
  );
  expect(await app.say('/unblock @max_muster')).toBe(await app.say('/block @max_muster'));
});

test('deleting a contact from the list returns to the list', async () => {
  await using app = await openApp();
  await app.say('/contacts zoe');
  await app.press(/^Open$/);
  expect(await app.press(/^Delete$/)).toMatchInlineSnapshot(`
    "Delete Zoe Miller from the contacts of Max Muster?
    @zoe_m · +1 202 555 0101

    Removes them from your contacts on all devices. Your chat stays; they won’t know.
    [Delete Zoe Miller] [Keep]"
  `);
  expect(await app.press(/^Keep$/)).toMatch(/^Contacts of Max Muster/);
  await app.press(/^Open$/);
  await app.press(/^Delete$/);
  const question = app.me.latest();
  const yes = buttonsOf(question)[0]?.data ?? '';
  expect(await app.press(/^Delete Zoe Miller$/)).toMatchInlineSnapshot(`
    "Deleted Zoe Miller.

    Undo brings them back under the same name.
    [Undo] [Back to the list]"
  `);
  const { text } = await app.me.pressData(question, yes, 'forged');
  expect(text).toMatchInlineSnapshot(
    `"They’re not in your contacts anymore, so there’s nothing to delete."`,
  );
  expect(await app.press(/^Back to the list$/)).not.toMatch(/Zoe Miller/);
});

test('a deleted account leaves for good, so there is no Undo', async () => {
  await using app = await openApp();
  expect(await app.say('/delete old')).toMatchInlineSnapshot(`
    "Delete Old from the contacts of Max Muster?

    Removes them from your contacts on all devices. Your chat stays; they won’t know.
    This account is deleted: not even Undo can add it again.
    [Delete Old] [Keep]"
  `);
  expect(await app.press(/^Delete Old$/)).toMatchInlineSnapshot(`"Deleted Old."`);
});

test('commands for contacts refuse others', async () => {
  await using app = await openApp();
  for (const command of ['/delete @ben_o', '/rename @ben_o', '/rename @ben_o = Benny']) {
    expect(await app.say(command)).toMatch(/^They’re not in your contacts/);
  }
});

test('a card opened from the list leads back to it', async () => {
  await using app = await openApp();
  await app.say('/contacts zoe');
  expect(await app.press(/^Zoe Miller$/)).toMatch(/^Zoe Miller\n[^]*\[Back to the list\]$/);
  expect(await app.press(/^Back to the list$/)).toMatch(/^Contacts of Max Muster/);
  app.phone.elsewhere.remove(11n);
  expect(await app.press(/^Zoe Miller$/)).toMatchInlineSnapshot(`
    "They’re not in your contacts anymore, so there’s nothing to delete.
    [Back to the list]"
  `);
});

test('without Telegram a card shows what is stored', async () => {
  await using app = await openApp();
  await app.say('/contacts zoe');
  app.phone.failNext({ kind: 'unreachable' });
  app.phone.failNext({ kind: 'unreachable' });
  app.phone.failNext({ kind: 'unreachable' });
  expect(await app.press(/^Zoe Miller$/)).toContain('I couldn’t reach Telegram');
});

test('a contact is sent as a contact message if the number is visible', async () => {
  await using app = await openApp();
  await app.say('/contact zoe');
  await app.press(/^Send/);
  expect(app.me.latest().contact).toMatchObject({ phone: '+12025550101', firstName: 'Zoe' });
});
