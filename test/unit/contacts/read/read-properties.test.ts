import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRows } from '../../../../src/contacts/read/csv/csv-rows.ts';
import { readPastedText } from '../../../../src/contacts/text/pasted-text.ts';
import { readAddressBook } from '../../../../src/contacts/read/read-address-book.ts';

/** The patterns the readers look for, so that chance finds its way past the first byte. */
const fragment = fc.constantFrom(
  'Name,Phone\n',
  'First Name;Last Name;Mobile Phone\r\n',
  'BEGIN:VCARD\n',
  'FN:Zoe\n',
  'END:VCARD\n',
  '{"contacts":[',
  '{"phone":"1234567"}',
  '["vcard",[',
  'sep=;\n',
  '+44 20 7946 0958',
  ...'TEL: , ; \t | \r \n " "" ::: 1. Zoe tel: @zoe_m ( [ ] { } \uFEFF \'='.split(' '),
);
const anything = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fragment.map((text) => Buffer.from(text)) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 20 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => Buffer.concat(parts));
const fileName = fc.constantFrom(undefined, 'a.csv', 'a.vcf', 'a.json', 'a.txt', 'a.tsv');

test('any bytes are read without a throw, into records no larger than the file', () => {
  fc.assert(
    fc.property(anything, fileName, (bytes, name) => {
      let book = readAddressBook(bytes, { name });
      if (book.kind === 'columns_needed') {
        book = readAddressBook(bytes, { name, columns: book.layout.columns });
      }
      if (book.kind === 'not_contacts') return;
      expect(book.kind).toBe('records');
      const records = book.kind === 'records' ? [...book.records] : [];
      expect(records.map(({ index }) => index)).toEqual([...records.keys()]);
      const said = records.flatMap((one) => [one.firstName, one.lastName, ...one.phones]);
      expect(said.join('').length).toBeLessThanOrEqual(2 * bytes.length);
    }),
  );
});

/** Large enough that a quadratic step would need ten seconds, the linear ones milliseconds. */
const size = 100_000;

test.each([
  'Zoe,+44 20 7946 0958\n',
  '"',
  '",',
  '"a,',
  '"\n"',
  ',',
  '\n',
  '\r',
  'a "b" ',
  '(',
  '((((((+',
  '[[',
  '{"a":',
  '1. ',
  '+',
  '+ (',
  '@a',
  'a@a',
  'a.a@',
  ',,,,x',
  '12345678901',
  '1 (',
  'x'.repeat(30),
  ' ',
  'tel:',
  'mobile. ',
  '7 /',
  '"""',
  "'",
  '[1,',
  'https://',
  '[x]',
  '- ',
  '📞',
])(
  '%j repeated to 100 kB takes no more than linear time',
  (junk) => {
    const text = junk.repeat(Math.ceil(size / junk.length));
    const files = ['', 'Name,Phone\n', 'Name,Phone\n"', '[{"phone":"'].map((head) => head + text);
    const counts = files.map((file) => {
      const book = readAddressBook(Buffer.from(file), { name: 'a.csv' });
      return book.kind === 'records' ? [...book.records].length : 0;
    });
    expect(Math.max(...counts, [...readPastedText(text)].length)).toBeLessThanOrEqual(size);
  },
  10_000,
);

test('reading 50,000 rows can stop after any row', () => {
  const rows = Array.from(
    { length: 50_000 },
    (_, at) => `Person ${at},"of, ""many""",+4420${10_000_000 + at}`,
  );
  const file = Buffer.from(['First Name,Last Name,Phone 1 - Value', ...rows].join('\r\n'));
  const book = readAddressBook(file);
  if (book.kind !== 'records') throw new Error(book.kind);
  const records = [...book.records];
  expect(records).toHaveLength(50_000);
  expect(records.at(-1)).toMatchObject({
    line: 50_001,
    lastName: 'of, "many"',
    phones: ['+442010049999'],
  });
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .array(fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r\n', '\r', "'", '=', ' ', 'a'), {
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
);
const delimiter = fc.constantFrom(',', ';', '\t', '|');

test('rows are split as csv-parse splits them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
      delimiter,
      fc.constantFrom('\r\n', '\n', '\r'),
      fc.boolean(),
      (rows, separator, end, quoted) => {
        const options = {
          delimiter: separator,
          record_delimiter: end,
          quoted,
          quoted_match: /[\r\n"]|^ | $/,
        };
        const text = stringify(rows, options);
        const theirs = parse(text, {
          delimiter: separator,
          record_delimiter: end,
          relax_column_count: true,
        });
        const filled = theirs.filter((row) => row.some((one) => one.trim() !== ''));
        expect([...readRows(text, separator)].map(({ cells }) => cells)).toEqual(filled);
      },
    ),
  );
});

/** Text that comes back as it was: ends are trimmed, and safe cells lose their apostrophe. */
const namePart = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter(
    (text) =>
      text === text.trim() &&
      text.isWellFormed() &&
      !/[=+\-@'\0;\t\r\n＝＋－＠\uFFFD\p{Cc}]/u.test(text),
  );
const person = fc.record({
  firstName: namePart,
  lastName: namePart,
  phones: fc.array(fc.stringMatching(/^\+[1-9][0-9]{6,14}$/), { minLength: 1, maxLength: 3 }),
});

test('CSV is read back with any delimiter and charset', () => {
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 5 }),
      delimiter,
      fc.constantFrom('\r\n', '\n', '\r'),
      fc.constantFrom('utf8', 'utf8 with a mark', 'utf16le'),
      (people, separator, end, charset) => {
        const rows = people.map(({ firstName, lastName, phones }) => [
          firstName,
          lastName,
          phones.join(' ::: '),
        ]);
        const table = [['First Name', 'Last Name', 'Phone 1 - Value'], ...rows];
        const text = stringify(table, { delimiter: separator, record_delimiter: end });
        const bytes =
          charset === 'utf8'
            ? Buffer.from(text)
            : Buffer.from(`\uFEFF${text}`, charset === 'utf16le' ? charset : 'utf8');
        const book = readAddressBook(bytes);
        expect(book.kind === 'records' && [...book.records]).toMatchObject(people);
      },
    ),
  );
});

const vcards = fc
  .array(person, { minLength: 1, maxLength: 3 })
  .map((people) =>
    people
      .map(
        ({ phones }, at) =>
          `BEGIN:VCARD\nVERSION:3.0\nFN:P${at}\nTEL:${phones.join('\nTEL:')}\nEND:VCARD`,
      )
      .join('\n'),
  );

test('two concatenated vCard files are read as both', () => {
  const read = (text: string): readonly object[] => {
    const book = readAddressBook(Buffer.from(text));
    return book.kind === 'records'
      ? [...book.records].map((record) => ({ ...record, index: 0 }))
      : [];
  };
  fc.assert(
    fc.property(
      vcards,
      vcards,
      fc.constantFrom('', '\n', '\r\n\r\n', '\n\uFEFF'),
      (one, other, joint) => {
        expect(read(one + joint + other)).toEqual([...read(one), ...read(other)]);
      },
    ),
  );
});
