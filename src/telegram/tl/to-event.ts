import { Api } from 'telegram';
import type { BookEvent, PeerBar } from '../../contacts/address-book.ts';
import type { User } from '../../contacts/contact.ts';
import type { Incoming } from '../connection/connection.ts';
import { fromLong } from './long.ts';
import { isFromTelegram } from './service-chat.ts';
import { lastSeenOf, userOf } from './to-user.ts';

/** What an update says; `ask`: it says so of a user it did not bring along, whom only a call tells of. */
export type Heard =
  | BookEvent
  | { readonly kind: 'ask'; readonly id: bigint; readonly toEvent: (user: User) => BookEvent };

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
  if (update instanceof Api.UpdateUserName) {
    const { firstName, lastName } = update;
    const ownName = { firstName, lastName };
    return about(update.userId, bundled, (user) => ({ kind: 'named', user, ownName }));
  }
  if (update instanceof Api.UpdateUser || update instanceof Api.UpdateUserPhone) {
    return about(update.userId, bundled, (user) => ({ kind: 'user', user }));
  }
  if (isSignUp(update)) {
    return about(update.message.peerId.userId, bundled, (user) => ({ kind: 'joined', user }));
  }
  return undefined;
}

type SignUp = Api.UpdateNewMessage & { readonly message: { readonly peerId: Api.PeerUser } };

/** "... joined Telegram", which Telegram puts into the chat with the newcomer. */
function isSignUp(update: Incoming): update is SignUp {
  if (!(update instanceof Api.UpdateNewMessage)) return false;
  const { message } = update;
  return (
    message instanceof Api.MessageService &&
    message.action instanceof Api.MessageActionContactSignUp &&
    message.peerId instanceof Api.PeerUser
  );
}

function about(
  userId: Api.UpdateUser['userId'],
  bundled: readonly Api.User[],
  toEvent: (user: User) => BookEvent,
): Heard {
  const id = fromLong(userId);
  const user = userIn(bundled, id);
  return user ? toEvent(user) : { kind: 'ask', id, toEvent };
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
