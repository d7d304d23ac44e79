import type { Update } from '@grammyjs/types';
import type { Faults } from '../server/faults.ts';
import type { PersonChat, Profile } from './person-chat.ts';

export interface BotApiOptions {
  readonly host: string;
  /** 0 chooses a free port. */
  readonly port: number;
  readonly token: string;
  readonly bot: { readonly id: bigint; readonly firstName: string; readonly username: string };
  readonly findProfile: (id: bigint) => Profile | undefined;
  readonly now: () => Date;
}

/**
 * The running Bot API server for one bot. The folder owns the methods, the private chats, updates and
 * their delivery. It is stricter than Telegram's server: it refuses unknown parameters. It knows people
 * only by `findProfile`; groups and channels are not simulated.
 */
export interface BotApi extends AsyncDisposable {
  /** `http://host:port`, for `BOT_API_ROOT`. */
  readonly root: string;
  readonly faults: Faults<{
    readonly code: number;
    readonly description: string;
    readonly retryAfter?: number;
  }>;
  /** A method's name as documented, from one in any case; undefined when there is no such method. */
  findMethodName(name: string): string | undefined;
  /** The private chat of a person with the bot; the same object on every call. */
  chat(personId: bigint): PersonChat;
  /** The called methods, in order. */
  readonly calls: readonly { readonly method: string }[];
  /** The unconfirmed updates, oldest first. */
  pendingUpdates(): readonly Update[];
  /** Delivers an update again, as Telegram does when its confirmation is lost. */
  redeliver(updateId: number): void;
  /** Makes the bot receive picked results, as `/setinlinefeedback` of @BotFather does. Off at first. */
  setInlineFeedback(enabled: boolean): void;
  /** While down, the server cuts connections and calls no webhook. */
  setDown(down: boolean): void;
}
