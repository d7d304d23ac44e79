import { TelegramError } from '../../contacts/telegram-error.ts';
import type { Telegram } from '../../contacts/sign-in.ts';

/** Signs out a session that is not used, so that it does not stay in the account's list of devices. */
export async function abandonSession(telegram: Telegram, session: string): Promise<void> {
  try {
    await using book = await telegram.openAddressBook(session);
    await book.signOut();
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error;
  }
}
