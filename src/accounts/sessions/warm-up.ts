import { isSignedOut } from './open-session.ts';
import { listSignedIn } from '../../store/accounts.ts';
import type { SessionPool } from './session-pool.ts';
import type { Services } from '../services/services.ts';

const atOnce = 20;
const passMs = 30_000;
const longestWaitMs = 30 * 60_000;

/**
 * Keeps the books of signed-in accounts open without being asked, so that what happens to them is
 * heard: at the start, when another process gave them up, and after failures, less and less often.
 */
export async function keepSessionsOpen(
  pool: SessionPool,
  services: Services,
  signal: AbortSignal,
): Promise<void> {
  const { clock, log } = services;
  const failures = new Map<string, { readonly count: number; readonly until: number }>();

  const open = async (accountId: string): Promise<void> => {
    try {
      await pool.open(accountId);
      failures.delete(accountId);
    } catch (error) {
      if (signal.aborted || isSignedOut(error)) return;
      const count = (failures.get(accountId)?.count ?? 0) + 1;
      const wait = Math.min(passMs * 2 ** (count - 1), longestWaitMs);
      failures.set(accountId, { count, until: clock.now().getTime() + wait });
      log.warn({ err: error, account: accountId, wait }, 'An account could not be opened');
    }
  };

  const pass = async (): Promise<void> => {
    pool.unloadIdle();
    const now = clock.now().getTime();
    const due = (await listSignedIn(services.database))
      .filter(({ id }) => !pool.isHeld(id) && (failures.get(id)?.until ?? 0) <= now)
      .slice(0, Math.max(0, pool.room))
      .values();
    // Workers that share one iterator: each takes the next account when it is done with one.
    const worker = async (): Promise<void> => {
      for (const { id } of due) if (!signal.aborted) await open(id);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  };

  while (!signal.aborted) {
    await pass().catch((error: unknown) =>
      log.warn({ err: error }, 'The list of accounts could not be read'),
    );
    await clock.sleep(passMs, signal).catch(() => undefined);
  }
}
