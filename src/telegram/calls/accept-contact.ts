import { Api } from 'telegram';
import type { User, UserRef } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { inputUser } from '../tl/input-user.ts';
import type { Link } from '../connection/connection.ts';
import { readUsers } from './get-users.ts';
import { usersIn } from '../tl/to-user.ts';

export async function acceptContact(link: Link, ref: UserRef): Promise<readonly User[]> {
  const before = link.reconnections;
  try {
    return usersIn(await link.call(new Api.contacts.AcceptContact({ id: inputUser(ref) })));
  } catch (error) {
    const gone = error instanceof TelegramError && error.reason.kind === 'share_request_gone';
    // Sent a second time because the first answer was lost: it is gone because it was accepted.
    if (gone && link.reconnections > before) return await readUsers(link, [ref]);
    throw error;
  }
}
