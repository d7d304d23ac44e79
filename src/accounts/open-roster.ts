import { openAccounts } from './accounts.ts';
import { saveHiddenHolders } from './changes/hidden-holders.ts';
import { keepDeletingExpired } from './delete-expired.ts';
import { openErasure } from './erasure.ts';
import { FileWorkers } from './files/file-workers.ts';
import { openHistory } from './history/open-history.ts';
import { undoProgressOf } from './history/to-undo-run.ts';
import { workOnUndo } from './history/work-on-undo.ts';
import { workOnImport } from './imports/work-on-import.ts';
import { openImports } from './imports/open-imports.ts';
import { restoreSnapshot } from './imports/restore-snapshot.ts';
import { importProgress } from './imports/to-import-run.ts';
import { openNotifications } from './notifications/notifications.ts';
import { Pairings } from './pairing/pairings.ts';
import { openAccess } from './people/access.ts';
import { openDialogs } from './people/dialogs.ts';
import { openPreferences } from './people/preferences.ts';
import { openViews } from './people/views.ts';
import { reportMissingKeys, resealFormer } from './reseal.ts';
import { AccountEvents } from './services/account-events.ts';
import type { LongWork, WorkAttempt } from './services/long-work.ts';
import type { Services } from './services/services.ts';
import { WakeUp } from './services/wake-up.ts';
import { keepSessionsOpen } from './sessions/keep-sessions-open.ts';
import type { SessionHandlers } from './sessions/open-session.ts';
import { SessionPool } from './sessions/session-pool.ts';
import { openSnapshots } from './snapshots/snapshots.ts';
import { handleBookEvent } from './watch/handle-book-event.ts';
import { notifyDifferences } from './watch/notify-differences.ts';
import { runDueWork } from './watch/run-due-work.ts';
import { watchAccounts } from './watch/watch-accounts.ts';
import { RunningWork } from './work/running-work.ts';

export interface RosterOptions extends Omit<Services, 'events' | 'wakeUp'> {
  /** Telegram user ids of the owners in the configuration. */
  readonly owners: readonly bigint[];
  /** How many sessions stay open at once; 1,000 by default. */
  readonly maxOpenSessions?: number;
  /** Reads the files of people; by default, workers that end with the roster. */
  readonly files?: FileWorkers;
}

export type Roster = Awaited<ReturnType<typeof openRoster>>;

/** Opens the accounts layer. Disposing it stops its work and closes its sessions. */
export async function openRoster(options: RosterOptions) {
  const { owners, maxOpenSessions: maxOpen = 1000, files: givenFiles, ...given } = options;
  const services: Services = {
    ...given,
    events: new AccountEvents(given.log),
    wakeUp: new WakeUp(),
  };

  await using opened = new AsyncDisposableStack();
  const erasure = opened.use(openErasure(services));
  // Before anything opens: nothing else reads what earlier versions stored in clear or for former purposes.
  const resealed = await resealFormer(services);
  if (resealed > 0) {
    services.log.info({ count: resealed }, 'Rows of an earlier version were sealed');
    erasure.request();
  }
  const pool = opened.use(new SessionPool(services, sessionHandlers(services), maxOpen));
  const files = givenFiles ?? opened.use(new FileWorkers());
  const pairing = opened.use(new Pairings(services, pool, { canRunnerOwn: owners.length === 0 }));
  const accounts = openAccounts(pool, erasure, services);
  const access = await openAccess(owners, services, {
    unpairAll: async (personId) => {
      await pairing.cancel(personId);
      return accounts.unpairAll(personId);
    },
    deleted: () => erasure.request(),
  });
  const stop = new AbortController();
  const progress = { import: importProgress(services), undo: undoProgressOf(services) };
  const work = new RunningWork(
    {
      import: (id, attempt) =>
        workOnImport(id, attempt, { pool, progress: progress.import, services }),
      undo: (id, attempt) => workOnUndo(id, attempt, { pool, progress: progress.undo, services }),
    },
    stop.signal,
  );
  const loops: Promise<void>[] = [];
  const closing = opened.move();
  return {
    /**
     * Begins the work in the background, once: opens sessions, reads accounts, runs due work, and looks after what
     * is stored. Not for a process without listeners for events, where the results would reach no person.
     */
    start(): void {
      loops.push(
        keepSessionsOpen(pool, services, stop.signal),
        watchAccounts(pool, services, stop.signal),
        runDueWork(pool, progress, services, stop.signal),
        keepDeletingExpired(services, stop.signal),
        reportMissingKeys(services),
      );
    },
    access,
    pairing,
    accounts,
    views: openViews(services),
    imports: openImports(pool, progress.import, { ...services, files }),
    snapshots: openSnapshots(
      pool,
      (account, difference, name) => restoreSnapshot(account, difference, name, pool, services),
      services,
    ),
    dialogs: openDialogs(services),
    history: openHistory(progress.undo, work, services),
    notifications: openNotifications(services),
    preferences: openPreferences(services),
    /**
     * Continues enqueued work until it waits or ends. Throws if it has to be called again:
     * `attempt.stop` was aborted, the database is gone, or a listener of the final event failed.
     */
    workOn: (longWork: LongWork, attempt: WorkAttempt) => work.run(longWork, attempt),
    async [Symbol.asyncDispose](): Promise<void> {
      stop.abort();
      await closing.disposeAsync();
      await Promise.all(loops);
    },
  };
}

/** The session pool is below history and notifications; these reactions connect them. */
function sessionHandlers(
  services: Pick<Services, 'database' | 'events' | 'wakeUp' | 'clock'>,
): SessionHandlers {
  return {
    onEvent: (session, event) => handleBookEvent(session, event, services),
    onDifferences: async (account, differences) => {
      await saveHiddenHolders(account, differences, services);
      await notifyDifferences(account, differences, services);
    },
  };
}
