import { expect, test } from 'vitest';
import { readAddressBook } from '../../src/contacts/read/read-address-book.ts';

function read(value: unknown): unknown {
  const book = readAddressBook(Buffer.from(JSON.stringify(value)));
  return book.kind === 'records' ? [book.format, ...book.records] : book.kind;
}

function card(
  index: number,
  firstName: string,
  lastName: string,
  phones: readonly string[],
): object {
  const facts = { kind: 'card', index, line: undefined, skipped: 0 };
  return { ...facts, firstName, lastName, phones, telegramId: undefined, username: undefined };
}

test('our own export', () => {
  const zoe = {
    firstName: 'Zoe',
    lastName: 'Miller',
    phone: '+442079460958',
    username: 'zoe_m',
    mutual: true,
  };
  expect(
    read({
      roster: 1,
      contacts: [
        { ...zoe, telegramId: '7000000001' },
        { firstName: 'Bob', telegramId: 7 },
        { lastName: 'x' },
        5,
      ],
    }),
  ).toEqual([
    'json',
    {
      ...card(0, 'Zoe', 'Miller', ['+442079460958']),
      telegramId: 7_000_000_001n,
      username: 'zoe_m',
    },
    { ...card(1, 'Bob', '', []), telegramId: 7n },
    { kind: 'unusable', reason: 'no_phone', index: 2, firstName: '', lastName: 'x', skipped: 0 },
    { kind: 'unusable', reason: 'empty', index: 3, firstName: '', lastName: '', skipped: 0 },
  ]);
  expect(read({ roster: 1, contacts: [] })).toEqual(['json']);
});

const telegramList = {
  about: 'If you allow access, your contacts are continuously synced with Telegram.',
  list: [
    {
      user_id: 7000000001,
      first_name: 'Zoe',
      last_name: 'Miller',
      phone_number: '+44 20 7946 0958',
      date: '2024-01-03T10:00:00',
      date_unixtime: '1704276000',
    },
    {
      user_id: 0,
      first_name: 'Bob',
      last_name: '',
      phone_number: '+1 202 555 0100',
      date: '2024-01-03T10:00:00',
      date_unixtime: '1704276000',
    },
    { date: '2024-01-04T10:00:00', date_unixtime: '1704362400' },
  ],
};

test.each([
  [
    'whole',
    {
      about: 'x',
      personal_information: { user_id: 1 },
      contacts: telegramList,
      frequent_contacts: { list: [{ id: 1 }] },
      chats: { list: [{ name: 'x', messages: [] }] },
    },
  ],
  ['its contacts', { contacts: telegramList }],
  ['the list', telegramList],
])('an export of Telegram Desktop, %s', (_, value) => {
  expect(read(value)).toEqual([
    'telegram',
    { ...card(0, 'Zoe', 'Miller', ['+44 20 7946 0958']), telegramId: 7_000_000_001n },
    card(1, 'Bob', '', ['+1 202 555 0100']),
    { kind: 'unusable', reason: 'empty', index: 2, firstName: '', lastName: '', skipped: 0 },
  ]);
});

const jcard = [
  'vcard',
  [
    ['version', {}, 'text', '4.0'],
    ['n', {}, 'text', ['Perreault', 'Simon', ['Ann', 'Lee'], '', ['ing. jr', 'M.Sc.']]],
    ['fn', {}, 'text', 'Simon Perreault'],
    ['tel', { type: ['work', 'voice'], pref: '1' }, 'uri', 'tel:+1-418-656-9254;ext=102'],
    ['tel', { type: 'cell' }, 'text', '+1 418 262 6501'],
    ['url', { type: 'home' }, 'uri', 'https://t.me/simon_p'],
  ],
];

test('jCards, one or many', () => {
  const simon = {
    ...card(0, 'Simon Ann Lee', 'Perreault', ['tel:+1-418-656-9254;ext=102', '+1 418 262 6501']),
    username: 'simon_p',
  };
  expect(read(jcard)).toEqual(['jcard', simon]);
  expect(
    read([
      jcard,
      ['vcard', [['org', {}, 'text', ['Acme', 'Sales']], 'junk', ['tel', {}, 'text', '1234567']]],
    ]),
  ).toEqual(['jcard', simon, { ...card(1, 'Acme', '', ['1234567']), skipped: 1 }]);
});

test('any list whose keys say what they hold', () => {
  expect(
    read([
      {
        Name: 'Zoe Miller',
        phones: ['+44 20 7946 0958', { label: 'work', value: 442079460959 }],
        photo: 'x',
      },
    ]),
  ).toEqual(['json', card(0, 'Zoe Miller', '', ['+44 20 7946 0958', '442079460959'])]);
});

test.each([
  [[]],
  [{}],
  [{ contacts: 'x' }],
  [[1, 'x', null]],
  [[{ id: 1, price: 5 }]],
  [{ chats: { list: [] } }],
])('no contacts in %j', (value) => {
  expect(read(value)).toBe('not_contacts');
});

test('a damaged entry costs no other, and a file that was cut is read as far as it goes', () => {
  const written = [
    '{"roster":1,"contacts":[',
    '{"firstName":"Zoe \\"]}","phone":"1234567"},',
    '{"firstName":Bob,"phone":"1234568"} ,',
    `{"firstName":"Mia","phone":"1234569","photo":"${'A'.repeat(5_000_000)}"},`,
    '{"firstName":"Ida","phone":"1234570"},{"firstName":"Uwe","pho',
  ].join('\n');
  const book = readAddressBook(Buffer.from(written));
  const nobody = { kind: 'unusable', reason: 'empty', skipped: 1 };
  expect(book.kind === 'records' ? [...book.records] : []).toMatchObject([
    { index: 0, firstName: 'Zoe "]}', phones: ['1234567'] },
    { index: 1, ...nobody },
    { index: 2, ...nobody },
    { index: 3, firstName: 'Ida', phones: ['1234570'] },
    { index: 4, ...nobody },
  ]);
});

test.each([
  ['{ "list": "mine", "contacts" : [ {"phone":"1234567"} ], "roster": 1 }', 1],
  ['[{"phone":"1234567"},,{"phone":"1234568"}]', 3],
  ['[{"phone":"1234567"}] [{"phone":"1234568"}]', 1],
  ['[{"phone":"1234567"}} {"phone":"1234568"}]', 1],
  ['{"contacts":{"about":"x"},"list":[{"phone":"1234567"}]}', 0],
  ['{"contacts"[{"phone":"1234567"}]}', 0],
  ['{"a":"', 0],
  ['[', 0],
])('entries where a list is, and no others: %s', (written, count) => {
  const book = readAddressBook(Buffer.from(written));
  expect(book.kind === 'records' ? [...book.records].length : 0).toBe(count);
});

test('nesting however deep does no harm', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  for (const text of [
    deep,
    `["vcard",[["n",{},"text",${deep}]]]`,
    `[{"phone":"1234567","name":${deep}}]`,
  ]) {
    const book = readAddressBook(Buffer.from(text));
    expect(book.kind === 'records' ? [...book.records].length : 0).toBeLessThan(2);
  }
});
