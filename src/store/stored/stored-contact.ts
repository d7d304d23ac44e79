import type { SnapshotContact } from '../../contacts/book-difference.ts';

/**
 * A contact as stored in snapshots, without its id. Fields that most contacts lack are left out, which
 * saves half of the space; the access hash is a string, since JSON numbers lose their last digits.
 */
export interface StoredContact {
  readonly accessHash: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly usernames?: readonly string[];
  readonly phone?: string;
  readonly kind?: SnapshotContact['kind'];
  readonly mutual?: true;
  readonly closeFriend?: true;
}

export function toStoredContact(contact: SnapshotContact): StoredContact {
  const { firstName, lastName, usernames, phone, kind, mutual, closeFriend } = contact;
  return {
    accessHash: String(contact.accessHash),
    ...(firstName !== '' && { firstName }),
    ...(lastName !== '' && { lastName }),
    ...(usernames.length > 0 && { usernames }),
    ...(phone !== undefined && { phone }),
    ...(kind !== 'person' && { kind }),
    ...(mutual && { mutual }),
    ...(closeFriend && { closeFriend }),
  };
}

export function fromStoredContact(id: bigint, stored: StoredContact): SnapshotContact {
  const { firstName = '', lastName = '', usernames = [], phone, kind = 'person' } = stored;
  const { mutual = false, closeFriend = false } = stored;
  const accessHash = BigInt(stored.accessHash);
  return { id, accessHash, firstName, lastName, usernames, phone, kind, mutual, closeFriend };
}
