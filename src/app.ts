import { createHash } from 'node:crypto';
import { type as systemName } from 'node:os';
import manifest from '../package.json' with { type: 'json' };
import type { FileWorkers } from './accounts/files/file-workers.ts';
import { openCallBudgets } from './accounts/services/call-budgets.ts';
import { openRoster } from './accounts/open-roster.ts';
import { createBot } from './bot/bot.ts';
import { readPersonUpdate } from './bot/person-update.ts';
import { setWebhook } from './bot/webhook.ts';
import { failureWords } from './bot/kit/failure-words.ts';
import { loadLocales } from './bot/kit/locale.ts';
import { startPolling } from './bot/polling.ts';
import { systemClock, type Clock } from './runtime/clock.ts';
import type { Config } from './config.ts';
import { openBoss } from './jobs/boss.ts';
import { workQueue } from './jobs/work-queue.ts';
import { Intake } from './jobs/intake.ts';
import { createLog, type Log } from './runtime/log.ts';
import type { Database } from './store/database.ts';
import { openDatabase } from './store/postgres.ts';
import { openKeys } from './store/seal.ts';
import { connectTelegram } from './telegram/telegram.ts';
import { pairingPage } from './web/pairing-page.ts';
import { startWebServer } from './web/server.ts';
import { webhook } from './web/webhook.ts';

/** The running program. Disposing it waits for running handlers and closes all connections. */
export interface App extends AsyncDisposable {
  /** The address of the HTTP server for this machine. */
  readonly url: string;
  /** The link that makes a person the owner; undefined if the bot has one. */
  readonly claimLink: string | undefined;
}

/** Parts that the caller opened; all others are opened by the configuration. */
export interface Seams {
  /** Closed with the program. */
  readonly database?: Database & AsyncDisposable;
  readonly clock?: Clock;
  readonly log?: Log;
  /** Aborts a start that waits for Telegram. */
  readonly signal?: AbortSignal;
  readonly files?: FileWorkers;
}

/** Opens everything below the bot: the database, the Telegram client, the accounts and the job queue. */
export async function openFoundations(config: Config, seams: Seams = {}) {
  await using opened = new AsyncDisposableStack();
  const clock = seams.clock ?? systemClock;
  const log = seams.log ?? createLog(config.logLevel);
  const database = opened.use(seams.database ?? (await openDatabase(config, log)));
  const keys = await openKeys(config);
  const telegram = opened.use(
    connectTelegram({
      apiId: config.apiId,
      apiHash: config.apiHash,
      dcs: config.dcs,
      publicKeyPem: config.mtprotoPublicKey,
      // Shown under Settings > Devices. It changes only with a release: other changes look suspicious
      // to Telegram.
      device: { model: 'Roster', system: systemName(), app: manifest.version },
      // The token and not a sealing key: a new sealing key must not renew the budgets.
      budgets: openCallBudgets({ database, clock, secret: config.botToken }),
      clock,
      log,
    }),
  );
  const boss = opened.use(openBoss(database.url, log));
  const work = workQueue(boss);
  const roster = opened.use(
    await openRoster({
      database,
      telegram,
      keys,
      owners: config.owners,
      enqueueWork: work.enqueue,
      deleteWork: work.deleteOf,
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

/** Connects all parts of the program; resolves when it serves requests and updates. */
export async function startApp(config: Config, seams: Seams = {}): Promise<App> {
  await using opened = new AsyncDisposableStack();
  const foundations = opened.use(await openFoundations(config, seams));
  const { database, keys, roster, work, clock, log } = foundations;

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
      clock,
      log,
    }),
  );

  const page = await pairingPage({
    pages: roster.pairing.pages,
    botName: () => `@${bot.username}`,
    clock,
    say: (reason) => locales.english.plain(failureWords(reason)),
  });
  const secret = webhookSecret(config);
  const intake = opened.use(await Intake.open({ database, keys, handlers: bot, clock, log }));
  const take = (received: readonly object[]): Promise<void> =>
    intake.take(received.flatMap((update) => readPersonUpdate(update) ?? []));
  const hook = webhook({ path: '/telegram', secret, take: (update) => take([update]) });
  const isPublic = config.publicUrl !== undefined;
  const web = opened.use(
    await startWebServer({
      host: config.host,
      port: config.port,
      isPublic,
      trusted: isPublic ? [hook] : [],
      routes: [page],
      clock,
      log,
    }),
  );
  address.page = config.publicUrl ?? web.url;

  const { signal } = seams;
  // The signal may have aborted before the listener below.
  signal?.throwIfAborted();
  const giveUp = (): void => void bot[Symbol.asyncDispose]();
  signal?.addEventListener('abort', giveUp);
  try {
    await bot.start();
    if (config.publicUrl) await setWebhook(bot, `${config.publicUrl}/telegram`, secret);
  } finally {
    // From here on, the bot closes after the work whose results it delivers.
    signal?.removeEventListener('abort', giveUp);
  }
  if (!config.publicUrl) opened.use(startPolling({ api: bot.api, take, clock, log }));

  const claim = await roster.access.claimToken();
  // Serving comes first. The bot listens for the events of this work, and outlives it.
  roster.start();
  opened.use(work.start((longWork, attempt) => roster.workOn(longWork, attempt), { clock, log }));

  const claimLink = claim && `https://t.me/${bot.username}?start=claim-${claim}`;
  const closing = opened.move();
  return { url: web.url, claimLink, [Symbol.asyncDispose]: () => closing.disposeAsync() };
}

/** Derived from the token, so that all processes and starts have the same secret. */
function webhookSecret(config: Config): string {
  return createHash('sha256').update(`webhook ${config.botToken}`).digest('base64url');
}
