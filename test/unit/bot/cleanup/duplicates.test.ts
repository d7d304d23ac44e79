import { expect, test } from 'vitest';
import { buttonsOf } from '../../../e2e/chat-text.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';
import type { FakePerson } from '../../../support/fake-address-book.ts';
import { readList } from '../../../support/read-list.ts';

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
  const { contacts } = await readList(app.phone);
  return contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim());
}

test('without duplicates there is nothing to press', async () => {
  await using app = await openPairedMemoryApp(people, ({ elsewhere }) => elsewhere.add(11n, zoe));
  expect(await talkOf(app, app.me).say('/duplicates')).toMatchInlineSnapshot(`
    "Duplicates, contacts of Max Muster
    No one’s there twice.
    Saved numbers are left out until you read them: /saved
    [Saved numbers] [Clean-up]"
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
    Go through them one by one; you decide about each.
    The same name can be two people, so I merge none of these at once.
    Saved numbers are left out until you read them: /saved
    [Same name: 1] [Saved numbers]"
  `);
  expect(await press(/^Same name: 1$/)).toMatchInlineSnapshot(`
    "Same name · 1/1
    The same name, also across capitals, accents, scripts and decoration.
    1. Zoe Miller ⇄ · stays
    @zoe_m · +1 202 555 0101 · long ago
    2. ZOE miller
    number hidden · long ago
    Keep 1 as Zoe Miller, and delete the other one?
    The deleted one leaves your contacts on all devices. Your chat stays; they won’t know.
    [Keep 1, delete 2] [Keep 2 instead] [Call them ZOE miller] [Not the same person] [Card of 1] [Card of 2] [All duplicates]"
  `);
  const { me } = app;
  const group = me.latest();
  const merge = buttonsOf(group).find(({ label }) => label === 'Keep 1, delete 2')?.data ?? '';
  expect(await press(/^Keep \d, delete/)).toMatchInlineSnapshot(`
    "Kept Zoe Miller (@zoe_m · +1 202 555 0101).
    Deleted contacts: ZOE miller.
    Duplicates, contacts of Max Muster
    No one’s there twice.
    Saved numbers are left out until you read them: /saved
    [Undo] [Saved numbers] [Clean-up]"
  `);
  expect(await names(app)).toEqual(['Zoe Miller']);
  const { text } = await me.pressData(group, merge, 'forged');
  expect(text).toBe('They’re already merged.');
  expect(await press(/^Undo$/)).toMatch(/\[All duplicates\]/);
  expect(await names(app)).toEqual(['Zoe Miller', 'ZOE miller']);
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
    The deleted one leaves your contacts on all devices. Your chat stays; they won’t know.
    [Keep 1, delete the 2 others] [Keep 2 instead] [Keep 3 instead] [Call them Zoe Miller] [Call them ZOE miller] [1 is someone else] [2 is someone else] [3 is someone else] [Not the same person] [Card of 1] [Card of 2] [Card of 3] [All duplicates]"
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
    The deleted one leaves your contacts on all devices. Your chat stays; they won’t know.
    [Keep 2, delete the 2 others] [Keep 1 instead] [Keep 3 instead] [Call them Zoe Miller] [Call them ZOE miller] [1 is someone else] [2 is someone else] [3 is someone else] [Not the same person] [Card of 1] [Card of 2] [Card of 3] [All duplicates]"
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
    The deleted one leaves your contacts on all devices. Your chat stays; they won’t know.
    [Keep 2, delete the 2 others] [Keep 1 instead] [Keep 3 instead] [Call them Zoe Miller] [Call them Zoé Miller] [1 is someone else] [2 is someone else] [3 is someone else] [Not the same person] [Card of 1] [Card of 2] [Card of 3] [All duplicates]"
  `);
  await press(/^Keep \d, delete/);
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
  expect(await press(/^2 is someone else$/)).toMatchInlineSnapshot(`
    "Same name · 1/1
    The same name, also across capitals, accents, scripts and decoration.
    1. Zoe Miller · stays
    @zoe_m · number hidden · long ago
    2. Zoe Miller
    number hidden · long ago
    Keep 1 as Zoe Miller, and delete the other one?
    The deleted one leaves your contacts on all devices. Your chat stays; they won’t know.
    [Keep 1, delete 2] [Keep 2 instead] [Not the same person] [Card of 1] [Card of 2] [All duplicates]"
  `);
  expect(await press(/^All duplicates$/)).toMatchInlineSnapshot(`
    "Duplicates, contacts of Max Muster
    Same name: 1
    Go through them one by one; you decide about each.
    The same name can be two people, so I merge none of these at once.
    Saved numbers are left out until you read them: /saved
    2 pairs are left out: you said they’re different people.
    [Same name: 1] [Saved numbers] [Show them again]"
  `);
  await press(/^Same name: 1$/);
  expect(await press(/^Not the same person$/)).toMatchInlineSnapshot(`
    "OK, I won’t show them as duplicates again.
    Duplicates, contacts of Max Muster
    No one’s there twice.
    Saved numbers are left out until you read them: /saved
    3 pairs are left out: you said they’re different people.
    [Saved numbers] [Clean-up] [Show them again]"
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
  expect(await press(/^Keep/)).toMatch(
    /^Kept Zoe Miller[^]*\nSame name · 1\/1\n[^]*Ben Oak[^]*\[Undo\] \[Keep 2, delete 1\]/,
  );
  expect(await press(/^Keep/)).toMatch(/^Kept Ben Oak[^]*\nDuplicates, contacts of/);
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
  expect(await press(/^Keep \d, delete/)).toMatch(/^They changed since[^]*\nNo one’s there twice/);
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
  expect(await press(/^Keep 2 instead$/)).toMatch(/^They changed since/);
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
    The same name twice: one account is deleted or unseen for over a year, another is in use.
    1. Ben Oak · stays
    number hidden · recently
    2. Ben Oak
    deleted account
    Keep 1 as Ben Oak, and delete the other one?
    The deleted one leaves your contacts on all devices. Your chat stays; they won’t know.
    A deleted account can’t come back, not even by Undo.
    [Keep 1, delete 2] [Not the same person] [Card of 1] [Card of 2] [All duplicates]"
  `);
  expect(await press(/^Card of 2$/)).toMatch(/^Ben Oak\n\nThis account is deleted/);
});

test('numbers that are saved twice are deleted together', async () => {
  await using app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    elsewhere.add(11n, zoe);
    elsewhere.addOwner(11n);
    elsewhere.save('+491701234188', { firstName: 'Nia', lastName: 'B' });
    elsewhere.save('+01701234188', { firstName: 'Nia', lastName: '' });
    elsewhere.save('+491701234177', { firstName: 'Ann', lastName: '' });
    elsewhere.save('+01701234177', { firstName: 'Mom', lastName: '' });
    elsewhere.save('+491701234199', { firstName: 'Kim', lastName: '' });
    elsewhere.save('+01701234199', { firstName: 'Kim', lastName: '' });
    elsewhere.allowTakeout();
  });
  const { say, press } = talkOf(app, app.me);
  await say('/saved');
  await press(/^Ask Telegram$/);
  expect(await say('/duplicates')).toMatchInlineSnapshot(`
    "Duplicates, contacts of Max Muster
    Same number: 3
    Go through them one by one; you decide about each.
    The same number under the same name is certain: those merge all at once. The same name alone can be two people.
    Includes saved numbers as of 2026-11-22 14:00 UTC.
    [Same number: 3] [Delete 2 numbers that are there twice…]"
  `);
  expect(await press(/^Same number: /)).toMatchInlineSnapshot(`
    "Same number · 1/3
    One number, written in different ways.
    1. Kim
    +01701234199 · saved number, not on Telegram or hidden
    2. Kim · stays
    +49 170 1234199 · saved number, not on Telegram or hidden
    Keep 2 as Kim, and delete the other one?
    Telegram forgets the saved number you delete. Undo saves it again.
    [Keep 2, delete 1] [Keep 1 instead] [Not the same person] [1/3] [›] [All duplicates]"
  `);
  await press(/^All duplicates$/);
  expect(await press(/^Delete \d numbers that are there twice/)).toMatchInlineSnapshot(`
    "Delete these 2 saved numbers of Max Muster? The same numbers stay, written differently:
    +01701234199 · stays: Kim, +49 170 1234199
    +01701234188 · stays: Nia B, +49 170 1234188
    Telegram forgets the saved number you delete. Undo saves it again.
    [Delete these 2 numbers] [Keep]"
  `);
  expect(await press(/^Delete these \d numbers$/)).toMatchInlineSnapshot(`
    "Merged 2 duplicates. Kept: Kim (+49 170 1234199), Nia B (+49 170 1234188).
    Deleted 2 saved numbers.
    Duplicates, contacts of Max Muster
    Same number: 1
    Go through them one by one; you decide about each.
    Includes saved numbers as of 2026-11-22 14:00 UTC.
    [Undo] [Same number: 1]"
  `);
  expect(await press(/^Same number: 1$/)).toMatch(/\n1\. Mom\n[^]*\n2\. Ann · stays\n/);
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
    +1 202 555 0188 · saved number, not on Telegram or hidden
    Keep 1 as Zoe Miller, and delete the other one?
    Telegram forgets the saved number; if not theirs, Undo saves it again. If it’s theirs, I add the contact again with it, and Undo leaves that.
    [Keep 1, delete 2] [Not the same person] [Card of 1] [All duplicates]"
  `);
  expect(await press(/^Keep \d, delete/)).toMatchInlineSnapshot(`
    "Kept Zoe Miller.
    Deleted one saved number.
    Duplicates, contacts of Max Muster
    No one’s there twice.
    Includes saved numbers as of 2026-11-22 14:00 UTC.
    [Undo] [Clean-up]"
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
  expect(await press(/^Same name: 1$/)).toContain('/close_friends adds them');
  expect(await press(/^Keep 2 instead$/)).not.toContain('/close_friends');
});
