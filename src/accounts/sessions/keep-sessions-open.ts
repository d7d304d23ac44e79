import { hasReason } from '../../contacts/telegram-error.ts';
import { growingWaitMs } from '../../runtime/growing-wait.ts';
import { listFreeSessions } from '../../store/free-sessions.ts';
import { SealError } from '../../store/seal.ts';
import type { Services } from '../services/services.ts';
import type { SessionPool } from './session-pool.ts';

const concurrency = 20;
const intervalMs = 30_000;
const retries = { firstWaitMs: intervalMs, longestMs: 30 * 60_000 } as const;

/**
 * Keeps the sessions of signed-in accounts open so that this process receives their updates: opens
 * them at the start and after another process released them. Retries a failure with growing delays.
 */
export async function keepSessionsOpen(
  pool: SessionPool,
  services: Pick<Services, 'database' | 'clock' | 'log'>,
  signal: AbortSignal,
): Promise<void> {
  const { clock, database, log } = services;
  const failures = new Map<string, { readonly count: number; readonly until: number }>();

  const open = async (accountId: string): Promise<void> => {
    try {
      await pool.tryOpen(accountId);
      failures.delete(accountId);
    } catch (error) {
      if (signal.aborted || isRecorded(error)) return;
      const count = (failures.get(accountId)?.count ?? 0) + 1;
      const retryMs = growingWaitMs(count, retries);
      failures.set(accountId, { count, until: clock.now().getTime() + retryMs });
      log.warn({ err: error, account: accountId, retryMs }, 'Opening an account failed');
    }
  };

  const openMissing = async (): Promise<void> => {
    pool.unloadIdle();
    if (pool.freeCapacity <= 0) return;
    const now = clock.now().getTime();
    const missing = (await listFreeSessions(database))
      .filter((id) => !pool.isHeld(id) && (failures.get(id)?.until ?? 0) <= now)
      .values();
    // The workers share one iterator: each takes the next account when it is done with one. Another process may
    // have taken it meanwhile, so there is no telling how many it takes to fill the pool.
    const worker = async (): Promise<void> => {
      for (const id of missing) {
        if (signal.aborted || pool.freeCapacity <= 0) return;
        await open(id);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
  };

  while (!signal.aborted) {
    await openMissing().catch((error: unknown) =>
      log.warn({ err: error }, 'Listing the accounts to open failed'),
    );
    await clock.sleep(intervalMs, signal).catch(() => undefined);
  }
}

/** Telegram ended the session. One that cannot be unsealed stays signed in, in case its key comes back. */
function isRecorded(error: unknown): boolean {
  return (
    error instanceof Error && hasReason(error, 'signed_out') && !(error.cause instanceof SealError)
  );
}
