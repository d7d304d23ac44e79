import { TelegramError } from '../../contacts/telegram-error.ts';
import { claimRounds, endRound, planRounds } from '../../store/rounds.ts';
import { WakeUp } from '../services/wake-up.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { isSignedOut } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';
import { runRound } from './round.ts';

const hourMs = 60 * 60_000;
const passMs = 30_000;
/** So many accounts are asked about in one pass, so that a start is no storm. */
const atOnce = 20;
/** An account is new for this long, and then gets its first round at once. */
const freshMs = hourMs;
const soonMs = 2 * hourMs;
/** A day's round is never later than the day. */
const nextMs = { from: 19 * hourMs, to: 21 * hourMs } as const;
/** A round that failed is tried again after this, as is one whose process died. */
const againMs = hourMs;
/** What is due for so long is an account that no process holds. */
const leftMs = hourMs / 2;

/**
 * Looks after signed-in accounts without being asked. Those that may have missed something, after a
 * reconnection or being opened, are read soon; each has a round about every 20 hours.
 */
export async function watchAccounts(
  pool: SessionPool,
  services: Services,
  signal: AbortSignal,
): Promise<void> {
  const { clock, log, database, events } = services;
  const wakeUp = new WakeUp();
  using _ = events.subscribe(async ({ kind }) => {
    if (kind === 'paired') wakeUp.request();
  });
  /** When each account was last read for that, so that those that fail keep none from their turn. */
  const tried = new Map<string, number>();

  const attempt = async (accountId: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (signal.aborted || isSignedOut(error)) return;
      const field = error instanceof TelegramError ? { why: error.reason.kind } : { err: error };
      log.warn({ ...field, account: accountId }, 'An account could not be looked after');
    }
  };

  const catchUp = (accountId: string): Promise<void> =>
    attempt(accountId, async () => {
      tried.set(accountId, clock.now().getTime());
      await pool.use(accountId, ({ book, cache }) => cache.sync(book));
    });

  const round = (accountId: string): Promise<void> =>
    attempt(accountId, async () => {
      // Politely: a process that has the session looks after the account itself.
      if (!(await pool.open(accountId))) return;
      await pool.use(accountId, (session) => runRound(session, services));
      const now = clock.now().getTime();
      const next = { from: new Date(now + nextMs.from), to: new Date(now + nextMs.to) };
      await endRound(database, accountId, next);
    });

  const pass = async (): Promise<void> => {
    const now = clock.now();
    const at = (ms: number): Date => new Date(now.getTime() + ms);
    const plan = { now, freshSince: at(-freshMs), soonMs, farthest: at(nextMs.to + hourMs) };
    await planRounds(database, plan);
    const claim = {
      now,
      until: at(againMs),
      held: pool.heldIds,
      leftSince: at(-leftMs),
      limit: atOnce,
    };
    const rounds = await claimRounds(database, claim);
    const doubtful = pool.openSessions
      .filter(({ account, cache }) => cache.needsFullRead && !rounds.includes(account.id))
      .map(({ account }) => account.id)
      .toSorted((a, b) => (tried.get(a) ?? 0) - (tried.get(b) ?? 0))
      .slice(0, atOnce - rounds.length);
    await Promise.all([...rounds.map(round), ...doubtful.map(catchUp)]);
  };

  while (!signal.aborted) {
    await pass().catch((error: unknown) =>
      log.warn({ err: error }, 'The accounts to look after could not be looked up'),
    );
    await wakeUp.sleep(passMs, clock, signal);
  }
}
