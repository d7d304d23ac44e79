import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { buttonsOf } from '../../../e2e/chat-text.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { messageAsText, talkOf, type Talk } from '../../../support/memory/talk.ts';
import { readList } from '../../../support/read-list.ts';

const people = [
  { id: 11n, firstName: 'Zoe', phone: '+12025550101' },
  { id: 12n, firstName: 'Ben', phone: '+12025550102' },
  { id: 13n, firstName: 'Kim', phone: '+491701234501' },
];

interface App extends PairedMemoryApp, Talk {
  /** Sends a file and returns what is shown two seconds later. */
  send(name: string, text: string): Promise<string>;
}

async function openApp(): Promise<App> {
  const app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    elsewhere.add(12n, { firstName: 'Ben', lastName: 'Oak' });
    elsewhere.addOwner(12n);
  });
  const send = async (name: string, text: string): Promise<string> => {
    const bytes = Buffer.from(text);
    app.me.does(() => app.me.raw.sendFile({ name, mime: 'text/plain', bytes }));
    await app.answerTo(app.me);
    return app.me.answers().map(messageAsText).join('\n---\n');
  };
  return { ...app, ...talkOf(app, app.me), send };
}

async function names({ phone }: PairedMemoryApp): Promise<readonly string[]> {
  const { contacts } = await readList(phone);
  return contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim());
}

const mixed = `Name,Phone
Zoe,+12025550101
Benny,+12025550102
Zoe again,+1 202 555 0101
Kim,0170 1234501
Bad,12
Nia,+12025550777
`;

test('every kind of row is shown, and switched on and off', async () => {
  await using app = await openApp();
  expect(await app.send('people.csv', mixed)).toMatchInlineSnapshot(`
    "Import into the contacts of Max Muster
    people.csv · 5 numbers read. Nothing’s sent yet.
    One number has no country code, so I used Germany: 0170 1234501 is +49 170 1234501.
    Contacts saved under another name keep yours, unless you switch them on.
    People you add will see your number: all your contacts can. /privacy changes that.
    3 new · all of them
    1 under another name · keep their names
    1 more than once · nothing to do
    1 can’t be imported · nothing to do
    New
    ☑ Zoe | +1 202 555 0101
    ☑ Kim | +49 170 1234501
    ☑ Nia | +1 202 555 0777
    [Zoe] [Kim] [Nia] [3 new] [None] [1 under another name] [All] [1 more than once] [1 can’t be imported] [Import 3] [Change country] [Cancel]"
  `);
  // Only the way home changes: from now on, home takes the place of the message.
  await app.press(/^3 new$/);
  // These rows are shown already, so nothing is edited.
  expect(await app.press(/^3 new$/)).toBe('');
  expect(await app.press(/^None$/)).toMatch(/3 new \| none of them|3 new[^\n]*none/);
  expect(await app.press(/^All$/)).toMatchInlineSnapshot(`
    "Import into the contacts of Max Muster
    people.csv · 5 numbers read. Nothing’s sent yet.
    One number has no country code, so I used Germany: 0170 1234501 is +49 170 1234501.
    Contacts saved under another name keep yours, unless you switch them on.
    People you add will see your number: all your contacts can. /privacy changes that.
    3 new · all of them
    1 under another name · keep their names
    1 more than once · nothing to do
    1 can’t be imported · nothing to do
    New
    ☑ Zoe | +1 202 555 0101
    ☑ Kim | +49 170 1234501
    ☑ Nia | +1 202 555 0777
    [Zoe] [Kim] [Nia] [3 new] [None] [1 under another name] [All] [1 more than once] [1 can’t be imported] [Import 3] [Change country] [Cancel]"
  `);
  expect(await app.press(/^Zoe$/)).toMatch(/\n☐ Zoe \|/);
  expect(await app.press(/can’t be imported/)).toMatchInlineSnapshot(`
    "Import into the contacts of Max Muster
    people.csv · 5 numbers read. Nothing’s sent yet.
    One number has no country code, so I used Germany: 0170 1234501 is +49 170 1234501.
    Contacts saved under another name keep yours, unless you switch them on.
    People you add will see your number: all your contacts can. /privacy changes that.
    3 new · 2 of them
    1 under another name · keep their names
    1 more than once · nothing to do
    1 can’t be imported · nothing to do
    Can’t be imported
    5. Bad · 12 · the number is too short · line 6
    [3 new] [All] [1 under another name] [All] [1 more than once] [1 can’t be imported] [Import 2] [Change country] [Cancel]"
  `);
  expect(await app.press(/more than once/)).toMatchInlineSnapshot(`
    "Import into the contacts of Max Muster
    people.csv · 5 numbers read. Nothing’s sent yet.
    One number has no country code, so I used Germany: 0170 1234501 is +49 170 1234501.
    Contacts saved under another name keep yours, unless you switch them on.
    People you add will see your number: all your contacts can. /privacy changes that.
    3 new · 2 of them
    1 under another name · keep their names
    1 more than once · nothing to do
    1 can’t be imported · nothing to do
    More than once
    3. Zoe again · +1 202 555 0101 · as in row 1
    [3 new] [All] [1 under another name] [All] [1 more than once] [1 can’t be imported] [Import 2] [Change country] [Cancel]"
  `);
  expect(await app.press(/under another name/)).toMatchInlineSnapshot(`
    "Import into the contacts of Max Muster
    people.csv · 5 numbers read. Nothing’s sent yet.
    One number has no country code, so I used Germany: 0170 1234501 is +49 170 1234501.
    Contacts saved under another name keep yours, unless you switch them on.
    People you add will see your number: all your contacts can. /privacy changes that.
    3 new · 2 of them
    1 under another name · keep their names
    1 more than once · nothing to do
    1 can’t be imported · nothing to do
    Under another name
    ☐ Benny
    instead of Ben Oak
    [Benny] [3 new] [All] [1 under another name] [All] [1 more than once] [1 can’t be imported] [Import 2] [Change country] [Cancel]"
  `);
});

