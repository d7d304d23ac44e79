import type { UserFacts } from '../../contacts/address-book.ts';
import { findAddressable } from './addressable.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { noteBar } from './note-bar.ts';
import type { Services } from '../services/services.ts';

/** Fresh facts on somebody; undefined when they cannot be addressed. */
export async function findFacts(
  session: AccountSession,
  id: bigint,
  services: Services,
): Promise<UserFacts | undefined> {
  const known = await findAddressable(session, id, services);
  const facts = known && (await session.book.facts(known));
  if (!facts) return undefined;
  await session.cache.apply([facts.user]);
  await noteBar(session, facts.user, facts.bar, services);
  return facts;
}
