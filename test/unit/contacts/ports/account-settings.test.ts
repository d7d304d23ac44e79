import { expect, test } from 'vitest';
import {
  addingShowsNumber,
  type PrivacyRule,
} from '../../../../src/contacts/ports/account-settings.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const zoe = sampleContact({ id: 1n, firstName: 'Zoe' });
const contacts: PrivacyRule = {
  audience: 'contacts',
  always: [],
  never: [],
  alwaysChats: [],
  neverChats: [],
  alwaysCloseFriends: false,
  alwaysPremium: false,
  neverContacts: false,
  bots: undefined,
};

test.each([
  ['my contacts', contacts, zoe, true],
  [
    'my contacts, with an exception for another',
    { ...contacts, never: [{ ...zoe, id: 2n }] },
    zoe,
    true,
  ],
  ['my contacts except the user', { ...contacts, never: [zoe] }, zoe, false],
  ['my contacts, and the user already', { ...contacts, always: [zoe] }, zoe, false],
  [
    'people with Premium already',
    { ...contacts, alwaysPremium: true },
    { ...zoe, premium: true },
    false,
  ],
  [
    'people with Premium, which the user does not have',
    { ...contacts, alwaysPremium: true },
    zoe,
    true,
  ],
  ['a bot, which sees no numbers', contacts, { ...zoe, kind: 'bot' as const }, false],
  ['no contacts', { ...contacts, neverContacts: true }, zoe, false],
  ['everybody', { ...contacts, audience: 'everybody' as const }, zoe, false],
  ['nobody', { ...contacts, audience: 'nobody' as const }, zoe, false],
  ['nobody, for users in general', { ...contacts, audience: 'nobody' as const }, undefined, false],
  ['my contacts, for users in general', contacts, undefined, true],
])('adding shows the number or not: %s', (_, rule, user, shows) => {
  expect(addingShowsNumber(rule, user)).toBe(shows);
});
