import type { User } from '../../contacts/contact.ts';
import { happenedTo, type Difference } from '../../contacts/notable-changes.ts';
import type { Account } from '../../store/accounts.ts';
import { findJoined } from '../../store/joined.ts';
import type { Services } from '../services/services.ts';
import { addNotifications, type NotificationDraft } from '../notifications/add-notifications.ts';

/** Calls have deadlines far below this: what is lost for longer is in the list by now. */
const answerMs = 10 * 60_000;

/**
 * Notes what is news of contacts who are not what they were. Who is new in the list was added by its
 * owner, unless their number was waiting there for them.
 */
export async function noteDifferences(
  account: Account,
  differences: readonly Difference[],
  services: Services,
): Promise<void> {
  if (differences.length === 0) return;
  const newcomers = differences.flatMap(({ before, after }) => (before ? [] : [after]));
  const lostSince = new Date(services.clock.now().getTime() - answerMs);
  const reachable = newcomers.flatMap(({ id, firstName, lastName, phone, kind }) =>
    phone !== undefined && kind === 'person' ? [{ id, firstName, lastName, phone }] : [],
  );
  const joined = await findJoined(services.database, account.id, reachable, lostSince);
  await addNotifications(
    account,
    [
      ...newcomers.filter(({ id }) => joined.has(id)).map(asJoined),
      ...differences.flatMap(({ before, after }) => (before ? happenedTo(before, after) : [])),
    ],
    services,
  );
}

export function asJoined(user: User): NotificationDraft {
  return { kind: 'joined', user, was: '', now: '' };
}
