import type { Clock } from '../runtime/clock.ts';
import type { Telegram } from '../contacts/sign-in.ts';
import type { Log } from '../runtime/log.ts';
import { expireChanges } from '../store/changes.ts';
import { forgetChanges } from '../store/history.ts';
import type { Database } from '../store/database.ts';
import { forgetDialogs } from '../store/dialogs.ts';
import { forgetImports } from '../store/imports.ts';
import { forgetKnownUsers } from '../store/known-users.ts';
import { deleteOldNotifications } from '../store/notifications.ts';
import type { Keys } from '../store/seal.ts';
import { forgetSnapshots } from '../store/snapshots.ts';
import { forgetExpiredTokens } from '../store/tokens.ts';
import { forgetViews } from '../store/views.ts';
import { openAccess } from './people/access.ts';
import { AccountEvents } from './services/account-events.ts';
import { openAccounts } from './account-list.ts';
import { WakeUp } from './services/wake-up.ts';
import { openDialogs } from './people/dialogs.ts';
import { runDueWork } from './watch/due-work.ts';
import { SessionPool } from './sessions/session-pool.ts';
import { Pairings } from './pairing/pairings.ts';
import { openPreferences } from './people/preferences.ts';
import type { Roster } from './roster.ts';
import { openHistory } from './history/open-history.ts';
import { undoProgressOf } from './history/to-undo-run.ts';
import { workOnUndo } from './history/undo-run.ts';
import { importProgress } from './import/to-run.ts';
import { workOnImport } from './import/import-run.ts';
import { openImports } from './import/open-imports.ts';
import { openSnapshots } from './snapshots/open-snapshots.ts';
import type { EnqueueWork, Services } from './services/services.ts';
import { openViews } from './people/views.ts';
import { watchAccounts } from './watch/keep-watch.ts';
import { openNotifications } from './notifications/notifications.ts';
import { RunningWork } from './work/running-work.ts';
import { keepSessionsOpen } from './sessions/warm-up.ts';

/** Calls have deadlines far below this: who wrote such a change has ended. */
const changeMs = 10 * 60_000;
/** Buttons of messages that nobody pressed for so long may stop working. */
const viewMs = 90 * 24 * 60 * 60_000;
/** People met once and never again are of no more use, and their names are nobody's business. */
const knownMs = 90 * 24 * 60 * 60_000;
/** Who answers a question so much later has forgotten what it was about. */
const dialogMs = 7 * 24 * 60 * 60_000;
/** Until then, what was told once is not told again. */
const newsMs = 30 * 24 * 60 * 60_000;
const planMs = 7 * 24 * 60 * 60_000;
const ledgerMs = 90 * 24 * 60 * 60_000;

export interface RosterOptions {
  readonly database: Database;
  readonly telegram: Telegram;
  readonly keys: Keys;
  /** Telegram user ids that own the bot by configuration. */
  readonly owners: readonly bigint[];
  readonly clock: Clock;
  readonly log: Log;
  readonly enqueueWork: EnqueueWork;
  /** How many books are kept open at once. */
  readonly openBooks?: number;
  /**
   * Whether to open books and do what is due without being asked; true unless said. Not for a process
   * that listens to no events: what it did would be told to nobody.
   */
  readonly unasked?: boolean;
}

/** Everything the program knows of people and their accounts. */
export async function openRoster(options: RosterOptions): Promise<Roster> {
  const { owners, openBooks = 1000, unasked = true, ...given } = options;
  const services: Services = {
    ...given,
    events: new AccountEvents(given.log),
    wakeUp: new WakeUp(),
  };
  await tidy(services);

  await using opened = new AsyncDisposableStack();
  const pool = opened.use(new SessionPool(services, openBooks));
  const pairing = opened.use(new Pairings(services, pool));
  const accounts = openAccounts(pool, services);
  const access = await openAccess(owners, accounts, pairing, services);
  const stop = new AbortController();
  const news = { import: importProgress(services), undo: undoProgressOf(services) };
  const work = new RunningWork(
    {
      import: (id, turn) => workOnImport(id, turn, { pool, news: news.import, services }),
      undo: (id, turn) => workOnUndo(id, turn, { pool, news: news.undo, services }),
    },
    stop.signal,
  );
  const running = [keepTidy(services, stop.signal)];
  if (unasked) {
    running.push(
      keepSessionsOpen(pool, services, stop.signal),
      watchAccounts(pool, services, stop.signal),
      runDueWork(pool, news, services, stop.signal),
    );
  }
  const closing = opened.move();
  return {
    access,
    pairing,
    accounts,
    views: openViews(services),
    imports: openImports(pool, news.import, services),
    snapshots: openSnapshots(pool, services),
    dialogs: openDialogs(services),
    history: openHistory(news.undo, work, services),
    notifications: openNotifications(services),
    preferences: openPreferences(services),
    workOn: (put, turn) => work.on(put, turn),
    async [Symbol.asyncDispose]() {
      stop.abort();
      await closing.disposeAsync();
      await Promise.all(running);
    },
  };
}

/** Other processes are killed, and things expire, while this one runs. */
async function keepTidy(services: Services, signal: AbortSignal): Promise<void> {
  for (;;) {
    await services.clock.sleep(changeMs, signal).catch(() => undefined);
    if (signal.aborted) return;
    await tidy(services).catch((error: unknown) =>
      services.log.warn({ err: error }, 'What is over could not be cleared away'),
    );
  }
}

async function tidy({ database, clock }: Services): Promise<void> {
  const now = clock.now();
  const before = (ms: number): Date => new Date(now.getTime() - ms);
  await expireChanges(database, before(changeMs));
  await forgetChanges(database, now);
  await forgetExpiredTokens(database, now);
  await forgetViews(database, before(viewMs));
  await forgetKnownUsers(database, before(knownMs));
  await forgetDialogs(database, before(dialogMs));
  await forgetSnapshots(database, now);
  await deleteOldNotifications(database, before(newsMs));
  await forgetImports(database, { planned: before(planMs), ended: before(ledgerMs) });
}
