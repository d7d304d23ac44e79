import type { Contact } from '../../src/contacts/contact.ts';

/** A contact with defaults for all fields that do not matter to a test. */
export function sampleContact(facts: Partial<Contact>): Contact {
  return {
    id: 1n,
    accessHash: 1n,
    firstName: '',
    lastName: '',
    usernames: [],
    phone: undefined,
    lastSeen: { kind: 'hidden' },
    kind: 'person',
    premium: false,
    closeFriend: false,
    contact: true,
    mutual: false,
    ...facts,
  };
}
