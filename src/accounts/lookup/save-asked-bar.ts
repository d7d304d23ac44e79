import { offersSharing, type PeerBar } from '../../contacts/address-book.ts';
import type { User } from '../../contacts/contact.ts';
import { saveBar } from '../../store/share-offers.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { StoreServices } from '../services/services.ts';

/** Stores a bar that was requested. Adds no notification, because the caller has the answer. */
export async function saveAskedBar(
  session: AccountSession,
  user: User,
  bar: PeerBar,
  services: StoreServices,
): Promise<void> {
  await saveBar(services.database, session.account.id, {
    user,
    offered: offersSharing(bar) && user.kind === 'person',
    at: services.clock.now(),
    asked: true,
  });
}
