import type { ChatFullInfo } from '@grammyjs/types';
import type { BotAccount } from '../account/bot-account.ts';
import { badRequest, BotApiError } from '../bot-api-error.ts';
import { toApiChat } from '../chats/api-message.ts';
import { defineMethod, type Params } from './method.ts';
import { chatId } from './sending.ts';

/** core.telegram.org/bots/api#close and #logout */
const TEN_MINUTES_MS = 10 * 60 * 1000;

/** Methods about the bot itself and the people who write to it. */
export function identityMethods(account: BotAccount) {
  const launched = account.now().getTime();
  return {
    getMe: defineMethod<object>({}, () => account.me),
    getChat: defineMethod<Params<'getChat'>>({ chat_id: chatId }, (given): ChatFullInfo => {
      const chat = account.chats.get(given.chat_id);
      const { profile } = chat;
      if (!profile) throw badRequest('chat not found');
      const pinned = chat.message(chat.pinned.at(-1) ?? 0);
      return {
        ...toApiChat(profile),
        accent_color_id: Number(profile.id % 7n),
        max_reaction_count: 11,
        accepted_gift_types: {
          unlimited_gifts: true,
          limited_gifts: true,
          unique_gifts: true,
          premium_subscription: true,
          gifts_from_channels: true,
        },
        ...(profile.username !== undefined && { active_usernames: [profile.username] }),
        ...(pinned && { pinned_message: account.toApiMessage(chat, pinned) }),
      };
    }),
    logOut: defineMethod<object>({}, () => {
      account.loggedOutUntil = account.now().getTime() + TEN_MINUTES_MS;
      return true;
    }),
    close: defineMethod<object>({}, () => {
      const left = launched + TEN_MINUTES_MS - account.now().getTime();
      const seconds = Math.ceil(left / 1000);
      if (seconds > 0) throw new BotApiError(429, `retry after ${seconds}`, seconds);
      return true;
    }),
  };
}
