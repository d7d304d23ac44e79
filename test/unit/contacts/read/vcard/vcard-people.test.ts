import { expect, test } from 'vitest';
import type { CardRecord } from '../../../../../src/contacts/record/card-record.ts';
import { readJcard } from '../../../../../src/contacts/read/vcard/jcard.ts';
import { readOneCard } from './read-one-card.ts';

const tel = 'TEL:+447911123456';
const phones = ['+447911123456'];
const other = '+442079460111';

test.each([
  ['TEL;TYPE=FAX', 'machine'],
  ['TEL;TYPE=FAX,WORK', 'machine'],
  ['TEL;TYPE=WORK;TYPE=FAX', 'machine'],
  ['TEL;TYPE="work,fax"', 'machine'],
  ['TEL;HOME;FAX', 'machine'],
  ['tel;fax', 'machine'],
  ['TEL;TYPE=PAGER', 'machine'],
  ['TEL;MODEM', 'machine'],
  ['TEL;TYPE=&quot;WORK,FAX&quot;', 'machine'],
  ['TEL;TYPE=HomeFax', 'machine'],
  ['TEL;TYPE=WORKFAX', 'machine'],
  ['TEL;TYPE=Секретарь', 'other_person'],
  ['TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=46=61=78)', 'machine'],
  ['TEL;TYPE=X-EVOLUTION-ASSISTANT', 'other_person'],
  ['TEL;X-Assistant', 'other_person'],
  ['X-MS-TEL;VOICE;ASSISTANT', 'other_person'],
  ['X-ASSISTANT-PHONE', 'other_person'],
  ['X-EVOLUTION-ASSISTANT', 'other_person'],
  ['RELATED;TYPE=spouse;VALUE=uri', 'other_person'],
  ['FAX', 'machine'],
])('%s is not the number of the person: %s', (head, reason) => {
  const record = readOneCard('FN:Zoe', `${head}:${other}`, tel);
  expect(record).toMatchObject({ phones, leftOut: [{ text: other, reason }] });
});

test.each([
  ['_$!<HomeFAX>!$_', 'machine'],
  ['_$!<WorkFAX>!$_', 'machine'],
  ['_$!<Pager>!$_', 'machine'],
  ['_$!<Assistant>!$_', 'other_person'],
  ['Assistant', 'other_person'],
  ['Emergency contact', 'other_person'],
])('the label %s leaves a number out, before or after it', (label, reason) => {
  const labelled = [`item1.X-ABLabel:${label}`, `item1.TEL;type=pref:${other}`];
  for (const lines of [labelled, labelled.toReversed()]) {
    const record = readOneCard('FN:Zoe', ...lines, `item2.${tel}`, 'item2.X-ABLabel:iPhone');
    expect(record).toMatchObject({ phones, leftOut: [{ text: other, reason }] });
  }
});

test.each([
  'TEL;TYPE=CELL,VOICE,pref',
  'TEL;CELL;WORK',
  'TEL;TYPE=MSG',
  'TEL;TYPE=iPhone',
  'TEL;TYPE=CAR',
  'TEL;X-Facsimila',
  'X-MS-TEL;VOICE;COMPANY',
  'X-MOBILE',
])('%s is a number of the person', (head) => {
  expect(readOneCard('FN:Zoe', `${head}:${other}`)).toMatchObject({ phones: [other], leftOut: [] });
});

test('types that differ in a few bytes are distinct', () => {
  // Both heads have the same hash.
  const record = readOneCard(`TEL;TYPE=FAX:${other}`, 'TEL;TYPE=FB9:+447911123456');
  expect(record).toMatchObject({ phones, leftOut: [{ text: other, reason: 'machine' }] });
});

test('numbers keep the order of the card, with and without labels', () => {
  const record = readOneCard('item1.TEL:1', 'TEL:2', 'item1.X-ABLabel:iPhone', 'item2.TEL:3');
  expect(record.phones).toEqual(['1', '2', '3']);
});

