import { expect, test } from 'vitest';
import { byId, mergeUpdates } from '../../../../src/accounts/cache/merge-updates.ts';
import type { User } from '../../../../src/contacts/contact.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const zoe = sampleContact({ id: 1n, firstName: 'Zoe' });
const ben = sampleContact({ id: 2n, firstName: 'Ben' });

test('mergeUpdates prefers an update to the list that was read', () => {
  const renamed = { ...zoe, firstName: 'Zora' };
  expect([...mergeUpdates([zoe, ben], byId([renamed])).values()]).toEqual([renamed, ben]);
});

test('mergeUpdates adds a contact that the list does not have yet', () => {
  expect([...mergeUpdates([zoe], byId([ben])).values()]).toEqual([zoe, ben]);
});

test('mergeUpdates removes a contact that became an ordinary user', () => {
  const stranger: User = { ...zoe, contact: false };
  expect([...mergeUpdates([zoe, ben], new Map([[zoe.id, stranger]])).values()]).toEqual([ben]);
});
