import { openAccounts } from './accounts.ts';
import { openBackups } from './backups/backups.ts';
import { saveHiddenHolders } from './changes/hidden-holders.ts';
import { keepDeletingExpired } from './delete-expired.ts';
import { openErasure } from './erasure.ts';
import { FileWorkers } from './files/file-workers.ts';
import { openHistory } from './history/open-history.ts';
import { undoProgressOf } from './history/to-undo-run.ts';
import { workOnUndo } from './history/work-on-undo.ts';
import { reportImport, workOnImport } from './imports/work-on-import.ts';
import { openImports } from './imports/open-imports.ts';
import { restoreSnapshot } from './imports/restore-snapshot.ts';
import { importProgress } from './imports/to-import-run.ts';
import { openNotifications } from './notifications/notifications.ts';
import { openHealth } from './operate/health.ts';
import { openSkippedUpdates } from './operate/skipped-updates.ts';
import { PairingNotes } from './pairing/pairing-notes.ts';
import { Pairings } from './pairing/pairings.ts';
import { reportPairing } from './pairing/report-pairing.ts';
import { openAccess } from './people/access.ts';
import { openDialogs } from './people/dialogs.ts';
import { openPreferences } from './people/preferences.ts';
import { openLiveButtons } from './people/live-buttons.ts';
import { openViews } from './people/views.ts';
import { reportMissingKeys, resealFormer } from './reseal.ts';
import type { LoggedError } from '../runtime/recent-errors.ts';
import { AccountEvents } from './services/account-events.ts';
import type { LongWork, WorkAttempt } from './services/long-work.ts';
import type { ChangeServices, Services } from './services/services.ts';
import { WakeUp } from './services/wake-up.ts';
import { keepSessionsOpen } from './sessions/keep-sessions-open.ts';
import type { SessionHandlers } from './sessions/open-session.ts';
import { SessionPool } from './sessions/session-pool.ts';
import { UnusedSessions } from './sessions/unused-sessions.ts';
import { openSnapshots } from './snapshots/snapshots.ts';
import { handleBookEvent } from './watch/handle-book-event.ts';
import { notifyDifferences } from './watch/notify-differences.ts';
import { runDueWork } from './watch/run-due-work.ts';
import { watchAccounts } from './watch/watch-accounts.ts';
import { ReportDelivery } from './work/deliver-reports.ts';
import { RunningWork } from './work/running-work.ts';

export interface RosterOptions extends Omit<Services, 'events' | 'wakeUp'> {
  /** Telegram user ids of the owners in the configuration. */
  readonly owners: readonly bigint[];
  /** How many sessions stay open at once; 1,000 by default. */
  readonly maxOpenSessions?: number;
  /** The last errors that this process logged. */
  readonly recentErrors?: () => readonly LoggedError[];
  /** Reads the files of people; by default, workers that end with the roster. */
  readonly files?: FileWorkers;
}

export type Roster = Awaited<ReturnType<typeof openRoster>>;

/** Opens the accounts layer. Disposing it stops its work and closes its sessions. */
export async function openRoster(options: RosterOptions) {
  const {
    owners,
    maxOpenSessions: maxOpen = 1000,
    files: givenFiles,
    recentErrors = () => [],
    ...given
  } = options;
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
  const pool = opened.use(new SessionPool(services, sessionHandlers(services), { maxOpen }));
  const files = givenFiles ?? opened.use(new FileWorkers());
  const unused = new UnusedSessions(services, pool);
  const canRunnerOwn = owners.length === 0;
  const pairing = opened.use(new Pairings(services, pool, unused, { canRunnerOwn }));
  const notes = new PairingNotes(services);
  const accounts = openAccounts(pool, notes, erasure, unused, services);
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
  const reports = new ReportDelivery(
    {
      import: (id) => reportImport(id, { pool, progress: progress.import, services }),
      undo: (id) => progress.undo.report(id),
      paired: (id) => reportPairing(id, { again: false }, services),
      paired_again: (id) => reportPairing(id, { again: true }, services),
    },
    services,
  );
  const backups = openBackups(pool, services);
  const countOpenSessions = (): number => pool.openSessions.length;
  const health = openHealth(services, { countOpenSessions, recentErrors });
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
        notes.keepWriting(pool, stop.signal),
        runDueWork(pool, { work, progress, reports }, services, stop.signal),
        backups.run(stop.signal),
        keepDeletingExpired(services, stop.signal),
        reportMissingKeys(services),
        pairing.run(stop.signal),
        health.keepWriting(stop.signal),
      );
    },
    /** Looks soon whether work is due, such as that of a process that has died. */
    checkDueWork: () => services.wakeUp.request(),
    /** Sessions that are open in this process. */
    countOpenSessions,
    access,
    pairing,
    notes,
    accounts,
    views: openViews(services),
    liveButtons: openLiveButtons(services),
    imports: openImports(pool, progress.import, { ...services, files }),
    snapshots: openSnapshots(
      pool,
      (account, restore) => restoreSnapshot(account, restore, pool, services),
      services,
    ),
    backups,
    dialogs: openDialogs(services),
    health,
    skippedUpdates: openSkippedUpdates(services),
    history: openHistory(pool, progress.undo, work, services),
    notifications: openNotifications(services),
    preferences: openPreferences(services),
    /**
     * Continues enqueued work until it waits or ends, or leaves it to the attempt that has it. Throws if another
     * attempt begins later: `attempt.stop` was aborted, or the database is gone.
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
function sessionHandlers(services: ChangeServices & Pick<Services, 'events'>): SessionHandlers {
  return {
    onEvent: (session, event) => handleBookEvent(session, event, services),
    onDifferences: async (account, differences) => {
      await saveHiddenHolders(account, differences, services);
      await notifyDifferences(account, differences, services);
    },
  };
}
