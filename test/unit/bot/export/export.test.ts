import { expect, test } from 'vitest';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

const zoe = { id: 11n, firstName: 'Zoe', phone: '+12025550101', username: 'zoe_m' };
const ben = { id: 12n, firstName: 'Ben' };

function openApp(): Promise<PairedMemoryApp> {
  return openPairedMemoryApp([zoe, ben], ({ elsewhere }) => {
    elsewhere.add(zoe.id, { firstName: 'Zoe', lastName: 'Miller' });
    elsewhere.add(ben.id, { firstName: 'Ben', lastName: 'Oak' });
    elsewhere.addOwner(zoe.id);
    elsewhere.save('+12025550190', { firstName: 'Nia', lastName: '' });
    elsewhere.allowTakeout();
  });
}

/** The file that came last. */
function file({ me }: PairedMemoryApp): string {
  const { document } = me.latest();
  return me.raw.file(document?.fileId ?? '').toString();
}

test('the contacts are sent in the format that is pressed, and another one can be pressed', async () => {
  await using app = await openApp();
  const { say, press } = talkOf(app, app.me);
  expect(await say('/export')).toMatchInlineSnapshot(`
    "2 contacts of Max Muster

    Which file do you want?
    · vCard 3.0 is read by nearly every phone, address book and mail service.
    · vCard 4.0 is its newer form, for programs that ask for it.
    · CSV is a table with Google’s columns, which spreadsheets open too.
    · JSON is for me to read again, or for programs of your own.
    [vCard 3.0] [vCard 4.0] [CSV] [JSON]"
  `);
  expect(await press(/^vCard 3/)).toMatchInlineSnapshot(`
    "2 contacts of Max Muster
    1 with a number, 1 with a username, all with their Telegram id.
    contacts-2026-11-22.vcf"
  `);
  expect(file(app)).toMatch(/VERSION:3\.0[^]*Zoe/);
  expect(await press(/^vCard 4/)).toMatch(/\.vcf$/);
  expect(file(app)).toMatch(/VERSION:4\.0[^]*Zoe/);
  expect(await press(/^CSV/)).toMatchInlineSnapshot(`
    "2 contacts of Max Muster
    1 with a number, 1 with a username, all with their Telegram id and a mark if they have you.
    contacts-2026-11-22.csv"
  `);
  expect(file(app)).toMatch(/Zoe/);
  expect(await press(/^JSON/)).toMatch(/contacts-2026-11-22\.json$/);
  expect(JSON.parse(file(app))).toBeTruthy();
});

test('a typed format is sent at once, for all or for those who match', async () => {
  await using app = await openApp();
  const { say } = talkOf(app, app.me);
  expect(await say('/export csv')).toMatch(
    /^2 contacts of Max Muster[^]*contacts-2026-11-22\.csv$/,
  );
  expect(await say('/export .VCF mill')).toMatch(/^1 of 2 contacts[^]*mill[^]*\.vcf$/);
  expect(file(app)).toMatch(/VERSION:3\.0[^]*Zoe/);
  expect(await say('/export json wolf')).toMatch(/^No match/);
  expect(await say('/export csvan')).toMatch(/^No match/);
});

test('words narrow an export, and are part of its name', async () => {
  await using app = await openApp();
  const { say, press } = talkOf(app, app.me);
  expect(await say('/export mill')).toMatchInlineSnapshot(`
    "1 of 2 contacts of Max Muster
    Search: mill

    Which file do you want?
    · vCard 3.0 is read by nearly every phone, address book and mail service.
    · vCard 4.0 is its newer form, for programs that ask for it.
    · CSV is a table with Google’s columns, which spreadsheets open too.
    · JSON is for me to read again, or for programs of your own.
    [vCard 3.0] [vCard 4.0] [CSV] [JSON]"
  `);
  expect(await press(/^JSON/)).toMatch(/contacts-mill-2026-11-22\.json$/);
  expect(file(app)).not.toContain('Oak');
  expect(await say('/export nobody')).toMatchInlineSnapshot(
    `
    "No match, so there’s nothing to export. Send /export for everyone.
    [Open contacts]"
  `,
  );
});

test('an account without contacts has nothing to export', async () => {
  await using app = await openPairedMemoryApp();
  expect(await talkOf(app, app.me).say('/export')).toMatchInlineSnapshot(
    `
    "No contacts to export yet.
    [Import people] [Add someone]"
  `,
  );
});

