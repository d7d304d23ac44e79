import { expect, test } from 'vitest';
import { BookIndex } from '../../../../src/contacts/import/book-index.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const zoe = sampleContact({ id: 7n, phone: '+12025550101', usernames: ['Zoe_M', 'zed'] });
const index = new BookIndex([zoe, sampleContact({ id: 8n })]);
type Facts = Partial<Parameters<BookIndex['withAccount']>[0]>;
const withAccount = (facts: Facts) =>
  index.withAccount(facts as Parameters<BookIndex['withAccount']>[0]);

test('BookIndex finds a contact by number, id and any username in any case', () => {
  expect(index.withPhone('+12025550101')).toBe(zoe);
  expect(withAccount({ telegramId: 7n })).toBe(zoe);
  expect(withAccount({ username: 'ZOE_m' })).toBe(zoe);
  expect(withAccount({ username: 'zed' })).toBe(zoe);
});

test('BookIndex prefers the id, also when no contact has it', () => {
  expect(withAccount({ telegramId: 99n, username: 'zed' })).toBeUndefined();
});

test('BookIndex finds nothing for a number or record that no contact matches', () => {
  expect(index.withPhone('+12025550102')).toBeUndefined();
  expect(withAccount({})).toBeUndefined();
  expect(withAccount({ uid: 'from another program' })).toBeUndefined();
});
