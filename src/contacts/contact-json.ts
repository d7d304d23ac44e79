import type { AnnotationVersions } from './annotation.ts';
import type { SnapshotContact } from './book-difference.ts';

/**
 * A contact of a list as JSON, without its id. Fields that most contacts lack are left out, which
 * saves half of the space; the access hash is a string, since JSON numbers lose their last digits.
 */
export interface JsonContact {
  readonly accessHash: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly usernames?: readonly string[];
  readonly phone?: string;
  readonly kind?: SnapshotContact['kind'];
  readonly mutual?: true;
  readonly closeFriend?: true;
  readonly versions?: AnnotationVersions;
}

export function toJsonContact(contact: SnapshotContact): JsonContact {
  const { firstName, lastName, usernames, phone, kind, mutual, closeFriend, versions } = contact;
  return {
    accessHash: String(contact.accessHash),
    ...(firstName !== '' && { firstName }),
    ...(lastName !== '' && { lastName }),
    ...(usernames.length > 0 && { usernames }),
    ...(phone !== undefined && { phone }),
    ...(kind !== 'person' && { kind }),
    ...(mutual && { mutual }),
    ...(closeFriend && { closeFriend }),
    ...(versions && { versions }),
  };
}

export function fromJsonContact(id: bigint, stored: JsonContact): SnapshotContact {
  const { firstName = '', lastName = '', usernames = [], phone, kind = 'person' } = stored;
  const { mutual = false, closeFriend = false, versions } = stored;
  const accessHash = BigInt(stored.accessHash);
  const facts = { firstName, lastName, usernames, phone, kind, mutual, closeFriend };
  return { id, accessHash, ...facts, ...(versions && { versions }) };
}
