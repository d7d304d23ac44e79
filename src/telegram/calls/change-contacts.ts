import { Api } from 'telegram';
import type { Name, User, UserRef } from '../../contacts/contact.ts';
import { hasReason } from '../../contacts/telegram-error.ts';
import type { Connection } from '../connection/connection.ts';
import { toInputUser } from '../tl/input-user.ts';
import { toLong } from '../tl/long.ts';
import { usersOfUpdates } from '../tl/to-user.ts';
import { getUsers } from './get-users.ts';

export interface AddContactParams {
  readonly ref: UserRef;
  readonly name: Name;
  /** Saved with the contact. */
  readonly phone?: string | undefined;
  /** Lets the user see the account's number. */
  readonly showPhone: boolean;
}

/** Adds a user or renames a contact. Returns the users as they are afterwards. */
export async function addContact(
  connection: Connection,
  { ref, name, phone = '', showPhone }: AddContactParams,
): Promise<readonly User[]> {
  const request = new Api.contacts.AddContact({
    id: toInputUser(ref),
    firstName: name.firstName,
    lastName: name.lastName,
    phone,
    addPhonePrivacyException: showPhone,
  });
  return usersOfUpdates(await connection.call(request));
}

export async function deleteContacts(
  connection: Connection,
  refs: readonly UserRef[],
): Promise<readonly User[]> {
  const request = new Api.contacts.DeleteContacts({ id: refs.map(toInputUser) });
  return usersOfUpdates(await connection.call(request));
}

/** Deletes contacts and saved numbers; returns false when some could not be deleted. */
export async function deletePhones(
  connection: Connection,
  phones: readonly string[],
): Promise<boolean> {
  return await connection.call(new Api.contacts.DeleteByPhones({ phones: [...phones] }));
}

export async function resetSaved(connection: Connection): Promise<void> {
  await connection.call(new Api.contacts.ResetSaved());
}

/** Replaces the whole list of close friends. */
export async function setCloseFriends(
  connection: Connection,
  ids: readonly bigint[],
): Promise<void> {
  await connection.call(new Api.contacts.EditCloseFriends({ id: ids.map(toLong) }));
}

/** Lets a user who added the account see its number. */
export async function acceptContact(
  connection: Connection,
  ref: UserRef,
): Promise<readonly User[]> {
  const { reconnections } = connection;
  try {
    const request = new Api.contacts.AcceptContact({ id: toInputUser(ref) });
    return usersOfUpdates(await connection.call(request));
  } catch (error) {
    // GramJS sent the call twice and lost the first answer: the first call accepted the request.
    const wasAccepted =
      hasReason(error, 'share_request_gone') && connection.reconnections > reconnections;
    if (wasAccepted) return await getUsers(connection, [ref]);
    throw error;
  }
}
