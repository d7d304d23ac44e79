import { Api } from 'telegram';
import type { BookEvent, PeerBar } from '../../contacts/ports/address-book.ts';
import type { User } from '../../contacts/contact.ts';
import { fromLong } from './long.ts';
import { isSignUpNotice } from './sign-up-notice.ts';
import { toLastSeen, toUser } from './to-user.ts';

/** Everything that GramJS delivers as an update; its types name only `Api.TypeUpdate`. */
export type AccountUpdate = Api.TypeUpdate | Api.UpdateShortMessage | Api.UpdatesTooLong;

/** Telegram's service chat sends login codes and asks whether an export is allowed. */
export const serviceChatId = 777000n;

/**
 * Turns an update into an event; undefined for updates that do not concern contacts. Telegram has no
 * update for an added contact: the `contact` flag of the users in other updates shows it.
 *
 * @param users the users that came with the update
 */
export function readUpdate(
  update: AccountUpdate,
  users: readonly Api.User[],
): BookEvent | undefined {
  if (update instanceof Api.UpdateContactsReset) return { kind: 'reset' };
  if (isFromServiceChat(update)) return { kind: 'telegram_wrote' };
  // Telegram drops the updates when there are too many, as after a long disconnection.
  if (update instanceof Api.UpdatesTooLong) return { kind: 'reconnected' };
  if (update instanceof Api.UpdateUserStatus) {
    return { kind: 'last_seen', id: fromLong(update.userId), lastSeen: toLastSeen(update.status) };
  }
  if (update instanceof Api.UpdatePeerSettings && update.peer instanceof Api.PeerUser) {
    const id = fromLong(update.peer.userId);
    return { kind: 'bar', id, bar: toPeerBar(update.settings), user: findUser(users, id) };
  }
  if (update instanceof Api.UpdateUserName) {
    const { firstName, lastName } = update;
    const ownName = { firstName, lastName };
    return completeEvent(update.userId, users, (user) => ({ kind: 'named', user, ownName }));
  }
  if (update instanceof Api.UpdateUser || update instanceof Api.UpdateUserPhone) {
    return completeEvent(update.userId, users, (user) => ({ kind: 'user', user }));
  }
  if (isSignUp(update)) {
    const { userId } = update.message.peerId;
    return completeEvent(userId, users, (user) => ({ kind: 'joined', user }));
  }
  return undefined;
}

/** Whether a message in the service chat is new or edited. Its text may be a login code and is not read. */
function isFromServiceChat(update: AccountUpdate): boolean {
  if (update instanceof Api.UpdateServiceNotification) return true;
  if (update instanceof Api.UpdateShortMessage) return fromLong(update.userId) === serviceChatId;
  if (!(update instanceof Api.UpdateNewMessage || update instanceof Api.UpdateEditMessage)) {
    return false;
  }
  const { peerId } = update.message;
  return peerId instanceof Api.PeerUser && fromLong(peerId.userId) === serviceChatId;
}

type SignUp = Api.UpdateNewMessage & { readonly message: { readonly peerId: Api.PeerUser } };

/** The notice of a new user in the chat with them. */
function isSignUp(update: AccountUpdate): update is SignUp {
  if (!(update instanceof Api.UpdateNewMessage)) return false;
  return isSignUpNotice(update.message) && update.message.peerId instanceof Api.PeerUser;
}

function completeEvent(
  userId: Api.UpdateUser['userId'],
  users: readonly Api.User[],
  complete: (user: User) => BookEvent,
): BookEvent {
  const id = fromLong(userId);
  const user = findUser(users, id);
  return user ? complete(user) : { kind: 'incomplete', id, complete };
}

function findUser(users: readonly Api.User[], id: bigint): User | undefined {
  const user = users.find((one) => fromLong(one.id) === id);
  return user && toUser(user);
}

export function toPeerBar(settings: Api.PeerSettings): PeerBar {
  return {
    reportSpam: settings.reportSpam ?? false,
    addContact: settings.addContact ?? false,
    blockContact: settings.blockContact ?? false,
    shareContact: settings.shareContact ?? false,
    needsPhoneException: settings.needContactsException ?? false,
  };
}
