import { describe, expect, test } from 'vitest';
import { ContactBook } from '../../../../src/contacts/book/contact-book.ts';
import { planImport } from '../../../../src/contacts/import/import-plan.ts';
import type { ImportRow } from '../../../../src/contacts/import/import-row.ts';
import type { Country } from '../../../../src/contacts/phone.ts';
import { readAddressBook, readTyped } from '../../../../src/contacts/read/read-address-book.ts';
import type { CardRecord } from '../../../../src/contacts/record/card-record.ts';
import { finish } from '../../../support/finish.ts';

const owner = { id: 99n, firstName: 'Alex', lastName: 'Rivers', usernames: [], phone: '+1000' };

function planned(records: Iterable<CardRecord>, country: Country): readonly string[] {
  const { rows } = finish(
    planImport([...records], { contacts: new ContactBook(), owner, country }),
  );
  return rows.map(shown);
}

function shown(row: ImportRow): string {
  const why = row.kind === 'unusable' ? `${row.kind} ${row.reason}` : row.kind;
  const other = row.kind === 'unclear' && row.other ? `or ${row.other.formatted}` : '';
  const account = 'send' in row && row.send.by === 'account' ? `@${row.send.account.username}` : '';
  return [row.name, row.phone, other, account, why].filter((part) => part !== '').join(' | ');
}

/** The rows of the plan for a text that a person pasted. */
function ofText(text: string, country: Country): readonly string[] {
  return planned(readTyped(text, country), country);
}

/** The rows of the plan for a table. */
function ofTable(text: string, country: Country): readonly string[] {
  const book = readAddressBook(Buffer.from(text), { name: 'list.csv', country });
  return book.kind === 'records' ? planned(book.records, country) : [book.kind];
}

describe('a second number without its beginning is listed', () => {
  test.each<readonly [Country, string, string, string]>([
    ['DE', '030 1234567, 7654321', '+49 30 1234567', '7654321'],
    ['DE', '030 1234567 / 7654321', '+49 30 1234567', '7654321'],
    ['DE', '030 1234567/7654321', '+49 30 1234567', '7654321'],
    ['DE', '0170 1234567 oder 7654321', '+49 170 1234567', '7654321'],
    ['DE', '+45 32 12 34 56, 87654321', '+45 32 12 34 56', '87654321'],
    ['GB', '020 7946 0958, 7946 0959', '+44 20 7946 0958', '7946 0959'],
    ['US', '202-555-0105, 555-0106', '+1 202 555 0105', '555-0106'],
    ['US', '202-555-0105 or 0106', '+1 202 555 0105', '0106'],
    ['US', '202-555-0105/06', '+1 202 555 0105', '06'],
    ['US', '202-555-0105 / 0106', '+1 202 555 0105', '0106'],
    ['US', '202-555-0105, 0106', '+1 202 555 0105', '0106'],
    ['US', '(202) 555-0105 & 06', '+1 202 555 0105', '06'],
    ['DE', '030 1234567/68', '+49 30 1234567', '68'],
    ['DE', '0431/567890/91', '+49 431 567890', '91'],
    ['FR', '01 42 68 53 00, 42 68 53 01', '+33 1 42 68 53 00', '42 68 53 01'],
    ['PL', '22 123 45 67, 765 43 21', '+48 22 123 45 67', '765 43 21'],
    ['RU', '(4852) 12-34-56, 12-34-57', '+7 485 212 34 56', '12-34-57'],
  ])('in %s: %s', (country, written, number, short) => {
    const rows = [`Zoe | ${number} | new`, `Zoe | ${short} | unusable shortened`];
    expect(ofText(`Zoe ${written}`, country)).toEqual(rows);
    expect(ofText(`Zoe\n${written}`, country)).toEqual(rows);
    expect(ofTable(`Name;Phone\nZoe;"${written}"`, country)).toEqual(rows);
    expect(ofText(`BEGIN:VCARD\nFN:Zoe\nTEL:${written}\nEND:VCARD`, country)).toEqual(rows);
  });

  test.each<readonly [Country, string, readonly string[]]>([
    // Without a zero, these are all digits of a number at home.
    ['DK', '+45 32 12 34 56, 87 65 43 21', ['+45 32 12 34 56', '+45 87 65 43 21']],
    ['UY', '099 123 456, 2345 6789', ['+598 99 123 456', '+598 2345 6789']],
    ['LU', '621 123 456, 26 12 34 56', ['+352 621 123 456', '+352 26 12 34 56']],
    ['DE', '030 1234567, 0170 1234567', ['+49 30 1234567', '+49 170 1234567']],
    ['DE', '030/1234567', ['+49 30 1234567']],
    ['DE', '030 1234/5678', ['+49 30 12345678']],
    ['DE', '0711/1234/567', ['+49 711 1234567']],
    ['DE', '030 1234567-8', ['+49 30 12345678']],
  ])('other numbers are not, in %s: %s', (country, written, numbers) => {
    expect(ofText(`Zoe ${written}`, country)).toEqual(
      numbers.map((number) => `Zoe | ${number} | new`),
    );
  });

  test('a year, an age and a pause before an extension are no numbers', () => {
    expect(ofText('Zoe 202-555-0105, 1985', 'US')).toEqual(['Zoe 1985 | +1 202 555 0105 | new']);
    expect(ofText('Zoe 202-555-0105, 34', 'US')).toEqual(['Zoe 34 | +1 202 555 0105 | new']);
    expect(ofTable('Name;Phone\nZoe;202-555-0105,123', 'US')).toEqual([
      'Zoe | +1 202 555 0105 | new',
    ]);
  });

  test('labels between the numbers', () => {
    expect(ofText('Zoe: home 030 1234567, work 7654321', 'DE')).toEqual([
      'Zoe | +49 30 1234567 | new',
      'Zoe | 7654321 | unusable shortened',
    ]);
  });
});

