import { Api } from 'telegram';
import type { User, UserRef } from '../../contacts/contact.ts';
import { hasReason } from '../../contacts/telegram-error.ts';
import type { Connection } from '../connection/connection.ts';
import { toInputUser } from '../tl/input-user.ts';
import { usersOfUpdates } from '../tl/to-user.ts';
import { getUsers } from './get-users.ts';

/** Lets a user who added the account see its number; see `AddressBook.acceptContact`. */
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
