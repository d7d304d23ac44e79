import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeJson } from '../../../../src/contacts/write/write-json.ts';
import { exportedContact } from '../exported-people.ts';

const exportedAt = new Date('2026-11-22T18:30:00Z');

test('undefined fields are left out', () => {
  const contact = {
    firstName: 'Zoë',
    lastName: '',
    phone: '+447700900123',
    username: undefined,
    telegramId: undefined,
    mutual: undefined,
  };
  expect([...writeJson([contact], exportedAt)].join('')).toBe(
    '{"roster":1,"exportedAt":"2026-11-22T18:30:00.000Z","contacts":[\n' +
      '{"firstName":"Zoë","lastName":"","phone":"+447700900123","uid":"telegram-phone-447700900123"}\n]}\n',
  );
});

test('any contacts survive writing and reading', () => {
  fc.assert(
    fc.property(fc.array(exportedContact, { maxLength: 4 }), (contacts) => {
      const file: unknown = JSON.parse([...writeJson(contacts, exportedAt)].join(''));
      expect(file).toEqual({
        roster: 1,
        exportedAt: exportedAt.toISOString(),
        contacts: contacts.map((contact) =>
          JSON.parse(
            JSON.stringify({
              ...contact,
              telegramId: String(contact.telegramId),
              uid: `telegram-${contact.telegramId}`,
            }),
          ),
        ),
      });
    }),
  );
});