test('a rename happens only if it was switched on', async () => {
  await using app = await openApp();
  await app.send('people.csv', mixed);
  await app.press(/under another name/);
  await app.press(/^Benny$/);
  await app.press(/^Import \d$/);
  await app.runWork();
  expect(await names(app)).toEqual(['Benny', 'Zoe', 'Kim']);
  expect(messageAsText(app.me.latest())).toMatchInlineSnapshot(`
    "Imported into the contacts of Max Muster
    people.csv
    2 added · 1 renamed · 1 not found or private · 1 more than once · 1 can’t be imported
    Telegram doesn’t say if there’s no account or it’s hidden. These numbers stay in Telegram’s saved list, and become contacts when their owners join.
    1. Zoe · +1 202 555 0101 · added
    2. Benny · +1 202 555 0102 · renamed
    3. Zoe again · +1 202 555 0101 · more than once
    4. Kim · +49 170 1234501 · added
    5. Bad · 12 · can’t be imported · the number is too short · line 6
    6. Nia · +1 202 555 0777 · not found or private
    [Undo] [My table, with who was found] [All rows as CSV] [Open contacts]"
  `);
  expect(await app.press(/^All rows as CSV$/)).toMatch(/import-2026-11-22\.csv$/);
  const { document } = app.me.latest();
  expect(app.me.raw.file(document?.fileId ?? '').toString()).toMatchInlineSnapshot(`
    "﻿Row,Number,Name,Outcome,Reason,Time,Others who have it,Where
    1,+1 202 555 0101,Zoe,added,,,,line 2
    2,+1 202 555 0102,Benny,renamed,instead of Ben Oak,,,line 3
    3,+1 202 555 0101,Zoe again,more than once,as in row 1,,,line 4
    4,+49 170 1234501,Kim,added,,,,line 5
    5,12,Bad,can’t be imported,the number is too short,,,line 6
    6,+1 202 555 0777,Nia,not found or private,,,,line 7
    "
  `);
});

