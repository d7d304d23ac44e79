import { addingShowsNumber } from '../../contacts/account-settings.ts';
import type { User } from '../../contacts/contact.ts';
import { Failure } from '../../contacts/telegram-error.ts';
import { isSignedOut } from '../sessions/open-session.ts';
import type { OpenBook } from '../sessions/open-session.ts';

/**
 * Whether adding people, or `user`, lets them see the account's number. False where Telegram does not
 * say: that must not keep a person from adding another.
 */
export async function showsNumber({ book }: OpenBook, user?: User): Promise<boolean> {
  try {
    return addingShowsNumber(await book.settings.recentPrivacy('phone_number'), user);
  } catch (error) {
    if (!(error instanceof Failure) || isSignedOut(error)) throw error;
    return false;
  }
}