test('text that was never a name or number is not listed', () => {
  const lines = [
    'PRODID:x',
    'REV:20200101T000000Z',
    'X-ASSISTANT:Ann',
    'X-SPOUSE:Bob',
    'RELATED:Ann',
  ];
  expect(readOneCard('FN:Zoe', tel, ...lines, 'X-UNKNOWN:5', 'TITLE:Boss').leftOut).toEqual([]);
});

test.each([
  ['X-SOCIALPROFILE;type=telegram;x-user=zoe_m:x-apple:zoe_m', 'X-SOCIALPROFILE telegram'],
  ['X-SOCIALPROFILE;type=Telegram:zoe_m', 'X-SOCIALPROFILE telegram'],
  ['X-SOCIALPROFILE;TYPE=telegram:@zoe_m', 'X-SOCIALPROFILE telegram'],
  ['X-SOCIALPROFILE;type=telegram:https\\://t.me/zoe_m', 'X-SOCIALPROFILE telegram'],
  [
    'X-SOCIALPROFILE;type=telegram;x-user=zoe_m:http\\://telegram.com/zoe',
    'X-SOCIALPROFILE telegram',
  ],
  ['IMPP;X-SERVICE-TYPE=Telegram;type=HOME:x-apple:zoe_m', 'IMPP telegram'],
  ['IMPP;X-SERVICE-TYPE=telegram:telegram:zoe_m', 'IMPP telegram'],
  ['IMPP:telegram:zoe_m', 'IMPP telegram'],
  ['IMPP;TYPE=home:tg://resolve?domain=zoe_m', 'IMPP telegram'],
  ['IMPP;SERVICE-TYPE=Telegram;USERNAME=zoe_m:https://example.com/x', 'IMPP telegram'],
  [
    'SOCIALPROFILE;SERVICE-TYPE=Telegram;USERNAME=zoe_m:https://telegram.org',
    'SOCIALPROFILE telegram',
  ],
  ['SOCIALPROFILE;SERVICE-TYPE=Telegram;VALUE=text:zoe_m', 'SOCIALPROFILE telegram'],
  ['X-TELEGRAM:zoe_m', 'X-TELEGRAM'],
  ['X-TELEGRAM-USERNAME:@zoe_m', 'X-TELEGRAM-USERNAME'],
  ['X-KADDRESSBOOK-X-TELEGRAM:zoe_m', 'X-KADDRESSBOOK-X-TELEGRAM'],
  ['X-messaging/telegram-All:zoe_m', 'X-MESSAGING/TELEGRAM-ALL'],
  ['URL:https://t.me/zoe_m', 'URL'],
  ['URL;TYPE=HOME:t.me/zoe_m', 'URL'],
  ['item1.URL:tg://resolve?domain=zoe_m', 'URL telegram'],
  ['item1.IMPP:x-apple:zoe_m\r\nitem1.X-ABLabel:Telegram', 'IMPP telegram'],
])('%s names an account of Telegram', (line, accountField) => {
  expect(readOneCard('FN:Zoe', line)).toMatchObject({
    username: 'zoe_m',
    accountField,
    extras: { kinds: [] },
  });
});

test.each([
  'X-SOCIALPROFILE;TYPE=instagram:@zoe_m',
  'X-SOCIALPROFILE;type=twitter;x-user=zoe_m:http\\://twitter.com/zoe_m',
  'X-SOCIALPROFILE:zoe_m',
  'SOCIALPROFILE;SERVICE-TYPE=Mastodon;USERNAME=zoe_m:https://example.com/@zoe_m',
  'IMPP:xmpp:zoe_m@example.com',
  'IMPP:skype:zoe_m',
  'IMPP:x-apple:zoe_m',
  'IMPP;X-SERVICE-TYPE=Skype:x-apple:zoe_m',
  'X-TWITTER:zoe_m',
  'X-SKYPE-USERNAME:zoe_m',
  'X-SKYPE:@zoe_m',
  'X-INSTAGRAM:@zoe_m',
])('%s is an account of another service', (line) => {
  expect(readOneCard('FN:Zoe', line)).toMatchObject({
    username: undefined,
    telegramId: undefined,
    accountField: undefined,
    extras: { kinds: ['other_account'] },
  });
});

