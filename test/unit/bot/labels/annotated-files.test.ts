import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '../../../e2e/chat-text.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';

const zoe = { id: 11n, firstName: 'Zoe', lastName: 'Miller', phone: '+12025550101' };
const ben = { id: 12n, firstName: 'Ben', lastName: 'Okafor', phone: '+12025550102' };

const google = [
  'First Name,Last Name,Notes,Labels,Phone 1 - Value',
  'Zoe,Miller,met in Rome,rome ::: * myContacts,+1 202 555 0101',
  'Ben,Okafor,"owes me, lunch",Rome ::: tea,+1 202 555 0102',
  'Nia,Cole,on no account,rome,+1 202 555 0199',
  'Ben,Okafor,,chess,+1 202 555 0102',
].join('\n');

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp([zoe, ben]);
  // Her number shows from then on.
  const { firstName, lastName, phone } = zoe;
  await app.book.importCards([{ firstName, lastName, phone }]);
});

afterEach(() => app[Symbol.asyncDispose]());

/** Sends a file and runs its import. Returns the preview. */
async function importFile(name: string, text: string, label: RegExp): Promise<string> {
  const { me } = app;
  me.does(() => me.raw.sendFile({ name, mime: 'text/plain', bytes: Buffer.from(text) }));
  await app.answerTo(me);
  const preview = textOf(await me.shows(/^Import into/));
  await me.press(label);
  await app.runWork();
  await me.shows(/^Imported into/);
  return preview;
}

async function annotationOf(id: bigint): Promise<{ note: string; labels: readonly string[] }> {
  const { note, labels } = await app.book.annotation(id);
  return { note, labels };
}

async function exportAs(label: RegExp): Promise<string> {
  const { me } = app;
  me.say('/export');
  await me.shows(/Which file/);
  await me.press(label);
  const { document } = me.latest();
  return me.raw.file(document?.fileId ?? '').toString();
}

/** The sealed rows of imports that are left. */
async function sealedRows(): Promise<number> {
  const statement = 'select count(*)::int as count from import_rows where sealed_text is not null';
  const rows = await app.database.query((q) => q.execute<{ count: number }>(statement));
  return rows[0]?.count ?? -1;
}

test('an import gives those it adds, and those who are there, notes and labels', async () => {
  await app.book.annotate([zoe.id], { note: 'likes tea', addLabels: ['Rome'] });
  const preview = await importFile('contacts.csv', google, /^Import 2$/);
  expect(preview).toContain('Your contacts get 3 notes, labels of 4.');
  expect(await annotationOf(zoe.id)).toEqual({ note: 'likes tea\nmet in Rome', labels: ['Rome'] });
  const expected = { note: 'owes me, lunch', labels: ['Rome', 'tea', 'chess'] };
  expect(await annotationOf(ben.id)).toEqual(expected);
  // Nobody has the third number.
  expect(await sealedRows()).toBe(1);
});

test('the same file again changes nothing', async () => {
  await importFile('contacts.csv', google, /^Import 2$/);
  const before = [await annotationOf(zoe.id), await annotationOf(ben.id)];
  await importFile('contacts.csv', google, /^Add notes and labels$/);
  expect([await annotationOf(zoe.id), await annotationOf(ben.id)]).toEqual(before);
  const page = { words: '', page: 0 };
  expect((await app.roster.history.page(app.account, page)).total).toBe(2);
});

test('a file with nothing but labels for people who are there can be taken and undone', async () => {
  const card = 'BEGIN:VCARD\nVERSION:3.0\nN:Miller;Zoe\nTEL:+12025550101\nCATEGORIES:rome,tea\n';
  await importFile('zoe.vcf', `${card}NOTE:met\\nin Rome\nEND:VCARD\n`, /^Add notes and labels$/);
  expect(await annotationOf(zoe.id)).toEqual({ note: 'met\nin Rome', labels: ['rome', 'tea'] });
  await app.me.press(/^Undo$/);
  expect(await annotationOf(zoe.id)).toEqual({ note: '', labels: [] });
});

