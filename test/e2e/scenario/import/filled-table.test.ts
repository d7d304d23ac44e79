import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';
import { writeXlsx } from '../../../support/write-xlsx.ts';
import { writeZip } from '../../../support/write-zip.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf } from '../../chat-text.ts';
import { startPairedApp, waitForUpdates, type Harness } from '../../app-harness.ts';

let clock: ManualClock;
let harness: Harness;
let chat: Chat;
let zoe: Person;
let ben: Person;

beforeEach(async () => {
  clock = new ManualClock(new Date('2026-11-03T10:21:00.000Z'));
  ({ harness, chat } = await startPairedApp(
    (world, me) => {
      const seen = new Date('2026-11-02T08:00:00.000Z');
      const person = { presence: { kind: 'offline', at: seen } } as const;
      zoe = world.addPerson({
        ...person,
        firstName: 'Zoe',
        phone: '+12025550101',
        username: 'zoe_m',
      });
      ben = world.addPerson({
        firstName: 'Ben',
        phone: '+12025550102',
        privacy: { phone_number: 'everybody', last_seen: 'nobody' },
      });
      world.app(me.id).add(ben.id, 'Ben', '', false);
    },
    { clock },
  ));
});
afterEach(() => harness[Symbol.asyncDispose]());

async function imports(name: string, content: string | Uint8Array): Promise<void> {
  chat.does(() => {
    chat.raw.sendFile({ name, mime: 'text/csv', bytes: Buffer.from(content) });
  });
  await waitForUpdates(harness);
  await passTime(clock, 500, 'the bot has answered', () => expect(chat.answers()).not.toEqual([]));
  const labels = buttonsOf(chat.latest()).map(({ label }) => label);
  if (labels.includes('Continue')) {
    // The question about unclear columns.
    await chat.press(/^Continue$/);
    await chat.shows(/Nothing’s sent yet/);
  }
  await chat.press(/^Import \d/);
  await passTime(clock, 500, 'the import is done', () =>
    expect(buttonsOf(chat.latest()).map(({ label }) => label)).toContain('All rows as CSV'),
  );
}

interface GivenFile {
  readonly name: string;
  readonly text: string;
}

async function givenBack(): Promise<GivenFile> {
  const [file] = await allGivenBack(1);
  if (!file) throw new Error('there is no document');
  return file;
}

async function allGivenBack(count: number): Promise<readonly GivenFile[]> {
  await chat.press(/^My table, with who was found$/);
  const files = () => chat.answers().flatMap(({ document }) => document ?? []);
  await eventually('the bot has sent the files', () => expect(files()).toHaveLength(count));
  return files().map(({ name, fileId }) => ({
    name,
    text: Buffer.from(chat.raw.file(fileId)).toString(),
  }));
}

test('a table comes back with its columns and rows, and who was found', async () => {
  await imports(
    'club.csv',
    'No;Member;Mobile;Fee\n1;Zoe;+1 202 555 0101;10,50\n2;Ben;+12025550102;\n' +
      '3;Nobody;+12025550199;7\n4;Broken;12;7\n5;Zoe again;+12025550101;\n',
  );
  const { name, text } = await givenBack();
  expect(name).toBe('club.csv');
  expect(text).toBe(
    [
      '\uFEFFNo;Member;Mobile;Fee;Found;Telegram username;Telegram ID;Last seen',
      `1;Zoe;+1 202 555 0101;10,50;yes;zoe_m;${zoe.id};2026-11-02 08:00 UTC`,
      `2;Ben;+12025550102;;yes;;${ben.id};long ago`,
      '3;Nobody;+12025550199;7;not found or private;;;',
      '4;Broken;12;7;can’t be imported: the number is too short;;;',
      `5;Zoe again;+12025550101;;yes;zoe_m;${zoe.id};2026-11-02 08:00 UTC`,
      '',
    ].join('\r\n'),
  );
});

test('whoever joins later is found in the same table', async () => {
  await imports('late.csv', 'Name,Phone\nZoe,+12025550101\nLate,+12025550177\n');
  const { id } = harness.world.addPerson({ firstName: 'Late', phone: '+12025550177' });
  await eventually('the newcomer is a contact', async () => {
    chat.say('/contacts late');
    await chat.shows(/1 of 3/);
  });
  const done = chat.raw
    .messages()
    .find((one) => buttonsOf(one).some(({ label }) => label.startsWith('My table')));
  if (!done) throw new Error('the result of the import is gone');
  const button = buttonsOf(done).find(({ label }) => label.startsWith('My table'));
  await chat.pressData(done, button?.data ?? '');
  const sent = chat.answers().findLast(({ document }) => document)?.document;
  const text = Buffer.from(chat.raw.file(sent?.fileId ?? '')).toString();
  expect(text).toContain(`Late,+12025550177,yes,,${id},`);
});

test('the tables of an archive come back as files', async () => {
  const archive = writeZip({
    'a/list.csv': 'Name;Phone\nZoe;+12025550101\nNobody;+12025550199\n',
    'b/list.csv': 'Name;Phone\nZoe;+12025550101\nBen;+12025550102\n',
    'club.xlsx': writeXlsx([
      {
        name: 'Club',
        rows: [
          ['Name', 'Phone'],
          ['Ben', '+12025550102'],
        ],
      },
    ]),
    'zoe.vcf': 'BEGIN:VCARD\nVERSION:3.0\nFN:Zoe\nTEL:+12025550101\nEND:VCARD\n',
    'other.csv': 'Product,Barcode,Stock\nChair,4006381333931,12\nTable,4006381333948,3\n',
  });
  await imports('all.zip', archive);
  const headers = 'Name;Phone;Found;Telegram username;Telegram ID;Last seen';
  const zoeFound = `Zoe;+12025550101;yes;zoe_m;${zoe.id};2026-11-02 08:00 UTC`;
  expect(await allGivenBack(3)).toEqual([
    {
      name: 'a_list.csv',
      text: ['\uFEFF' + headers, zoeFound, 'Nobody;+12025550199;not found or private;;;', ''].join(
        '\r\n',
      ),
    },
    {
      name: 'b_list.csv',
      text: ['\uFEFF' + headers, zoeFound, `Ben;+12025550102;yes;;${ben.id};long ago`, ''].join(
        '\r\n',
      ),
    },
    {
      name: 'club - Club.csv',
      text: [
        '\uFEFF' + headers.replaceAll(';', ','),
        `Ben,+12025550102,yes,,${ben.id},long ago`,
        '',
      ].join('\r\n'),
    },
  ]);
});

test('other files are not offered back', async () => {
  await imports('zoe.vcf', 'BEGIN:VCARD\nVERSION:3.0\nFN:Zoe\nTEL:+12025550101\nEND:VCARD\n');
  expect(buttonsOf(chat.latest()).map(({ label }) => label)).not.toContain(
    'My table, with who was found',
  );
});
