import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import {
  readAddressBook,
  readColumns,
} from '../../../../../src/contacts/read/read-address-book.ts';

type Cell = string | number | undefined;

interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly hidden?: true;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A workbook as Excel writes it; `inline`: as other programs do, with prefixes and without shared texts. */
function xlsx(sheets: readonly WrittenSheet[], { inline = false } = {}): Uint8Array {
  const strings: string[] = [];
  const p = inline ? 'x:' : '';
  const cell = (value: Cell, column: number, row: number): string => {
    if (value === undefined) return '';
    const r = `${String.fromCharCode(65 + column)}${row}`;
    if (typeof value === 'number') return `<${p}c r="${r}"><${p}v>${value}</${p}v></${p}c>`;
    if (inline) {
      return `<${p}c r="${r}" t="inlineStr"><${p}is><${p}t>${escaped(value)}</${p}t></${p}is></${p}c>`;
    }
    strings.push(value);
    return `<c r="${r}" s="1" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const written = sheets.map(({ rows }) => {
    const inside = rows.map((cells, at) => {
      return `<${p}row r="${at + 1}">${cells.map((one, column) => cell(one, column, at + 1)).join('')}</${p}row>`;
    });
    return `${xml}<${p}worksheet><${p}sheetData>${inside.join('')}</${p}sheetData></${p}worksheet>`;
  });
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${xml}<Types/>`,
    'xl/workbook.xml': `${xml}<workbook><sheets>${sheets
      .map(({ name, hidden }, at) => {
        return `<sheet name="${name}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 7}"/>`;
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships>${sheets
      .map((_, at) => `<Relationship Id="rId${at + 7}" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join('')}</Relationships>`,
  };
  for (const [at, sheet] of written.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = sheet;
  if (!inline) {
    parts['xl/sharedStrings.xml'] =
      `${xml}<sst>${strings.map((one) => `<si><t xml:space="preserve">${escaped(one)}</t><rPh sb="0" eb="1"><t>x</t></rPh></si>`).join('')}</sst>`;
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

function read(bytes: Uint8Array, name = 'a.xlsx'): readonly string[] | string {
  const book = readAddressBook(bytes, { name, country: 'GB' });
  if (book.kind === 'not_contacts') return book.looksLike;
  if (book.kind === 'columns_needed') return book.kind;
  return [...book.records].map(({ index, line, firstName, lastName, phones }) =>
    [index, line, `${firstName}|${lastName}`, ...phones].join(' '),
  );
}

const people = {
  name: 'People',
  rows: [
    ['First Name', 'Last Name', 'Mobile Phone'],
    ['Zoe', 'Miller & "Co" <3>', '+44 7911 123456'],
    [],
    ['Bob', undefined, 447_911_123_457],
    ['Ann', 'Lee', 4.479_111_234_58e11],
  ],
} as const;

test.each([false, true])('the rows of a sheet, with their numbers (inline: %s)', (inline) => {
  expect(read(xlsx([people], { inline }))).toEqual([
    '0 2 Zoe|Miller & "Co" <3> +44 7911 123456',
    '1 4 Bob| 447911123457',
    '2 5 Ann|Lee 447911123458',
  ]);
});

test('the sheet with people is found among others, whatever the file name', () => {
  const notes = {
    name: 'Notes',
    rows: [
      ['Budget', 'Sum'],
      ['Rent', 12_345],
    ],
  };
  expect(read(xlsx([notes, people]), 'contacts.bin')).toHaveLength(3);
  expect(
    read(
      xlsx([
        { ...people, hidden: true },
        { ...people, rows: people.rows.slice(0, 2) },
      ]),
    ),
  ).toHaveLength(1);
  expect(read(xlsx([notes]))).toBe('spreadsheet');
});

test('a sheet of text lines is read as text', () => {
  const rows = [['Zoe Miller +44 7911 123456'], ['Bob Stone +1 202 555 0100']];
  expect(read(xlsx([{ name: 'A', rows }]))).toMatchObject({ length: 2 });
});

test('unclear columns are asked about, and read by the answer', () => {
  const rows = [
    ['Wer', 'Was', 'Wo'],
    ['Ben', 'x', '07911 123456'],
    ['Uwe', 'y', '07911 123457'],
  ];
  const bytes = xlsx([{ name: 'A', rows }]);
  const book = readAddressBook(bytes, { name: 'a.xlsx', country: 'GB' });
  if (book.kind !== 'columns_needed') throw new Error(book.kind);
  const columns = ['whole', 'other', 'phone'] as const;
  expect([...readColumns(bytes, { ...book.layout, columns }, 'GB')]).toMatchObject([
    { firstName: 'Ben', phones: ['07911 123456'], line: 2 },
    { firstName: 'Uwe', phones: ['07911 123457'], line: 3 },
  ]);
});

test('many rows are read in batches, with their row numbers', () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [`P${at}`, `+1202555${1000 + at}`]);
  const all = read(xlsx([{ name: 'A', rows: [['Name', 'Phone'], ...rows] }]));
  expect(all).toHaveLength(5000);
  expect(all[4999]).toBe('4999 5001 P4999| +12025555999');
});

test('a damaged workbook and a zip bomb are refused', () => {
  const bytes = xlsx([people]);
  expect(read(bytes.slice(0, bytes.length - 200))).toBe('spreadsheet');
  const bomb = zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/sharedStrings.xml': new Uint8Array(65 * 1024 * 1024),
    'xl/worksheets/sheet1.xml': strToU8('<worksheet/>'),
  });
  expect(read(bomb)).toBe('spreadsheet');
});

test.each([
  [
    'Takeout/Contacts/All Contacts/All Contacts.vcf',
    'BEGIN:VCARD\nFN:Zoe\nTEL:+447911123456\nEND:VCARD',
  ],
  ['contacts.csv', 'First Name,Mobile Phone\nZoe,+447911123456'],
  ['lists/contacts.json', '[{"name":"Zoe","phone":"+447911123456"}]'],
  ['a.ldif', 'dn: cn=Zoe\ncn: Zoe\nmobile: +447911123456'],
])('the address book in an archive is read: %s', (name, text) => {
  const files = {
    [name]: strToU8(text),
    'photo.jpg': strToU8('x'),
    '__MACOSX/._a.vcf': strToU8('x'),
  };
  expect(read(zipSync(files), 'takeout.zip')).toMatchObject([
    expect.stringMatching(/^0 .*Zoe\| \+447911123456$/),
  ]);
});

test('all address books of the most detailed format in an archive are read as one', () => {
  const card = (name: string): Uint8Array =>
    strToU8(`BEGIN:VCARD\nFN:${name}\nTEL:+447911123456\nEND:VCARD\n`);
  const files = {
    'a/Zoe.vcf': card('Zoe'),
    'a/Bob.vcf': card('Bob'),
    'a/all.csv': strToU8('Name,Phone\nX,1'),
  };
  expect(read(zipSync(files), 'a.zip')).toHaveLength(2);
  expect(read(zipSync({ 'inner.zip': zipSync(files) }), 'a.zip')).toBe('archive');
});