test('numbers without a country code are read again for another country', async () => {
  await using app = await openApp();
  const shown = await app.send('people.csv', 'Name,Phone\nAnn,0170 1234501\nBob,0170 1234502\n');
  expect(shown).toMatchInlineSnapshot(`
    "Import into the contacts of Max Muster
    people.csv · 2 numbers read. Nothing’s sent yet.
    2 numbers have no country code, so I used Germany: 0170 1234501 is +49 170 1234501.
    People you add will see your number: all your contacts can. /privacy changes that.
    2 new · all of them
    ☑ Ann | +49 170 1234501
    ☑ Bob | +49 170 1234502
    [Ann] [Bob] [2 new] [None] [Import 2] [Change country] [Cancel]"
  `);
  expect(await app.press(/^Change country$/)).toMatchInlineSnapshot(`
    "Which country are numbers without a country code from? Write its name, its two letters or its code, such as Germany, DE or +49.
    [Cancel]"
  `);
  expect(await app.say('Atlantis')).toMatchInlineSnapshot(
    `"I don’t know this country. Write its name in English, its two letters or its code, such as Germany, DE or +49."`,
  );
  expect(await app.say('x'.repeat(61))).not.toMatch(/country/);
  expect(await app.say('Austria')).toMatchInlineSnapshot(`
    "Import into the contacts of Max Muster
    people.csv · 2 numbers read. Nothing’s sent yet.
    2 numbers have no country code, so I used Austria: 0170 1234501 is +43 1 701234501.
    People you add will see your number: all your contacts can. /privacy changes that.
    2 new · all of them
    ☑ Ann | +43 1 701234501
    ☑ Bob | +43 1 701234502
    [Ann] [Bob] [2 new] [None] [Import 2] [Change country] [Cancel]"
  `);
  expect(messageAsText(app.me.raw.messages().find(({ rich }) => rich) ?? app.me.latest())).toMatch(
    /Austria/,
  );
});

test('a question for a country lets the name of a contact pass', async () => {
  await using app = await openApp();
  await app.send('people.csv', 'Name,Phone\nAnn,0170 1234501\nBob,0170 1234502\n');
  await app.press(/^Change country$/);
  expect(await app.say('Ben Oak')).toMatch(/^[^]*Ben Oak\n[^]*\[Rename\]/);
  expect(await app.say('Austria')).toMatch(/^No contact matches “Austria”/);
});

test('numbers with a country code and no plus are said to have one', async () => {
  await using app = await openApp();
  const shown = await app.send('people.csv', 'Name,Phone\nAnn,12025550101\nBob,12025550102\n');
  expect(shown).toMatchInlineSnapshot(`
    "Import into the contacts of Max Muster
    people.csv · 2 numbers read. Nothing’s sent yet.
    2 numbers have a country code and no +: 12025550101 is +1 202 555 0101.
    Contacts saved under another name keep yours, unless you switch them on.
    People you add will see your number: all your contacts can. /privacy changes that.
    1 new · all of them
    1 under another name · keep their names
    New
    ☑ Ann | +1 202 555 0101
    [Ann] [1 new] [None] [1 under another name] [All] [Import 1] [Change country] [Cancel]"
  `);
});

test('an import that is discarded cannot be changed or run', async () => {
  await using app = await openApp();
  await app.send('people.csv', mixed);
  const preview = app.me.latest();
  expect(await app.press(/^Cancel$/)).toBe('OK, nothing changed.');
  for (const { label, data } of buttonsOf(preview)) {
    if (data === undefined || label === 'Cancel') continue;
    const { text } = await app.me.pressData(preview, data, 'forged');
    expect([label, text]).toEqual([label, expect.any(String)]);
  }
  await app.runWork();
  expect(app.phone.calls).not.toContain('importCards');
});

