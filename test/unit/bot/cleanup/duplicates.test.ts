import { expect, test } from 'vitest';
import { buttonsOf } from '../../../e2e/chat-text.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';
import type { FakePerson } from '../../../support/fake-address-book.ts';

const people: readonly FakePerson[] = [
  { id: 11n, firstName: 'Zoe', phone: '+12025550101', username: 'zoe_m' },
  { id: 12n, firstName: 'Z', phone: '+12025550102' },
  { id: 13n, firstName: 'Z' },
  { id: 14n, firstName: 'Ben', lastSeen: { kind: 'recently', byMe: false } },
  { id: 15n, firstName: '', kind: 'deleted' },
];
const zoe = { firstName: 'Zoe', lastName: 'Miller' };
const capitals = { firstName: 'ZOE', lastName: 'miller' };
const ben = { firstName: 'Ben', lastName: 'Oak' };

async function names(app: PairedMemoryApp): Promise<readonly string[]> {
  const read = await app.phone.readContacts();
  return read.kind === 'read'
    ? read.contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim())
    : [];
}

test('without duplicates there is nothing to press', async () => {
  await using app = await openPairedMemoryApp(people, ({ elsewhere }) => elsewhere.add(11n, zoe));
  expect(await talkOf(app, app.me).say('/duplicates')).toMatchInlineSnapshot(`
    "Duplicates, contacts of Max Muster
    Nobody is there twice, as far as I can tell.
    Saved numbers were never read, so they are left out. To have them looked at, read them first: /saved"
  `);
});

test('two contacts with one name are merged as proposed, once', async () => {
  await using app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    elsewhere.add(11n, zoe);
    elsewhere.add(12n, capitals);
    elsewhere.addOwner(11n);
  });
  const { say, press } = talkOf(app, app.me);
  expect(await say('/duplicates')).toMatchInlineSnapshot(`
    "Duplicates, contacts of Max Muster
    Same name: 1
    I show them one by one, and you decide about each. Nothing is changed before.
    Saved numbers were never read, so they are left out. To have them looked at, read them first: /saved
    [Same name: 1]"
  `);
  expect(await press(/^Same name: 1$/)).toMatchInlineSnapshot(`
    "Same name · 1/1
    The same name, also across capitals, accents, scripts and decoration.
    1. Zoe Miller ⇄ · stays
    @zoe_m · +1 202 555 0101 · long ago
    2. ZOE miller
    number hidden · long ago
    Keep 1 as Zoe Miller, and delete the other one?
    Who is deleted leaves the contact list on all your devices. Your chats stay, and nobody is told.
    [Merge] [Keep 2 instead] [Call them ZOE miller] [Not the same person] [Card of 1] [Card of 2] [All duplicates]"
  `);
  const { me } = app;
  const group = me.latest();
  const merge = buttonsOf(group).find(({ label }) => label === 'Merge')?.data ?? '';
  expect(await press(/^Merge$/)).toMatchInlineSnapshot(`
    "Kept Zoe Miller (@zoe_m · +1 202 555 0101).
    Deleted contacts: ZOE miller.
    [Undo] [Next]"
  `);
  expect(await names(app)).toEqual(['Zoe Miller']);
  const { text } = await me.pressData(group, merge, 'forged');
  expect(text).toBe('They are merged already. Nothing more was changed.');
  expect(await press(/^Next$/)).toMatch(/^Duplicates, contacts of Max Muster\nNobody is there/);
});

test('the entry and the name to keep are chosen by buttons', async () => {
  await using app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    elsewhere.add(11n, zoe);
    elsewhere.add(12n, capitals);
    elsewhere.add(13n, { firstName: 'Zoé', lastName: 'Miller' });
  });
  const { say, press } = talkOf(app, app.me);
  await say('/duplicates');
  expect(await press(/^Same name: 1$/)).toMatchInlineSnapshot(`
    "Same name · 1/1
    The same name, also across capitals, accents, scripts and decoration.
    1. Zoe Miller · stays
    @zoe_m · number hidden · long ago
    2. ZOE miller
    number hidden · long ago
    3. Zoé Miller
    number hidden · long ago
    Keep 1 as Zoé Miller, and delete the 2 others?
    Who is deleted leaves the contact list on all your devices. Your chats stay, and nobody is told.
    [Merge] [Keep 2 instead] [Keep 3 instead] [Call them Zoe Miller] [Call them ZOE miller] [1 is somebody else] [2 is somebody else] [3 is somebody else] [Not the same person] [Card of 1] [Card of 2] [Card of 3] [All duplicates]"
  `);
  expect(await press(/^Keep 2 instead$/)).toMatchInlineSnapshot(`
    "Same name · 1/1
    The same name, also across capitals, accents, scripts and decoration.
    1. Zoe Miller
    @zoe_m · number hidden · long ago
    2. ZOE miller · stays
    number hidden · long ago
    3. Zoé Miller
    number hidden · long ago
    Keep 2 as Zoé Miller, and delete the 2 others?
    Who is deleted leaves the contact list on all your devices. Your chats stay, and nobody is told.
    [Merge] [Keep 1 instead] [Keep 3 instead] [Call them Zoe Miller] [Call them ZOE miller] [1 is somebody else] [2 is somebody else] [3 is somebody else] [Not the same person] [Card of 1] [Card of 2] [Card of 3] [All duplicates]"
  `);
  expect(await press(/^Call them ZOE miller$/)).toMatchInlineSnapshot(`
    "Same name · 1/1
    The same name, also across capitals, accents, scripts and decoration.
    1. Zoe Miller
    @zoe_m · number hidden · long ago
    2. ZOE miller · stays
    number hidden · long ago
    3. Zoé Miller
    number hidden · long ago
    Keep 2 as ZOE miller, and delete the 2 others?
    Who is deleted leaves the contact list on all your devices. Your chats stay, and nobody is told.
    [Merge] [Keep 1 instead] [Keep 3 instead] [Call them Zoe Miller] [Call them Zoé Miller] [1 is somebody else] [2 is somebody else] [3 is somebody else] [Not the same person] [Card of 1] [Card of 2] [Card of 3] [All duplicates]"
  `);
  await press(/^Merge$/);
  expect(await names(app)).toEqual(['ZOE miller']);
});