test.each<readonly [Country, string, readonly string[]]>([
  ['JP', 'Bob\nwork 03-1234-5678: Zoe', ['Bob | unusable no_phone', 'Zoe | +81 3 1234 5678 | new']],
  ['GB', 'home 020 7946 0958: Zoe', ['Zoe | +44 20 7946 0958 | new']],
  ['GB', 'tel 020 7946 0958 = Zoe', ['Zoe | +44 20 7946 0958 | new']],
  [
    'GB',
    'home 020 7946 0958: Zoe\nwork 020 7946 0959: Ann',
    ['Zoe | +44 20 7946 0958 | new', 'Ann | +44 20 7946 0959 | new'],
  ],
  ['GB', 'Zoe 07700 900123: mobile', ['Zoe | +44 7700 900123 | new']],
])('a label with a number keeps the number, in %s: %j', (country, text, rows) => {
  expect(ofText(text, country)).toEqual(rows);
});

test.each<readonly [Country, string, readonly string[]]>([
  [
    'CN',
    '公司 13800138000, 李雷 13900139000',
    ['公司 | +86 138 0013 8000 | new', '李雷 | +86 139 0013 9000 | new'],
  ],
  [
    'CN',
    '公司13800138000、李雷13900139000',
    ['公司 | +86 138 0013 8000 | new', '李雷 | +86 139 0013 9000 | new'],
  ],
  [
    'CN',
    '家 13800138000；李雷 13900139000；韩梅 13700137000',
    [
      '家 | +86 138 0013 8000 | new',
      '李雷 | +86 139 0013 9000 | new',
      '韩梅 | +86 137 0013 7000 | new',
    ],
  ],
  [
    'GB',
    'Work 07700 900123, Zoe 07700 900124',
    ['Work | +44 7700 900123 | new', 'Zoe | +44 7700 900124 | new'],
  ],
  [
    'GB',
    'Office 020 7946 0958 | Zoe 07700 900124 | Bob 07700 900125',
    [
      'Office | +44 20 7946 0958 | new',
      'Zoe | +44 7700 900124 | new',
      'Bob | +44 7700 900125 | new',
    ],
  ],
  [
    'GB',
    'Home 07700 900123, Work 07700 900124',
    ['Home | +44 7700 900123 | new', 'Home | +44 7700 900124 | new'],
  ],
  [
    'GB',
    'Zoe Miller, home 07700 900123, work 07700 900124',
    ['Zoe Miller | +44 7700 900123 | new', 'Zoe Miller | +44 7700 900124 | new'],
  ],
])('a place with a number before people is an entry of its own, in %s: %s', (home, text, rows) => {
  expect(ofText(text, home)).toEqual(rows);
});

