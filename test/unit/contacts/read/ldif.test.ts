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