test('a member who is somebody else leaves the group, and may come back', async () => {
  await using app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    elsewhere.add(11n, zoe);
    elsewhere.add(12n, capitals);
    elsewhere.add(13n, zoe);
  });
  const { say, press } = talkOf(app, app.me);
  await say('/duplicates');
  await press(/^Same name: 1$/);
  expect(await press(/^2 is somebody else$/)).toMatchInlineSnapshot(`
    "Same name · 1/1
    The same name, also across capitals, accents, scripts and decoration.
    1. Zoe Miller · stays
    @zoe_m · number hidden · long ago
    2. Zoe Miller
    number hidden · long ago
    Keep 1 as Zoe Miller, and delete the other one?
    Who is deleted leaves the contact list on all your devices. Your chats stay, and nobody is told.
    [Merge] [Keep 2 instead] [Not the same person] [Card of 1] [Card of 2] [All duplicates]"
  `);
  expect(await press(/^All duplicates$/)).toMatchInlineSnapshot(`
    "Duplicates, contacts of Max Muster
    Same name: 1
    I show them one by one, and you decide about each. Nothing is changed before.
    Saved numbers were never read, so they are left out. To have them looked at, read them first: /saved
    2 pairs are left out, because you said that they are different people.
    [Same name: 1] [Show them again]"
  `);
  await press(/^Same name: 1$/);
  expect(await press(/^Not the same person$/)).toMatchInlineSnapshot(`
    "I will not show them as duplicates again, unless you say so under /duplicates.
    Duplicates, contacts of Max Muster
    Nobody is there twice, as far as I can tell.
    Saved numbers were never read, so they are left out. To have them looked at, read them first: /saved
    3 pairs are left out, because you said that they are different people.
    [Show them again]"
  `);
  expect(await press(/^Show them again$/)).toMatch(/Same name: 1/);
  expect(await names(app)).toHaveLength(3);
});

test('several groups are pages, and a merge leads to the next', async () => {
  await using app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    elsewhere.add(11n, zoe);
    elsewhere.add(12n, zoe);
    elsewhere.add(13n, ben);
    elsewhere.add(14n, ben);
  });
  const { say, press } = talkOf(app, app.me);
  await say('/duplicates');
  expect(await press(/^Same name: 2$/)).toMatch(/^Same name · 1\/2\n[^]*Ben Oak[^]*\[1\/2\] \[›\]/);
  expect(await press(/^›$/)).toMatch(/^Same name · 2\/2\n[^]*Zoe Miller[^]*\[‹\] \[2\/2\]/);
  await press(/^Merge$/);
  expect(await press(/^Next$/)).toMatch(/^Same name · 1\/1\n[^]*Ben Oak/);
  await press(/^Merge$/);
  expect(await names(app)).toHaveLength(2);
});

test('a group that changed since it was shown is not merged', async () => {
  await using app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    elsewhere.add(11n, zoe);
    elsewhere.add(12n, zoe);
  });
  const { say, press } = talkOf(app, app.me);
  await say('/duplicates');
  await press(/^Same name: 1$/);
  app.phone.elsewhere.add(12n, { firstName: 'Yuki', lastName: 'Tan' });
  expect(await press(/^Merge$/)).toMatch(
    /^Something about them changed[^]*\nNobody is there twice/,
  );
  expect(await names(app)).toEqual(['Zoe Miller', 'Yuki Tan']);
});

test('a choice in a group that changed shows how it is now', async () => {
  await using app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    elsewhere.add(11n, zoe);
    elsewhere.add(12n, zoe);
  });
  const { say, press } = talkOf(app, app.me);
  await say('/duplicates');
  await press(/^Same name: 1$/);
  app.phone.elsewhere.add(12n, { firstName: 'Yuki', lastName: 'Tan' });
  expect(await press(/^Keep 2 instead$/)).toMatch(/^Something about them changed/);
});

