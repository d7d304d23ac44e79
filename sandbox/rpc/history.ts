import {
  flagField,
  intField,
  longField,
  objectField,
  objectsField,
  stringField,
} from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { unixTime } from '../server/unix-time.ts';
import { userAsSeenBy } from '../world/as-seen-by.ts';
import { vectorHash } from '../world/contacts-hash.ts';
import { folderOf } from '../world/folders.ts';
import type { Message } from '../world/mailbox.ts';
import { messageAsTl, peopleIn } from '../world/message-as-tl.ts';
import { pinnedMessages } from '../world/message-pins.ts';
import type { Person } from '../world/person.ts';
import type { World } from '../world/world.ts';
import { requireAddressed } from './find-addressed.ts';
import { pageLimit } from './page-limit.ts';
import { signedInMethods, type SignedInMethod } from './signed-in-methods.ts';

/** Reads of messages. */
export function historyMethods(world: World) {
  return signedInMethods(world, {
    'messages.getHistory': ({ me }, { args }) => {
      const person = requireAddressed(world, me, objectField(args, 'peer'), 'PEER_ID_INVALID');
      const chat = me.mailbox.messagesWith(person.id).toReversed();
      return messagesAnswer(world, me, chat, args);
    },
    /** A part of Saved Messages: what was forwarded from one author, or the rest. */
    'messages.getSavedHistory': ({ me }, { args }) => {
      const author = requireAddressed(world, me, objectField(args, 'peer'), 'PEER_ID_INVALID');
      const saved = me.mailbox.messagesWith(me.id).filter(({ forwarded }) => {
        const from = typeof forwarded?.from === 'bigint' ? forwarded.from : me.id;
        return from === author.id;
      });
      return messagesAnswer(world, me, saved.toReversed(), args);
    },
    'messages.search': ({ me }, { args }) => {
      const sender =
        args.from_id === undefined
          ? undefined
          : requireAddressed(world, me, objectField(args, 'from_id'), 'INPUT_USER_INVALID');
      const found = messagesIn(world, me, objectField(args, 'peer'))
        .filter(searchFilter(args))
        .filter((message) => sender === undefined || message.from === sender.id);
      return messagesAnswer(world, me, found.toReversed(), args);
    },
    /** An id is unique in all private chats, so it alone is the offset. Groups and channels have none. */
    'messages.searchGlobal': ({ me }, { args }) => {
      const offset = intField(args, 'offset_id');
      const folder = args.folder_id === undefined ? undefined : intField(args, 'folder_id');
      const isPrivate = !flagField(args, 'broadcasts_only') && !flagField(args, 'groups_only');
      const found = me.mailbox
        .messages()
        .filter(searchFilter(args))
        .filter(({ peer }) => isPrivate && (folder ?? folderOf(me, peer)) === folderOf(me, peer));
      const older = found.toReversed().filter(({ id }) => offset === 0 || id < offset);
      const page = older.slice(0, pageLimit(args));
      const last = page.at(-1);
      const next_rate = last && unixTime(last.date);
      return sliceAnswer(world, me, page, { count: found.length, next_rate });
    },
    'messages.getSearchCounters': ({ me }, { args }) => {
      const peer = requireAddressed(world, me, objectField(args, 'peer'), 'PEER_ID_INVALID');
      return objectsField(args, 'filters').map((filter) => ({
        _: 'messages.searchCounter',
        filter,
        count: filter._ === pinnedFilter ? pinnedMessages(me, peer.id).length : 0,
      }));
    },
    'messages.getMessages': ({ me }, { args }) => {
      const ids = objectsField(args, 'id').map((input) => idIn(me, input));
      const found = ids.flatMap((id) => me.mailbox.message(id) ?? []);
      return {
        _: 'messages.messages',
        messages: ids.map((id) => {
          const message = me.mailbox.message(id);
          return message ? messageAsTl(message) : { _: 'messageEmpty', id };
        }),
        topics: [],
        chats: [],
        users: usersOfMessages(world, me, found),
      };
    },
    /** The official app has read everything already, so nothing changes. */
    'messages.readHistory': ({ me }, { args }) => {
      requireAddressed(world, me, objectField(args, 'peer'), 'PEER_ID_INVALID');
      return { _: 'messages.affectedMessages', pts: me.mailbox.pts, pts_count: 0 };
    },
    'messages.readMentions': readAll(world),
    'messages.readReactions': readAll(world),
  });
}

