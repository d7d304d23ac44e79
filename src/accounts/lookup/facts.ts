import type { UserFacts } from '../../contacts/address-book.ts';
import { findAddressable } from './addressable.ts';
import type { OpenBook } from '../sessions/open-session.ts';
import { noteBar } from '../changes/share-offers.ts';
import type { Tools } from '../services/services.ts';

/** Fresh facts on somebody; undefined when they cannot be addressed. */
export async function findFacts(
  open: OpenBook,
  id: bigint,
  tools: Tools,
): Promise<UserFacts | undefined> {
  const known = await findAddressable(open, id, tools);
  const facts = known && (await open.book.facts(known));
  if (!facts) return undefined;
  await open.mirror.apply([facts.user]);
  await noteBar(open, facts.user, facts.bar, tools);
  return facts;
}
