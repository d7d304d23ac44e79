import { RpcError } from '../mtproto/rpc.ts';
import {
  flagField,
  intField,
  intsField,
  longField,
  longsField,
  objectField,
} from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { unixTime } from '../server/unix-time.ts';
import { setDraft } from '../world/drafts.ts';
import type { Forwarded, Message } from '../world/mailbox.ts';
import { newAsTl, peopleIn } from '../world/message-as-tl.ts';
import { saveMessage, write } from '../world/messages.ts';
import type { Person } from '../world/person.ts';
import { allows } from '../world/privacy.ts';
import { updatesFor } from '../world/updates.ts';
import type { World } from '../world/world.ts';
import { requireAddressed } from './find-addressed.ts';
import { readMessageText } from './read-text.ts';
import { signedInMethods } from './signed-in-methods.ts';

/** Writing texts to Saved Messages and to people. Bots have their chats in the Bot API only. */
export function messageMethods(world: World) {
  return signedInMethods(world, {
    'messages.setTyping': ({ me }, { args }) => {
      const to = requireAddressed(world, me, objectField(args, 'peer'), 'PEER_ID_INVALID');
      const action = { ...objectField(args, 'action') };
      return () => {
        if (to !== me && !to.blocked.has(me.id)) {
          const update = { _: 'updateUserTyping', user_id: me.id, action };
          const updates = { _: 'updateShort', update, date: unixTime(world.now()) };
          world.push({ to: 'account', userId: to.id, updates, exceptKey: undefined });
        }
        return true;
      };
    },
    'messages.sendMessage': ({ me, keyId }, { args }) => {
      const to = requireReceiver(world, me, objectField(args, 'peer'));
      const { text, entities } = readMessageText(world, me, args);
      const replyTo = args.reply_to === undefined ? undefined : requireAnswered(me, to, args);
      const randomId = longField(args, 'random_id');
      const clearsDraft = flagField(args, 'clear_draft');
      return () => {
        useRandomId(me, randomId);
        if (clearsDraft) setDraft(world, { me, keyId }, to, undefined);
        const message = send(world, me, to, text, { entities, replyTo, writtenOn: keyId });
        const isShort = to !== me && replyTo === undefined;
        return isShort ? shortSentObject(message) : sentObject(world, me, [[randomId, message]]);
      };
    },
    /** A copy of a forwarded message names its first author. */
    'messages.forwardMessages': ({ me, keyId }, { args }) => {
      const from = requireAddressed(world, me, objectField(args, 'from_peer'), 'PEER_ID_INVALID');
      const to = requireReceiver(world, me, objectField(args, 'to_peer'));
      const messages = intsField(args, 'id').map((id) => requireText(me, from, id));
      const randomIds = longsField(args, 'random_id');
      if (messages.length === 0) throw new RpcError(400, 'MESSAGE_IDS_EMPTY');
      if (messages.length !== randomIds.length) throw new RpcError(400, 'RANDOM_ID_INVALID');
      const dropsAuthor = flagField(args, 'drop_author');
      return () => {
        const sent = messages.map((message, at): [bigint, Message] => {
          const randomId = randomIds[at] ?? 0n;
          useRandomId(me, randomId);
          const { text, entities } = message;
          const forwarded = dropsAuthor ? undefined : forwardedFrom(world, me, message);
          return [randomId, send(world, me, to, text, { entities, forwarded, writtenOn: keyId })];
        });
        return sentObject(world, me, sent);
      };
    },
  });
}

function requireReceiver(world: World, me: Person, input: TlObject): Person {
  const to = requireAddressed(world, me, input, 'PEER_ID_INVALID');
  if (to.kind !== 'person') throw new RpcError(400, 'PEER_ID_INVALID');
  if (to.deleted) throw new RpcError(400, 'INPUT_USER_DEACTIVATED');
  return to;
}

/** The message of the chat that `reply_to` names. Quotes, stories and other chats are not read. */
function requireAnswered(me: Person, to: Person, args: TlObject): Message {
  const input = objectField(args, 'reply_to');
  const id = input._ === 'inputReplyToMessage' ? intField(input, 'reply_to_msg_id') : 0;
  const message = me.mailbox.message(id);
  if (message?.peer !== to.id) throw new RpcError(400, 'REPLY_MESSAGE_ID_INVALID');
  return message;
}

/** A message of the chat that has a text. */
function requireText(me: Person, peer: Person, id: number): Message {
  const message = me.mailbox.message(id);
  if (message?.peer !== peer.id || message.service) throw new RpcError(400, 'MESSAGE_ID_INVALID');
  return message;
}

/** Clients repeat a call whose answer was lost; the same message must not be sent twice. */
function useRandomId(me: Person, randomId: bigint): void {
  if (!me.mailbox.useRandomId(randomId)) throw new RpcError(500, 'RANDOM_ID_DUPLICATE');
}

function send(
  world: World,
  me: Person,
  to: Person,
  text: string,
  written: Parameters<typeof write>[4],
): Message {
  return to === me ? saveMessage(world, me, text, written) : write(world, me, to, text, written);
}

/** The author's privacy decides whether the header links to the account or has only its name. */
function forwardedFrom(world: World, me: Person, message: Message): Forwarded {
  if (message.forwarded) return message.forwarded;
  const author = world.person(message.from);
  const isLinked = author === me || allows(author, 'forwards', me);
  const from = isLinked ? author.id : `${author.firstName} ${author.lastName}`.trim();
  return { from, date: message.date };
}

function sentObject(
  world: World,
  me: Person,
  sent: readonly (readonly [randomId: bigint, message: Message])[],
): TlObject {
  const updates = [
    ...sent.map(([random_id, { id }]) => ({ _: 'updateMessageID', id, random_id })),
    ...sent.map(([, message]) => newAsTl(message)),
  ];
  const ids = new Set([me.id, ...sent.flatMap(([, message]) => peopleIn(message))]);
  return updatesFor(
    me,
    updates,
    [...ids].map((id) => world.person(id)),
    world.now(),
  );
}

function shortSentObject({ id, pts, date, entities }: Message): TlObject {
  return {
    _: 'updateShortSentMessage',
    out: true,
    id,
    pts,
    pts_count: 1,
    date: unixTime(date),
    entities: entities.length > 0 ? entities : undefined,
  };
}
