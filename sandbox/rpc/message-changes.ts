import { isDeepStrictEqual } from 'node:util';
import { RpcError } from '../mtproto/rpc.ts';
import { flagField, intField, intsField, objectField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { unixTime } from '../server/unix-time.ts';
import type { Message } from '../world/mailbox.ts';
import { deleteHistory, deleteMessages, editMessage } from '../world/message-changes.ts';
import { editAsTl, peopleIn } from '../world/message-as-tl.ts';
import type { Person } from '../world/person.ts';
import { updatesFor } from '../world/updates.ts';
import type { World } from '../world/world.ts';
import { requireAddressed } from './find-addressed.ts';
import { readMessageText } from './read-text.ts';
import { signedInMethods } from './signed-in-methods.ts';

/** The `edit_time_limit` of help.getConfig. */
const editSeconds = 172_800;

/** Editing and deleting messages of private chats. */
export function messageChangeMethods(world: World) {
  return signedInMethods(world, {
    'messages.editMessage': ({ me, keyId }, { args }) => {
      const peer = requireAddressed(world, me, objectField(args, 'peer'), 'PEER_ID_INVALID');
      const message = requireEditable(world, me, peer, intField(args, 'id'));
      const change = readMessageText(world, me, args);
      const { text, entities } = message;
      if (isDeepStrictEqual(change, { text, entities })) {
        throw new RpcError(400, 'MESSAGE_NOT_MODIFIED');
      }
      return () => {
        const edited = editMessage(world, { me, keyId }, message, change);
        const people = [...new Set([me.id, ...peopleIn(edited)])].map((id) => world.person(id));
        return updatesFor(me, [editAsTl(edited)], people, world.now());
      };
    },
    /** Ids without a message are no error. `revoke` deletes for both. */
    'messages.deleteMessages': ({ me, keyId }, { args }) => {
      const ids = new Set(intsField(args, 'id'));
      const messages = [...ids].flatMap((id) => me.mailbox.message(id) ?? []);
      const forBoth = flagField(args, 'revoke');
      return () => {
        deleteMessages(world, { me, keyId }, messages, { forBoth });
        const { pts } = me.mailbox;
        return { _: 'messages.affectedMessages', pts, pts_count: messages.length };
      };
    },
    'messages.deleteHistory': ({ me, keyId }, { args }) => {
      const peer = requireAddressed(world, me, objectField(args, 'peer'), 'PEER_ID_INVALID');
      const messages = me.mailbox.messagesWith(peer.id).filter(inRange(args));
      const options = {
        forBoth: flagField(args, 'revoke'),
        keepsChat: flagField(args, 'just_clear'),
      };
      return () => {
        const pts_count = messages.length;
        // "History was cleared" follows as an update of its own.
        const pts = me.mailbox.pts + pts_count;
        deleteHistory(world, { me, keyId }, peer, messages, options);
        return { _: 'messages.affectedHistory', pts, pts_count, offset: 0 };
      };
    },
  });
}

function requireEditable(world: World, me: Person, peer: Person, id: number): Message {
  const message = me.mailbox.message(id);
  if (message?.peer !== peer.id || message.service) throw new RpcError(400, 'MESSAGE_ID_INVALID');
  if (message.from !== me.id || message.forwarded) {
    throw new RpcError(403, 'MESSAGE_AUTHOR_REQUIRED');
  }
  const age = unixTime(world.now()) - unixTime(message.date);
  if (peer !== me && age > editSeconds) throw new RpcError(400, 'MESSAGE_EDIT_TIME_EXPIRED');
  return message;
}

/** Up to `max_id`, and between the two dates. */
function inRange(args: TlObject): (message: Message) => boolean {
  const maxId = intField(args, 'max_id');
  const from = args.min_date === undefined ? 0 : intField(args, 'min_date');
  const to = args.max_date === undefined ? 0 : intField(args, 'max_date');
  return ({ id, date }) =>
    (maxId === 0 || id <= maxId) &&
    (from === 0 || unixTime(date) >= from) &&
    (to === 0 || unixTime(date) <= to);
}