test('a deleted account is never the one to keep, and its card is offered', async () => {
  await using app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    elsewhere.add(14n, ben);
    elsewhere.add(15n, ben);
  });
  const { say, press } = talkOf(app, app.me);
  await say('/duplicates');
  expect(await press(/^Another account now: 1$/)).toMatchInlineSnapshot(`
    "Another account now · 1/1
    The same name twice: one account is deleted or was not seen for over a year, another is in use.
    1. Ben Oak · stays
    number hidden · recently
    2. Ben Oak
    deleted account
    Keep 1 as Ben Oak, and delete the other one?
    Who is deleted leaves the contact list on all your devices. Your chats stay, and nobody is told.
    A deleted account cannot be added again, not even by Undo.
    [Merge] [Not the same person] [Card of 1] [Card of 2] [All duplicates]"
  `);
  expect(await press(/^Card of 2$/)).toMatch(/^Ben Oak\n\nThis account was deleted/);
});

test('numbers that are saved twice are deleted together', async () => {
  await using app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    elsewhere.add(11n, zoe);
    elsewhere.addOwner(11n);
    elsewhere.save('+491701234188', { firstName: 'Nia', lastName: '' });
    elsewhere.save('+01701234188', { firstName: 'Nia', lastName: 'B' });
    elsewhere.save('+491701234199', { firstName: 'Kim', lastName: '' });
    elsewhere.save('+01701234199', { firstName: 'Kim', lastName: '' });
    elsewhere.allowTakeout();
  });
  const { say, press } = talkOf(app, app.me);
  await say('/saved');
  await press(/^Ask Telegram$/);
  expect(await say('/duplicates')).toMatchInlineSnapshot(`
    "Duplicates, contacts of Max Muster
    Same number: 2
    I show them one by one, and you decide about each. Nothing is changed before.
    Saved numbers are looked at as of 2026-11-22 14:00 UTC.
    [Same number: 2] [Delete 2 numbers that are there twice…]"
  `);
  expect(await press(/^Same number: /)).toMatchInlineSnapshot(`
    "Same number · 1/2
    One number, written in different ways.
    1. Kim
    +01701234199 · saved number, no account I can see
    2. Kim · stays
    +49 170 1234199 · saved number, no account I can see
    Keep 2 as Kim, and delete the other one?
    Telegram forgets a saved number that is deleted. Undo saves it again.
    [Merge] [Keep 1 instead] [Not the same person] [1/2] [›] [All duplicates]"
  `);
  await press(/^All duplicates$/);
  expect(await press(/^Delete \d numbers that are there twice/)).toMatchInlineSnapshot(`
    "Delete these 2 saved numbers of Max Muster? Each is there once more, written differently:
    +01701234199 · stays: Kim, +49 170 1234199
    +01701234188 · stays: Nia, +49 170 1234188
    Telegram forgets a saved number that is deleted. Undo saves it again.
    [Delete these 2 numbers] [Keep]"
  `);
  expect(await press(/^Delete these \d numbers$/)).toMatchInlineSnapshot(`
    "Merged 2 duplicates. Kept: Kim (+49 170 1234199), Nia (+49 170 1234188).
    Deleted 2 saved numbers.
    [Undo] [All duplicates]"
  `);
  expect(await press(/^All duplicates$/)).toMatch(/Nobody is there twice/);
});

test('a contact who hides their number and a number under their name are joined', async () => {
  await using app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    elsewhere.add(13n, zoe);
    elsewhere.save('+12025550188', zoe);
    elsewhere.allowTakeout();
  });
  const { say, press } = talkOf(app, app.me);
  await say('/saved');
  await press(/^Ask Telegram$/);
  await say('/duplicates');
  expect(await press(/^Contact and number apart: 1$/)).toMatchInlineSnapshot(`
    "Contact and number apart · 1/1
    A contact hides their number, and a number without an account I can see is saved under the same name.
    1. Zoe Miller · stays
    number hidden · long ago
    2. Zoe Miller
    +1 202 555 0188 · saved number, no account I can see
    Keep 1 as Zoe Miller, and delete the other one?
    Telegram forgets the saved number. If it is theirs, the contact goes with it; I add them again at once, with the number, and Undo leaves them so. If it is not, Undo saves it again.
    [Merge] [Not the same person] [Card of 1] [All duplicates]"
  `);
  expect(await press(/^Merge$/)).toMatchInlineSnapshot(`
    "Kept Zoe Miller.
    Deleted one saved number.
    [Undo] [Next]"
  `);
});

test('a close friend who would go is mentioned', async () => {
  await using app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    elsewhere.add(11n, zoe);
    elsewhere.add(12n, zoe);
    elsewhere.addOwner(11n);
  });
  await app.book.setCloseFriend({ id: 12n, on: true });
  const { say, press } = talkOf(app, app.me);
  await say('/duplicates');
  expect(await press(/^Same name: 1$/)).toContain('add them with /close_friends');
  expect(await press(/^Keep 2 instead$/)).not.toContain('/close_friends');
});