test('a filtered list exports what it shows', async () => {
  await using app = await openApp();
  const { say, press } = talkOf(app, app.me);
  await say('/contacts');
  await press(/▾$/);
  await press(/^No number$/);
  expect(await press(/^Export$/)).toMatchInlineSnapshot(`
    "1 of 2 contacts of Max Muster
    Only: No number

    Which file do you want?
    · vCard 3.0 is read by nearly every phone, address book and mail service.
    · vCard 4.0 is its newer form, for programs that ask for it.
    · CSV is a table with Google’s columns, which spreadsheets open too.
    · JSON is for me to read again, or for programs of your own.
    [vCard 3.0] [vCard 4.0] [CSV] [JSON]"
  `);
  await press(/^JSON/);
  expect(file(app)).toContain('Oak');
  expect(file(app)).not.toContain('Miller');
});

test('ticked contacts are exported whatever the filter is', async () => {
  await using app = await openApp();
  const { say, press } = talkOf(app, app.me);
  await say('/contacts');
  await press(/^Select$/);
  await press(/^Zoe Miller$/);
  await press(/▾$/);
  await press(/^No number$/);
  expect(await press(/^Export 1$/)).toMatchInlineSnapshot(`
    "1 of 2 contacts of Max Muster

    Which file do you want?
    · vCard 3.0 is read by nearly every phone, address book and mail service.
    · vCard 4.0 is its newer form, for programs that ask for it.
    · CSV is a table with Google’s columns, which spreadsheets open too.
    · JSON is for me to read again, or for programs of your own.
    [vCard 3.0] [vCard 4.0] [CSV] [JSON]"
  `);
  await press(/^JSON/);
  expect(file(app)).toContain('Miller');
  expect(file(app)).not.toContain('Oak');
});

test('saved numbers are exported with their own facts', async () => {
  await using app = await openApp();
  const { say, press } = talkOf(app, app.me);
  await say('/saved');
  await press(/^Ask Telegram$/);
  expect(await press(/^Export$/)).toMatchInlineSnapshot(`
    "One saved number of Max Muster
    As of 2026-11-22 14:00 UTC, when I read the list.

    Which file do you want?
    · vCard 3.0 is read by nearly every phone, address book and mail service.
    · vCard 4.0 is its newer form, for programs that ask for it.
    · CSV is a table with Google’s columns, which spreadsheets open too.
    · JSON is for me to read again, or for programs of your own.
    [vCard 3.0] [vCard 4.0] [CSV] [JSON]"
  `);
  expect(await press(/^CSV/)).toMatchInlineSnapshot(`
    "One saved number of Max Muster
    As of 2026-11-22 14:00 UTC, when I read the list.
    Names and numbers as they were saved.
    saved-numbers-2026-11-22.csv"
  `);
  expect(file(app)).toContain('+1 202 555 0190');
  await say('/saved');
  await press(/^Without account$/);
  expect(await press(/^Export$/)).toMatchInlineSnapshot(`
    "One saved number of Max Muster
    Only: Without account
    As of 2026-11-22 14:00 UTC, when I read the list.

    Which file do you want?
    · vCard 3.0 is read by nearly every phone, address book and mail service.
    · vCard 4.0 is its newer form, for programs that ask for it.
    · CSV is a table with Google’s columns, which spreadsheets open too.
    · JSON is for me to read again, or for programs of your own.
    [vCard 3.0] [vCard 4.0] [CSV] [JSON]"
  `);
});

test('without Telegram the stored list is exported, and its age is said', async () => {
  await using app = await openApp();
  const { say } = talkOf(app, app.me);
  await app.clock.advance(120_000);
  app.phone.failNext({ kind: 'unreachable' });
  expect(await say('/export')).toMatchInlineSnapshot(`
    "2 contacts of Max Muster
    This is the list as of 2026-11-22 14:00 UTC. I couldn’t reach Telegram just now to update it.

    Which file do you want?
    · vCard 3.0 is read by nearly every phone, address book and mail service.
    · vCard 4.0 is its newer form, for programs that ask for it.
    · CSV is a table with Google’s columns, which spreadsheets open too.
    · JSON is for me to read again, or for programs of your own.
    [vCard 3.0] [vCard 4.0] [CSV] [JSON]"
  `);
});

test('a contact who left since the question is not in the file', async () => {
  await using app = await openPairedMemoryApp([ben], ({ elsewhere }) =>
    elsewhere.add(ben.id, { firstName: 'Ben', lastName: 'Oak' }),
  );
  const { say, press } = talkOf(app, app.me);
  await say('/export');
  app.phone.elsewhere.remove(ben.id);
  expect(await press(/^JSON/)).toMatchInlineSnapshot(`
    "No contacts to export yet.
    [Import people] [Add someone]"
  `);
});
