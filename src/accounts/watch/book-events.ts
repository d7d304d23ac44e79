import { randomUUID } from 'node:crypto';
import { offersSharing, type BookEvent } from '../../contacts/address-book.ts';
import { saveBar } from '../../store/share-offers.ts';
import { retryUnclear } from '../history/reconcile.ts';
import { hurrySaved } from '../saved/fetch-saved.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { sessionEnded } from '../sessions/session-ended.ts';
import type { Services } from '../services/services.ts';
import { handleNamed, handleUser } from './heed-named.ts';
import { asJoined } from './note-differences.ts';
import { buildNotifications, addNotifications } from '../notifications/add-notifications.ts';

/** Acts on what happens to an account while its book is open. */
export async function handleBookEvent(
  session: AccountSession,
  event: BookEvent,
  services: Services,
): Promise<void> {
  const { account, cache } = session;
  switch (event.kind) {
    case 'user':
      await handleUser(session, event.user, services);
      return;
    case 'named':
      return handleNamed(session, event, services);
    case 'joined':
      await cache.apply([event.user]);
      return addNotifications(account, [asJoined(event.user)], services);
    case 'last_seen':
      return cache.updateLastSeen(event.id, event.lastSeen);
    case 'bar':
      return handleBar(session, event, services);
    case 'reset':
      return cache.invalidate('everything');
    case 'reconnected':
      cache.invalidate('everything');
      retryUnclear(session);
      return services.wakeUp.request();
    case 'telegram_wrote':
      return hurrySaved(session, services);
    case 'signed_out':
      await sessionEnded(account, services);
      return;
  }
}

async function handleBar(
  { account, cache }: AccountSession,
  event: Extract<BookEvent, { kind: 'bar' }>,
  services: Services,
): Promise<void> {
  const { database, clock, wakeUp } = services;
  if (event.user) await cache.apply([event.user]);
  const user = event.user ?? (await cache.read()).contacts.get(event.id);
  // Nobody we could address, and so nobody to share anything with.
  if (!user) return;
  const offered = offersSharing(event.bar) && user.kind === 'person';
  // Each time it comes up is news of its own.
  const offer = { kind: 'share_offer', user, was: '', now: randomUUID() } as const;
  const [news] = await buildNotifications(account, offered ? [offer] : [], services);
  const seen = { user, offered, at: clock.now(), asked: false, ...(news && { news }) };
  if (await saveBar(database, account.id, seen)) wakeUp.request();
}
