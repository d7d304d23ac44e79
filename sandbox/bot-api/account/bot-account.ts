import type { Message, User, UserFromGetMe } from '@grammyjs/types';
import { toApiMessage } from '../chats/api-message.ts';
import type { Chat } from '../chats/chat.ts';
import { Chats } from '../chats/chats.ts';
import type { StoredMessage } from '../chats/stored-message.ts';
import { FileStore } from '../files/file-store.ts';
import type { ButtonAnswer, InlineAnswer, InlineAsk } from '../person-chat.ts';
import type { BotApiOptions } from '../server.ts';
import { LongPoll } from '../updates/long-poll.ts';
import { UpdateQueue } from '../updates/update-queue.ts';
import { Webhook } from '../updates/webhook.ts';
import { BotProfile } from './bot-profile.ts';
import { InlineAnswers } from './inline-answers.ts';
import { OpenQueries } from './open-queries.ts';

/** Greater than zero, which programs may take for "no update yet". */
const FIRST_UPDATE_ID = 100_000_001;

/**
 * The data of one bot: its chats, files, updates and profile, and the queries that wait for it. The
 * folder checks no parameters; `methods/` does.
 */
export class BotAccount {
  readonly me: UserFromGetMe;
  readonly now: () => Date;
  readonly chats: Chats;
  readonly files = new FileStore();
  readonly updates = new UpdateQueue(FIRST_UPDATE_ID);
  readonly longPoll = new LongPoll(this.updates);
  readonly webhook: Webhook;
  readonly profile = new BotProfile();
  /** The time in ms until which `logOut` refuses every call. */
  loggedOutUntil = 0;
  readonly callbacks: OpenQueries<ButtonAnswer>;
  readonly inlineQueries: OpenQueries<Omit<InlineAnswer, keyof InlineAsk | 'id'>>;
  readonly inlineAnswers = new InlineAnswers();
  /** The messages made of results with an inline keyboard, by `inline_message_id`. */
  readonly inlineMessages = new Map<string, { readonly chat: Chat; readonly messageId: number }>();
  /** The bot receives chosen_inline_result. */
  hasInlineFeedback = false;

  /** `reply` runs the call in the answer to a webhook. */
  constructor({ bot, findProfile, now }: BotApiOptions, reply: (answer: string) => Promise<void>) {
    this.now = now;
    this.webhook = new Webhook(this.updates, now, reply);
    this.chats = new Chats(findProfile, now);
    this.callbacks = new OpenQueries(now);
    this.inlineQueries = new OpenQueries(now);
    this.me = {
      id: Number(bot.id),
      is_bot: true,
      first_name: bot.firstName,
      username: bot.username,
      can_join_groups: false,
      can_read_all_group_messages: false,
      supports_inline_queries: true,
      can_connect_to_business: false,
      has_main_web_app: false,
      has_topics_enabled: false,
      allows_users_to_create_topics: false,
      can_manage_bots: false,
      supports_join_request_queries: false,
    };
  }

  /** The message in the format that the bot receives. */
  toApiMessage(chat: Chat, message: StoredMessage): Message {
    const { id, is_bot, first_name, username } = this.me;
    const bot: User = { id, is_bot, first_name, username };
    const person = chat.profile;
    if (!person) throw new Error(`No account has the id ${chat.id}.`);
    return toApiMessage(
      {
        bot,
        person,
        message: (other) => chat.message(other),
        file: (fileId) => this.files.get(fileId),
      },
      message,
    );
  }
}
