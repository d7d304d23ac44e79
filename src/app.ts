import { createHash } from 'node:crypto';
import { type as systemName } from 'node:os';
import { openRoster } from './accounts/open-roster.ts';
import type { Roster } from './accounts/roster.ts';
import { createBot } from './bot/bot.ts';
import { deliverTo, senderOf } from './bot/webhook.ts';
import { failureWords } from './bot/kit/failure-words.ts';
import { loadLocales } from './bot/kit/locale.ts';
import { startPolling } from './bot/polling.ts';
import { systemClock, type Clock } from './runtime/clock.ts';
import type { Config } from './config.ts';
import type { FailureReason } from './contacts/telegram-error.ts';
import { openBoss, type Boss } from './jobs/boss.ts';
import { workQueue, type WorkQueue } from './jobs/work-queue.ts';
import { openUpdateQueue } from './jobs/update-queue.ts';
import { createLog, type Log } from './runtime/log.ts';
import { openDatabase } from './store/postgres.ts';
import { openKeys, type Keys } from './store/seal.ts';
import type { Database } from './store/database.ts';
import { connectTelegram } from './telegram/telegram.ts';
import { pairingPage } from './web/pairing-page.ts';
import { startWebServer } from './web/server.ts';
import { webhook } from './web/webhook.ts';

/** The running program. Disposing it finishes what is being answered and leaves nothing behind. */
export interface App extends AsyncDisposable {
  /** Where HTTP really listens, as this machine sees it. */
  readonly url: string;
  /** Opens the bot as its owner; undefined once it has one. */
  readonly claimLink: string | undefined;
}

/** What a test puts in the place of the world. */
export interface Seams {
  readonly clock?: Clock;
  readonly log?: Log;
  /** Gives up a start that waits for Telegram. */
  readonly signal?: AbortSignal;
}

/** Everything below the chat: the database, the way to Telegram, and the accounts on top of both. */
export interface Foundations extends AsyncDisposable {
  readonly database: Database;
  readonly keys: Keys;
  readonly roster: Roster;
  readonly boss: Boss;
  readonly work: WorkQueue;
  readonly clock: Clock;
  readonly log: Log;
}

/** `unasked`: false for who listens to no events of the accounts. */
export async function openFoundations(
  config: Config,
  seams: Seams = {},
  unasked = true,
): Promise<Foundations> {
  await using opened = new AsyncDisposableStack();
  const clock = seams.clock ?? systemClock;
  const log = seams.log ?? createLog(config.logLevel);
  const database = opened.use(await openDatabase(config, log));
  const keys = await openKeys(config);
  const telegram = opened.use(
    connectTelegram({
      apiId: config.apiId,
      apiHash: config.apiHash,
      dcs: config.dcs,
      publicKeyPem: config.mtprotoPublicKey,
      // Shown under Settings > Devices: honest and always the same, or Telegram grows suspicious.
      device: { model: 'Roster', system: systemName(), app: '0.1' },
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
      enqueueWork: work.put,
      unasked,
      clock,
      log,
    }),
  );
  const closing = opened.move();
  return {
    database,
    keys,
    roster,
    boss,
    work,
    clock,
    log,
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

/** Starts the program and resolves when it serves: the only place that joins its parts. */
export async function startApp(config: Config, seams: Seams = {}): Promise<App> {
  await using opened = new AsyncDisposableStack();
  const foundations = opened.use(await openFoundations(config, seams));
  const { keys, roster, boss, work, clock, log } = foundations;

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

  // After the bot, which hears how far it is.
  opened.use(await work.work((one, turn) => roster.workOn(one, turn), log));

  const say = (reason: FailureReason): string => locales.english.plain(failureWords(reason));
  const routes = [await pairingPage({ pairing: roster.pairing, clock, say })];
  const secret = webhookSecret(config);
  if (config.publicUrl) {
    const queue = opened.use(
      await openUpdateQueue({
        boss,
        keys,
        handle: (update) => bot.handle(update),
        log,
      }),
    );
    routes.push(
      webhook({
        path: '/telegram',
        secret,
        take: (update) => queue.put(update, senderOf(update)),
      }),
    );
  }
  const web = opened.use(
    await startWebServer({ host: config.host, port: config.port, routes, log }),
  );
  address.page = config.publicUrl ?? web.url;

  // The database is slow to start, and who gave up meanwhile is not heard below.
  seams.signal?.throwIfAborted();
  seams.signal?.addEventListener('abort', () => void bot[Symbol.asyncDispose]());
  await bot.start();
  if (config.publicUrl) await deliverTo(bot, `${config.publicUrl}/telegram`, secret);
  else opened.use(startPolling(bot, { clock, log }));

  const claim = await roster.access.claimToken();
  const claimLink = claim && `https://t.me/${bot.username}?start=claim-${claim}`;
  const closing = opened.move();
  return { url: web.url, claimLink, [Symbol.asyncDispose]: () => closing.disposeAsync() };
}

/** The same after each start and in each process, and of no use to find the token it comes from. */
function webhookSecret(config: Config): string {
  return createHash('sha256').update(`webhook ${config.botToken}`).digest('base64url');
}
