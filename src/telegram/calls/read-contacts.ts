import { Api } from 'telegram';
import type { BookRead } from '../../contacts/ports/address-book.ts';
import type { Birthday } from '../../contacts/birthday.ts';
import type { SeenList } from '../../contacts/book/seen-list.ts';
import type { User } from '../../contacts/contact.ts';
import type { Connection } from '../connection/connection.ts';
import { GetContactIds } from '../contact-list/get-contact-ids.ts';
import { GetStatuses } from '../contact-list/get-statuses.ts';
import { GetContacts } from '../contact-list/get-contacts.ts';
import type { TelegramLog } from '../gramjs/settings.ts';
import { fromLong } from '../tl/long.ts';
import { toBirthday, toUsers } from '../tl/to-user.ts';

export interface ReadContactsParams {
  /** The hash of the list that the caller has; when it is up to date, the answer is small. */
  readonly knownHash?: bigint | undefined;
  readonly log: TelegramLog;
}

export async function readContacts(
  connection: Connection,
  { knownHash = 0n, log }: ReadContactsParams,
): Promise<BookRead> {
  const request = new GetContacts(knownHash, log);
  await connection.call(request);
  return request.takeAnswer();
}

export async function getContactIds(connection: Connection): Promise<readonly bigint[]> {
  const request = new GetContactIds();
  await connection.call(request);
  return request.takeAnswer();
}

export async function getLastSeen(connection: Connection): Promise<SeenList> {
  const request = new GetStatuses();
  await connection.call(request);
  return request.takeAnswer();
}

/** Contacts with a birthday yesterday, today or tomorrow, in Telegram's order. */
export async function getBirthdays(
  connection: Connection,
): Promise<readonly { readonly user: User; readonly birthday: Birthday }[]> {
  const { contacts, users } = await connection.call(new Api.contacts.GetBirthdays());
  const byId = new Map(toUsers(users).map((user) => [user.id, user]));
  return contacts.flatMap((contact) => {
    const user = byId.get(fromLong(contact.contactId));
    const birthday = toBirthday(contact.birthday);
    return user && birthday ? [{ user, birthday }] : [];
  });
}
