import type { TlObject } from '../mtproto/tl/value.ts';
import { unixTime } from '../server/unix-time.ts';
import type { Message } from './mailbox.ts';
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
  if (message.signUp) {
    return { _: 'messageService', ...base, action: { _: 'messageActionContactSignUp' } };
  }
  const edit_date = message.edited && unixTime(message.edited.date);
  return { _: 'message', ...base, edit_date, message: message.text, ...takeoutButton(message) };
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
