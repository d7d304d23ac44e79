import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '../../../e2e/chat-text.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { writeXlsx } from '../../../support/write-xlsx.ts';

const zoe = { id: 11n, firstName: 'Zoe', phone: '+12025550101', username: 'zoe_m' };
const ben = { id: 12n, firstName: 'Ben', phone: '+12025550102' };

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp([zoe, ben]);
});

afterEach(() => app[Symbol.asyncDispose]());

interface Sent {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** Sends files at once, runs their import, and asks for the tables. */
async function givenBack(files: readonly Sent[]): Promise<Readonly<Record<string, string>>> {
  const { me } = app;
  me.does(() => {
    for (const { name, bytes } of files) {
      me.raw.sendFile({ name, mime: 'application/octet-stream', bytes: Buffer.from(bytes) });
    }
  });
  await app.answerTo(me);
  await me.shows(/^Import into/);
  await me.press(/^Import \d/);
  await app.runWork();
  await me.shows(/^Imported into/);
  await me.press(/^My table, with who was found$/);
  await app.botApi.handled();
  return Object.fromEntries(
    me.answers().flatMap(({ document }) => {
      return document ? [[document.name, me.raw.file(document.fileId).toString()]] : [];
    }),
  );
}

const head = 'Found,Telegram username,Telegram ID,Last seen';

describe.each(['rich', 'plain'] as const)('in %s form', (form) => {
  beforeEach(() =>
    app.roster.preferences.setPlainTables(app.account.personId, { on: form === 'plain' }),
  );

  test('the sheets of a workbook come back, a file for each sheet with people', async () => {
    const bytes = writeXlsx([
      {
        name: 'Club',
        rows: [
          ['No', 'Name', 'Mobile'],
          [1, 'Zoe', '+12025550101'],
          [2, 'Nobody', '+12025550199'],
        ],
      },
      {
        name: 'Prices',
        rows: [
          ['Item', 'Price'],
          ['Tea', 3],
        ],
      },
      {
        name: 'Old/new',
        rows: [['Members of 2019'], ['Name', 'Mobile', 'Note'], ['Ben', '+12025550102', '=1+1']],
      },
    ]);
    expect(await givenBack([{ name: 'club.xlsx', bytes }])).toEqual({
      'club - Club.csv': [
        `\uFEFFNo,Name,Mobile,${head}`,
        '1,Zoe,+12025550101,yes,zoe_m,11,long ago',
        '2,Nobody,+12025550199,not found or private,,,',
        '',
      ].join('\r\n'),
      'club - Old_new.csv': [
        '\uFEFFMembers of 2019',
        `Name,Mobile,Note,${head}`,
        // A text that looks like a formula stays a text.
        "Ben,+12025550102,'=1+1,yes,,12,long ago",
        '',
      ].join('\r\n'),
    });
  });

  test('a person who is on two sheets is found on both', async () => {
    const people = [
      ['Name', 'Mobile'],
      ['Zoe', '+12025550101'],
    ];
    const bytes = writeXlsx([
      { name: 'A', rows: [...people, ['Ben', '+12025550102']] },
      { name: 'B', rows: people },
    ]);
    const back = await givenBack([{ name: 'club.xlsx', bytes }]);
    expect(Object.keys(back)).toEqual(['club - A.csv', 'club - B.csv']);
    expect(back['club - B.csv']).toBe(
      `\uFEFFName,Mobile,${head}\r\nZoe,+12025550101,yes,zoe_m,11,long ago\r\n`,
    );
  });

  test('a workbook with one sheet comes back as one file', async () => {
    const bytes = writeXlsx([
      {
        name: 'Club',
        rows: [
          ['Name', 'Mobile'],
          ['Zoe', '+12025550101'],
        ],
      },
    ]);
    expect(await givenBack([{ name: 'club.xlsx', bytes }])).toEqual({
      'club.csv': `\uFEFFName,Mobile,${head}\r\nZoe,+12025550101,yes,zoe_m,11,long ago\r\n`,
    });
  });

  test('several tables that were sent at once come back, also with one name', async () => {
    const card = 'BEGIN:VCARD\nVERSION:3.0\nFN:Mia\nTEL:+12025550198\nEND:VCARD\n';
    const bytes = writeXlsx([
      {
        name: 'Club',
        rows: [
          ['Name', 'Mobile'],
          ['Liz', '+12025550197'],
        ],
      },
    ]);
    expect(
      await givenBack([
        { name: 'list.csv', bytes: 'Name,Mobile\nZoe,+12025550101\n' },
        { name: 'mia.vcf', bytes: card },
        { name: 'list.csv', bytes: 'Name;Mobile\nBen;+12025550102\nZoe;+12025550101\n' },
        { name: 'club.xlsx', bytes },
      ]),
    ).toEqual({
      'list.csv': `\uFEFFName,Mobile,${head}\r\nZoe,+12025550101,yes,zoe_m,11,long ago\r\n`,
      'list (2).csv':
        `\uFEFFName;Mobile;${head.replaceAll(',', ';')}\r\n` +
        'Ben;+12025550102;yes;;12;long ago\r\nZoe;+12025550101;yes;zoe_m;11;long ago\r\n',
      'club.csv': `\uFEFFName,Mobile,${head}\r\nLiz,+12025550197,not found or private,,,\r\n`,
    });
  });
});

test('the report of several files names the file of each row that was not usable', async () => {
  const { me } = app;
  me.does(() => {
    for (const [name, text] of [
      ['one.csv', 'Name,Mobile\nZoe,+12025550101\n'],
      ['two.csv', 'Name,Mobile\nBen,12\n'],
    ] as const) {
      me.raw.sendFile({ name, mime: 'text/csv', bytes: Buffer.from(text) });
    }
  });
  await app.answerTo(me);
  await me.shows(/^Import into/);
  await me.press(/^1 can’t be imported$/);
  expect(textOf(me.latest())).toMatch(/Ben · 12 · .* · two\.csv, line 2/);
});
