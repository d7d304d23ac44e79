import { expect, test } from 'vitest';
import type { CardRecord } from '../../../../src/contacts/record/card-record.ts';
import { readAddressBook } from '../../../../src/contacts/read/read-address-book.ts';

function read(text: string): readonly CardRecord[] {
  const book = readAddressBook(Buffer.from(text), { name: 'a.ldif', country: 'GB' });
  if (book.kind !== 'records') throw new Error(book.kind);
  expect(book.format).toBe('ldif');
  return [...book.records];
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

test('a Thunderbird export is read: base64, folded lines, numbers of machines, extras', () => {
  const text = [
    `dn:: ${base64('cn=Жанна Д,mail=j@example.com')}`,
    'objectclass: top',
    'objectclass: person',
    'objectclass: mozillaAbPersonAlpha',
    `givenName:: ${base64('Жанна')}`,
    `sn:: ${base64('Дюбуа')}`,
    `cn:: ${base64('Жанна Дюбуа')}`,
    'mozillaNickname: Jay',
    'mail: j@example.com',
    'telephoneNumber: 020 7946',
    '  0958',
    'homePhone: +44 20 7946 0111',
    'facsimiletelephonenumber: +44 20 7946 0112',
    'pager: +44 20 7946 0113',
    'mobile: +44 7911 123456',
    'o: Acme',
    'description: met in',
    '  Leeds',
    'mozillaHomeUrl: https://t.me/zhanna_d',
    'jpegPhoto:: AAAA',
    '',
    '',
    'dn: cn=Bob',
    'cn: Bob Stone',
    'cellPhone: +1 202 555 0100',
  ].join('\n');
  const [zhanna, bob] = read(text);
  expect(zhanna).toMatchObject({
    index: 0,
    line: 1,
    firstName: 'Жанна',
    lastName: 'Дюбуа',
    phones: ['020 7946 0958', '+44 20 7946 0111', '+44 7911 123456'],
    username: 'zhanna_d',
    accountField: 'mozillaHomeUrl',
    leftOut: [
      { text: '+44 20 7946 0112', reason: 'machine', field: 'facsimiletelephonenumber' },
      { text: '+44 20 7946 0113', reason: 'machine', field: 'pager' },
    ],
    extras: { notes: ['met in Leeds'] },
  });
  expect(zhanna?.extras.kinds).toEqual(
    expect.arrayContaining(['email', 'organisation', 'note', 'website', 'photo']),
  );
  expect(bob).toMatchObject({ index: 1, line: 23, firstName: 'Bob Stone', nameForm: 'whole' });
});

test('an OpenLDAP export is read: version, comments, folders, options', () => {
  const text = [
    'version: 1',
    '',
    '# example.com',
    'dn: dc=example,dc=com',
    'objectClass: dcObject',
    'objectClass: organization',
    'o: Example',
    '',
    'dn: ou=people,dc=example,dc=com',
    'objectClass: organizationalUnit',
    'ou: people',
    '',
    '# Zoe',
    'dn: uid=zoe,ou=people,dc=example,dc=com',
    'objectClass: inetOrgPerson',
    'cn;lang-en: Zoe Miller',
    'entryUUID: 0f1e-1',
    'telephoneNumber;x-office: +44 20 7946 0958',
    '',
    'dn: cn=team,dc=example,dc=com',
    'objectClass: groupOfNames',
    'cn: team',
    'member: uid=zoe',
  ].join('\r\n');
  expect(read(text)).toMatchObject([
    { firstName: 'Zoe Miller', phones: ['+44 20 7946 0958'], uid: '0f1e-1' },
  ]);
});

test('an entry without a number, and a folder with one, are records', () => {
  const text =
    'dn: cn=A\nobjectClass: person\ncn: Ann\n\ndn: ou=B\nobjectClass: organizationalUnit\nou: Desk\ntelephoneNumber: +44 20 7946 0958\n';
  expect(read(text)).toMatchObject([
    { firstName: 'Ann', phones: [] },
    { firstName: '', phones: ['+44 20 7946 0958'] },
  ]);
});

test('20 MB of LDIF without a blank line are many entries, in linear time', () => {
  const records = read(`dn: cn=A\n${'mobile: +44 7911 123456\n'.repeat(30_000)}`);
  expect(records.length).toBeGreaterThan(2);
  expect(read(`dn: cn=A\njpegPhoto:: AAAA\n${' AAAA\n'.repeat(200_000)}cn: Zoe\n`)).toMatchObject([
    { firstName: 'Zoe' },
  ]);
});

test('an entry without other names has the common name of its path', () => {
  expect(read('dn: cn=Miller\\, Zoe,mail=z@example.com\nmobile: +447911123456\n')).toMatchObject([
    { firstName: 'Miller, Zoe', phones: ['+447911123456'] },
  ]);
  expect(read('dn: uid=zoe,cn=users\nmobile: +447911123456\n')).toMatchObject([{ firstName: '' }]);
  expect(read('dn: cn=Zoe Miller\n')).toMatchObject([{ firstName: 'Zoe Miller', phones: [] }]);
});

test('encoded values may be in the code page of the country', () => {
  const latin1 = Buffer.from('J\xfcrgen Müller', 'latin1').toString('base64');
  expect(read(`dn: uid=1\ncn:: ${latin1}\nmobile: +447911123456\n`)).toMatchObject([
    { firstName: 'Jürgen Müller' },
  ]);
});

test('numbers in custom fields and in other files are listed', () => {
  const text = [
    'dn: cn=Zoe,mail=z@example.com',
    'objectclass: mozillaAbPersonAlpha',
    'cn: Zoe',
    'mozillaCustom1: +44 7911 123456',
    'mozillaCustom2: since 2012',
    'mozillaWorkStreet2: Floor 2',
    'birthyear: 1990',
    'modifytimestamp: 1704276000',
    'mobile:< file:///tmp/number.txt',
  ].join('\n');
  expect(read(text)).toMatchObject([
    {
      firstName: 'Zoe',
      phones: [],
      leftOut: [
        { text: '+44 7911 123456', reason: 'other_column', field: 'mozillaCustom1' },
        { text: 'file:///tmp/number.txt', reason: 'unreadable', field: 'mobile' },
      ],
      extras: { kinds: ['address', 'birthday'] },
    },
  ]);
});
