import { Api } from 'telegram';
import type { BookEvent, PeerBar } from '../contacts/address-book.ts';
import type { Incoming } from './link.ts';
import { fromLong } from './long.ts';
import { isFromTelegram } from './service-chat.ts';
import { lastSeenOf, userOf } from './to-user.ts';

/** What an update says; `ask`: something about this user changed, and only a call tells what. */
export type Heard = BookEvent | { readonly kind: 'ask'; readonly id: bigint };

/**
 * Undefined for what has nothing to do with contacts. There is no update "contact added": who is one
 * is known by the flags of the users that come with updates.
 */
export function heardIn(update: Incoming, bundled: readonly Api.User[]): Heard | undefined {
  if (update instanceof Api.UpdateContactsReset) return { kind: 'reset' };
  if (isFromTelegram(update)) return { kind: 'telegram_wrote' };
  // Too much happened to be sent one by one.
  if (update instanceof Api.UpdatesTooLong) return { kind: 'reconnected' };
  if (update instanceof Api.UpdateUserStatus) {
    return { kind: 'last_seen', id: fromLong(update.userId), lastSeen: lastSeenOf(update.status) };
  }
  if (update instanceof Api.UpdatePeerSettings && update.peer instanceof Api.PeerUser) {
    const id = fromLong(update.peer.userId);
    return { kind: 'bar', id, bar: barOf(update.settings), user: userIn(bundled, id) };
  }
  // UpdateUserName carries the name the user chose, which is not the one a contact is saved under.
  if (
    update instanceof Api.UpdateUser ||
    update instanceof Api.UpdateUserName ||
    update instanceof Api.UpdateUserPhone
  ) {
    const id = fromLong(update.userId);
    const user = userIn(bundled, id);
    return user ? { kind: 'user', user } : { kind: 'ask', id };
  }
  return undefined;
}

function userIn(bundled: readonly Api.User[], id: bigint): ReturnType<typeof userOf> {
  const user = bundled.find((one) => fromLong(one.id) === id);
  return user && userOf(user);
}

export function barOf(settings: Api.PeerSettings): PeerBar {
  return {
    reportSpam: settings.reportSpam ?? false,
    addContact: settings.addContact ?? false,
    blockContact: settings.blockContact ?? false,
    shareContact: settings.shareContact ?? false,
    needsPhoneException: settings.needContactsException ?? false,
  };
}
