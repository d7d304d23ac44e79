import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';

/** Who writes to the account and is looked for at once may have to be looked for again. */
const everyMs = 60_000;

const asked = new WeakMap<AccountSession, { readonly at: number; readonly met: Promise<void> }>();

/** Meets everybody the account has had a chat with lately; at most once a minute. */
export function meetRecentPeople(session: AccountSession, { clock }: Services): Promise<void> {
  const at = clock.now().getTime();
  const before = asked.get(session);
  if (before && at - before.at < everyMs) return before.met;
  const { book, cache } = session;
  const met = book.recentPeople().then(async (users) => void (await cache.apply(users)));
  asked.set(session, { at, met });
  met.catch(() => asked.delete(session));
  return met;
}
