import { expect, test } from 'vitest';
import type { PrivacyRule } from '../../../../src/contacts/ports/account-settings.ts';
import { sameRule } from '../../../../src/contacts/changes/same-rule.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const [zoe, ben] = [sampleContact({ id: 1n }), sampleContact({ id: 2n })];
const rule: PrivacyRule = {
  audience: 'contacts',
  always: [zoe, ben],
  never: [],
  alwaysChats: [5n, 6n],
  neverChats: [],
  alwaysCloseFriends: false,
  alwaysPremium: false,
  neverContacts: false,
  bots: undefined,
};

test('sameRule ignores the order of exceptions and what is known of the users', () => {
  const other = { ...rule, always: [ben, { ...zoe, firstName: 'Zoe' }], alwaysChats: [6n, 5n] };
  expect(sameRule(rule, other)).toBe(true);
});

test.each<Partial<PrivacyRule>>([
  { audience: 'nobody' },
  { always: [zoe] },
  { never: [zoe] },
  { alwaysChats: [5n] },
  { neverChats: [7n] },
  { alwaysCloseFriends: true },
  { alwaysPremium: true },
  { neverContacts: true },
  { bots: 'never' },
])('sameRule is false for rules that differ in %o', (part) => {
  expect(sameRule(rule, { ...rule, ...part })).toBe(false);
  expect(sameRule({ ...rule, ...part }, rule)).toBe(false);
});
