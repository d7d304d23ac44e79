import type { UserFacts } from '../../contacts/address-book.ts';
import { findAddressable } from './addressable.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { saveAskedBar } from './save-asked-bar.ts';
import type { Services } from '../services/services.ts';

/** Reads a user's facts from Telegram; undefined if the user cannot be addressed. */
export async function findFacts(
  session: AccountSession,
  id: bigint,
  services: Services,
): Promise<UserFacts | undefined> {
  const known = await findAddressable(session, id, services);
  const facts = known && (await session.book.facts(known));
  if (!facts) return undefined;
  await session.cache.apply([facts.user]);
  await saveAskedBar(session, facts.user, facts.bar, services);
  return facts;
}