test('undoing an import takes its notes back, and a contact who comes again has them', async () => {
  await importFile('contacts.csv', google, /^Import 2$/);
  await app.me.press(/^Undo$/);
  await app.runWork();
  expect(await annotationOf(zoe.id)).toEqual({ note: '', labels: [] });
  expect(await app.book.contact(ben.id)).toBeUndefined();
});

test('exports have notes and labels', async () => {
  await app.book.annotate([zoe.id], { note: 'met, in Rome', addLabels: ['New York', 'tea'] });
  const vcard = await exportAs(/^vCard 3.0$/);
  expect(vcard).toContain('NOTE:met\\, in Rome\r\nCATEGORIES:New York,tea\r\n');
  const csv = await exportAs(/^CSV$/);
  expect(csv).toContain('"met, in Rome",,New York ::: tea,');
  const json = await exportAs(/^JSON$/);
  expect(json).toContain('"note":"met, in Rome","labels":["New York","tea"]');
});

test('a contact that is sent to others says nothing of notes and labels', async () => {
  await app.book.annotate([zoe.id], { note: 'met in Rome', addLabels: ['tea'] });
  app.me.say('/contact zoe');
  await app.me.shows(/^Zoe Miller\n/);
  await app.me.press(/^Send as contact$/);
  expect(JSON.stringify(app.me.latest().contact)).toContain('Zoe');
  expect(JSON.stringify(app.me.latest().contact)).not.toMatch(/Rome|tea/);
});

describe('labels that a contact has no room for', () => {
  const many = (from: number, to: number): readonly string[] =>
    Array.from({ length: to - from }, (_, at) => `l${from + at}`);
  const card = (labels: readonly string[]): string =>
    `BEGIN:VCARD\nVERSION:3.0\nN:Miller;Zoe\nTEL:+12025550101\nCATEGORIES:${labels.join(',')}\nEND:VCARD\n`;
  const labelsOfZoe = async (): Promise<readonly string[]> => (await annotationOf(zoe.id)).labels;

  test.each(['rich', 'plain'] as const)(
    'are listed with their reason in the preview and in the report, in %s form',
    async (form) => {
      await app.roster.preferences.setPlainTables(app.account.personId, { on: form === 'plain' });
      await app.book.annotate([zoe.id], { addLabels: many(0, 48) });
      const preview = await importFile('z.vcf', card(many(46, 52)), /^Add notes and labels$/);
      expect(preview).toMatch(/2 can’t be imported/);
      expect(await labelsOfZoe()).toEqual(many(0, 50));
      const report = textOf(app.me.latest());
      expect(report).toMatch(/Zoe Miller · l50 · .*a contact has up to 50 labels/);
      expect(report).toMatch(/Zoe Miller · l51 · .*a contact has up to 50 labels/);
      expect(report).not.toMatch(/l49 ·/);
    },
  );

  test('are listed where there are too many in the file alone', async () => {
    await importFile('z.vcf', card(many(0, 51)), /^Add notes and labels$/);
    expect(await labelsOfZoe()).toEqual(many(0, 50));
    expect(textOf(app.me.latest())).toMatch(/Zoe Miller · l50 ·/);
  });

  test('are listed in the report where the room went after the preview', async () => {
    const { me } = app;
    const bytes = Buffer.from(card(['tea', 'chess']));
    me.does(() => me.raw.sendFile({ name: 'z.vcf', mime: 'text/plain', bytes }));
    await app.answerTo(me);
    expect(textOf(await me.shows(/^Import into/))).not.toMatch(/can’t be imported/);
    await app.book.annotate([zoe.id], { addLabels: many(0, 49) });
    await me.press(/^Add notes and labels$/);
    await app.runWork();
    const report = textOf(await me.shows(/^Imported into/));
    expect(report).toMatch(/Zoe Miller · chess · .*a contact has up to 50 labels/);
    expect(report).not.toMatch(/tea/);
    expect(await labelsOfZoe()).toEqual([...many(0, 49), 'tea']);
  });

  test('of a single person lead to a preview', async () => {
    const { me } = app;
    await app.book.annotate([zoe.id], { addLabels: many(0, 50) });
    me.does(() => me.raw.shareContact({ ...zoe, vcard: card(['tea']) }));
    await app.answerTo(me);
    expect(textOf(await me.shows(/^Import into/))).toMatch(/1 can’t be imported/);
  });
});
