import type { ChatMember, ChatMemberUpdated } from '@grammyjs/types';
import { unixTime } from '../../server/unix-time.ts';
import type { BotAccount } from '../account/bot-account.ts';
import { toApiChat, toApiUser } from '../chats/api-message.ts';
import type { Profile } from '../person-chat.ts';

/** The update for a bot that a person blocked or unblocked. */
export function makeMemberUpdate(
  { me, now }: BotAccount,
  person: Profile,
  blocked: boolean,
): ChatMemberUpdated {
  const { id, is_bot, first_name, username } = me;
  const user = { id, is_bot, first_name, username };
  const member: ChatMember = { status: 'member', user };
  const kicked: ChatMember = { status: 'kicked', user, until_date: 0 };
  return {
    chat: toApiChat(person),
    from: toApiUser(person),
    date: unixTime(now()),
    old_chat_member: blocked ? member : kicked,
    new_chat_member: blocked ? kicked : member,
  };
}
