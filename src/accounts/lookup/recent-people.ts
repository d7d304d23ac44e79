import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';

/** A user whose first message is newer than the last request is found after this time. */
const minIntervalMs = 60_000;

const requests = new WeakMap<
  AccountSession,
  { readonly at: number; readonly done: Promise<void> }
>();

/** Stores the users of the account's recent chats as known; asks Telegram once a minute at most. */
export function loadRecentPeople(
  session: AccountSession,
  { clock }: Pick<Services, 'clock'>,
): Promise<void> {
  const at = clock.now().getTime();
  const before = requests.get(session);
  if (before && at - before.at < minIntervalMs) return before.done;
  const { addressBook, cache } = session;
  const done = addressBook.getRecentPeople().then(async (users) => void (await cache.apply(users)));
  requests.set(session, { at, done });
  done.catch(() => requests.delete(session));
  return done;
}
