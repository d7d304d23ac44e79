import type { Telegram } from '../../contacts/sign-in.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';

/** Signs out a session that is not used, so that it does not stay in the account's list of devices. */
export async function abandonSession(telegram: Telegram, session: string): Promise<void> {
  try {
    await using book = await telegram.openAddressBook(session);
    await book.signOut();
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error;
  }
}

/** Signs the session out unless `keep` resolves with true. */
export async function keepOrAbandon(
  telegram: Telegram,
  session: string,
  keep: () => Promise<boolean>,
): Promise<void> {
  let isKept = false;
  try {
    isKept = await keep();
  } finally {
    if (!isKept) await abandonSession(telegram, session);
  }
}