/** The id in an `InputMessage`; 0 for the pinned message, which this input names in channels only. */
function idIn(me: Person, input: TlObject): number {
  if (input._ === 'inputMessagePinned') return 0;
  const id = intField(input, 'id');
  return input._ === 'inputMessageReplyTo' ? (me.mailbox.message(id)?.replyTo ?? 0) : id;
}

function readAll(world: World): SignedInMethod {
  return ({ me }, { args }) => {
    requireAddressed(world, me, objectField(args, 'peer'), 'PEER_ID_INVALID');
    return { _: 'messages.affectedHistory', pts: me.mailbox.pts, pts_count: 0, offset: 0 };
  };
}

const pinnedFilter = 'inputMessagesFilterPinned';

/** All messages are texts, so filters for media find none. */
function searchFilter(args: TlObject): (message: Message) => boolean {
  const query = stringField(args, 'q').toLowerCase();
  const filter = objectField(args, 'filter')._;
  const isAny = filter === 'inputMessagesFilterEmpty';
  const [after, before] = [intField(args, 'min_date'), intField(args, 'max_date')];
  return ({ text, date, isPinned }) =>
    (isAny || (isPinned && filter === pinnedFilter)) &&
    text.toLowerCase().includes(query) &&
    (after === 0 || unixTime(date) > after) &&
    (before === 0 || unixTime(date) < before);
}

function messagesIn(world: World, me: Person, peer: TlObject): readonly Message[] {
  if (peer._ === 'inputPeerEmpty') return me.mailbox.messages();
  return me.mailbox.messagesWith(requireAddressed(world, me, peer, 'PEER_ID_INVALID').id);
}

/** The page of a list, as `messages.messages`, a slice of it, or the answer that it is unchanged. */
function messagesAnswer(
  world: World,
  me: Person,
  newestFirst: readonly Message[],
  args: TlObject,
): TlObject {
  const page = pageOf(newestFirst, args);
  const hash = longField(args, 'hash');
  const count = newestFirst.length;
  if (hash !== 0n && hash === vectorHash(page.map(({ id }) => BigInt(id)))) {
    return { _: 'messages.messagesNotModified', count };
  }
  return sliceAnswer(world, me, page, { count });
}

/** `messages.messages` when the page has all `count` messages, otherwise a slice of them. */
function sliceAnswer(
  world: World,
  me: Person,
  page: readonly Message[],
  slice: { readonly count: number; readonly next_rate?: number | undefined },
): TlObject {
  const answer = {
    messages: page.map(messageAsTl),
    topics: [],
    chats: [],
    users: usersOfMessages(world, me, page),
  };
  return page.length === slice.count
    ? { _: 'messages.messages', ...answer }
    : { _: 'messages.messagesSlice', ...slice, ...answer };
}

/**
 * The page from the offset, moved by `add_offset`; `max_id` and `min_id` leave messages out of it
 * afterwards (core.telegram.org/api/offsets). The offset is the number of messages from the newest to the
 * one with `offset_id`, so the page begins with the next older one.
 */
function pageOf(newestFirst: readonly Message[], args: TlObject): readonly Message[] {
  const id = intField(args, 'offset_id');
  const date = args.offset_date === undefined ? 0 : intField(args, 'offset_date');
  const [maxId, minId] = [intField(args, 'max_id'), intField(args, 'min_id')];
  const first = newestFirst.findIndex((message) =>
    id > 0 ? message.id < id : date === 0 || unixTime(message.date) < date,
  );
  const start = (first === -1 ? newestFirst.length : first) + intField(args, 'add_offset');
  const end = start + pageLimit(args);
  return newestFirst
    .slice(Math.max(start, 0), Math.max(end, 0))
    .filter((message) => (maxId === 0 || message.id < maxId) && message.id > minId);
}

/** The account itself, the people in the messages, and further people. */
export function usersOfMessages(
  world: World,
  me: Person,
  messages: readonly Message[],
  others: readonly Person[] = [],
): TlObject[] {
  const ids = [me.id, ...messages.flatMap(peopleIn), ...others.map((other) => other.id)];
  return [...new Set(ids)].map((id) => userAsSeenBy(me, world.person(id), world.now()));
}
