import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import type { Talk } from '../../../support/memory/talk.ts';
import { openTalk } from './open-talk.ts';

const zoe = { id: 11n, firstName: 'Miller, Zoe', lastName: '', username: 'zoe_m' };
const ben = { id: 13n, firstName: 'BEN', lastName: 'OKAFOR', username: 'ben_o' };

let app: PairedMemoryApp;
let talk: Talk;

beforeEach(async () => {
  ({ app, talk } = await openTalk([zoe, ben], { plainTables: true }));
});

afterEach(() => app[Symbol.asyncDispose]());

test('notes and labels without tables: given, listed, found and taken back', async () => {
  await talk.say('/label zoe rome, climbing');
  await talk.say('/note zoe met at the station');
  await talk.say('/label ben rome');
  expect(await talk.say('/contacts #rome')).toMatchInlineSnapshot(`
    "Contacts of Max Muster · 2
    Search: #rome

    1. BEN OKAFOR · long ago
        @ben_o · #rome

    2. Miller, Zoe 📝 · long ago
        @zoe_m · #rome +1
    [1] [2] [Select] [Export] [Best match first ▾]"
  `);
  expect(await talk.say('/contacts #rome met')).not.toContain('BEN');
  expect(await talk.say('/labels')).toMatchInlineSnapshot(`
    "Your labels
    Search with /contacts #rome, or just #rome.

    rome: 2 contacts
    climbing: 1 contact
    [rome] [climbing]"
  `);
  expect(app.me.latest().rich).toBeUndefined();
  expect(await talk.say('/contact zoe')).toMatchInlineSnapshot(`
    "Miller, Zoe

    @zoe_m
    Number hidden from you
    Last seen a long time ago, or hidden from you
    📝 met at the station
    🏷 #rome #climbing
    Doesn’t have you as a contact
    Telegram id 11
    [Copy @name] [Copy id] [Open chat] [Rename] [Add close friend] [Note] [Labels] [Block] [Delete]"
  `);
  await talk.say('/undo');
  expect((await app.book.annotation(ben.id)).labels).toEqual([]);
});

test('names are tidied without tables, and undone', async () => {
  expect(await talk.say('/tidy')).toMatchInlineSnapshot(`
    "Tidy the names of Max Muster’s contacts
    Choose what to change. You’ll see every name before anything is sent, and Undo brings the old ones back.

    ☑ 1. Last name first · 1 · Miller, Zoe → Zoe · Miller
    ☑ 2. All capitals · 1 · BEN OKAFOR → Ben · Okafor
    [☑ 1] [☑ 2] [Look at 2 names]"
  `);
  expect(await talk.press(/^Look at 2 names$/)).toMatchInlineSnapshot(`
    "Tidy the names of Max Muster’s contacts
    2 names would change. Nothing’s sent yet.

    2 to rename: all of them

    ☑ 1. BEN OKAFOR · → Ben · Okafor
    ☑ 2. Miller, Zoe · → Zoe · Miller
    [2 to rename] [None] [☑ 1] [☑ 2] [Rename 2] [Cancel]"
  `);
  expect(app.me.latest().rich).toBeUndefined();
  await talk.press(/^Rename 2$/);
  await app.runWork();
  expect(await app.book.contact(zoe.id)).toMatchObject({ firstName: 'Zoe', lastName: 'Miller' });
  await talk.say('/undo');
  await app.runWork();
  expect(await app.book.contact(zoe.id)).toMatchObject({ firstName: 'Miller, Zoe', lastName: '' });
});
