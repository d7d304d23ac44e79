import { createHash } from 'node:crypto';
import type { FileWorkers } from './accounts/files/file-workers.ts';
import { openCallBudgets } from './accounts/services/call-budgets.ts';
import { openRoster } from './accounts/open-roster.ts';
import { createBot } from './bot/bot.ts';
import { readPersonUpdate } from './bot/person-update.ts';
import { setWebhook } from './bot/webhook.ts';
import { pageLanguage } from './bot/account/page-texts.ts';
import { loadLocales } from './bot/kit/locale.ts';
import { startPolling } from './bot/polling.ts';
import { systemClock, waitFor, type Clock } from './runtime/clock.ts';
import { createMetrics, type Metrics } from './runtime/metrics.ts';
import type { Config } from './config.ts';
import { createReadiness, observe } from './observe.ts';
import { keepRecentErrors, type LoggedError } from './runtime/recent-errors.ts';
import { runInOneProcess } from './jobs/in-one-process.ts';
import { Intake } from './jobs/intake.ts';
import { createWorkRunner } from './jobs/work-runner.ts';
import { createLog, type Log } from './runtime/log.ts';
import type { Database } from './store/database.ts';
import { openDatabase } from './store/postgres.ts';
import { openKeys } from './store/seal.ts';
import { telegramSettings } from './telegram-settings.ts';
import { connectTelegram } from './telegram/telegram.ts';
import { pairingPage } from './web/pairing-page.ts';
import { operate } from './web/operate.ts';
import { startWebServer } from './web/server.ts';
import { webhook } from './web/webhook.ts';

/** The running program. Disposing it waits for running handlers and closes all connections. */
export interface App extends AsyncDisposable {
  /** The address of the HTTP server for this machine. */
  readonly url: string;
  /** The username of the bot, without the @. */
  readonly botName: string;
  /** The link that makes a person the owner; undefined if the bot has one. */
  readonly claimLink: string | undefined;
}

/** Parts that the caller opened; all others are opened by the configuration. */
export interface Seams {
  /** May still be opening. Closed with the program. */
  readonly database?: PromiseLike<Database & AsyncDisposable> | (Database & AsyncDisposable);
  readonly clock?: Clock;
  readonly log?: Log;
  /** Aborts a start that waits for Telegram. */
  readonly signal?: AbortSignal;
  readonly files?: FileWorkers;
  readonly metrics?: Metrics;
  /** The errors in `log`, which keeps them already. */
  readonly recentErrors?: () => readonly LoggedError[];
}

/** Serving comes first, but a Bot API that does not answer holds up no account and no work for longer. */
const servingFirstMs = 2000;

