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

const labelsOf = async (id: bigint) => (await app.book.annotation(id)).labels;

test('a command gives labels, and the list shows and finds them', async () => {
  expect(await talk.say('/label zoe rome, Rock Climbing')).toMatchInlineSnapshot(`
    "Labeled one contact: #rome #Rock_Climbing
    [Undo] [Open card]"
  `);
  await talk.say('/note zoe met at the station');
  await talk.say('/label ben ROME');
  expect(await labelsOf(ben.id)).toEqual(['rome']);
  expect(await talk.say('/contacts #rome')).toMatchInlineSnapshot(`
    "Contacts of Max Muster · 2 of 3
    Search: #rome
    Ben Okafor | long ago | Open
    @ben_o | #rome
    Zoe Miller 📝 | long ago | Open
    @zoe_m | #rome +1
    [Ben Okafor] [Open] [Zoe Miller] [Open] [Select] [Export] [Best match first ▾]"
  `);
  expect(await talk.say('/contacts #rome met')).toContain('Zoe Miller');
  expect(await talk.say('/contacts #rome met')).not.toContain('Ben');
});

test('a label that is typed alone lists its contacts, or shows the only one', async () => {
  await talk.say('/label zoe rome, climbing');
  await talk.say('/label ben rome');
  expect(await talk.say('#rome')).toContain('Contacts of Max Muster · 2 of 3');
  expect(await talk.say('#climbing')).toContain('🏷 #rome #climbing');
});

test('the card gives and takes labels by buttons, and makes new ones', async () => {
  await talk.say('/label ben rome');
  await talk.say('/contact zoe');
  expect(await talk.press(/^Labels$/)).toMatchInlineSnapshot(`
    "Labels of Zoe Miller
    Tap a label to give or take it.
    [☐ rome] [New label] [Open card]"
  `);
  expect(await talk.press(/^☐ rome$/)).toMatchInlineSnapshot(`
    "Labeled one contact: #rome
    Labels of Zoe Miller
    Tap a label to give or take it.
    [☑ rome] [New label] [Undo] [Open card]"
  `);
  await talk.press(/^☑ rome$/);
  expect(await labelsOf(zoe.id)).toEqual([]);
  await talk.press(/^New label$/);
  expect(await talk.say('!!!')).toMatchInlineSnapshot(
    `"A label needs a letter, a digit or an emoji."`,
  );
  await talk.say('family, tea');
  expect(await labelsOf(zoe.id)).toEqual(['family', 'tea']);
});

test('a selection gets a label, and loses it with Undo', async () => {
  await talk.say('/label ben rome');
  await talk.say('/contacts');
  await talk.press(/^Select$/);
  await talk.press(/^Zoe Miller$/);
  await talk.press(/^Ben Okafor$/);
  expect(await talk.press(/^Label 2…$/)).toMatchInlineSnapshot(`
    "Labels of these 2 contacts
    Tap a label to give or take it.
    [☐ rome] [New label] [Back to the list]"
  `);
  expect(await talk.press(/^☐ rome$/)).toContain('Labeled one contact: #rome');
  expect(await labelsOf(zoe.id)).toEqual(['rome']);
  await talk.press(/^Undo$/);
  expect(await labelsOf(zoe.id)).toEqual([]);
  expect(await labelsOf(ben.id)).toEqual(['rome']);
});

test('labels that a contact has no room for are named', async () => {
  const many = Array.from({ length: 49 }, (_, at) => `l${at}`);
  await app.book.annotate([zoe.id], { addLabels: many });
  expect(await talk.say('/label zoe tea, rome')).toMatchInlineSnapshot(`
    "Labeled one contact: #tea #rome
    Not everyone had room for #rome: a contact has up to 50 labels.
    [Undo] [Open card]"
  `);
  expect((await labelsOf(zoe.id)).length).toBe(50);
});

test('without a text the command shows the labels to tap', async () => {
  await talk.say('/label ben rome');
  expect(await talk.say('/label zoe')).toContain('[☐ rome]');
  expect(await talk.say('/label zoe —')).toMatchInlineSnapshot(`
    "Labels of Zoe Miller
    Tap a label to give or take it.
    [☐ rome] [New label] [Open card]"
  `);
});

test('all labels are listed with counts, renamed, merged, exported and removed', async () => {
  expect(await talk.say('/labels')).toMatchInlineSnapshot(
    `
    "No labels yet. /label zoe rome, climbing gives Zoe two.
    [Open contacts]"
  `,
  );
  await talk.say('/label zoe rome, climbing');
  await talk.say('/label ben rome');
  await talk.say('/label zara Roma');
  expect(await talk.say('/labels')).toMatchInlineSnapshot(`
    "Your labels
    Search with /contacts #rome, or just #rome.
    rome · 2 contacts
    climbing · 1 contact
    Roma · 1 contact
    [rome] [climbing] [Roma]"
  `);
  expect(await talk.press(/^rome$/)).toMatchInlineSnapshot(`
    "#rome · 2 contacts
    [Show them] [Export them] [Rename] [Merge…] [Remove from all] [All labels]"
  `);
  await talk.press(/^Rename$/);
  expect(await talk.say('Roman friends')).toContain('rome is now Roman friends.');
  expect(await labelsOf(zoe.id)).toEqual(['climbing', 'Roman friends']);
  await talk.press(/^Merge…$/);
  expect(await talk.press(/^Roma$/)).toContain('#Roma · 3 contacts');
  expect(await talk.press(/^Export them$/)).toContain('Search: #Roma');
  await talk.say('/labels');
  await talk.press(/^Roma$/);
  expect(await talk.press(/^Remove from all$/)).toContain('Took Roma off 3 contacts.');
  expect(await labelsOf(zara.id)).toEqual([]);
});

test('a label that is typed after the command is shown, and all labels if it is unknown', async () => {
  await talk.say('/label zoe Rock Climbing, rome');
  for (const typed of ['#rock_climbing', 'Rock climbing'])
    expect(await talk.say(`/labels ${typed}`)).toContain('#Rock_Climbing · 1 contact');
  expect(await talk.say('/labels #paris')).toContain('Your labels');
});

test('an only label is offered no other one to merge into', async () => {
  await talk.say('/label zoe rome');
  expect(await talk.say('/labels')).toContain('[rome]');
  expect(await talk.press(/^rome$/)).not.toContain('Merge…');
});

test('a label is renamed to another spelling of itself', async () => {
  await talk.say('/label zoe rome');
  await app.book.renameLabel('rome', 'ROME');
  expect(await labelsOf(zoe.id)).toEqual(['ROME']);
});

test('undo of a rename gives every contact the former label, but for what changed since', async () => {
  await talk.say('/label zoe rome');
  await talk.say('/label ben rome');
  const { operationId = '' } = await app.book.renameLabel('rome', 'Roma');
  await talk.say('/label ben tea');
  await app.roster.history.undo(app.account.personId, operationId);
  expect(await labelsOf(zoe.id)).toEqual(['rome']);
  expect(await labelsOf(ben.id)).toEqual(['Roma', 'tea']);
});

test('a button of a label that is gone says so', async () => {
  await talk.say('/label zoe rome');
  await talk.say('/labels');
  await app.book.dropLabel('rome');
  expect(await talk.press(/^rome$/)).toContain('No contact has this label anymore.');
});
