import { TelegramError } from '../../contacts/telegram-error.ts';
import { waitFor } from '../../runtime/clock.ts';
import {
  nextBackupAt,
  recordBackup,
  reserveBackups,
  type DueBackup,
} from '../../store/account-backups.ts';
import { findSession } from '../../store/accounts.ts';
import type { Services } from '../services/services.ts';
import type { WakeUp } from '../services/wake-up.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { makeBackup } from './make-backup.ts';

/** How many files are sent at once. */
const atOnce = 3;
/** An upload that hangs holds up no other backup for longer. Below the first wait, after which it is tried again. */
const deadlineMs = 5 * 60_000;
/** A backup that failed, or whose process died, is made again after this, then less and less often. */
const tries = { firstWaitMs: 10 * 60_000, longestMs: 24 * 60 * 60_000 } as const;
/** Another process may have stored an interval, or an account may be signed in again. */
const maxSleepMs = 5 * 60_000;
/** Another process may have reserved what is due. */
const minSleepMs = 10_000;

/**
 * Makes due backups and emits those whose content is not the one that was sent last, until `signal` is aborted. At
 * least once: a process that dies after a file was sent and before that is recorded causes a second file.
 */
export async function sendDueBackups(
  pool: SessionPool,
  wakeUp: WakeUp,
  services: Pick<Services, 'database' | 'keys' | 'events' | 'clock' | 'log'>,
  signal: AbortSignal,
): Promise<void> {
  const { database, clock, log } = services;

  /** Those that count among the ones that are sent at once. */
  const running = new Set<Promise<void>>();
  /** The accounts whose file is still being sent, which may take longer. */
  const sending = new Set<string>();

  /** Never rejects. */
  const send = async (due: DueBackup): Promise<void> => {
    const { accountId: account } = due;
    sending.add(account);
    try {
      await sendIfChanged(due, pool, services);
    } catch (error) {
      if (signal.aborted) return;
      const field = error instanceof TelegramError ? { why: error.reason.kind } : { err: error };
      log.warn({ ...field, account }, 'A backup of an account is made later');
    } finally {
      sending.delete(account);
    }
  };

  const start = (due: DueBackup): void => {
    const end = (): void => {
      running.delete(sent);
      wakeUp.request();
    };
    // Rejects when `signal` is aborted: an upload that hangs must not hold up the stop.
    const sent = waitFor(clock, deadlineMs, send(due), signal).then(end, end);
    running.add(sent);
  };

  const pass = async (): Promise<number> => {
    const limit = atOnce - running.size;
    // The end of one requests a wake-up.
    if (limit === 0) return maxSleepMs;
    const due = await reserveBackups(database, { now: clock.now(), limit, ...tries });
    // One that is due again while it is sent would come twice.
    due.filter(({ accountId }) => !sending.has(accountId)).forEach(start);
    const next = await nextBackupAt(database);
    const waitMs = next ? next.getTime() - clock.now().getTime() : maxSleepMs;
    return Math.max(minSleepMs, Math.min(maxSleepMs, waitMs));
  };

  while (!signal.aborted) {
    const sleepMs = await pass().catch((error: unknown) => {
      log.warn({ err: error }, 'Reserving due backups failed');
      return maxSleepMs;
    });
    await wakeUp.sleep(sleepMs, clock, signal);
  }
  await Promise.all(running);
}

/** Throws `TelegramError`. A listener that fails leaves the backup due. */
async function sendIfChanged(
  { accountId, digest }: DueBackup,
  pool: SessionPool,
  services: Pick<Services, 'database' | 'keys' | 'events' | 'clock' | 'log'>,
): Promise<void> {
  const { database, events, clock } = services;
  const stored = await findSession(database, accountId);
  if (!stored) return;
  const backup = await pool.use(accountId, (session) => makeBackup(session, services));
  if (backup.digest === digest) {
    await recordBackup(database, accountId, { digest: undefined, now: clock.now() });
    return;
  }
  await events.emit({ kind: 'backup', account: stored.account, backup });
}
