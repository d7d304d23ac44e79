import { sequentialize } from '@grammyjs/runner';
import { Bot, type Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { AccountEvent, Roster } from '../accounts/roster.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { access, privateChatsOnly } from './access.ts';
import { createPairingChats } from './account/pairing-chats.ts';
import { typedSecrets } from './account/typed-secrets.ts';
import { downloader } from './download.ts';
import { features } from './features.ts';
import { undoPresenter } from './history/undo-presenter.ts';
import { importPresenter } from './import/import-presenter.ts';
import { introduce } from './introduction.ts';
import { addresseeOf } from './kit/addressee.ts';
import { errorBoundary } from './kit/error-boundary.ts';
import type { BotContext } from './kit/feature.ts';
import type { Locale, Locales } from './kit/locale.ts';
import type { PersonContext } from './kit/person-context.ts';
import { answering, typing } from './kit/presence.ts';
import { createQuestions } from './kit/questions.ts';
import { createReplies } from './kit/reply.ts';
import { WorkBoard } from './kit/work-board.ts';
import { retry } from './retry.ts';
import { redeem } from './start/start.ts';

/** The kinds of updates that the bot handles, for `getUpdates` and `setWebhook`. */
export const allowedUpdates = ['message', 'callback_query'] as const;

/** Longer than a poll can last. */
const requestSeconds = 45;

export interface RosterBot extends AsyncDisposable {
  /**
   * Handles one update, as Telegram delivered it. Updates of one person are handled in the order of
   * the calls. The caller removes repeated updates: polling by their ids, the webhook queue by its
   * keys. Waits for `start`. Never rejects.
   */
  handle(update: unknown): Promise<void>;
  /**
   * Fetches the bot's own user and sets its commands and descriptions. Retries until Telegram answers;
   * throws if Telegram rejects the token.
   */
  start(): Promise<void>;
  /** Without the @. Throws before `start`. */
  readonly username: string;
  readonly api: Api;
}

export function createBot(options: {
  readonly token: string;
  readonly apiRoot?: string | undefined;
  readonly roster: Roster;
  readonly pairingPage: (token: string) => string;
  readonly pairingPageIsPublic: boolean;
  readonly locales: Locales;
  readonly clock: Clock;
  readonly log: Log;
}): RosterBot {
  const { token, apiRoot, roster, locales, clock, log } = options;
  const grammy = new Bot<PersonContext>(token, {
    client: { timeoutSeconds: requestSeconds, ...(apiRoot === undefined ? {} : { apiRoot }) },
  });
  const stop = new AbortController();
  grammy.api.config.use(retry(clock, stop.signal));

  /** Of people this process has heard from; the others read English until they write again. */
  const spoken = new Map<bigint, Locale>();
  const localeOf = (id: bigint): Locale => spoken.get(id) ?? locales.english;
  const replies = createReplies(grammy.api, log, {
    localeOf,
    plainTables: (id) => roster.preferences.plainTables(id),
  });
  const commands = features.flatMap((feature) => feature.commands);
  const { dialogs } = roster;
  const questions = createQuestions({ dialogs, replies, api: grammy.api, clock, log });
  const resources = new AsyncDisposableStack();
  const services: Omit<BotContext, 'pairings'> = {
    roster,
    questions,
    replies,
    localeOf,
    resources,
    importBoard: new WorkBoard(importPresenter(roster), { roster, replies, clock }),
    undoBoard: new WorkBoard(undoPresenter(roster), { roster, replies, clock }),
    clock,
    log,
    commands,
    api: grammy.api,
    username: () => grammy.botInfo.username,
    pairingPage: options.pairingPage,
    pairingPageIsPublic: options.pairingPageIsPublic,
    download: downloader({ token, apiRoot, api: grammy.api }),
  };
  const bot: BotContext = { ...services, pairings: createPairingChats(services) };

  grammy.use(
    privateChatsOnly(locales),
    sequentialize((ctx) => String(ctx.personId)),
    answering(clock, log),
    errorBoundary(replies, log),
    typing(clock, log),
    access(roster.access, redeem(bot), clock),
    async (ctx, next) => {
      spoken.set(ctx.personId, ctx.locale);
      await next();
    },
    typedSecrets(bot),
    questions.middleware,
    ...features.map((feature) => feature.build(bot)),
  );

  const deliver = async (event: AccountEvent): Promise<void> => {
    for (const feature of features) {
      const screen = await feature.onEvent?.(event, bot);
      if (screen) await replies.send(await addresseeOf(roster, event.account), screen);
    }
    // Marked after sending: notifications that could not be sent are delivered again.
    if (event.kind === 'notifications')
      await roster.notifications.markDelivered(event.notifications.map(({ id }) => id));
  };
  const events = roster.accounts.subscribe(deliver);

  const started = Promise.withResolvers<void>();
  return {
    api: grammy.api,
    get username() {
      return grammy.botInfo.username;
    },
    handle: async (update) => {
      await started.promise;
      try {
        // Updates come from Telegram or from the sealed queue, and grammY tolerates missing parts.
        await grammy.handleUpdate(update as Update);
      } catch (error) {
        log.error({ err: error }, 'Handling an update failed');
      }
    },
    start: async () => {
      await introduce(grammy, commands, { locales, clock, log, signal: stop.signal });
      started.resolve();
    },
    [Symbol.asyncDispose]: async () => {
      events[Symbol.dispose]();
      await resources.disposeAsync();
      stop.abort(new Error('The bot is stopping.'));
    },
  };
}
