import type { Account, Roster } from '../../accounts/roster.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';

/** Whether people who are added see the number; not said where Telegram cannot be asked now. */
export async function seenByContacts({ accounts }: Roster, account: Account): Promise<boolean> {
  try {
    return await accounts.book(account).numberShownToContacts();
  } catch (error) {
    if (error instanceof TelegramError) return false;
    throw error;
  }
}
