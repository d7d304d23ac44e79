import type { OpenBook } from '../sessions/open-session.ts';
import type { Tools } from '../services/services.ts';

/** Who writes to the account and is looked for at once may have to be looked for again. */
const everyMs = 60_000;

const asked = new WeakMap<OpenBook, { readonly at: number; readonly met: Promise<void> }>();

/** Meets everybody the account has had a chat with lately; at most once a minute. */
export function meetRecentPeople(open: OpenBook, { clock }: Tools): Promise<void> {
  const at = clock.now().getTime();
  const before = asked.get(open);
  if (before && at - before.at < everyMs) return before.met;
  const { book, mirror } = open;
  const met = book.recentPeople().then(async (users) => void (await mirror.apply(users)));
  asked.set(open, { at, met });
  met.catch(() => asked.delete(open));
  return met;
}