test('an import with nothing switched on is refused', async () => {
  await using app = await openApp();
  await app.send('people.csv', 'Name,Phone\nZoe,+12025550101\nNia,+12025550777\n');
  const preview = app.me.latest();
  const run = buttonsOf(preview).find(({ label }) => label === 'Import 2')?.data ?? '';
  await app.press(/^None$/);
  const { text, alert } = await app.me.pressData(preview, run, 'forged');
  expect([text, alert]).toMatchInlineSnapshot(`
    [
      "Nothing is switched on. Switch on the people to import.",
      true,
    ]
  `);
});

test('a large import is asked about once more', async () => {
  await using app = await openApp();
  await app.roster.preferences.setImportAskAbove(app.account.personId, 2);
  await app.send('a.csv', 'Name,Phone\nA,+12025550201\nB,+12025550202\nC,+12025550203\n');
  expect(await app.press(/^Import 3$/)).toMatchInlineSnapshot(`
    "Are these 3 people you know?
    Telegram limits accounts that look up many strangers, and bans some. Your own address book is fine; a list of strangers isn’t, and I can’t undo that.
    [Yes, import 3] [Back]"
  `);
  expect(await app.press(/^Back$/)).toMatch(/\[Import 3\]/);
  await app.press(/^None$/);
  await app.press(/^A$/);
  await app.press(/^B$/);
  // Two are not more than the limit.
  expect(await app.press(/^Import 2$/)).toMatch(/^Importing into/);
});

test('an import is paused, resumed and cancelled while it runs', async () => {
  await using app = await openApp();
  await app.send('people.csv', mixed);
  expect(await app.press(/^Import \d$/)).toMatchInlineSnapshot(`
    "Importing into the contacts of Max Muster
    people.csv
    ░░░░░░░░░░░░░░░░░░░░ 0 of 3
    1 left out
    [Pause] [Cancel]"
  `);
  expect(await app.say('/jobs')).toMatchInlineSnapshot(`
    "Running
    Importing into the contacts of Max Muster
    people.csv
    ░░░░░░░░░░░░░░░░░░░░ 0 of 3
    1 left out
    [Pause] [Cancel] [Look again]"
  `);
  expect(await app.press(/^Pause$/)).toMatchInlineSnapshot(`
    "Import into the contacts of Max Muster, paused
    people.csv
    ░░░░░░░░░░░░░░░░░░░░ 0 of 3
    1 left out
    I’ll send nothing until you resume.
    [Resume] [Cancel]
    ---
    Import into the contacts of Max Muster, paused
    people.csv
    ░░░░░░░░░░░░░░░░░░░░ 0 of 3
    1 left out
    I’ll send nothing until you resume.
    [Resume] [Cancel]"
  `);
  await app.runWork();
  expect(await names(app)).toEqual(['Ben Oak']);
  expect(await app.press(/^Resume$/)).toMatch(/\[Pause\] \[Cancel\]/);
  expect(await app.press(/^Cancel$/)).toMatchInlineSnapshot(`
    "Import into the contacts of Max Muster, canceled
    people.csv
    4 left out · 1 more than once · 1 can’t be imported
    What’s sent stays done. The same file again goes on with the rest.
    1. Zoe · +1 202 555 0101 · left out
    2. Benny · +1 202 555 0102 · left out
    3. Zoe again · +1 202 555 0101 · more than once
    4. Kim · +49 170 1234501 · left out
    5. Bad · 12 · can’t be imported · the number is too short · line 6
    6. Nia · +1 202 555 0777 · left out
    [My table, with who was found] [All rows as CSV] [Open contacts]
    ---
    Import into the contacts of Max Muster, canceled
    people.csv
    4 left out · 1 more than once · 1 can’t be imported
    What’s sent stays done. The same file again goes on with the rest.
    1. Zoe · +1 202 555 0101 · left out
    2. Benny · +1 202 555 0102 · left out
    3. Zoe again · +1 202 555 0101 · more than once
    4. Kim · +49 170 1234501 · left out
    5. Bad · 12 · can’t be imported · the number is too short · line 6
    6. Nia · +1 202 555 0777 · left out
    [My table, with who was found] [All rows as CSV] [Open contacts]"
  `);
  await app.runWork();
  expect(await names(app)).toEqual(['Ben Oak']);
});