describe('a username behind the word Telegram', () => {
  test.each([
    ['Zoe telegram: zoe_m', 'Zoe | @zoe_m | by_id'],
    ['Zoe, Telegram: zoe_m', 'Zoe | @zoe_m | by_id'],
    ['Zoe (tg: zoe_m)', 'Zoe | @zoe_m | by_id'],
    ['Zoe (tg zoe_m)', 'Zoe | @zoe_m | by_id'],
    ['Зоя телеграм: zoe_m', 'Зоя | @zoe_m | by_id'],
    ['Zoe telegram username: zoemiller', 'Zoe | @zoemiller | by_id'],
    ['Zoe - telegram - zoe_m', 'Zoe | @zoe_m | by_id'],
    ['Zoe +44 7700 900123 telegram: zoe_m', 'Zoe | +44 7700 900123 | new'],
  ])('is read in %j', (text, row) => {
    expect(ofText(text, 'GB')).toEqual([row]);
    expect([...readTyped(text, 'GB')].map(({ username }) => username)).toEqual([
      text.includes('zoemiller') ? 'zoemiller' : 'zoe_m',
    ]);
  });

  test.each([
    'Zoe telegram: none',
    'Zoe\ntelegram: none',
    'Zoe telegram: same as above',
    'Zoe Telegram',
    'Zoe telegram Miller',
    'Zoe telegram: +44 7700 900123',
    'Zoe telegram: 07700 900123',
    'Zoe instagram: zoe_m',
  ])('is not in %j', (text) => {
    expect([...readTyped(text, 'GB')].map(({ username }) => username)).toEqual([undefined]);
  });
});

describe('a column with the country', () => {
  test.each<readonly [Country, string, string, readonly string[]]>([
    ['DE', 'Name,Country,Mobile', 'Zoé,France,06 12 34 56 78', ['+33 6 12 34 56 78 | new']],
    ['GB', 'Name,Mobile,Country', 'Zoé,06 12 34 56 78,Frankreich', ['+33 6 12 34 56 78 | new']],
    ['GB', 'Name,Mobile,City,Country', 'Zoé,0612345678,Paris,FR', ['+33 6 12 34 56 78 | new']],
    ['GB', 'Name;Telefon;Land', 'Zoé;612345678;Франция', ['+33 6 12 34 56 78 | new']],
    [
      'GB',
      'Name,Mobile,Home Country,Business Country',
      'Uwe,0170 1234567,Deutschland,',
      ['+49 170 1234567 | new'],
    ],
    ['DE', 'Name,Country,Mobile', 'Bob,US,202 555 0105', ['+1 202 555 0105 | new']],
    ['US', 'Name,Country,Mobile', 'Ana,Spain,612345678', ['+34 612 34 56 78 | new']],
    ['US', 'Name,Country,Mobile,Work Phone', 'Li,China,13800138000,', ['+86 138 0013 8000 | new']],
    // In a range that is not listed.
    ['FR', 'nom;portable;pays', 'John;07700900123;Royaume-Uni', ['+44 7700 900123 | new']],
  ])('gives the number its country, in %s: %s\\n%s', (home, header, row, rows) => {
    const [name = ''] = row.split(/[,;]/);
    expect(ofTable(`${header}\n${row}`, home)).toEqual(rows.map((one) => `${name} | ${one}`));
  });

  test.each<readonly [Country, string, string]>([
    // Number of home, in a column about another country.
    ['GB', 'Zoe,Spain,07911 123456', 'Zoe | +44 7911 123456 | new'],
    ['GB', 'Zoe,Spain,447911123456', 'Zoe | +44 7911 123456 | new'],
    ['GB', 'Bob,France,+49 170 1234567', 'Bob | +49 170 1234567 | new'],
    ['GB', 'Bob,Atlantis,07911 123456', 'Bob | +44 7911 123456 | new'],
    ['GB', 'Bob,,07911 123456', 'Bob | +44 7911 123456 | new'],
    // Numbers of both countries.
    ['GB', 'Uwe,Germany,07911 123456', 'Uwe | +44 7911 123456 | or +49 791 1123456 | unclear'],
    ['NL', 'Zoe,France,06 12 34 56 78', 'Zoe | +33 6 12 34 56 78 | or +31 6 12345678 | unclear'],
  ])('does not change the number of another country, in %s: %s', (home, row, want) => {
    expect(ofTable(`Name,Country,Mobile\n${row}`, home)).toEqual([want]);
  });

  test('two countries in a row are none', () => {
    const table = 'Name,Mobile,Home Country,Business Country\nZoe,0612345678,France,Netherlands';
    expect(ofTable(table, 'GB')).toEqual(['Zoe | 0612345678 | unusable no_plan']);
  });
});

