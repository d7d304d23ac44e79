import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import type { Talk } from '../../../support/memory/talk.ts';
import { ben, openTalk, zara, zoe } from './open-talk.ts';

let app: PairedMemoryApp;
let talk: Talk;

beforeEach(async () => {
  ({ app, talk } = await openTalk());
});

afterEach(() => app[Symbol.asyncDispose]());

const noteOf = async (id: bigint) => (await app.book.annotation(id)).note;

test('a command notes something, the card shows it, and undo takes it away', async () => {
  expect(await talk.say('/note zoe met in Rome')).toMatchInlineSnapshot(`
    "Noted about Zoe Miller.
    📝 met in Rome
    [Undo] [Open card]"
  `);
  expect(await talk.press(/^Open card$/)).toMatchInlineSnapshot(`
    "Zoe Miller

    @zoe_m
    Number hidden from you
    Last seen a long time ago, or hidden from you
    📝 met in Rome
    Doesn’t have you as a contact
    Telegram id 11
    [Copy @name] [Copy id] [Open chat] [Rename] [Add close friend] [Note] [Labels] [Block] [Delete]"
  `);
  await talk.say('/undo');
  expect(await noteOf(zoe.id)).toBe('');
});

test('undo brings the former note back, and redo the later one', async () => {
  await talk.say('/note zoe met in Rome');
  await talk.say('/note zoe moved to Oslo');
  expect(await talk.press(/^Undo$/)).toMatchInlineSnapshot(`
    "Your note about Zoe Miller is as before.
    [Redo] [History]"
  `);
  expect(await noteOf(zoe.id)).toBe('met in Rome');
  await talk.press(/^Redo$/);
  expect(await noteOf(zoe.id)).toBe('moved to Oslo');
});

test('without a text the bot asks for it, shows the note that is there, and removes it', async () => {
  expect(await talk.say('/note zoe')).toMatchInlineSnapshot(`
    "What should I note about Zoe Miller?
    [Cancel]"
  `);
  await talk.say('met in Rome');
  expect(await noteOf(zoe.id)).toBe('met in Rome');
  expect(await talk.say('/note zoe')).toMatchInlineSnapshot(`
    "Your note about Zoe Miller:
    met in Rome

    Write a new one to replace it.
    [Remove the note] [Cancel]"
  `);
  expect(await talk.press(/^Remove the note$/)).toMatchInlineSnapshot(`
    "The note about Zoe Miller is gone.
    [Undo] [Open card]"
  `);
  expect(await noteOf(zoe.id)).toBe('');
});

test('without a person the bot asks who, and then what', async () => {
  expect(await talk.say('/note')).toMatchInlineSnapshot(`
    "Who is the note about?

    Type a username, number, Telegram id or part of a name. You can also share their contact, or forward a message of theirs.
    [Cancel]"
  `);
  await talk.say('ben');
  await talk.say('owes me lunch');
  expect(await noteOf(ben.id)).toBe('owes me lunch');
});

test('of several people the person picks one, and the text is kept', async () => {
  expect(await talk.say('/note z = met in Rome')).toMatchInlineSnapshot(`
    "Which “z”?
    [Zara Park · @zara_p] [Zoe Miller · @zoe_m]"
  `);
  await talk.press(/^Zara Park/);
  expect(await noteOf(zara.id)).toBe('met in Rome');
});

test('the same note again changes nothing', async () => {
  await talk.say('/note zoe met in Rome');
  expect(await talk.say('/note zoe met in Rome')).toMatchInlineSnapshot(`
    "That’s already your note about Zoe Miller.
    [Open card]"
  `);
});

test('ticked contacts get a note below the one they have', async () => {
  await talk.say('/note zoe met in Rome');
  await talk.say('/contacts');
  await talk.press(/^Select$/);
  await talk.press(/^Select all 3$/);
  expect(await talk.press(/^Note 3…$/)).toMatchInlineSnapshot(`
    "What should I note about these 3 contacts? I’ll add it to the notes you have.
    [Cancel]"
  `);
  expect(await talk.say('invited to the party')).toMatchInlineSnapshot(`
    "Noted about 3 contacts.
    [Undo] [Back to the list]"
  `);
  expect(await noteOf(zoe.id)).toBe('met in Rome\ninvited to the party');
  expect(await noteOf(ben.id)).toBe('invited to the party');
  await talk.press(/^Undo$/);
  expect(await noteOf(zoe.id)).toBe('met in Rome');
  expect(await noteOf(ben.id)).toBe('');
});

test('a contact who was deleted and comes back has the note', async () => {
  await talk.say('/note zoe met in Rome');
  await talk.say('/delete zoe');
  await talk.press(/^Delete Zoe Miller$/);
  expect(await talk.press(/^Undo$/)).toContain('in your contacts again');
  expect(await talk.say('/contact zoe')).toContain('met in Rome');
});

test('the history names who, and never what', async () => {
  await talk.say('/note zoe met in Rome');
  const shown = await talk.say('/history zoe');
  expect(shown).toContain('Noted something about Zoe Miller');
  expect(shown).not.toContain('Rome');
});

test('nothing is asked of Telegram for a note', async () => {
  await talk.say('/contacts');
  const { calls } = app.phone;
  const before = calls.length;
  await app.book.annotate([zoe.id], { note: 'met in Rome', addLabels: ['rome'] });
  await app.book.renameLabel('rome', 'Roma');
  await app.book.labels();
  expect(calls.slice(before)).toEqual([]);
});
