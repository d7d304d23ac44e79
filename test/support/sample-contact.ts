import type { Contact } from '../../src/contacts/contact.ts';

/** A contact of whom a test says only what matters to it. */
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
