import { flagField, intField, objectField, objectsField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { unixTime } from '../server/unix-time.ts';
import { folderOf, mainFolder } from '../world/folders.ts';
import type { Message } from '../world/mailbox.ts';
import { messageAsTl } from '../world/message-as-tl.ts';
import { notifySettingsOf } from '../world/notify-settings.ts';
import type { Person } from '../world/person.ts';
import { peerOf } from '../world/updates.ts';
import type { World } from '../world/world.ts';
import { findAddressed } from './find-addressed.ts';
import { usersOfMessages } from './history.ts';
import { pageLimit } from './page-limit.ts';
import { requireChat, requireFolder } from './require-chat.ts';
import { signedInMethods } from './signed-in-methods.ts';
import { stateOf } from './updates.ts';

/** Reads of private chats in the main list and the archive. Groups and channels are not simulated. */
export function dialogMethods(world: World) {
  return signedInMethods(world, {
    'messages.getDialogs': ({ me }, { args }) => {
      const excludesPinned = flagField(args, 'exclude_pinned');
      const tops = topsIn(me, optionalFolder(args));
      const pinned = pinnedOf(me, tops);
      const rest = tops.filter((top) => !pinned.includes(top));
      const offset = readOffset(world, me, args);
      const isFirst = offset.id === 0 && offset.date === 0 && !offset.peer;
      const older = rest.filter(isOlderThan(me, offset));
      const all = isFirst && !excludesPinned ? [...pinned, ...older] : older;
      const page = all.slice(0, pageLimit(args));
      const answer = dialogsAnswer(world, me, page);
      const count = tops.length - (excludesPinned ? pinned.length : 0);
      return page.length === count
        ? { _: 'messages.dialogs', ...answer }
        : { _: 'messages.dialogsSlice', count, ...answer };
    },
    'messages.getPinnedDialogs': ({ me }, { args }) => {
      const page = pinnedOf(me, topsIn(me, requireFolder(intField(args, 'folder_id'))));
      return {
        _: 'messages.peerDialogs',
        ...dialogsAnswer(world, me, page),
        state: stateOf(world, me),
      };
    },
    'messages.getPeerDialogs': ({ me }, { args }) => {
      const people = objectsField(args, 'peers').map((peer) => requireChat(world, me, peer));
      const tops = people.map(({ id }) => me.mailbox.messagesWith(id).at(-1));
      const known = tops.filter((top) => top !== undefined);
      return {
        _: 'messages.peerDialogs',
        dialogs: people.map(({ id }, at) => dialogObject(me, id, tops[at])),
        messages: known.map(messageAsTl),
        chats: [],
        users: usersOfMessages(world, me, known, people),
        state: stateOf(world, me),
      };
    },
  });
}

/** Without a folder all chats are listed (Telethon client/dialogs.py, `folder`). */
function optionalFolder(args: TlObject): number | undefined {
  return args.folder_id === undefined ? undefined : requireFolder(intField(args, 'folder_id'));
}

/** The last message of each chat of a folder, newest first. */
function topsIn(me: Person, folder: number | undefined): readonly Message[] {
  const tops = me.mailbox.latestPerChat();
  return folder === undefined ? tops : tops.filter(({ peer }) => folderOf(me, peer) === folder);
}

/** The pinned ones, the latest pin first. */
function pinnedOf(me: Person, tops: readonly Message[]): readonly Message[] {
  return [...me.pinned].toReversed().flatMap((id) => tops.find(({ peer }) => peer === id) ?? []);
}

/**
 * The last message that the client has. Each part may be left out (core.telegram.org/api/offsets). TDLib gives
 * a chat without its access hash (get_input_peer_force), so one that is not found counts as left out.
 */
interface Offset {
  readonly id: number;
  readonly date: number;
  readonly peer: Person | undefined;
}

function readOffset(world: World, me: Person, args: TlObject): Offset {
  return {
    id: intField(args, 'offset_id'),
    date: intField(args, 'offset_date'),
    peer: findAddressed(world, me, objectField(args, 'offset_peer')),
  };
}

/** No two chats share a top message, so the chat decides only when it is all that is given. */
function isOlderThan(me: Person, { id, date, peer }: Offset): (top: Message) => boolean {
  if (id > 0) return (top) => top.id < id && (date === 0 || unixTime(top.date) <= date);
  if (date > 0) return (top) => unixTime(top.date) < date;
  // The pinned chats precede all others.
  if (!peer || me.pinned.has(peer.id)) return () => true;
  const last = me.mailbox.messagesWith(peer.id).at(-1)?.id ?? 0;
  return (top) => top.id < last;
}

function dialogsAnswer(world: World, me: Person, tops: readonly Message[]): Omit<TlObject, '_'> {
  return {
    dialogs: tops.map((top) => dialogObject(me, top.peer, top)),
    messages: tops.map(messageAsTl),
    chats: [],
    users: usersOfMessages(world, me, tops),
  };
}

/** The official app reads everything at once, so no message is unread. */
function dialogObject(me: Person, peer: bigint, top: Message | undefined): TlObject {
  const id = top?.id ?? 0;
  const folder = folderOf(me, peer);
  return {
    _: 'dialog',
    pinned: me.pinned.has(peer),
    peer: peerOf(peer),
    top_message: id,
    read_inbox_max_id: id,
    read_outbox_max_id: id,
    unread_count: 0,
    unread_mentions_count: 0,
    unread_reactions_count: 0,
    unread_poll_votes_count: 0,
    notify_settings: notifySettingsOf(me, peer),
    unread_mark: me.markedUnread.has(peer),
    draft: me.drafts.get(peer),
    folder_id: folder === mainFolder ? undefined : folder,
  };
}