test('ids and numbers in Telegram links are read', () => {
  expect(readOneCard('URL:tg://user?id=7000000001')).toMatchObject({ telegramId: 7_000_000_001n });
  expect(readOneCard('URL:https://t.me/+447911123456')).toMatchObject({ phones });
  expect(readOneCard('X-TELEGRAM:+44 7911 123456').phones).toEqual(['+44 7911 123456']);
  expect(readOneCard('X-TELEGRAM-MUTUAL:TRUE', 'FN:Zoe').username).toBeUndefined();
});

test.each([
  [
    'a comma in the organisation',
    ['VERSION:3.0', 'ORG:Ximian, Inc.;Sales'],
    'Ximian, Inc.',
    'organisation',
  ],
  ['the unit where there is no organisation', ['ORG:;Sales'], 'Sales', 'organisation'],
  ['a derived FN', ['FN;DERIVED=TRUE:No Name', 'ORG:Acme'], 'Acme', 'organisation'],
  ['a derived FN in lower case', ['FN;derived=true:No Name', 'NICKNAME:Zo,Zoe'], 'Zo', 'nickname'],
  ['a derived FN that is all there is', ['FN;DERIVED=TRUE:Zoe'], 'Zoe', 'whole'],
  ['nothing that is seen', ['N:\u200B;\u00A0', 'FN:\u2060', 'ORG:Acme'], 'Acme', 'organisation'],
  [
    'an FN that is the organisation',
    ['FN:Harbour Works', 'ORG:Harbour Works'],
    'Harbour Works',
    'organisation',
  ],
  [
    'a company',
    ['FN:Harbour Works', 'N:;;;;', 'X-ABShowAs:COMPANY'],
    'Harbour Works',
    'organisation',
  ],
  ['KIND', ['KIND:org', 'FN:Harbour Works'], 'Harbour Works', 'organisation'],
  ['a given name that is all of it', ['N:;Zoe Miller;;;'], 'Zoe Miller', 'whole'],
  ['the same in FN', ['N:;Zoe Miller;;;', 'FN:Zoe Miller'], 'Zoe Miller', 'whole'],
  ['a family name that is all of it', ['N:Zoe Miller'], 'Zoe Miller', 'whole'],
  ['two given names', ['N:;Zoe;Ann;;'], 'Zoe Ann', 'parts'],
  ['a phonetic name', ['X-PHONETIC-FIRST-NAME:x', 'SOUND;X-IRMC-N:y;z'], '', undefined],
  ['the number in place of a name', ['FN:+44 7911 123456'], '', undefined],
  ['the number, but an organisation', ['FN:+447911123456', 'ORG:Acme'], 'Acme', 'organisation'],
] as const)('name: %s', (_, lines, firstName, nameForm) => {
  expect(readOneCard(...lines, tel)).toMatchObject({ firstName, lastName: '', nameForm, phones });
});

test.each([
  ['the fuller N', ['N:;John Smith;;;', 'N:Smith;John;;;'], 'John|Smith'],
  ['the first of full ones', ['N:Doe;Jane', 'N:Smith;John'], 'Jane|Doe'],
  ['the fuller FN', ['FN:John', 'FN:John Smith'], 'John Smith|'],
  [
    'the first alternative',
    ['N;ALTID=1:山田;太郎', 'N;ALTID=1;LANGUAGE=en:Yamada;Taro'],
    '太郎|山田',
  ],
  [
    'what is written, not how it sounds',
    ['N;ALTID=1;PHONETIC=ipa:jamada;taro', 'N;ALTID=1:山田;太郎', 'N;ALTID=1;PHONETIC=x:a;b'],
    '太郎|山田',
  ],
  ['how it sounds, where that is all', ['N;PHONETIC=ipa:jamada;taro'], 'taro|jamada'],
  ['the first alternative, if half', ['FN;ALTID=a:太郎', 'FN;ALTID=a:太郎 山田'], '太郎|'],
  ['an N that is escaped as a whole', ['N:Back\\;Fore\\;\\;\\;;;;;'], 'Fore|Back'],
  ['a title before a family name', ['N:Miller;;;Dr.;'], 'Dr.|Miller'],
  ['no title before a first name', ['N:Miller;Zoe;;Dr.;Jr.'], 'Zoe|Miller'],
  ['an empty FN', ['N:Doe;Jane', 'FN:'], 'Jane|Doe'],
])('name: %s', (_, lines, name) => {
  const record = readOneCard(...lines, tel);
  expect(`${record.firstName}|${record.lastName}`).toBe(name);
});

