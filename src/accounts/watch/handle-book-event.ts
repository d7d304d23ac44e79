import { randomUUID } from 'node:crypto';
import { offersSharing, type BookEvent } from '../../contacts/ports/address-book.ts';
import { saveBar } from '../../store/share-offers.ts';
import { goOnWithWork } from '../sessions/go-on-with-work.ts';
import { retryUnclear } from '../history/reconcile.ts';
import { findAddressable } from '../lookup/addressable.ts';
import { addNotifications, buildNotifications } from '../notifications/add-notifications.ts';
import { retrySavedListNow } from '../saved/fetch-saved.ts';
import type { ChangeServices, Services, DueWorkServices } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { recordSessionEnd } from '../sessions/record-session-end.ts';
import { closeNewcomerChats } from './close-newcomer-chats.ts';
import { handleOwnName, handleUser } from './name-updates.ts';
import { joinedDraft } from './notify-differences.ts';

/** Reacts to what happens to an account while its session is open. */
export async function handleBookEvent(
  session: AccountSession,
  event: BookEvent,
  services: ChangeServices & Pick<Services, 'events'>,
): Promise<void> {
  const { account, cache } = session;
  switch (event.kind) {
    case 'user':
      await handleUser(session, event.user, services);
      return;
    case 'named':
      return handleOwnName(session, event, services);
    case 'joined':
      await cache.apply([event.user]);
      await addNotifications(account, [joinedDraft(event.user)], services);
      return closeNewcomerChats(session, services);
    case 'incomplete':
      return handleIncomplete(session, event, services);
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
    case 'answers_again':
      return goOnWithWork(account.id, services);
    case 'telegram_wrote':
      return retrySavedListNow(session, services);
    case 'signed_out':
      await recordSessionEnd(account, event.why, services);
      return;
  }
}

/**
 * Reads the user of an update. Telegram also accepts contacts without their access hash (Telethon
 * client/users.py, get_input_entity). If it fails, the next sync reads the whole list.
 */
async function handleIncomplete(
  session: AccountSession,
  { id, complete }: Extract<BookEvent, { kind: 'incomplete' }>,
  services: Parameters<typeof handleBookEvent>[2],
): Promise<void> {
  try {
    const known = await findAddressable(session, id, services);
    const ref = known ?? { id, accessHash: 0n };
    const [user] = await session.addressBook.getUsers([ref]);
    if (user) await handleBookEvent(session, complete(user), services);
  } catch (error) {
    session.cache.invalidate('everything');
    throw error;
  }
}

async function handleBar(
  { account, cache }: AccountSession,
  event: Extract<BookEvent, { kind: 'bar' }>,
  services: DueWorkServices,
): Promise<void> {
  const { database, clock, wakeUp } = services;
  if (event.user) await cache.apply([event.user]);
  const user = event.user ?? (await cache.read()).contacts.get(event.id);
  // Without a known user there is no access hash, and so no way to share a number.
  if (!user) return;
  const offered = offersSharing(event.bar) && user.kind === 'person';
  // A new id each time: an offer that Telegram shows again is notified again.
  const offer = { kind: 'share_offer', user, was: '', now: randomUUID() } as const;
  const [notification] = await buildNotifications(account, offered ? [offer] : [], services);
  const bar = {
    user,
    offered,
    at: clock.now(),
    asked: false,
    ...(notification && { notification }),
  };
  if (await saveBar(database, account.id, bar)) wakeUp.request();
}
