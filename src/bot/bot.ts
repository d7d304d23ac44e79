import { Api, Bot, BotError, type ApiClientOptions } from 'grammy';
import type { Update } from 'grammy/types';
import {
  isDatabaseGone,
  nameOperations,
  type AccountEvent,
  type Roster,
  type Visitor,
} from '../accounts/roster.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Metrics } from '../runtime/metrics.ts';
import { runInSpan } from '../runtime/trace.ts';
import { identifyPerson, requireAccess } from './access.ts';
import { createPairingChats } from './account/pairing-chats.ts';
import { deleteTypedSecrets, deleteUnaskedTexts } from './account/typed-secrets.ts';
import { createDownloader } from './download.ts';
import { features } from './features.ts';
import { undoPresenter } from './history/undo-presenter.ts';
import { answerRepeats, causeOf } from './history/repeated-update.ts';
import { importPresenter } from './import/import-presenter.ts';
import { fetchOwnUser, introduce } from './introduction.ts';
import { followOwners } from './owner-menus.ts';
import { findAddressee } from './kit/addressee.ts';
import { replyWithErrors } from './kit/error-boundary.ts';
import { Handlers } from './kit/feature.ts';
import { answerInlineQueries } from './inline/inline.ts';
import type { BotContext } from './kit/bot-context.ts';
import type { Locale, Locales } from './kit/locale.ts';
import type { PersonContext } from './kit/person-context.ts';
import { answerCallbackQueries, showTyping } from './kit/presence.ts';
import { createQuestions } from './kit/questions.ts';
import { CommandWords } from './kit/typed-command.ts';
import { createReplies, type Reader } from './kit/reply.ts';
import { say } from './kit/words.ts';
import { WorkBoard } from './kit/work-board.ts';
import { reportSkipped } from './operate/health.ts';
import { retryCalls } from './retry.ts';
import { createRefusals } from './strangers.ts';
import { redeem } from './start/start.ts';
import { countCalls } from './count-calls.ts';
import { forGrammy } from './for-grammy.ts';

/** The kinds of updates that the bot handles, for `getUpdates` and `setWebhook`. */
export const allowedUpdates = ['message', 'callback_query', 'inline_query'] as const;

/** Longer than a poll can last. */
const requestSeconds = 45;

const notices = {
  overflow: 'updates-overflow',
  delay: 'updates-delay',
  skip: 'updates-skip',
  failure: 'updates-failure',
} as const;

interface Delivery {
  /** The sender, from `findVisitors`, if nothing of theirs was handled since. */
  readonly visitor?: Visitor | undefined;
  /** The update may have been handled before, by a process that died. */
  readonly mayBeRepeat?: boolean;
}

export interface RosterBot extends AsyncDisposable {
  /**
   * Handles one update, as Telegram delivered it. The caller hands over the updates of one person one at
   * a time, in order. Waits for `start`. Never rejects. `keptUntil`: the effect of the update comes later,
   * when this promise is settled. `isInterrupted`: the database went away, and the update has to be handled again.
   */
  handle(
    update: unknown,
    delivery?: Delivery,
  ): Promise<{
    readonly keptUntil?: Promise<unknown> | undefined;
    readonly isInterrupted?: boolean;
  }>;
  /** Reads what `handle` needs of people, in one query. */
  findVisitors(ids: readonly bigint[]): Promise<ReadonlyMap<bigint, Visitor>>;
  /** Answers an update of a person without access, within a budget. Does not wait for the answer. */
  refuse(update: object): void;
  /** Notifies the owners that so many updates were skipped. Rejects if that reached none of them. */
  reportSkipped(skipped: { readonly count: number; readonly until: Date }): Promise<void>;
  /** Sends one sentence about waiting or dropped messages. Does not wait for the answer. */
  notify(personId: bigint, what: keyof typeof notices): void;
  /**
   * Fetches the bot's own user, and sets its commands and descriptions in the background. Retries until
   * Telegram answers; throws if Telegram rejects the token.
   */
  start(): Promise<void>;
  /**
   * The program stops: rejects each `keptUntil` whose effect has not begun, and waits a while for the others. The bot
   * goes on to deliver events.
   */
  endGathering(): Promise<void>;
  /** Asks Telegram for the bot's own user, once. Throws grammY's errors, or that of `signal`. */
  ping(signal: AbortSignal): Promise<void>;
  /** Without the @. Throws before `start`. */
  readonly username: string;
  readonly api: Api;
}

