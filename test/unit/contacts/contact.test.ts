import { expect, test } from 'vitest';
import { fullName, hasSameUsernames, isContact } from '../../../src/contacts/contact.ts';
import { sampleContact } from '../../support/sample-contact.ts';

test.each([
  ['Zoe', 'Miller', 'Zoe Miller'],
  ['Zoe', '', 'Zoe'],
  ['', 'Miller', 'Miller'],
  ['', '', ''],
])('fullName of %j and %j is %j', (firstName, lastName, name) => {
  expect(fullName({ firstName, lastName })).toBe(name);
});

test('hasSameUsernames compares all usernames and their order', () => {
  const of = (...usernames: readonly string[]) => ({ usernames });
  expect(hasSameUsernames(of('zoe', 'zed'), of('zoe', 'zed'))).toBe(true);
  expect(hasSameUsernames(of('zoe', 'zed'), of('zed', 'zoe'))).toBe(false);
  expect(hasSameUsernames(of('zoe'), of())).toBe(false);
});

test('isContact is true for users in the contact list', () => {
  expect(isContact(sampleContact({}))).toBe(true);
  expect(isContact({ ...sampleContact({}), contact: false })).toBe(false);
});