/** Opens everything below the bot: the database, the Telegram client, the accounts and the runner of long work. */
export async function openFoundations(config: Config, seams: Seams = {}) {
  await using opened = new AsyncDisposableStack();
  const clock = seams.clock ?? systemClock;
  const log = seams.log ?? createLog(config.logLevel);
  const database = opened.use(await (seams.database ?? openDatabase(config, log)));
  const keys = await openKeys(config);
  const telegram = opened.use(
    connectTelegram({
      ...telegramSettings(config),
      // The token and not a sealing key: a new sealing key must not renew the budgets.
      budgets: openCallBudgets({
        database,
        ...(seams.clock && { clock }),
        secret: config.botToken,
      }),
      ...(seams.metrics && { metrics: seams.metrics }),
      clock,
      log,
    }),
  );
  const work = createWorkRunner(log);
  const roster = opened.use(
    await openRoster({
      database,
      telegram,
      keys,
      owners: config.owners,
      enqueueWork: work.enqueue,
      ...(seams.recentErrors && { recentErrors: seams.recentErrors }),
      clock,
      log,
      ...(seams.files && { files: seams.files }),
    }),
  );
  const closing = opened.move();
  return {
    database,
    keys,
    roster,
    work,
    clock,
    log,
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

/**
 * Connects all parts of the program; resolves when it serves requests and updates. Health is answered from the
 * beginning. Accounts and long work begin after serving, or without it while the Bot API does not answer.
 */
export async function startApp(config: Config, seams: Seams = {}): Promise<App> {
  const { clock = systemClock, metrics = createMetrics() } = seams;
  const { log, recentErrors } = logOf(config, seams);
  await using opened = new AsyncDisposableStack();
  if (config.traceEndpoint !== undefined) {
    const { exportSpans } = await import('./runtime/spans/export-spans.ts');
    opened.use(exportSpans(config.traceEndpoint));
  }
  const opening = Promise.resolve(seams.database ?? openDatabase(config, log));
  const readiness = createReadiness(clock);
  const isPublic = config.publicUrl !== undefined;
  const { host, port, metricsToken } = config;
  const always = [operate({ readiness, metrics, metricsToken })];
  const web = opened.use(
    await startWebServer({ host, port, isPublic, always, clock, log }).catch(
      async (error: unknown) => {
        await using _database = await opening;
        throw error;
      },
    ),
  );
  const foundations = opened.use(
    await openFoundations(config, {
      ...seams,
      database: opening,
      clock,
      log,
      metrics,
      recentErrors,
    }),
  );
  const { database, keys, roster, work } = foundations;

  const locales = loadLocales();
  const address = { page: '' };
  const bot = opened.use(
    createBot({
      token: config.botToken,
      apiRoot: config.botApiRoot,
      roster,
      pairingPage: (token) => `${address.page}/pair#${token}`,
      pairingPageIsPublic: config.publicUrl !== undefined,
      locales,
      metrics,
      clock,
      log,
    }),
  );
  // The bot delivers what ends while the roster closes: an event without a listener is lost.
  opened.use(roster);
  observe({ readiness, metrics }, { database, roster, bot, config, clock });

  const page = await pairingPage({
    pages: roster.pairing.pages,
    botName: () => `@${bot.username}`,
    language: (accepted) => pageLanguage(locales, accepted),
  });
  const secret = webhookSecret(config);
  const intake = opened.use(
    await Intake.open({
      database,
      keys,
      handlers: bot,
      onDeadProcess: () => roster.checkDueWork(),
      metrics,
      clock,
      log,
    }),
  );
  opened.use(roster.skippedUpdates.onRunAgain((personIds) => intake.resume(personIds)));
  const take = (received: readonly object[]): Promise<void> =>
    intake.take(received.flatMap((update) => readPersonUpdate(update) ?? []));
  const hook = webhook({ path: '/telegram', secret, take: (update) => take([update]) });
  address.page = config.publicUrl ?? web.url;
  web.serve({ trusted: isPublic ? [hook] : [], routes: [page] });
  // Requests end before the parts that answer them.
  opened.use(web);

  const { signal } = seams;
  // The signal may have aborted before the listener below.
  signal?.throwIfAborted();
  const giveUp = (): void => void bot[Symbol.asyncDispose]();
  signal?.addEventListener('abort', giveUp);
  const serving = (async (): Promise<void> => {
    await bot.start();
    if (config.publicUrl) await setWebhook(bot, `${config.publicUrl}/telegram`, secret);
  })();
  try {
    await waitFor(clock, servingFirstMs, serving);
    // The bot listens for the events of this work, and outlives it.
    roster.start();
    opened.use(work.start((longWork, attempt) => roster.workOn(longWork, attempt)));
    await serving;
  } finally {
    // From here on, the bot closes after the work whose results it delivers.
    signal?.removeEventListener('abort', giveUp);
  }
  if (!config.publicUrl) {
    const name = `polling:${bot.username}`;
    const start = (lost: AbortSignal): AsyncDisposable =>
      startPolling({ api: bot.api, take, lost, clock, log });
    const title = 'polling for updates';
    opened.use(runInOneProcess({ database, name, title, start, clock, log }));
  }
  readiness.add('start', () => Promise.resolve(undefined));

  const claim = await roster.access.claimToken();
  const claimLink = claim && `https://t.me/${bot.username}?start=claim-${claim}`;
  const closing = opened.move();
  return {
    url: web.url,
    botName: bot.username,
    claimLink,
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

function logOf(
  config: Config,
  { log = createLog(config.logLevel), recentErrors, clock = systemClock }: Seams,
): ReturnType<typeof keepRecentErrors> {
  return recentErrors ? { log, recentErrors } : keepRecentErrors(log, clock);
}

/** Derived from the token, so that all processes and starts have the same secret. */
function webhookSecret(config: Config): string {
  return createHash('sha256').update(`webhook ${config.botToken}`).digest('base64url');
}
