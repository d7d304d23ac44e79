import { badRequest, BotApiError } from '../bot-api-error.ts';
import type { Profile } from '../person-chat.ts';
import { Chat } from './chat.ts';

/**
 * The bot's private chats. The folder stores messages and converts them for the bot and for the person.
 * It leaves out the rules of sending and editing, which are in `methods/`.
 */
export class Chats {
  readonly #chats = new Map<bigint, Chat>();
  readonly #findProfile: (id: bigint) => Profile | undefined;
  readonly #now: () => Date;
  #lastMessage = 0;

  constructor(findProfile: (id: bigint) => Profile | undefined, now: () => Date) {
    this.#findProfile = findProfile;
    this.#now = now;
  }

  /** Telegram numbers messages by account, so the bot's private chats share one count. */
  nextMessageId(): number {
    this.#lastMessage += 1;
    return this.#lastMessage;
  }

  of(personId: bigint): Chat {
    const known = this.#chats.get(personId);
    if (known) return known;
    if (!this.#findProfile(personId)) throw new Error(`No account has the id ${personId}.`);
    const chat = new Chat(personId, this.#findProfile, this.#now);
    this.#chats.set(personId, chat);
    return chat;
  }

  /** Returns the chat of a `chat_id`, or throws a `BotApiError`. */
  get(chatId: number | string): Chat {
    if (chatId === '') throw badRequest('chat_id is empty');
    if (!/^\d+$/u.test(String(chatId))) throw badRequest('chat not found');
    const id = BigInt(chatId);
    if (!this.#chats.has(id) && !this.#findProfile(id)) throw badRequest('chat not found');
    return this.of(id);
  }

  /** Like `get`, but also throws when the bot may not write there. */
  getWritable(chatId: number | string): Chat {
    const chat = this.get(chatId);
    if (!chat.profile) throw new BotApiError(403, 'user is deactivated');
    if (chat.isBlocked) throw new BotApiError(403, 'bot was blocked by the user');
    if (!chat.isStarted) throw new BotApiError(403, "bot can't initiate conversation with a user");
    return chat;
  }
}
