import { RpcError } from '../mtproto/rpc.ts';
import { longField, objectField, stringField } from '../mtproto/tl/fields.ts';
import { unixTime } from '../server/unix-time.ts';
import { saveMessage } from '../world/messages.ts';
import type { World } from '../world/world.ts';
import { signedInMethods } from './signed-in-methods.ts';

/** Telegram's limit, in UTF-16 units. */
const maxLength = 4096;

/** Writing to Saved Messages. Chats with others are not simulated: `write` of the official app makes those. */
export function messageMethods(world: World) {
  const sent = new Set<bigint>();
  return signedInMethods(world, {
    'messages.sendMessage': ({ me, keyId }, { args }) => {
      const text = stringField(args, 'message');
      if (objectField(args, 'peer')._ !== 'inputPeerSelf') {
        throw new RpcError(400, 'PEER_ID_INVALID');
      }
      if (text.trim() === '') throw new RpcError(400, 'MESSAGE_EMPTY');
      if (text.length > maxLength) throw new RpcError(400, 'MESSAGE_TOO_LONG');
      const randomId = longField(args, 'random_id');
      if (sent.has(randomId)) throw new RpcError(500, 'RANDOM_ID_DUPLICATE');
      sent.add(randomId);
      const { id, pts, date } = saveMessage(world, me, text, keyId);
      return {
        _: 'updateShortSentMessage',
        out: true,
        id,
        pts,
        pts_count: 1,
        date: unixTime(date),
      };
    },
  });
}
