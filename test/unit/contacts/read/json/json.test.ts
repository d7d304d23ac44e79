import { expect, test } from 'vitest';
import type { CardRecord } from '../../../../../src/contacts/record/card-record.ts';
import { readAddressBook } from '../../../../../src/contacts/read/read-address-book.ts';

function read(value: unknown): unknown {
  const book = readAddressBook(Buffer.from(JSON.stringify(value)));
  return book.kind === 'records' ? [book.format, ...book.records] : book.kind;
}

/** A record that says nothing but this. */
function card(index: number, facts: Partial<CardRecord> = {}): CardRecord {
  return {
    index,
    line: undefined,
    firstName: '',
    lastName: '',
    nameForm: undefined,
    phones: [],
    telegramId: undefined,
    username: undefined,
    accountField: undefined,
    uid: undefined,
    leftOut: [],
    extras: { notes: [], labels: [], kinds: [] },
    ...facts,
  };
}

function named(firstName: string, lastName: string): Partial<CardRecord> {
  return { firstName, lastName, nameForm: 'parts' };
}

/** `First|Last: numbers @username id; what is left out`, one a record. */
function told(value: unknown): unknown {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const book = readAddressBook(Buffer.from(text));
  if (book.kind !== 'records') return book.kind;
  return [...book.records].map((one) => {
    const account = [one.username && `@${one.username}`, one.telegramId].filter(Boolean).join(' ');
    const out = one.leftOut.map(({ text: left, reason, field }) => `${reason} ${left} (${field})`);
    const name = one.nameForm === 'parts' ? `${one.firstName}|${one.lastName}` : one.firstName;
    const rest = [account, ...out].filter(Boolean).join('; ');
    return `${name}: ${one.phones.join(' & ')}${rest && `; ${rest}`}`;
  });
}

