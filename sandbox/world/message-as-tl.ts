import type { TlObject } from '../mtproto/rpc.ts';
import type { Message } from './mailbox.ts';
import { peerOf } from './updates.ts';
import { unixTime } from './unix-time.ts';

/** A message as the side that keeps it reads it. */
export function messageAsTl(message: Message): TlObject {
  const base = {
    id: message.id,
    out: message.from !== message.peer,
    from_id: peerOf(message.from),
    peer_id: peerOf(message.peer),
    date: unixTime(message.date),
  };
  if (message.signUp) {
    return { _: 'messageService', ...base, action: { _: 'messageActionContactSignUp' } };
  }
  return { _: 'message', ...base, message: message.text, ...takeoutButton(message) };
}

function takeoutButton(message: Message): { readonly reply_markup?: TlObject } {
  if (!message.allowsTakeout) return {};
  const button = { _: 'keyboardButtonCallback', text: 'Allow', data: Buffer.from('takeout') };
  const row = { _: 'keyboardButtonRow', buttons: [button] };
  return { reply_markup: { _: 'replyInlineMarkup', rows: [row] } };
}