export function createBot(options: {
  readonly token: string;
  readonly apiRoot?: string | undefined;
  /** The HTTP client for the Bot API and its files, instead of the default ones. */
  readonly fetch?: typeof fetch;
  readonly roster: Roster;
  readonly pairingPage: (token: string) => string;
  readonly pairingPageIsPublic: boolean;
  readonly locales: Locales;
  readonly metrics?: Pick<Metrics, 'countBotApiCall'>;
  readonly clock: Clock;
  readonly log: Log;
}): RosterBot {
  const { token, apiRoot, roster, locales, clock, log } = options;
  // grammY's type is that of node-fetch, but it calls any `fetch`.
  const http = options.fetch && { fetch: options.fetch as unknown as ApiClientOptions['fetch'] };
  const grammy = new Bot<PersonContext>(token, {
    client: {
      timeoutSeconds: requestSeconds,
      ...(apiRoot === undefined ? {} : { apiRoot }),
      ...http,
    },
  });
  const stop = new AbortController();
  grammy.api.config.use((call, method, payload, signal) =>
    runInSpan(`bot ${method}`, () => call(method, payload, signal)),
  );
  if (options.metrics) grammy.api.config.use(countCalls(options.metrics));
  /** Without retries. */
  const quickApi = new Api(token, grammy.api.options);
  const refuse = createRefusals(quickApi, { locales, clock, log });
  grammy.api.config.use(retryCalls(clock, stop.signal));

  const readerOf = async (id: bigint): Promise<Reader> => {
    const { plainTables, language } = await roster.preferences.reader(id);
    return { plainTables, locale: locales.find(language) };
  };
  const replies = createReplies(grammy.api, log, {
    readerOf,
    isNight: (personId) => roster.notifications.isNight(personId),
    storedButtons: roster.liveButtons,
  });
  const commands = features.flatMap((feature) => feature.commands);
  const { dialogs } = roster;
  const commandWords = new CommandWords(commands, locales.english);
  const { api } = grammy;
  const questions = createQuestions({ dialogs, replies, api, clock, log, commandWords });
  const resources = new AsyncDisposableStack();
  const services: Omit<BotContext, 'pairings'> = {
    roster,
    questions,
    replies,
    readerOf,
    locales,
    resources,
    importBoard: new WorkBoard(importPresenter(roster), { roster, replies, clock }),
    undoBoard: new WorkBoard(undoPresenter(roster), { roster, replies, clock }),
    clock,
    log,
    commands,
    commandWords,
    api,
    username: () => grammy.botInfo.username,
    pairingPage: options.pairingPage,
    pairingPageIsPublic: options.pairingPageIsPublic,
    download: createDownloader({ token, apiRoot, api: grammy.api, fetch: options.fetch }),
  };
  const bot: BotContext = { ...services, pairings: createPairingChats(services) };

  const handlers = new Handlers(bot);
  for (const feature of features) feature.build(bot, handlers);

  const followOwner = followOwners(grammy.api, commands, log);
  /** Of people who wrote to this process. */
  const languages = new Map<bigint, Locale>();
  const keptUntil = new WeakMap<Update, Promise<unknown>>();
  const deliveries = new WeakMap<Update, Delivery>();
  grammy.use(
    identifyPerson(locales),
    async (ctx, next) => {
      ctx.keepUntil = (effect) => void keptUntil.set(ctx.update, effect);
      await next();
      // If the program dies before, the update is handled again.
      await roster.views.stored(ctx.personId).catch((error: unknown) => {
        // The answer is sent already; its buttons say that they are old.
        log.error({ err: error }, 'Storing what buttons lead to failed');
      });
      followOwner(ctx);
    },
    answerCallbackQueries(clock, log),
    replyWithErrors(replies, log),
    showTyping(clock, log),
    requireAccess(roster.access, locales, (update) => deliveries.get(update)?.visitor, redeem(bot)),
    answerInlineQueries(bot),
    async (ctx, next) => {
      languages.set(ctx.personId, ctx.locale);
      ctx.mayBeRepeat = deliveries.get(ctx.update)?.mayBeRepeat ?? false;
      await next();
    },
    deleteTypedSecrets(bot),
    answerRepeats(bot),
    questions.middleware,
    deleteUnaskedTexts(bot),
    handlers.middleware,
  );

  const deliver = async (event: AccountEvent): Promise<void> => {
    for (const feature of features) {
      const screen = await feature.onEvent?.(event, bot);
      if (!screen) continue;
      const to = await findAddressee(roster, event.account);
      // The person is just pairing the account.
      await (event.kind === 'paired' ? replies.send(to, screen) : replies.sendNews(to, screen));
    }
    // Marked after sending: notifications that could not be sent are delivered again.
    if (event.kind === 'notifications')
      await roster.notifications.markDelivered(event.notifications.map(({ id }) => id));
  };
  const events = roster.accounts.subscribe(deliver);

  const started = Promise.withResolvers<void>();
  return {
    api: grammy.api,
    ping: async (signal) => {
      await quickApi.getMe(forGrammy(signal));
    },
    get username() {
      return grammy.botInfo.username;
    },
    findVisitors: (ids) => roster.access.findVisitors(ids),
    handle: async (update, delivery = {}) => {
      await started.promise;
      const handled = update as Update;
      deliveries.set(handled, delivery);
      try {
        // grammY tolerates missing parts.
        await nameOperations(causeOf(handled), () => grammy.handleUpdate(handled));
      } catch (thrown) {
        const error: unknown = thrown instanceof BotError ? thrown.error : thrown;
        if (isDatabaseGone(error)) {
          log.error({ err: error }, 'The database is unreachable');
          // By then, apps have given up an inline query.
          return { isInterrupted: handled.inline_query === undefined };
        }
        log.error({ err: error }, 'Handling an update failed');
      }
      return { keptUntil: keptUntil.get(handled) };
    },
    refuse: (update) => refuse(update as Update),
    notify: (personId, what) => {
      // Without the preferences, because the database may be away.
      const locale = languages.get(personId) ?? locales.english;
      const text = locale.plain(say(notices[what]));
      quickApi.sendMessage(Number(personId), text).catch((error: unknown) => {
        log.warn({ err: error }, 'Sending a notice about waiting messages failed');
      });
    },
    reportSkipped: async (skipped) => {
      await started.promise;
      await reportSkipped(bot, skipped);
    },
    start: async () => {
      await fetchOwnUser(grammy, { clock, log, signal: stop.signal });
      started.resolve();
      // Several calls, which no update has to wait for.
      void introduce(grammy, commands, { locales, log });
    },
    endGathering: () => resources.disposeAsync(),
    [Symbol.asyncDispose]: async () => {
      await resources.disposeAsync();
      events[Symbol.dispose]();
      stop.abort(new Error('The bot is stopping.'));
    },
  };
}
