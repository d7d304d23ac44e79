import { offersSharing, type PeerBar } from '../../contacts/ports/address-book.ts';
import type { User } from '../../contacts/contact.ts';
import { saveBar } from '../../store/share-offers.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { StoreServices } from '../services/services.ts';

/** Stores a bar that was requested. Adds no notification, because the caller has the answer. */
export function saveAskedBar(
  session: AccountSession,
  user: User,
  bar: PeerBar,
  services: StoreServices,
): Promise<void> {
  const offered = offersSharing(bar) && user.kind === 'person';
  return saveAskedOffer(session, { user, offered }, services);
}

/** Stores whether Telegram offers sharing, where an answer without a bar shows it. */
export async function saveAskedOffer(
  { account }: AccountSession,
  offer: { readonly user: User; readonly offered: boolean },
  { database, clock }: StoreServices,
): Promise<void> {
  await saveBar(database, account.id, { ...offer, at: clock.now(), asked: true });
}
