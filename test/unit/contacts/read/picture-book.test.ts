import { expect, test } from 'vitest';
import type { CardRecord } from '../../../../src/contacts/record/card-record.ts';
import { readPictureCodes } from '../../../../src/contacts/read/picture-book.ts';

function read(...codes: readonly string[]): readonly CardRecord[] {
  const book = readPictureCodes(codes, 'GB');
  if (book.kind !== 'records') throw new Error(JSON.stringify(book));
  expect(book.format).toBe('code');
  return [...book.records];
}

test('a vCard in a code is read like a file', () => {
  const card = 'BEGIN:VCARD\nVERSION:3.0\nN:Miller;Zoë\nTEL:+447911123456\nEND:VCARD';
  expect(read(card)).toMatchObject([
    { firstName: 'Zoë', lastName: 'Miller', phones: ['+447911123456'] },
  ]);
});

test('a MECARD is read, with escaped characters', () => {
  const card =
    'MECARD:N:Miller,Zoe\\, Dr;SOUND:zo;TEL:07911 123456;TEL:+442079460958;EMAIL:z@example.com;NOTE:from\\; work;URL:https\\://t.me/zoe_m;BDAY:19900512;;';
  expect(read(card)).toMatchObject([
    {
      firstName: 'Zoe, Dr',
      lastName: 'Miller',
      phones: ['07911 123456', '+442079460958'],
      username: 'zoe_m',
      extras: { notes: ['from; work'], kinds: ['email', 'note', 'website', 'birthday'] },
    },
  ]);
  expect(read('mecard:N:Zoe Miller;TEL:07911123456;')).toMatchObject([
    { firstName: 'Zoe Miller', lastName: '' },
  ]);
});

test('a BIZCARD is read, without the number of its fax', () => {
  const card =
    'BIZCARD:N:Sean;X:Owen;T:Engineer;C:Acme;A:76 9th Avenue;B:+12125551212;F:+12125551213;M:+12125551214;E:s@example.com;;';
  expect(read(card)).toMatchObject([
    {
      firstName: 'Sean',
      lastName: 'Owen',
      phones: ['+12125551212', '+12125551214'],
      leftOut: [{ text: '+12125551213', reason: 'machine', field: 'FAX' }],
      extras: { kinds: ['organisation', 'address', 'email'] },
    },
  ]);
});

test.each([
  ['tel:+44-7911-123456', { phones: ['+447911123456'] }],
  ['TEL:07911123456', { phones: ['+447911123456'] }],
  ['+44 7911 123456', { phones: ['+447911123456'] }],
  ['447911123456', { phones: ['447911123456'] }],
  ['SMSTO:+447911123456:Hello', { phones: ['+447911123456'] }],
  ['sms:+447911123456?body=Hi', { phones: ['+447911123456'] }],
  ['https://wa.me/447911123456?text=Hi', { phones: ['+447911123456'] }],
  ['https://api.whatsapp.com/send?phone=447911123456', { phones: ['+447911123456'] }],
  ['https://t.me/zoe_miller', { username: 'zoe_miller', accountField: 'QR' }],
  ['HTTPS://T.ME/ZOE_MILLER', { username: 'ZOE_MILLER' }],
  ['tg://resolve?domain=zoe_miller', { username: 'zoe_miller' }],
  ['https://t.me/+447911123456', { phones: ['+447911123456'] }],
  ['tg://user?id=42', { telegramId: 42n }],
])('a number or link in a code is a contact: %s', (code, contact) => {
  expect(read(code)).toMatchObject([contact]);
});

test.each([
  'https://example.com/zoe',
  'https://t.me/joinchat/AAAA',
  'https://t.me/contact/1700000000:abc',
  'WIFI:T:WPA;S:home;P:secret;;',
  'Dear Zoe',
  '',
])('another content of a code is no contact: %s', (code) => {
  expect(readPictureCodes([code], 'GB')).toEqual({ kind: 'not_contacts', looksLike: 'code' });
});

test('of several codes, those without a contact are listed without their text', () => {
  const [bob, other, ann] = read('tel:+447911123457', 'WIFI:S:home;P:secret;;', 't.me/ann_lee');
  expect(bob).toMatchObject({ index: 0, phones: ['+447911123457'] });
  expect(other?.leftOut).toEqual([{ text: 'QR', reason: 'part_other', field: '' }]);
  expect(ann).toMatchObject({ index: 2, username: 'ann_lee' });
});

test('pictures without a code, and those that cannot be decoded, differ', () => {
  const kindOf = (codes: Parameters<typeof readPictureCodes>[0]): unknown =>
    readPictureCodes(codes);
  expect(kindOf([])).toEqual({ kind: 'not_contacts', looksLike: 'picture' });
  expect(kindOf(undefined)).toEqual({ kind: 'not_contacts', looksLike: 'picture' });
  expect(kindOf('unreadable')).toEqual({ kind: 'not_contacts', looksLike: 'odd_picture' });
});
