import { hasReason } from '../../contacts/telegram-error.ts';
import { findAddressable } from '../lookup/addressable.ts';
import { closeChat } from '../changes/kinds/close-chat.ts';
import { listNewcomers } from '../../store/notifications.ts';
import { findPreferences } from '../../store/people.ts';
import { dayOf } from '../notifications/when-due.ts';
import type { ChangeServices } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';

/** A chat that could not be closed at once, as after a restart, is closed by one of the next daily rounds. */
const retriedMs = 3 * 24 * 60 * 60_000;

/** Closes the empty chats of people who joined in the last days, if the person of the account wants that. */
export async function closeNewcomerChats(
  session: AccountSession,
  services: ChangeServices,
): Promise<void> {
  const { account } = session;
  const { database, clock } = services;
  const { closesNewcomers } = await findPreferences(database, account.personId);
  if (!closesNewcomers) return;
  const since = dayOf(new Date(clock.now().getTime() - retriedMs));
  for (const id of await listNewcomers(database, account.id, since)) {
    try {
      if (await findAddressable(session, id, services)) await closeChat(session, id, services);
    } catch (error) {
      // One chat that Telegram refuses holds up neither the others nor the round.
      if (!hasReason(error, 'refused') && !hasReason(error, 'user_unknown')) throw error;
    }
  }
}
