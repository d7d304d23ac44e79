import type { TlObject } from '../mtproto/tl/value.ts';
import { unixTime } from '../server/unix-time.ts';
import type { Forwarded, Message } from './mailbox.ts';
import { peerOf } from './updates.ts';

/** A message as its mailbox's owner sees it. */
export function messageAsTl(message: Message): TlObject {
  const base = {
    id: message.id,
    out: message.from !== message.peer,
    from_id: peerOf(message.from),
    peer_id: peerOf(message.peer),
    date: unixTime(message.date),
  };
  if (message.service) {
    return { _: 'messageService', ...base, action: { _: serviceActions[message.service] } };
  }
  const edit_date = message.edited && unixTime(message.edited.date);
  return {
    _: 'message',
    ...base,
    pinned: message.isPinned,
    edit_date,
    fwd_from: message.forwarded && forwardHeader(message.forwarded),
    reply_to: message.replyTo && { _: 'messageReplyHeader', reply_to_msg_id: message.replyTo },
    message: message.text,
    entities: message.entities.length > 0 ? message.entities : undefined,
    ...takeoutButton(message),
  };
}

const serviceActions = {
  signUp: 'messageActionContactSignUp',
  historyClear: 'messageActionHistoryClear',
} as const;

function forwardHeader({ from, date }: Forwarded): TlObject {
  const author = typeof from === 'string' ? { from_name: from } : { from_id: peerOf(from) };
  return { _: 'messageFwdHeader', ...author, date: unixTime(date) };
}

/** The accounts that a message names. */
export function peopleIn({ peer, from, forwarded }: Message): readonly bigint[] {
  return typeof forwarded?.from === 'bigint' ? [peer, from, forwarded.from] : [peer, from];
}

/** The update for a new message. */
export function newAsTl(message: Message): TlObject {
  const { pts } = message;
  return { _: 'updateNewMessage', message: messageAsTl(message), pts, pts_count: 1 };
}

/** The update for the message's last edit. */
export function editAsTl(message: Message): TlObject {
  const pts = message.edited?.pts ?? message.pts;
  return { _: 'updateEditMessage', message: messageAsTl(message), pts, pts_count: 1 };
}

function takeoutButton(message: Message): { readonly reply_markup?: TlObject } {
  if (!message.allowsTakeout) return {};
  const button = { _: 'keyboardButtonCallback', text: 'Allow', data: Buffer.from('takeout') };
  const row = { _: 'keyboardButtonRow', buttons: [button] };
  return { reply_markup: { _: 'replyInlineMarkup', rows: [row] } };
}
