import { hasReason, TelegramError } from '../../contacts/telegram-error.ts';
import {
  endRound,
  planFarRounds,
  planMissingRounds,
  reserveRounds,
  reserveRoundsOf,
} from '../../store/rounds.ts';
import type { ChangeServices, Services } from '../services/services.ts';
import { WakeUp } from '../services/wake-up.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { runRound } from './run-round.ts';

const hourMs = 60 * 60_000;
const intervalMs = 30_000;
/** Accounts per pass, which spreads the load of a start. */
const accountsPerPass = 20;
/** Rounds that are planned for many accounts at once spread over this time. */
const soonMs = 2 * hourMs;
/** The next round is due after a random time in this range; each day has at least one. */
const nextRoundMs = { from: 19 * hourMs, to: 21 * hourMs } as const;
/** A round that failed, or whose process died, runs again after this. */
const retryMs = hourMs;
/** A process of an earlier version pairs accounts without planning their rounds. */
const planMissingMs = 24 * hourMs;
/** A round that is overdue by this belongs to an account whose session no process holds. */
const overdueMs = hourMs / 2;

/**
 * Reads signed-in accounts in the background. Accounts whose cache may be out of date, after a
 * reconnection or when opened, are synced soon; each account has a round about every 20 hours.
 */
export async function watchAccounts(
  pool: SessionPool,
  services: ChangeServices & Pick<Services, 'events'>,
  signal: AbortSignal,
): Promise<void> {
  const { clock, log, database, events } = services;
  const wakeUp = new WakeUp();
  const runFirstRound = async (accountId: string): Promise<void> => {
    // Rounds run where the session is. After a restart it may not be open yet.
    await pool.tryOpen(accountId).catch(() => undefined);
    wakeUp.request();
  };
  using _ = events.subscribe(async (event) => {
    if (event.kind === 'paired') void runFirstRound(event.account.id);
  });
  /** When each account was last synced here; accounts that keep failing do not delay the others. */
  const syncedAt = new Map<string, number>();

  const attempt = async (accountId: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (signal.aborted || hasReason(error, 'signed_out')) return;
      const field = error instanceof TelegramError ? { why: error.reason.kind } : { err: error };
      log.warn({ ...field, account: accountId }, 'Reading an account in the background failed');
    }
  };

  const sync = (accountId: string): Promise<void> =>
    attempt(accountId, async () => {
      syncedAt.set(accountId, clock.now().getTime());
      await pool.use(accountId, ({ addressBook, cache }) => cache.sync(addressBook));
    });

  const round = (accountId: string): Promise<void> =>
    attempt(accountId, async () => {
      // Another process that holds the session runs the round itself.
      if (!(await pool.tryOpen(accountId))) return;
      await pool.use(accountId, (session) => runRound(session, services));
      const now = clock.now().getTime();
      const next = { from: new Date(now + nextRoundMs.from), to: new Date(now + nextRoundMs.to) };
      await endRound(database, accountId, next);
    });

  let planMissingAt = clock.now();
  /** Reserves rounds that are due: of the sessions that are open here, and those that no process looks after. */
  const reserve = async (now: Date): Promise<readonly string[]> => {
    const at = (ms: number): Date => new Date(now.getTime() + ms);
    if (now >= planMissingAt) {
      await planMissingRounds(database, { now, soonMs });
      planMissingAt = at(planMissingMs);
    }
    await planFarRounds(database, { now, soonMs, farthest: at(nextRoundMs.to + hourMs) });
    const until = at(retryMs);
    const limit = accountsPerPass;
    const held = await reserveRoundsOf(database, pool.heldIds, { now, until, limit });
    const left = { now: at(-overdueMs), until, limit: limit - held.length };
    return [...held, ...(await reserveRounds(database, left))];
  };

  const pass = async (): Promise<void> => {
    const rounds = await reserve(clock.now());
    const outdated = pool.openSessions
      .filter(({ account, cache }) => cache.needsFullRead && !rounds.includes(account.id))
      .map(({ account }) => account.id)
      .toSorted((a, b) => (syncedAt.get(a) ?? 0) - (syncedAt.get(b) ?? 0))
      .slice(0, accountsPerPass - rounds.length);
    await Promise.all([...rounds.map(round), ...outdated.map(sync)]);
  };

  while (!signal.aborted) {
    await pass().catch((error: unknown) =>
      log.warn({ err: error }, 'Listing the accounts to read failed'),
    );
    await wakeUp.sleep(intervalMs, clock, signal);
  }
}