test('the button of a started import does not show its preview any more', async () => {
  await using app = await openApp();
  await app.send('people.csv', mixed);
  const preview = app.me.latest();
  const [row] = buttonsOf(preview);
  await app.press(/^Import \d$/);
  const { text, alert } = await app.me.pressData(preview, row?.data ?? '', 'forged');
  expect([text?.slice(0, 40), alert]).toEqual(['This button is from an older message. Se', true]);
});

test('columns that the headers do not explain are asked about', async () => {
  await using app = await openApp();
  const table = 'Alpha,Beta,Gamma\nZoe,+12025550101,x\nNia,+12025550777,y\n';
  expect(await app.send('odd.csv', table)).toMatchInlineSnapshot(`
    "What’s in these columns?
    I guessed what the columns are. Tap to correct.
    Alpha | Beta | Gamma
    Zoe | +12025550101 | x
    Nia | +12025550777 | y
    1. Alpha (such as Zoe): Name
    2. Beta (such as +12025550101): Number
    3. Gamma (such as x): Nothing
    [1. Name] [First name] [Last name] [Number] [Nothing] [2. Name] [First name] [Last name] [Number] [Nothing] [3. Name] [First name] [Last name] [Number] [Nothing] [Continue] [Cancel]"
  `);
  expect(await app.press(/^Continue$/)).toMatchInlineSnapshot(`
    "Import into the contacts of Max Muster
    odd.csv · 2 numbers read. Nothing’s sent yet.
    People you add will see your number: all your contacts can. /privacy changes that.
    2 new · all of them
    ☑ Zoe | +1 202 555 0101
    ☑ Nia | +1 202 555 0777
    [Zoe] [Nia] [2 new] [None] [Import 2] [Cancel]"
  `);
});

test('columns without a number or username cannot be imported', async () => {
  await using app = await openApp();
  const table = 'Alpha,Beta,Gamma\nZoe,+12025550101,x\nNia,+12025550777,y\n';
  await app.send('odd.csv', table);
  const asked = app.me.latest();
  const done = buttonsOf(asked).find(({ label }) => label === 'Continue')?.data ?? '';
  const [id = ''] = actions.importColumnsDone.read(done) ?? [];
  for (const [roles, words] of [
    ['xxx', /number|username/i],
    ['x', /older message/],
  ] as const) {
    const data = actions.importColumnsDone.data(id, roles);
    const { text } = await app.me.pressData(asked, data, 'forged');
    expect(text).toMatch(words);
  }
  const short = actions.importColumns.data(id, 'x');
  expect((await app.me.pressData(asked, short, 'forged')).text).toMatch(/older message/);
});

test('several files and cards sent together are one import', async () => {
  await using app = await openApp();
  const { me } = app;
  const file = (name: string, text: string): void =>
    void me.raw.sendFile({ name, mime: 'text/plain', bytes: Buffer.from(text) });
  me.does(() => {
    file('a.csv', 'Name,Phone\nZoe,+12025550101\n');
    file('b.vcf', 'BEGIN:VCARD\nVERSION:3.0\nFN:Nia\nTEL:+12025550777\nEND:VCARD\n');
    file('c.csv', 'Alpha,Beta\nx,+12025550101\n');
    file('d.txt', 'nothing to see');
    me.raw.shareContact({ phone: '491701234501', firstName: 'Kim' });
    me.raw.sendPhoto(PNG.sync.write(new PNG({ width: 30, height: 30 })));
  });
  await app.answerTo(me);
  await me.shows(/^Import into/);
  expect(me.answers().map(messageAsText).join('\n---\n')).toMatchInlineSnapshot(`
    "What’s in these columns?
    I guessed what the columns are. Tap to correct.
    Alpha | Beta
    x | +12025550101
    1. Alpha (such as x): Name
    2. Beta (such as +12025550101): Number
    [1. Name] [First name] [Last name] [Number] [Nothing] [2. Name] [First name] [Last name] [Number] [Nothing] [Continue] [Cancel]
    ---
    d.txt: I find no contacts in this file. Export them as .vcf, .csv, .xlsx or .json, or send names and numbers as plain text, one person per line.
    Your file: I see no QR code in this picture. Send one that’s sharp and fills the picture, or names and numbers as text.
    ---
    Import into the contacts of Max Muster
    3 numbers read. Nothing’s sent yet.
    From a.csv (1), b.vcf (1).
    One number has a country code and no +: 491701234501 is +49 170 1234501.
    People you add will see your number: all your contacts can. /privacy changes that.
    3 new · all of them
    ☑ Zoe | +1 202 555 0101
    ☑ Nia | +1 202 555 0777
    ☑ Kim | +49 170 1234501
    [Zoe] [Nia] [Kim] [3 new] [None] [Import 3] [Change country] [Cancel]"
  `);
});

