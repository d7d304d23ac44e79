import { fullName, type Contact } from './contact.ts';

/**
 * What is kept of a contact for later. When somebody was last seen and whether they pay Telegram says
 * nothing of the book, and changes all the time.
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

/** One contact in two books. */
export interface ContactPair {
  readonly before: KeptContact;
  readonly after: KeptContact;
}

/** What became of one book in another. A contact is in one of these lists at most. */
export interface BookDifference {
  readonly left: readonly KeptContact[];
  readonly came: readonly KeptContact[];
  /** Whose full name is another one; the rest may be too. */
  readonly renamed: readonly ContactPair[];
  /** Whose name is the same and something else is not; `changedFacts` says what. */
  readonly changed: readonly ContactPair[];
}

/** Who of a difference can be brought back, and who cannot, because their account is no more. */
export function restorable({ left, renamed }: Pick<BookDifference, 'left' | 'renamed'>): {
  readonly left: readonly KeptContact[];
  readonly renamed: readonly ContactPair[];
  readonly lost: readonly KeptContact[];
} {
  const isLost = ({ kind }: KeptContact): boolean => kind === 'deleted';
  return { left: left.filter((one) => !isLost(one)), renamed, lost: left.filter(isLost) };
}

/** What people can see has changed, beside a name. */
export type ChangedFact = 'deleted' | 'username' | 'phone' | 'mutual' | 'close_friend';

/** In linear time. Of several contacts with one id in a book the last counts. */
export function compareBooks(
  before: Iterable<KeptContact>,
  after: Iterable<KeptContact>,
): BookDifference {
  const gone = new Map([...before].map((contact) => [contact.id, contact]));
  const came: KeptContact[] = [];
  const renamed: ContactPair[] = [];
  const changed: ContactPair[] = [];
  for (const contact of new Map([...after].map((one) => [one.id, one])).values()) {
    const old = gone.get(contact.id);
    gone.delete(contact.id);
    if (!old) came.push(contact);
    else if (isRenamed(old, contact)) renamed.push({ before: old, after: contact });
    else if (!isSame(old, contact)) changed.push({ before: old, after: contact });
  }
  return { left: [...gone.values()], came, renamed, changed };
}

/** Telegram takes the name of an account that is deleted: nobody renamed it. */
function isRenamed(old: KeptContact, contact: KeptContact): boolean {
  if (old.kind === 'deleted' || contact.kind === 'deleted') return false;
  return fullName(old) !== fullName(contact);
}

export function isNoDifference({ left, came, renamed, changed }: BookDifference): boolean {
  return left.length + came.length + renamed.length + changed.length === 0;
}

/** Empty where only their access hash is another one, or where the first name ends. */
export function changedFacts({ before, after }: ContactPair): readonly ChangedFact[] {
  const facts: ChangedFact[] = [];
  if (before.kind !== after.kind && after.kind === 'deleted') facts.push('deleted');
  if (!sameUsernames(before, after)) facts.push('username');
  if (before.phone !== after.phone) facts.push('phone');
  if (before.mutual !== after.mutual) facts.push('mutual');
  if (before.closeFriend !== after.closeFriend) facts.push('close_friend');
  return facts;
}

function isSame(a: KeptContact, b: KeptContact): boolean {
  return (
    a.accessHash === b.accessHash &&
    a.firstName === b.firstName &&
    a.lastName === b.lastName &&
    a.phone === b.phone &&
    a.kind === b.kind &&
    a.mutual === b.mutual &&
    a.closeFriend === b.closeFriend &&
    sameUsernames(a, b)
  );
}

function sameUsernames(a: KeptContact, b: KeptContact): boolean {
  return a.usernames.join() === b.usernames.join();
}
