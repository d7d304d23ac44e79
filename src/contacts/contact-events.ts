import { fullName, hasSameUsernames, type Contact, type Name, type User } from './contact.ts';
import { flatMapInSteps, type Steps } from './steps.ts';

/** A contact before and after a sync; `before` is undefined for a contact that was added. */
export interface ContactDifference {
  readonly before: Contact | undefined;
  readonly after: Contact;
}

/** Something that a contact did to their own account, such as taking another username. */
export interface ContactEvent {
  readonly kind: 'name' | 'username' | 'number' | 'account_deleted' | 'lost_mutual';
  readonly user: User;
  /** The old and the new value; empty when there is none or it is unknown. */
  readonly was: string;
  readonly now: string;
}

/** Finds contacts that were added, or whose kind, number, usernames or mutuality changed; in steps. */
export function findDifferences(
  before: ReadonlyMap<bigint, Contact>,
  after: Iterable<Contact>,
): Steps<readonly ContactDifference[]> {
  return flatMapInSteps(after, (contact) => {
    const known = before.get(contact.id);
    return isDifference(known, contact) ? [{ before: known, after: contact }] : [];
  });
}

function isDifference(before: Contact | undefined, after: Contact): boolean {
  return !(
    before?.kind === after.kind &&
    before.phone === after.phone &&
    before.mutual === after.mutual &&
    hasSameUsernames(before, after)
  );
}

/** Whether a person took the account out of their contacts. A deleted account has no contacts at all. */
export function hasLostMutual({ before, after }: ContactDifference): boolean {
  return before?.mutual === true && !after.mutual && after.kind === 'person';
}

/**
 * Finds what a contact did to their account between two syncs. A changed saved name does not count: only the
 * person can change it, perhaps on another device. A number that appears or disappears does not
 * count: it may be a privacy setting, or the person saved it.
 */
export function findContactEvents(before: Contact, after: Contact): readonly ContactEvent[] {
  if (after.kind === 'deleted') {
    // Telegram removes the name, so the contact before shows who it was.
    const gone = { kind: 'account_deleted', user: before, was: '', now: '' } as const;
    return before.kind === 'deleted' ? [] : [gone];
  }
  const [was = '', now = ''] = [before.usernames[0], after.usernames[0]];
  const hasBothNumbers = before.phone !== undefined && after.phone !== undefined;
  return [
    ...(was === now ? [] : [{ kind: 'username', user: after, was, now } as const]),
    ...(hasBothNumbers && before.phone !== after.phone
      ? [{ kind: 'number', user: after, was: before.phone, now: after.phone } as const]
      : []),
    ...(hasLostMutual({ before, after })
      ? [{ kind: 'lost_mutual', user: after, was: '', now: '' } as const]
      : []),
  ];
}

/**
 * Detects that a contact changed their own name; undefined when the contact is saved under that name. Only
 * the update at that moment shows it, because contact lists have the saved names. Telegram sends the same
 * update for a changed username and never the old name, so callers must rule out a changed username first.
 */
export function detectOwnName(contact: Contact, ownName: Name): ContactEvent | undefined {
  const now = fullName(ownName);
  if (contact.kind === 'deleted' || now === '' || now === fullName(contact)) return undefined;
  return { kind: 'name', user: contact, was: '', now };
}
