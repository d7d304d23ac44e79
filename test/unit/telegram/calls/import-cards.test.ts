import bigInt from 'big-integer';
import { Api } from 'telegram';
import { expect, test } from 'vitest';
import { toCardAnswers, toImportRequest } from '../../../../src/telegram/calls/import-cards.ts';

const cards = ['1', '2', '3', '4'].map((digit) => ({
  phone: `+4917000000${digit}`,
  firstName: `Card ${digit}`,
  lastName: '',
}));

test('the client id of each card is its index', () => {
  const { contacts } = toImportRequest(cards);
  expect(contacts.map((one) => [one.clientId.toJSNumber(), one.phone])).toEqual(
    cards.map(({ phone }, index) => [index, phone]),
  );
});

test('the answers are in the order of the cards, whatever order Telegram uses', () => {
  const answers = toCardAnswers(
    cards,
    new Api.contacts.ImportedContacts({
      imported: [
        new Api.ImportedContact({ clientId: bigInt(3), userId: bigInt(7_000_000_004n) }),
        new Api.ImportedContact({ clientId: bigInt(0), userId: bigInt(7_000_000_001n) }),
      ],
      retryContacts: [bigInt(1)],
      popularInvites: [new Api.PopularContact({ clientId: bigInt(2), importers: 12 })],
      users: [],
    }),
  );
  expect(answers).toEqual([
    { kind: 'found', id: 7_000_000_001n },
    { kind: 'deferred' },
    { kind: 'not_found', importers: 12 },
    { kind: 'found', id: 7_000_000_004n },
  ]);
});