describe('a company beside a name', () => {
  test.each<readonly [Country, string, string, string]>([
    ['GB', 'Zoe / ACME Ltd / +44 7700 900123', 'Zoe | +44 7700 900123 | new', 'ACME Ltd'],
    [
      'GB',
      'Zoe Miller | ACME Ltd. | +44 7700 900123',
      'Zoe Miller | +44 7700 900123 | new',
      'ACME Ltd.',
    ],
    [
      'GB',
      'ACME Co., Ltd / Zoe Miller / 07700 900123',
      'Zoe Miller | +44 7700 900123 | new',
      'ACME Co., Ltd',
    ],
    ['GB', 'Zoe Miller (ACME Ltd) 07700 900123', 'Zoe Miller | +44 7700 900123 | new', 'ACME Ltd'],
    ['GB', 'Zoe Miller\nACME Ltd\n07700 900123', 'Zoe Miller | +44 7700 900123 | new', 'ACME Ltd'],
    [
      'DE',
      'Uwe Meier, Meier & Söhne GmbH, 0170 1234567',
      'Uwe Meier | +49 170 1234567 | new',
      'Meier & Söhne GmbH',
    ],
    [
      'RU',
      'Иван Петров - ООО Ромашка - 8 912 345-67-89',
      'Иван Петров | +7 912 345 67 89 | new',
      'ООО Ромашка',
    ],
    ['CN', '李雷 / 阿里有限公司 / 13900139000', '李雷 | +86 139 0013 9000 | new', '阿里有限公司'],
  ])('is a note, in %s: %j', (country, text, row, note) => {
    expect(ofText(text, country)).toEqual([row]);
    expect([...readTyped(text, country)].map(({ extras }) => extras.notes)).toEqual([[note]]);
  });

  test.each<readonly [string, string]>([
    ['ACME Ltd / 07700 900123', 'ACME Ltd | +44 7700 900123 | new'],
    ['ACME Ltd\n07700 900123', 'ACME Ltd | +44 7700 900123 | new'],
    ['Zoe / Bob / 07700 900123', 'Zoe / Bob | +44 7700 900123 | new'],
    ['Miller, Zoe, 07700 900123', 'Miller, Zoe | +44 7700 900123 | new'],
    ['Inc Pham 07700 900123', 'Inc Pham | +44 7700 900123 | new'],
  ])('is the name if there is no other: %j', (text, row) => {
    expect(ofText(text, 'GB')).toEqual([row]);
  });
});

test.each<readonly [string]>([
  ['Zoe, 07700 900123, Bob, 07700 900124'],
  ['Zoe; 07700 900123; Bob; 07700 900124'],
  ['07700 900123, Zoe, 07700 900124, Bob'],
  ['Zoe, 07700 900123; Bob, 07700 900124'],
])('names and numbers in turn are people: %s', (text) => {
  expect(ofText(text, 'GB')).toEqual([
    'Zoe | +44 7700 900123 | new',
    'Bob | +44 7700 900124 | new',
  ]);
});

test('a word that labels the second number in turn is no name', () => {
  expect(ofText('Zoe, 07700 900123, work, 07700 900124', 'GB')).toEqual([
    'Zoe | +44 7700 900123 | new',
    'Zoe | +44 7700 900124 | new',
  ]);
});

