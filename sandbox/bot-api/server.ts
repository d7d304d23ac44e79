import type { Update } from '@grammyjs/types';
import type { Faults } from '../server/faults.ts';
import type { PersonChat, Profile } from './person-chat.ts';

export interface BotApiOptions {
  readonly host: string;
  /** 0: a free port. */
  readonly port: number;
  readonly token: string;
  readonly bot: { readonly id: bigint; readonly firstName: string; readonly username: string };
  readonly findProfile: (id: bigint) => Profile | undefined;
  readonly now: () => Date;
}

/** The running Bot API server for one bot. */
export interface BotApi extends AsyncDisposable {
  /** `http://host:port`, for `BOT_API_ROOT`. */
  readonly root: string;
  readonly faults: Faults<{
    readonly code: number;
    readonly description: string;
    readonly retryAfter?: number;
  }>;
  /** The private chat of a person with the bot; always the same object for the same person. */
  chat(personId: bigint): PersonChat;
  /** Methods called so far, in order. */
  readonly calls: readonly { readonly method: string }[];
  /** Updates that the bot has not confirmed yet, oldest first. */
  pendingUpdates(): readonly Update[];
  /** Delivers an update once more, as when its confirmation was lost. */
  redeliver(updateId: number): void;
  /** While down, connections are cut and no webhook is called. */
  setDown(down: boolean): void;
}
