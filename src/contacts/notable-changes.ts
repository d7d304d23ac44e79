import { fullName, type Contact, type User } from './contact.ts';

/** A contact before and after; `before` is undefined for who is new in the list. */
export interface Difference {
  readonly before: Contact | undefined;
  readonly after: Contact;
}

/** Something that happened to a contact, and not by the doing of who has them in their list. */
export interface Happening {
  readonly kind: 'name' | 'username' | 'number' | 'account_deleted';
  readonly user: User;
  /** What was replaced, and by what; empty for nothing, and where nobody tells it. */
  readonly was: string;
  readonly now: string;
}

/** Who is new, and who is not what they were in a way that may be news. */
export function differencesOf(
  before: ReadonlyMap<bigint, Contact>,
  after: Iterable<Contact>,
): readonly Difference[] {
  return [...after].flatMap((contact): readonly Difference[] => {
    const known = before.get(contact.id);
    const same =
      known?.kind === contact.kind && known.phone === contact.phone && isSameNaming(known, contact);
    return same ? [] : [{ before: known, after: contact }];
  });
}

/**
 * What such a difference is news of. The name somebody is saved under is not among it: only the owner
 * of the list changes it, perhaps on another device. Nor is a number that merely came to be seen, or is
 * hidden now: that may be a setting, or a number the owner of the list typed.
 */
export function happenedTo(before: Contact, after: Contact): readonly Happening[] {
  if (after.kind === 'deleted') {
    // Telegram tells no more what they were called.
    const gone = { kind: 'account_deleted', user: before, was: '', now: '' } as const;
    return before.kind === 'deleted' ? [] : [gone];
  }
  const [was = '', now = ''] = [before.usernames[0], after.usernames[0]];
  const moved = before.phone !== undefined && after.phone !== undefined;
  return [
    ...(was === now ? [] : [{ kind: 'username', user: after, was, now } as const]),
    ...(moved && before.phone !== after.phone
      ? [{ kind: 'number', user: after, was: before.phone, now: after.phone } as const]
      : []),
  ];
}

/**
 * That a contact gave themselves another name; undefined where who saved them has them under it. Asked
 * only when Telegram says so in the moment it happens: no list tells it, contacts stand there under the
 * names they are saved under. The update is the same for a username, and does not say what the name was:
 * where a username changed, nothing is known of the name.
 */
export function namedThemselves(
  contact: Contact,
  ownName: Pick<User, 'firstName' | 'lastName'>,
): Happening | undefined {
  const now = fullName(ownName);
  if (contact.kind === 'deleted' || now === '' || now === fullName(contact)) return undefined;
  return { kind: 'name', user: contact, was: '', now };
}

function isSameNaming(one: Contact, other: Contact): boolean {
  return one.usernames.join() === other.usernames.join();
}
