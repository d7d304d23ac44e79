import { fullName, hasSameUsernames, type Contact } from './contact.ts';

/**
 * The part of a contact that snapshots store. Last seen times and Premium are not part of the contact list
 * and change all the time.
 */
export type KeptContact = Pick<
  Contact,
  | 'id'
  | 'accessHash'
  | 'firstName'
  | 'lastName'
  | 'usernames'
  | 'phone'
  | 'kind'
  | 'mutual'
  | 'closeFriend'
>;

/** One contact in two contact lists. */
export interface ContactPair {
  readonly before: KeptContact;
  readonly after: KeptContact;
}

/** How a contact list differs from an earlier one. A contact is in at most one of the lists. */
export interface BookDifference {
  /** Contacts only in the earlier list. */
  readonly left: readonly KeptContact[];
  /** Contacts only in the later list. */
  readonly came: readonly KeptContact[];
  /** Contacts with another full name; other facts may differ too. */
  readonly renamed: readonly ContactPair[];
  /** Contacts with the same full name and another difference; `changedFacts` lists which. */
  readonly changed: readonly ContactPair[];
}

/** Separates the contacts that a restore can bring back from `lost` ones, whose account was deleted. */
export function restorable({ left, renamed }: Pick<BookDifference, 'left' | 'renamed'>): {
  readonly left: readonly KeptContact[];
  readonly renamed: readonly ContactPair[];
  readonly lost: readonly KeptContact[];
} {
  const isLost = ({ kind }: KeptContact): boolean => kind === 'deleted';
  return { left: left.filter((one) => !isLost(one)), renamed, lost: left.filter(isLost) };
}

/** A difference other than the name that a person can see. */
export type ChangedFact = 'deleted' | 'username' | 'phone' | 'mutual' | 'close_friend';

/** Takes linear time. When a list has an id several times, the last contact counts. */
export function compareBooks(
  before: Iterable<KeptContact>,
  after: Iterable<KeptContact>,
): BookDifference {
  const unmatched = new Map([...before].map((contact) => [contact.id, contact]));
  const came: KeptContact[] = [];
  const renamed: ContactPair[] = [];
  const changed: ContactPair[] = [];
  for (const contact of new Map([...after].map((one) => [one.id, one])).values()) {
    const old = unmatched.get(contact.id);
    unmatched.delete(contact.id);
    if (!old) came.push(contact);
    else if (isRenamed(old, contact)) renamed.push({ before: old, after: contact });
    else if (!hasSameFacts(old, contact)) changed.push({ before: old, after: contact });
  }
  return { left: [...unmatched.values()], came, renamed, changed };
}

/** A deleted account loses its name at Telegram, which is not a renaming. */
function isRenamed(old: KeptContact, contact: KeptContact): boolean {
  if (old.kind === 'deleted' || contact.kind === 'deleted') return false;
  return fullName(old) !== fullName(contact);
}

export function isNoDifference({ left, came, renamed, changed }: BookDifference): boolean {
  return left.length + came.length + renamed.length + changed.length === 0;
}

/** Empty when only the access hash, or the split into first and last name, differs. */
export function changedFacts({ before, after }: ContactPair): readonly ChangedFact[] {
  const facts: ChangedFact[] = [];
  if (before.kind !== after.kind && after.kind === 'deleted') facts.push('deleted');
  if (!hasSameUsernames(before, after)) facts.push('username');
  if (before.phone !== after.phone) facts.push('phone');
  if (before.mutual !== after.mutual) facts.push('mutual');
  if (before.closeFriend !== after.closeFriend) facts.push('close_friend');
  return facts;
}

function hasSameFacts(a: KeptContact, b: KeptContact): boolean {
  return (
    a.accessHash === b.accessHash &&
    a.firstName === b.firstName &&
    a.lastName === b.lastName &&
    a.phone === b.phone &&
    a.kind === b.kind &&
    a.mutual === b.mutual &&
    a.closeFriend === b.closeFriend &&
    hasSameUsernames(a, b)
  );
}
