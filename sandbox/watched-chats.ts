import type { PersonChat } from './bot-api/person-chat.ts';
import type { BotApi } from './bot-api/server.ts';
import type { World } from './world/world.ts';

/** Telegram reads what is written to a bot: a login code in it stops working. */
export function watchChats(world: World, botApi: BotApi): BotApi {
  const watched = new Map<bigint, PersonChat>();
  return {
    ...botApi,
    chat: (personId) => {
      const known = watched.get(personId);
      if (known) return known;
      const chat = botApi.chat(personId);
      watched.set(personId, chat);
      let read = 0;
      chat.subscribe(() => {
        const unread = chat.messages().filter(({ id }) => id > read);
        read = unread.at(-1)?.id ?? read;
        for (const { from, text } of unread) {
          if (from === 'person' && text) world.app(personId).invalidateWrittenCode(text);
        }
      });
      return chat;
    },
  };
}