const noContacts =
  'I find no contacts in this file. Export them as .vcf, .csv, .xlsx or .json, or send names and numbers as plain text, one person per line.';

test.each([
  ['empty.csv', 'Name,Phone\n', 'empty.csv: there’s no one in this file.'],
  ['notes.txt', 'nothing to see', `notes.txt: ${noContacts}`],
  ['', 'nothing to see', `Your file: ${noContacts}`],
])('a file %j without people is explained', async (name, text, words) => {
  await using app = await openApp();
  expect(await app.send(name, text)).toBe(words);
});

test('a file that cannot be downloaded is explained', async () => {
  await using app = await openApp();
  app.botApi.fail('getFile', { code: 400, description: 'Bad Request: file is too big' });
  expect(await app.send('a.csv', mixed)).toMatch(/reference/i);
});

test('one person is imported at once, with the outcome of each number', async () => {
  await using app = await openApp();
  expect(await app.say('/import')).toMatchInlineSnapshot(`
    "Send me people in any of these ways:
    · a file, as phones, Google, Outlook and mail programs export it: .vcf, .csv, .xlsx, .json, .ldif, the contacts.html of Telegram Desktop, a .zip with any of these, or a text with names and numbers
    · a photo of a QR code with a contact
    · contacts, shared from your phone or from Telegram; several at once are one import
    · /import with a number and a name, such as /import +44 20 7946 0958 Zoe Miller, on as many lines as you like

    I add one person right away. With more, I show you first and send nothing before you say so."
  `);
  expect(await app.say('/import Zoe +12025550101')).toMatchInlineSnapshot(`
    "Added Zoe to the contacts of Max Muster.

    They can see your number: all your contacts can. /privacy changes that.
    [Undo]"
  `);
  expect(await app.say('/import Nia +12025550777')).toMatchInlineSnapshot(`
    "Nia, +1 202 555 0777: not found, or private.

    Telegram doesn’t say if there’s no account or it’s hidden. These numbers stay in Telegram’s saved list, and become contacts when their owners join.
    [Undo]"
  `);
  expect(await app.say('/import Benny +12025550102')).toMatchInlineSnapshot(`
    "Import into the contacts of Max Muster
    One number read. Nothing’s sent yet.
    Contacts saved under another name keep yours, unless you switch them on.
    1 under another name · keep their names
    ☐ Benny
    instead of Ben Oak
    [Benny] [1 under another name] [All] [Cancel]"
  `);
  expect(await app.say('/import Bad 12')).toMatchInlineSnapshot(
    `"Bad 12: not imported, there’s no number in the card."`,
  );
  expect(await app.say('/import hello')).toMatchInlineSnapshot(
    `"hello: not imported, there’s no number in the card."`,
  );
  expect(await app.say('/import Me +491701234567')).toMatchInlineSnapshot(
    `"Me · +49 170 1234567: not imported, it’s your own number."`,
  );
});

test('lines with numbers are an import, a sentence with one is not', async () => {
  await using app = await openApp();
  app.me.say('Zoe +12025550101\nNia +12025550777');
  await app.answerTo(app.me);
  await app.me.shows(/^Import into[^]*2 numbers read/);
  expect(await app.say('call me at +12025550101')).not.toMatch(/^Import into/);
});
