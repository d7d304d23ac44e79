import { flagField, intField, objectField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { userAsSeenBy } from '../world/as-seen-by.ts';
import type { Message } from '../world/mailbox.ts';
import { messageAsTl } from '../world/message-as-tl.ts';
import type { Person } from '../world/person.ts';
import { peerOf } from '../world/updates.ts';
import type { World } from '../world/world.ts';
import { requireAddressed } from './find-addressed.ts';
import { signedInMethods } from './signed-in-methods.ts';

const maxPageSize = 100;

/** Private chats: the pinned ones, then the newest. Groups and channels are not simulated. */
export function dialogMethods(world: World) {
  return signedInMethods(world, {
    'messages.getDialogs': ({ me }, { args }) => {
      const tops = me.mailbox.latestPerChat();
      const isPinned = (message: Message): boolean => me.pinned.has(message.peer);
      const isFirst = intField(args, 'offset_id') === 0 && !flagField(args, 'exclude_pinned');
      const rest = pageOf(
        tops.filter((message) => !isPinned(message)),
        args,
      );
      const page = [...(isFirst ? tops.filter(isPinned) : []), ...rest].slice(
        0,
        intField(args, 'limit'),
      );
      const answer = {
        dialogs: page.map((top) => dialogObject(top, isPinned(top))),
        messages: page.map(messageAsTl),
        chats: [],
        users: usersOf(world, me, page),
      };
      return page.length === tops.length
        ? { _: 'messages.dialogs', ...answer }
        : { _: 'messages.dialogsSlice', count: tops.length, ...answer };
    },
    'messages.getHistory': ({ me }, { args }) => {
      const person = requireAddressed(world, me, objectField(args, 'peer'), 'PEER_ID_INVALID');
      const chat = me.mailbox.messagesWith(person.id).toReversed();
      const page = pageOf(chat, args);
      const answer = {
        messages: page.map(messageAsTl),
        topics: [],
        chats: [],
        users: usersOf(world, me, page),
      };
      return page.length === chat.length
        ? { _: 'messages.messages', ...answer }
        : { _: 'messages.messagesSlice', count: chat.length, ...answer };
    },
  });
}

/** The messages older than `offset_id`, the last one the client has. */
function pageOf(newestFirst: readonly Message[], args: TlObject): readonly Message[] {
  const offset = intField(args, 'offset_id');
  const older = newestFirst.filter((message) => offset === 0 || message.id < offset);
  return older.slice(0, Math.min(intField(args, 'limit'), maxPageSize));
}

function dialogObject(top: Message, isPinned: boolean): TlObject {
  return {
    _: 'dialog',
    pinned: isPinned,
    peer: peerOf(top.peer),
    top_message: top.id,
    read_inbox_max_id: top.id,
    read_outbox_max_id: top.id,
    unread_count: 0,
    unread_mentions_count: 0,
    unread_reactions_count: 0,
    unread_poll_votes_count: 0,
    notify_settings: { _: 'peerNotifySettings' },
  };
}

function usersOf(world: World, me: Person, messages: readonly Message[]): TlObject[] {
  const ids = new Set([me.id, ...messages.map((message) => message.peer)]);
  return [...ids].map((id) => userAsSeenBy(me, world.person(id), world.now()));
}