test('Roster’s own export is read', () => {
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
    card(0, {
      ...named('Zoe', 'Miller'),
      phones: ['+442079460958'],
      telegramId: 7_000_000_001n,
      username: 'zoe_m',
      accountField: 'telegramId',
    }),
    card(1, { ...named('Bob', ''), telegramId: 7n, accountField: 'telegramId' }),
    card(2, { ...named('', 'x') }),
    card(3, { leftOut: [{ text: '5', reason: 'unreadable', field: '' }] }),
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
])('an export of Telegram Desktop is read, %s', (_, value) => {
  expect(read(value)).toEqual([
    'telegram',
    card(0, {
      ...named('Zoe', 'Miller'),
      phones: ['+44 20 7946 0958'],
      telegramId: 7_000_000_001n,
      accountField: 'user_id',
    }),
    card(1, { ...named('Bob', ''), phones: ['+1 202 555 0100'] }),
    card(2),
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

test('one jCard or many are read', () => {
  const simon = 'Simon Ann Lee|Perreault: tel:+1-418-656-9254;ext=102 & +1 418 262 6501; @simon_p';
  expect(told(jcard)).toEqual([simon]);
  expect(
    told([
      jcard,
      [
        'vcard',
        [
          ['fn', {}, 'text', 'Bob'],
          ['tel', {}, 'text', '1234567'],
        ],
      ],
    ]),
  ).toEqual([simon, 'Bob: 1234567']);
});

test.each([
  [
    'numbers with labels',
    [
      {
        Name: 'Zoe Miller',
        phones: [
          '+44 20 7946 0958',
          { label: 'work', value: 442079460959 },
          { label: 'work fax', number: '+44 20 7946 0111' },
          { type: ['work', 'PAGER'], number: '+44 20 7946 0112' },
          { label: '_$!<Assistant>!$_', number: '+44 20 7946 0113' },
        ],
      },
    ],
    [
      'Zoe Miller: +44 20 7946 0958 & 442079460959; machine +44 20 7946 0111 (work fax); ' +
        'machine +44 20 7946 0112 (PAGER); other_person +44 20 7946 0113 (_$!<Assistant>!$_)',
    ],
  ],
  [
    'numbers by their kind',
    [
      {
        name: 'Zoe',
        tel: { mobile: '+447911123456', fax: '+442079460111', work: ['+442079460112'] },
      },
    ],
    ['Zoe: +447911123456 & +442079460112; machine +442079460111 (fax)'],
  ],
  [
    'numbers with their labels beside them',
    [
      {
        Name: 'Zoe',
        'Phone 1 - Type': 'Work Fax',
        'Phone 1 - Value': '+442079460111',
        'Phone 2 - Type': 'Mobile',
        'Phone 2 - Value': '+447911123456',
      },
    ],
    ['Zoe: +447911123456; machine +442079460111 (Work Fax)'],
  ],
  [
    'keys of what is not the own',
    [
      {
        fullName: 'Zoe',
        mobilePhone: '+447911123456',
        homeFax: '+442079460111',
        spousePhone: '+442079460112',
        lastCall: '+442079460113',
        phoneModel: 'iPhone 12',
      },
    ],
    [
      'Zoe: +447911123456; machine +442079460111 (homeFax); ' +
        'other_person +442079460112 (spousePhone); about_phone +442079460113 (lastCall)',
    ],
  ],
  [
    'other people inside of an entry',
    [
      {
        name: 'Zoe',
        phone: '+447911123456',
        manager: { name: 'Bob', phone: '+442079460111' },
        createdBy: { name: 'Ann', phone: '+442079460112' },
      },
    ],
    [
      'Zoe: +447911123456; other_person +442079460111 (manager); ' +
        'other_person +442079460112 (createdBy phone)',
    ],
  ],
  [
    'a name in parts',
    [{ name: { first: 'Zoe', last: 'Miller' }, phoneNumbers: ['+447911123456'] }],
    ['Zoe|Miller: +447911123456'],
  ],
  [
    'Google’s People API',
    {
      connections: [
        {
          resourceName: 'people/c1',
          names: [{ displayName: 'Zoe Miller', familyName: 'Miller', givenName: 'Zoe' }],
          phoneNumbers: [
            { value: '07911 123456', canonicalForm: '+447911123456', type: 'mobile' },
            { value: '020 7946 0111', canonicalForm: '+442079460111', type: 'workFax' },
          ],
          urls: [{ value: 'https://t.me/zoe_m' }],
          userDefined: [{ key: 'Telegram ID', value: '7000000001' }],
        },
      ],
      totalPeople: 1,
    },
    ['Zoe|Miller: +447911123456; @zoe_m 7000000001; machine +442079460111 (workFax)'],
  ],
  [
    'what phones hand out',
    [
      {
        name: 'Zoe Miller',
        firstName: 'Zoe',
        lastName: 'Miller',
        id: 'AB-1',
        phoneNumbers: [{ label: 'mobile', number: '7911 123456', countryCode: 'gb', id: '9' }],
      },
    ],
    ['Zoe|Miller: +44 7911 123456'],
  ],
  [
    'contacts of WhatsApp',
    {
      contacts: [
        {
          name: { formatted_name: 'Zoe Miller', first_name: 'Zoe', last_name: 'Miller' },
          phones: [{ phone: '+44 7911 123456', type: 'CELL', wa_id: '447911123456' }],
        },
      ],
    },
    ['Zoe|Miller: +44 7911 123456'],
  ],
  [
    'a country code beside the number',
    [
      { name: 'Zoe', countryCode: '44', phone: '7911123456' },
      { name: 'Raj', countryCode: 91, phone: 9812345678 },
      { name: 'Ida', countryCode: 44, phone: '+49 30 1234567' },
    ],
    ['Zoe: +44 7911123456', 'Raj: +91 9812345678', 'Ida: +49 30 1234567'],
  ],
  [
    'a country in the object of the number',
    [
      { name: 'Zoé', phones: [{ number: '06 12 34 56 78', country: 'FR' }] },
      { name: 'Ida', phones: [{ number: '+49 30 1234567', country: 'FR' }] },
    ],
    ['Zoé: +33 06 12 34 56 78', 'Ida: +49 30 1234567'],
  ],
  [
    'users of Telethon',
    [
      { _: 'User', id: 1001, username: 'zoe_m', first_name: 'Zoe', phone: '447911123456' },
      { _: 'User', id: 1002, username: null, first_name: 'Bob', last_name: 'Stone', phone: null },
    ],
    ['Zoe|: 447911123456; @zoe_m 1001', 'Bob|Stone: ; 1002'],
  ],
  [
    'users of another site',
    [{ id: 17, user_id: 18, username: 'zoe_m', name: 'Zoe', phone: '+447911123456' }],
    ['Zoe: +447911123456'],
  ],
  [
    'a list that is not Telegram’s',
    { list: [{ user_id: 17, username: 'zoe_m', name: 'Zoe', phone: '+447911123456' }] },
    ['Zoe: +447911123456'],
  ],
  [
    'handles where Telegram is named, and where it is not',
    [
      { name: 'Zoe', telegram: { id: 7000000001, username: 'zoe_m' }, instagram: 'zoe_ig' },
      { name: 'Bob', telegram: '@bob_s' },
      { name: 'Ann', imClients: [{ username: 'ann_k', protocol: 'telegram' }] },
      { name: 'Ida', telegram: 'https://t.me/ida_w' },
    ],
    ['Zoe: ; @zoe_m 7000000001', 'Bob: ; @bob_s', 'Ann: ; @ann_k', 'Ida: ; @ida_w'],
  ],
  ['one person', { name: 'Zoe', phone: '+447911123456' }, ['Zoe: +447911123456']],
  [
    'one a line',
    '{"name":"Zoe","phone":"+447911123456"}\n{"name":"Bob","phone":"+447911123457"}\n',
    ['Zoe: +447911123456', 'Bob: +447911123457'],
  ],
  ['numbers alone', ['+447911123456', '+447911123457'], [': +447911123456', ': +447911123457']],
  [
    'an answer of a server',
    { status: 'ok', data: { users: [{ fullName: 'Zoe Miller', mobile: '+447911123456' }] } },
    ['Zoe Miller: +447911123456'],
  ],
])('%s', (_, value, lines) => {
  expect(told(value)).toEqual(lines);
});

test('content that Telegram cannot store stays with the entry', () => {
  const zoe = {
    uid: 'abc-1',
    name: 'Zoe',
    phone: '+447911123456',
    company: 'Acme',
    notes: 'likes tea',
    tags: ['friends', 'chess'],
    email: 'z@example.com',
    birthday: '1980-01-01',
    addresses: [{ city: 'London' }],
  };
  expect(read([zoe])).toMatchObject([
    'json',
    {
      uid: 'abc-1',
      extras: {
        notes: ['likes tea'],
        labels: ['friends', 'chess'],
        kinds: ['note', 'label', 'email', 'birthday', 'address', 'organisation'],
      },
    },
  ]);
});

test.each([
  [[]],
  [{}],
  [{ contacts: 'x' }],
  [[1, 'x', null]],
  [[{ id: 1, price: 5 }]],
  [{ chats: { list: [] } }],
  [{ messages: [{ id: 1, text: 'call +447911123456', from: 'Zoe', from_id: 'user5' }] }],
  [{ frequent_contacts: { about: 'x', list: [{ id: 5, type: 'user', name: 'Zoe', rating: 3 }] } }],
  [{ about: 'x', list: [{ id: 5, type: 'user', name: 'Zoe', rating: 3 }] }],
  [[{ id: 17, username: 'zoe_m', name: 'Zoe', email: 'z@example.com' }]],
])('no contacts in %j', (value) => {
  expect(read(value)).toBe('not_contacts');
});

test('a damaged entry leaves others intact, and a truncated file is read to its end', () => {
  const written = [
    '{"roster":1,"contacts":[',
    '{"firstName":"Zoe \\"]}","phone":"1234567"},',
    '{"firstName":Bob,"phone":"1234568"} ,',
    '{"firstName":"Ida","phone":"1234570"},{"firstName":"Uwe","pho',
  ].join('\n');
  const book = readAddressBook(Buffer.from(written));
  const damaged = (start: string): object => ({
    phones: [],
    leftOut: [{ reason: 'unreadable', text: expect.stringContaining(start), field: '' }],
  });
  expect(book.kind === 'records' ? [...book.records] : []).toMatchObject([
    { index: 0, firstName: 'Zoe "]}', phones: ['1234567'] },
    { index: 1, ...damaged('{"firstName":Bob') },
    { index: 2, firstName: 'Ida', phones: ['1234570'] },
    { index: 3, ...damaged('{"firstName":"Uwe","pho') },
  ]);
});

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const manyKeys = Array.from({ length: 30_000 }, (_, at) => `"k${at}":1`).join();

test.each([
  ['too_deep', `"x":${deep}`],
  ['too_deep', `"phone":${'{"phone":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ['too_large', manyKeys],
])('an entry that is %s is listed, and the others are read', (reason, inner) => {
  const book = readAddressBook(
    Buffer.from(`[{"name":"Zoe","phone":"1234567"},{"name":"Mia",${inner}},{"phone":"1234568"}]`),
  );
  expect(book.kind === 'records' ? [...book.records] : []).toMatchObject([
    { firstName: 'Zoe' },
    { phones: [], leftOut: [{ reason, text: expect.stringMatching(/^\{"name":"Mia"/) }] },
    { phones: ['1234568'] },
  ]);
});

test.each(['A'.repeat(5_000_000), '\\u00e9\\\\'.repeat(1_000_000)])(
  'an entry with a picture of several MB is read: %#',
  (photo) => {
    const text = `[{"firstName":"Mia","photo":"${photo}","phone":"1234569"}]`;
    const book = readAddressBook(Buffer.from(text));
    expect(book.kind === 'records' ? [...book.records] : []).toMatchObject([
      { firstName: 'Mia', phones: ['1234569'], leftOut: [] },
    ]);
  },
);

test('a jCard alone that is nested too deeply says so', () => {
  const book = readAddressBook(Buffer.from(`["vcard",[["n",{},"text",${deep}]]]`));
  expect(book.kind === 'records' ? [...book.records] : []).toMatchObject([
    { leftOut: [{ reason: 'too_deep' }] },
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
])('only the entries of the list are read: %s', (written, count) => {
  const book = readAddressBook(Buffer.from(written));
  expect(book.kind === 'records' ? [...book.records].length : 0).toBe(count);
});

test('deep nesting is harmless', () => {
  for (const text of [
    deep,
    `["vcard",[["n",{},"text",${deep}]]]`,
    `[{"phone":"1234567","name":${deep}}]`,
  ]) {
    const book = readAddressBook(Buffer.from(text));
    expect(book.kind === 'records' ? [...book.records].length : 0).toBeLessThan(2);
  }
});

const zoe = { name: 'Zoe', phone: '07911 123456' };
const bob = { name: 'Bob', phone: '07700 900123' };

test.each([
  ['Microsoft Graph', { '@odata.context': 'x', value: [zoe, bob] }],
  ['DynamoDB', { Items: [zoe, bob], Count: 2 }],
  ['a key in another language', { exportiert: '2024-01-01', mitglieder: [zoe, bob] }],
  ['a list in an object', { meta: { total: 2 }, response: { page: 1, employees: [zoe, bob] } }],
  ['Firebase', { users: { '-Na': zoe, '-Nb': bob } }],
  ['ids at the top', { '-Na': zoe, '-Nb': bob }],
  ['a list beside one of other things', { list: [1, 2], people: [zoe, bob] }],
])('people under any key are one entry each: %s', (_, value) => {
  expect(told(value)).toEqual(['Zoe: 07911 123456', 'Bob: 07700 900123']);
});

test('a person with lists is one person', () => {
  const phones = [
    { name: 'mobile', number: '07911 123456' },
    { name: 'home', number: '020 7946 0958' },
  ];
  expect(told({ name: 'Zoe', phones })).toEqual(['Zoe: 07911 123456 & 020 7946 0958']);
});

test('a chat is no list of people', () => {
  const message = { id: 1, from: 'Bob', from_id: 'user1', text: 'call +447700900123' };
  expect(told({ name: 'Bob', type: 'personal_chat', messages: [message] })).toBe('not_contacts');
});

test.each([
  [{ given: 'Ana', family: 'Silva', display: 'Ana Silva' }, 'Ana|Silva'],
  [{ first: 'Ana', last: 'Silva', middle: '' }, 'Ana|Silva'],
  [{ full: 'Ana Silva' }, 'Ana Silva'],
])('parts of a name under short keys are read: %j', (name, want) => {
  expect(told([{ name, phones: [{ number: '+5511912345678' }] }])).toEqual([
    `${want}: +5511912345678`,
  ]);
});

test('a code beside its number is read in other languages', () => {
  const telefono = { prefijo: '+34', numero: '612345678' };
  expect(told([{ nombre: 'Ana', telefono }])).toEqual(['Ana|: +34 612345678']);
});

test('labels of JSContact mark numbers of machines', () => {
  const components = [
    { kind: 'given', value: 'Zoe' },
    { kind: 'surname', value: 'Miller' },
  ];
  const phones = {
    a: { features: { mobile: true }, number: 'tel:+447911123456' },
    b: { contexts: { work: true }, features: { fax: true }, number: 'tel:+442079460111' },
  };
  expect(told([{ '@type': 'Card', name: { components }, phones }])).toEqual([
    'Zoe|Miller: tel:+447911123456; machine tel:+442079460111 (fax)',
  ]);
});
