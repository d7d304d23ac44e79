import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVcards } from '../../../../../src/contacts/read/vcard/vcard.ts';

const scraps = [
  'BEGIN:VCARD\n',
  '\nBEGIN:VCARD\n',
  '\nEND:VCARD\n',
  '\nTEL:1',
  '\nVERSION:2.1\n',
  '\nAGENT:\n',
  '\nX-TELEGRAM-ID:12',
  'FN',
  'N',
  'TEL',
  ';ENCODING=QUOTED-PRINTABLE',
  ';CHARSET=UTF-16',
  ';CHARSET=Shift_JIS',
  ';ENCODING=B',
  '=E2=82',
  '=',
  ':',
  ';',
  ',',
  '"',
  '\\',
  ' ',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\uFEFF',
].map((scrap) => Buffer.from(scrap));

/** Bytes that come close enough to vCards to reach every branch of the reader. */
const bytes = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...scraps) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 12 }) },
    ),
    { maxLength: 60, size: 'max' },
  )
  .map((parts) => new Uint8Array(Buffer.concat(parts)));

test('any bytes give records no larger than the file', () => {
  fc.assert(
    fc.property(bytes, (file) => {
      const records = [...readVcards(file)];
      expect(records.map(({ index }) => index)).toEqual([...records.keys()]);
      const texts = records.flatMap((record) => [
        record.firstName,
        record.lastName,
        ...record.phones,
      ]);
      expect(texts.join('').length).toBeLessThanOrEqual(file.length);
      for (const record of records) {
        expect(record.phones.every((phone) => phone.trim() !== '')).toBe(true);
      }
    }),
  );
});

test.each([
  ['line breaks', '\n'],
  ['carriage returns', '\r'],
  ['zeros', '\0'],
  ['open quotes', '"'],
  ['nameless properties', ':\n'],
  ['folds', ' \n'],
  ['soft breaks', '=\n'],
  ['lines without a colon', 'x\n'],
  ['numbers', 'TEL:1\n'],
  ['assistants', 'AGENT:\nBEGIN:VCARD\n'],
  ['unknown charsets', 'TEL;CHARSET=x:\u00ff\n'],
  ['escapes', `N:${'\\,;'.repeat(1000)}\n`],
  ['parameters', `TEL${'; '.repeat(1000)}\n`],
  ['quoted characters', `FN;QUOTED-PRINTABLE:${'=41'.repeat(1000)}\n`],
])(
  '300 kB of %s take no more than linear time',
  (_, junk) => {
    const head = 'BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:=\n';
    const file = Buffer.from(head + junk.repeat(Math.ceil(300_000 / junk.length)));
    // A quadratic step would need a minute or more.
    expect([...readVcards(file)].length).toBeGreaterThan(0);
  },
  10_000,
);

/** Text that comes back as it was: ends are trimmed, and a line break has one spelling only. */
const namePart = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30, size: 'max' })
  .filter(isTidy);
const person = fc.record({
  firstName: namePart,
  lastName: namePart,
  phones: fc.array(fc.stringMatching(/^\+[1-9][0-9]{6,14}$/), { minLength: 1, maxLength: 3 }),
});
type Person = typeof person extends fc.Arbitrary<infer Value> ? Value : never;

function isTidy(text: string): boolean {
  return text === text.trim() && !text.includes('\r') && text.isWellFormed();
}

const lineEnd = fc.constantFrom('\r\n', '\n', '\r');

function escaped(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Cuts bytes into lines of the length given, anywhere: also inside a character. */
function folded(line: string, width: number, joint: string): Buffer {
  const whole = Buffer.from(line);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < whole.length; at += width) {
    if (at > 0) parts.push(Buffer.from(joint));
    parts.push(whole.subarray(at, at + width));
  }
  return Buffer.concat(parts);
}

function written(lines: readonly (string | Buffer)[], end: string): Buffer {
  return Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from(end)]));
}

function expectPeople(file: Buffer, people: readonly Person[]): void {
  expect([...readVcards(file)]).toMatchObject(
    people.map((one, index) => ({
      index,
      leftOut: [],
      telegramId: undefined,
      ...one,
    })),
  );
}

test('version 4.0 is read back, wherever it is folded', () => {
  fc.assert(
    fc.property(
      fc.array(person, { maxLength: 4 }),
      fc.integer({ min: 9, max: 75 }),
      lineEnd,
      (people, width, end) => {
        const lines = people.flatMap(({ firstName, lastName, phones }) => [
          'BEGIN:VCARD',
          'VERSION:4.0',
          folded(`N:${escaped(lastName)};${escaped(firstName)};;;`, width, `${end} `),
          ...phones.map((phone) => folded(`TEL;TYPE=cell:${phone}`, width, `${end}\t`)),
          'END:VCARD',
        ]);
        expectPeople(written(lines, end), people);
      },
    ),
  );
});

function quoted(text: string): string {
  return Buffer.from(text).toString('hex').replace(/../g, '=$&');
}

test('version 2.1 is read back, wherever its soft breaks are', () => {
  fc.assert(
    fc.property(
      fc.array(person, { maxLength: 4 }),
      fc.integer({ min: 1, max: 25 }),
      lineEnd,
      (people, width, end) => {
        const soft = (text: string): string =>
          quoted(escaped(text))
            .match(new RegExp(`.{1,${3 * width}}`, 'g'))
            ?.join(`=${end}`) ?? '';
        const lines = people.flatMap(({ firstName, lastName, phones }) => [
          'BEGIN:VCARD',
          'VERSION:2.1',
          `N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${soft(lastName)};${soft(firstName)}`,
          ...phones.map((phone) => `TEL;CELL:${phone}`),
          'END:VCARD',
        ]);
        expectPeople(written(lines, end), people);
      },
    ),
  );
});

test('a damaged card leaves its neighbors intact', () => {
  fc.assert(
    fc.property(person, bytes, person, (before, damage, after) => {
      // Whoever stands after AGENT is an assistant: no reader could tell them from a neighbor.
      fc.pre(!/agent/i.test(Buffer.from(damage).toString('latin1')));
      const card = ({ firstName, lastName, phones }: Person): Buffer =>
        written(
          [
            'BEGIN:VCARD',
            'VERSION:4.0',
            `N:${escaped(lastName)};${escaped(firstName)}`,
            ...phones.map((phone) => `TEL:${phone}`),
            'END:VCARD',
          ],
          '\n',
        );
      const broken = written(['BEGIN:VCARD', Buffer.from(damage)], '\n');
      const records = [...readVcards(Buffer.concat([card(before), broken, card(after)]))];
      expect(records[0]).toMatchObject(before);
      expect(records.at(-1)).toMatchObject(after);
    }),
  );
});
