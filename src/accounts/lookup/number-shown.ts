import { addingShowsNumber } from '../../contacts/account-settings.ts';
import type { User } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { isSignedOut, type AccountSession } from '../sessions/open-session.ts';

/**
 * Whether adding people, or `user`, lets them see the account's number. False where Telegram does not
 * say: that must not keep a person from adding another.
 */
export async function showsNumber({ book }: AccountSession, user?: User): Promise<boolean> {
  try {
    return addingShowsNumber(await book.settings.recentPrivacy('phone_number'), user);
  } catch (error) {
    if (!(error instanceof TelegramError) || isSignedOut(error)) throw error;
    return false;
  }
}
