import { expect, test } from 'vitest';
import { readSharedContact } from '../../../../src/bot/import/read-shared-contact.ts';

const card = (...lines: readonly string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Zoe', ...lines, 'END:VCARD'].join('\n');
const mum = ['item1.TEL:+44 7911 123457', 'item1.X-ABLabel:Mum'] as const;

test.each([
  ['+442079460959', ['TEL;TYPE=FAX:+44 20 7946 0959', 'TEL;TYPE=CELL:+447911123456'], 'machine'],
  ['447911123457', [...mum, 'TEL;TYPE=CELL:+447911123456'], 'other_person'],
] as const)(
  'the kind that the vCard gives to the shared number counts: %s',
  (phone, lines, reason) => {
    const shared = { phone_number: phone, first_name: 'Zoe', vcard: card(...lines) };
    const { phones, leftOut } = readSharedContact(shared);
    expect(phones).toEqual(['+447911123456']);
    expect(leftOut).toMatchObject([{ reason }]);
  },
);

test('a lone number of another person is left out', () => {
  const shared = { phone_number: '447911123457', first_name: 'Zoe', vcard: card(...mum) };
  expect(readSharedContact(shared)).toMatchObject({ phones: [], leftOut: [{ field: 'TEL Mum' }] });
});

test('the number of an account is its own, whatever the vCard calls it', () => {
  const shared = { phone_number: '447911123457', first_name: 'Zoe', user_id: 5 };
  const { phones } = readSharedContact({ ...shared, vcard: card(...mum) });
  expect(phones).toEqual(['447911123457']);
});

test('a shared number that the vCard calls nothing else is kept', () => {
  const vcard = card('TEL;TYPE=CELL:+447911123456', 'TEL;TYPE=FAX:+442079460959');
  const { phones } = readSharedContact({ phone_number: '4479', first_name: 'Zoe', vcard });
  expect(phones).toEqual(['4479', '+447911123456']);
});
