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

/** The kinds of updates there is an answer to; for getUpdates and setWebhook. */
export const allowedUpdates = ['message', 'callback_query'] as const;

/** Longer than the longest wait of a poll. */
const requestSeconds = 45;

export interface RosterBot extends AsyncDisposable {
  /**
   * Handles one update, as Telegram delivered it. Updates of one person are handled in the order of
   * the calls. Whoever brings them leaves out those it brought before: polling by their ids, the queue
   * of a webhook by its keys. Waits for `start`. Never rejects.
   */
  handle(update: unknown): Promise<void>;
  /**
   * Introduces the bot: who it is, its commands and descriptions. Tries until Telegram answers; throws
   * when Telegram refuses the token.
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
  const opened = new AsyncDisposableStack();
  const given: Omit<BotContext, 'pairings'> = {
    roster,
    questions,
    replies,
    localeOf,
    opened,
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
  const bot: BotContext = { ...given, pairings: createPairingChats(given) };

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
    // Only now: what could not be sent is told again.
    if (event.kind === 'news')
      await roster.notifications.markDelivered(event.news.map(({ id }) => id));
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
        // Updates come from Telegram itself or from our own sealed queue; grammY reads them lazily.
        await grammy.handleUpdate(update as Update);
      } catch (error) {
        log.error({ err: error }, 'An update could not be handled');
      }
    },
    start: async () => {
      await introduce(grammy, commands, { locales, clock, log, signal: stop.signal });
      started.resolve();
    },
    [Symbol.asyncDispose]: async () => {
      events[Symbol.dispose]();
      await opened.disposeAsync();
      stop.abort(new Error('The bot is stopping.'));
    },
  };
}