test.each<readonly [Country, string, readonly string[]]>([
  [
    'DE',
    'Papa: 0172-1234567 (dienstl. 030/901820)',
    ['Papa dienstl. | +49 172 1234567 | new', 'Papa dienstl. | +49 30 901820 | new'],
  ],
  [
    'GB',
    'Dave 07700 900123 (emergencies only 07700 900124)',
    [
      'Dave emergencies only | +44 7700 900123 | new',
      'Dave emergencies only | +44 7700 900124 | new',
    ],
  ],
  [
    'GB',
    'Dave 07700 900123 (Anna 07700 900124)',
    ['Dave | +44 7700 900123 | new', 'Anna | +44 7700 900124 | new'],
  ],
  ['US', 'Jenny (Max’s mom) 415-555-0132', ['Jenny (Max’s mom) | +1 415 555 0132 | new']],
  [
    'US',
    'Tom (Lily’s dad): (415) 555-0133 cell, 555-0134 work',
    [
      'Tom (Lily’s dad) | +1 415 555 0133 | new',
      'Tom (Lily’s dad) | 555-0134 | unusable shortened',
    ],
  ],
  [
    'IT',
    'Ada 011 1234567 - 1234568',
    ['Ada | +39 011 123 4567 | new', 'Ada | 1234568 | unusable shortened'],
  ],
  [
    'JP',
    '佐藤 03-1234-5678・5679',
    ['佐藤 | +81 3 1234 5678 | new', '佐藤 | 5679 | unusable shortened'],
  ],
  [
    'IR',
    'دفتر ۰۲۱-۸۸۷۷۶۶۵۵ و ۸۸۷۷۶۶۵۶',
    ['دفتر | +98 21 8877 6655 | new', 'دفتر | ۸۸۷۷۶۶۵۶ | unusable shortened'],
  ],
  [
    'GB',
    'Zoe 07700 900123 Bob 07700 900124, Ann 07700 900125',
    ['Zoe | +44 7700 900123 | new', 'Bob | +44 7700 900124 | new', 'Ann | +44 7700 900125 | new'],
  ],
  [
    'GB',
    'Kai 07700 900126, insurance no. 1234567890',
    ['Kai insurance no. 1234567890 | +44 7700 900126 | new'],
  ],
  [
    'CH',
    'Büro 044 668 18 00 / 01',
    ['Büro | +41 44 668 18 00 | new', 'Büro | 01 | unusable shortened'],
  ],
  [
    'PL',
    'Firma (22) 1234567/68',
    ['Firma | +48 22 123 45 67 | new', 'Firma | 68 | unusable shortened'],
  ],
  ['FR', 'Max 06 12 34 56 78 9', ['Max 9 | +33 6 12 34 56 78 | new']],
  [
    'DE',
    'Rechnung 2024-12345, Zoe, 0170 1234567',
    ['Rechnung 2024-12345, Zoe | +49 170 1234567 | new'],
  ],
  [
    'GB',
    'Miller, Zoe, 07700 900123, Stone, Bob, 07700 900124',
    ['Miller, Zoe | +44 7700 900123 | new', 'Stone, Bob | +44 7700 900124 | new'],
  ],
  [
    'US',
    'Zoe & Bob: (H) 202-555-0105 (Z) 202-555-0106 (B) 202-555-0107',
    [
      'Zoe & Bob (Z) (B) | +1 202 555 0105 | new',
      'Zoe & Bob (Z) (B) | +1 202 555 0106 | new',
      'Zoe & Bob (Z) (B) | +1 202 555 0107 | new',
    ],
  ],
  [
    'CN',
    '赵六 13800138002（手机） 010-12345678（家）',
    ['赵六 | +86 138 0013 8002 | new', '赵六 | +86 10 1234 5678 | new'],
  ],
  ['RU', 'Иван: раб 2-34-56, сот 89123456791', ['Иван: раб 2-34-56 | +7 912 345 67 91 | new']],
  [
    'DK',
    'Mor 20 12 34 56, Far 20 12 34 57',
    ['Mor | +45 20 12 34 56 | new', 'Far | +45 20 12 34 57 | new'],
  ],
  [
    'BE',
    'Mama 0470 12 34 56 / Papa 0470 12 34 57',
    ['Mama | +32 470 12 34 56 | new', 'Papa | +32 470 12 34 57 | new'],
  ],
  [
    'GB',
    'Ben Stone – parents: 07700 900124, 07700 900125 (dad)',
    [
      'Ben Stone | 07700 900124 | unusable other_person',
      'Ben Stone | 07700 900125 | unusable other_person',
    ],
  ],
  ['FR', 'Plombier (urgence) 0800 123 456', ['Plombier | 0800 123 456 | unusable other_person']],
  [
    'GB',
    'bob stone 07700900124 or ann 07700900125',
    ['bob stone | +44 7700 900124 | new', 'ann | +44 7700 900125 | new'],
  ],
  [
    'DE',
    'Bob 0170 1234567 u. 0171 1234567 bzw. 030 1234568',
    ['Bob | +49 170 1234567 | new', 'Bob | +49 171 1234567 | new', 'Bob | +49 30 1234568 | new'],
  ],
  ['GB', 'Ann 07700 900125/26', ['Ann | +44 7700 900125 | new', 'Ann | 26 | unusable shortened']],
  ['GB', 'Ann +44 7700 900125/6', ['Ann | +44 7700 900125 | new', 'Ann | 6 | unusable shortened']],
  ['CZ', 'Ann +420 601234/567', ['Ann | +420 601 234 567 | new']],
  ['LU', 'Bob 26 12 34 56 / 57', ['Bob | +352 26 12 34 56 | new', 'Bob | 57 | unusable shortened']],
  ['GB', 'PT Anderson, coach, 07700 900127', ['PT Anderson, coach | +44 7700 900127 | new']],
  [
    'US',
    'Ann (202) 555-0107 & Kim (202) 555-0108',
    ['Ann | +1 202 555 0107 | new', 'Kim | +1 202 555 0108 | new'],
  ],
  ['US', 'Customer 4155550132', ['Customer | +1 415 555 0132 | new']],
])('keeps every number of a person, in %s: %s', (country, text, rows) => {
  expect(ofText(text, country)).toEqual(rows);
});
