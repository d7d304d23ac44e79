import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSafeCell, safeCell } from '../../../../src/contacts/write/csv-cell.ts';
import type { ExportedContact } from '../../../../src/contacts/write/exported-contact.ts';
import { writeCsv } from '../../../../src/contacts/write/write-csv.ts';
import { exportedContact } from '../exported-people.ts';

const zoe: ExportedContact = {
  firstName: 'Zoë',
  lastName: '=HYPERLINK("https://example.org")',
  phone: '+447700900123',
  username: 'zoe_miller',
  telegramId: 7_000_000_001n,
  mutual: true,
};

type Row = Readonly<Record<string, string>>;

function rowsOf(contacts: readonly ExportedContact[]): readonly Row[] {
  const file = Buffer.from([...writeCsv(contacts)].join(''));
  return parse<Row>(file, { bom: true, columns: true, relax_column_count: false });
}

test('a contact is written in the columns of Google Contacts', () => {
  const [row = {}] = rowsOf([zoe]);
  const filled = Object.entries(row).filter(([, cell]) => cell !== '');
  expect(Object.fromEntries(filled)).toEqual({
    'First Name': 'Zoë',
    'Last Name': `'=HYPERLINK("https://example.org")`,
    'Phone 1 - Label': 'Mobile',
    'Phone 1 - Value': '+44 7700 900123',
    'Custom Field 1 - Label': 'Telegram ID',
    'Custom Field 1 - Value': '7000000001',
    'Custom Field 2 - Label': 'Telegram username',
    'Custom Field 2 - Value': 'zoe_miller',
    'Custom Field 3 - Label': 'Telegram mutual',
    'Custom Field 3 - Value': 'yes',
  });
});

test('the file starts with a byte order mark, and its lines end with CRLF', () => {
  const [head = ''] = writeCsv([zoe]);
  expect(head).toMatch(/^\uFEFFFirst Name,Middle Name,Last Name,/);
  expect([...writeCsv([zoe, zoe])].join('').split('\r\n')).toHaveLength(4);
});

test('a name can contain a line break', () => {
  // A bare line feed ends a row in Excel unless the cell is in quotes.
  expect([...writeCsv([{ ...zoe, firstName: 'Zoe\nAnn' }])][1]).toMatch(/^"Zoe\nAnn",/);
  const [row] = rowsOf([{ ...zoe, firstName: 'Zoe\nAnn', lastName: '"M"\r\n, Jr.' }]);
  expect(row).toMatchObject({ 'First Name': 'Zoe\nAnn', 'Last Name': '"M"\r\n, Jr.' });
});

test.each(['+81312345678', '+12133734253', '+8888123', '+390612345678'])(
  '%s is written with only spaces',
  (phone) => {
    const [row] = rowsOf([{ ...zoe, phone }]);
    expect(row?.['Phone 1 - Value']).toMatch(/^\+\d[\d ]*$/);
    expect(row?.['Phone 1 - Value']?.replaceAll(' ', '')).toBe(phone);
  },
);

test.each(['+1-1', '+SUM(A1)', '=1', '-5', '+', '+1+1', '+44 7700'])(
  'the saved number %j, which is invalid, is neutralized',
  (phone) => {
    const [row] = rowsOf([{ ...zoe, phone }]);
    expect(row?.['Phone 1 - Value']).toBe(`'${phone}`);
  },
);

test('many contacts are written in chunks', () => {
  expect([...writeCsv(Array.from({ length: 950 }, () => zoe))]).toHaveLength(11);
  expect(rowsOf(Array.from({ length: 250 }, () => zoe))).toHaveLength(250);
});

test('names, numbers and ids survive writing and reading', () => {
  fc.assert(
    fc.property(fc.array(exportedContact, { maxLength: 4 }), (contacts) => {
      const read = rowsOf(contacts).map((row) => ({
        firstName: readSafeCell(row['First Name'] ?? ''),
        lastName: readSafeCell(row['Last Name'] ?? ''),
        phone: row['Phone 1 - Value']?.replaceAll(' ', '') || undefined,
        username: row['Custom Field 2 - Value'] || undefined,
        telegramId: BigInt(row['Custom Field 1 - Value'] ?? ''),
        mutual: row['Custom Field 3 - Value'] === 'yes',
      }));
      expect(read).toEqual(contacts);
    }),
  );
});

/** Cells with many characters that can start a formula. */
const trap = fc
  .array(
    fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', "'", 'a', ' ', '"', ',', '＝', '\0'),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('no cell starts a formula, wherever a spreadsheet splits the file', () => {
  fc.assert(
    fc.property(trap, trap, (firstName, lastName) => {
      const [row = {}] = rowsOf([{ ...zoe, firstName, lastName, phone: undefined }]);
      for (const cell of Object.values(row)) {
        expect(cell).not.toMatch(/^[=+\-@\t\r\0＝＋－＠]/);
        for (const part of cell.split(/[;\t\r\n]/)) expect(part).not.toMatch(/^[=+\-@]/);
      }
    }),
  );
});

test('reading restores neutralized cells', () => {
  fc.assert(
    fc.property(trap, (text) => {
      expect(readSafeCell(safeCell(text))).toBe(text);
    }),
  );
  expect(safeCell("'quoted'")).toBe("'quoted'");
});