test('content that Telegram cannot store is recorded', () => {
  const record = readOneCard(
    'FN:Zoe',
    tel,
    'NOTE:Met at\\nthe harbour',
    'CATEGORIES:Friends,myContacts,Choir\\, alto',
    'ORG:Acme;Sales',
    'BDAY:1990-01-01',
    'PHOTO;VALUE=uri:https://example.com/x.jpg',
    'EMAIL:a@example.com',
    'ADR;TYPE=WORK:;;1 Road;;;;',
    'URL:https://example.com',
    'UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
  );
  expect(record.extras).toEqual({
    notes: ['Met at\nthe harbour'],
    labels: ['Friends', 'Choir, alto'],
    kinds: ['note', 'label', 'birthday', 'photo', 'email', 'address', 'website', 'organisation'],
  });
  expect(record.uid).toBe('urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1');
  const empty = ['NOTE:', 'CATEGORIES:', 'ORG:;', 'BDAY:', 'EMAIL:', 'ADR:;;;;;;', 'URL:', 'IMPP:'];
  expect(readOneCard('FN:Zoe', ...empty).extras.kinds).toEqual([]);
});

test('a UID that Roster wrote identifies the account and takes precedence', () => {
  expect(readOneCard('UID:telegram-7000000001', 'FN:Zoe')).toMatchObject({
    uid: 'telegram-7000000001',
    telegramId: 7_000_000_001n,
    accountField: 'UID',
  });
  expect(readOneCard('X-TELEGRAM-ID:5', 'UID:telegram-6').telegramId).toBe(6n);
  expect(readOneCard('UID:telegram-phone-447911123456').telegramId).toBeUndefined();
  expect(readOneCard('UID:telegram-0').telegramId).toBeUndefined();
});

test('a jCard is read by the same rules', () => {
  const read = (...properties: readonly unknown[]): CardRecord =>
    readJcard(['vcard', properties], 3);
  const record = read(
    ['n', {}, 'text', ['Miller', 'Zoe', ['Ann', 'Eve'], '', '']],
    ['fn', { derived: 'true' }, 'text', 'x'],
    ['tel', { type: ['work', 'fax'] }, 'uri', `tel:${other}`],
    ['tel', { type: 'cell' }, 'uri', 'tel:+447911123456'],
    ['tel', {}, 'text', '07700 900123', '07700 900124'],
    ['tel', { group: 'ITEM1' }, 'text', '1'],
    ['x-ablabel', { group: 'item1' }, 'text', '_$!<HomeFAX>!$_'],
    ['impp', { 'x-service-type': 'Telegram' }, 'uri', 'x-apple:zoe_m'],
    ['categories', {}, 'text', 'Friends', 'Choir'],
    ['note', {}, 'text', 'hello'],
    ['uid', {}, 'text', 'telegram-9'],
    'nonsense',
  );
  expect(record).toMatchObject({
    index: 3,
    firstName: 'Zoe Ann Eve',
    lastName: 'Miller',
    phones: ['tel:+447911123456', '07700 900123', '07700 900124'],
    username: 'zoe_m',
    telegramId: 9n,
    extras: { labels: ['Friends', 'Choir'], notes: ['hello'] },
  });
  expect(record.leftOut.map(({ reason }) => reason)).toEqual(['unreadable', 'machine', 'machine']);
  expect(read('nonsense', ['fn', {}, 'text', 'x'.repeat(9000)]).leftOut).toMatchObject([
    { text: '"nonsense"', reason: 'unreadable' },
    { reason: 'too_long', field: 'FN' },
  ]);
});
