import type { User } from '../../contacts/contact.ts';
import { findContactEvents, type ContactDifference } from '../../contacts/contact-events.ts';
import type { Account } from '../../store/accounts.ts';
import { findJoined } from '../../store/joined.ts';
import { addNotifications, type NotificationDraft } from '../notifications/add-notifications.ts';
import type { DueWorkServices } from '../services/services.ts';

/** Far above the deadline of a call: contacts of calls without an answer are in the list by then. */
const lostAnswerMs = 10 * 60_000;

/**
 * Adds notifications about contacts that differ from the cache. A new contact counts as added by the
 * account's owner, unless the account had saved their number before they joined Telegram.
 */
export async function notifyDifferences(
  account: Account,
  differences: readonly ContactDifference[],
  services: DueWorkServices,
): Promise<void> {
  if (differences.length === 0) return;
  const newContacts = differences.flatMap(({ before, after }) => (before ? [] : [after]));
  const lostSince = new Date(services.clock.now().getTime() - lostAnswerMs);
  const reachable = newContacts.flatMap(({ id, firstName, lastName, phone, kind }) =>
    phone !== undefined && kind === 'person' ? [{ id, firstName, lastName, phone }] : [],
  );
  const joined = await findJoined(services.database, account.id, reachable, lostSince);
  await addNotifications(
    account,
    [
      ...newContacts.filter(({ id }) => joined.has(id)).map(joinedDraft),
      ...differences.flatMap(({ before, after }) =>
        before ? findContactEvents(before, after) : [],
      ),
    ],
    services,
  );
}

export function joinedDraft(user: User): NotificationDraft {
  return { kind: 'joined', user, was: '', now: '' };
}
