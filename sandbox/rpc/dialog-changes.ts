import { RpcError } from '../mtproto/rpc.ts';
import { flagField, intField, objectField, objectsField } from '../mtproto/tl/fields.ts';
import {
  folderOf,
  pinLimit,
  pinnedIn,
  reorderPinned,
  setFolders,
  setMarkedUnread,
  setPinned,
} from '../world/folders.ts';
import { peerOf } from '../world/updates.ts';
import type { World } from '../world/world.ts';
import { requireAddressed } from './find-addressed.ts';
import { requireChat, requireFolder } from './require-chat.ts';
import { signedInMethods } from './signed-in-methods.ts';

/** Pins, folders and unread marks of private chats. */
export function dialogChangeMethods(world: World) {
  return signedInMethods(world, {
    'messages.toggleDialogPin': ({ me, keyId }, { args }) => {
      const person = requireChat(world, me, objectField(args, 'peer'));
      const pinned = flagField(args, 'pinned');
      const folder = folderOf(me, person.id);
      const others = pinnedIn(me, folder).filter((id) => id !== person.id);
      if (pinned && others.length >= pinLimit(me, folder)) {
        throw new RpcError(400, 'PINNED_DIALOGS_TOO_MUCH');
      }
      return () => {
        setPinned(world, { me, keyId }, person, pinned);
        return true;
      };
    },
    /** Without `force` the pins that are not in the list stay, below the others. */
    'messages.reorderPinnedDialogs': ({ me, keyId }, { args }) => {
      const folder = requireFolder(intField(args, 'folder_id'));
      const people = objectsField(args, 'order').map((peer) => requireChat(world, me, peer));
      const listed = people.map(({ id }) => id).filter((id) => folderOf(me, id) === folder);
      const kept = flagField(args, 'force') ? [] : pinnedIn(me, folder);
      const order = [...new Set([...listed, ...kept])];
      if (order.length > pinLimit(me, folder)) throw new RpcError(400, 'PINNED_DIALOGS_TOO_MUCH');
      return () => {
        reorderPinned(world, { me, keyId }, folder, order);
        return true;
      };
    },
    'messages.markDialogUnread': ({ me, keyId }, { args }) => {
      const person = requireChat(world, me, objectField(args, 'peer'));
      const isUnread = flagField(args, 'unread');
      return () => {
        setMarkedUnread(world, { me, keyId }, person, isUnread);
        return true;
      };
    },
    'messages.getDialogUnreadMarks': ({ me }) =>
      [...me.markedUnread].map((id) => ({ _: 'dialogPeer', peer: peerOf(id) })),
    'folders.editPeerFolders': ({ me, keyId }, { args }) => {
      const moves = objectsField(args, 'folder_peers').map((move) => ({
        person: requireAddressed(world, me, objectField(move, 'peer'), 'PEER_ID_INVALID'),
        folder: requireFolder(intField(move, 'folder_id')),
      }));
      return () => setFolders(world, { me, keyId }, moves);
    },
  });
}
