import { addingShowsNumber } from '../../contacts/ports/account-settings.ts';
import type { User } from '../../contacts/contact.ts';
import { hasReason, TelegramError } from '../../contacts/telegram-error.ts';
import type { AccountSession } from '../sessions/open-session.ts';

/**
 * Whether adding users, or `user`, is what lets them see the account's number. False if Telegram does not
 * answer, because that must not prevent adding a user.
 */
export async function showsNumber({ addressBook }: AccountSession, user?: User): Promise<boolean> {
  try {
    return addingShowsNumber(await addressBook.settings.getRecentPrivacy('phone_number'), user);
  } catch (error) {
    if (!(error instanceof TelegramError) || hasReason(error, 'signed_out')) throw error;
    return false;
  }
}
