import { RpcError } from '../mtproto/rpc.ts';
import { flagField, intField, objectField } from '../mtproto/tl/fields.ts';
import { pinnedMessages, setMessagesPinned } from '../world/message-pins.ts';
import type { World } from '../world/world.ts';
import { requireAddressed } from './find-addressed.ts';
import { signedInMethods } from './signed-in-methods.ts';

/** Pinned messages of private chats. */
export function messagePinMethods(world: World) {
  return signedInMethods(world, {
    'messages.updatePinnedMessage': ({ me, keyId }, { args }) => {
      const peer = requireAddressed(world, me, objectField(args, 'peer'), 'PEER_ID_INVALID');
      const message = me.mailbox.message(intField(args, 'id'));
      if (message?.peer !== peer.id || message.service) {
        throw new RpcError(400, 'MESSAGE_ID_INVALID');
      }
      const isPinned = !flagField(args, 'unpin');
      const forBoth = !flagField(args, 'pm_oneside');
      if (message.isPinned === isPinned) throw new RpcError(400, 'CHAT_NOT_MODIFIED');
      return () => setMessagesPinned(world, { me, keyId }, [message], { isPinned, forBoth });
    },
    'messages.unpinAllMessages': ({ me, keyId }, { args }) => {
      const peer = requireAddressed(world, me, objectField(args, 'peer'), 'PEER_ID_INVALID');
      const messages = pinnedMessages(me, peer.id);
      return () => {
        setMessagesPinned(world, { me, keyId }, messages, { isPinned: false, forBoth: true });
        const { pts } = me.mailbox;
        return { _: 'messages.affectedHistory', pts, pts_count: messages.length, offset: 0 };
      };
    },
  });
}
