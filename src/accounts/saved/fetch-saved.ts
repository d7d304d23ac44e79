import { TelegramError } from '../../contacts/telegram-error.ts';
import type { NewNotification } from '../../store/notifications.ts';
import { replaceSavedList } from '../../store/saved-numbers.ts';
import {
  awaitTakeout,
  awaitTakeoutLonger,
  findTakeout,
  holdTakeout,
  hurryTakeout,
  releaseTakeout,
  type StoredTakeout,
} from '../../store/takeouts.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services, DueWorkServices, ChangeServices } from '../services/services.ts';
import { buildNotice } from '../notifications/add-notifications.ts';
import { nextTryAt } from './takeout-tries.ts';

/** Longer than all calls of an export take; who holds one that is older has died. */
export const maxExportMs = 2 * 60_000;

type FetchResult = { readonly kind: 'ready' } | { readonly kind: 'waiting'; readonly until: Date };

/** With whether it was the first request: before it there was nothing that the owner could allow. */
interface FetchAttempt {
  readonly fetched: FetchResult;
  readonly first: boolean;
}

/** One at a time for each account: a new export at Telegram ends the one before. */
const runningFetches = new WeakMap<AccountSession, Promise<FetchAttempt>>();

/** Until when Telegram's own message about a first request is expected. */
const announcedUntil = new WeakMap<AccountSession, Date>();
/** The message comes with the answer; one that is later than this is about something else. */
const announcementMs = 60_000;

/** Reads the saved list into the store, or writes down that it is waited for. Throws `TelegramError`. */
export async function fetchSavedList(
  session: AccountSession,
  services: ChangeServices,
  resumed?: StoredTakeout,
): Promise<FetchResult> {
  const running = runningFetches.get(session);
  if (running) {
    const { fetched, first } = await running;
    // A later request may have asked before the owner allowed it, or before waiting was stopped.
    return fetched.kind === 'ready' || first ? fetched : fetchSavedList(session, services);
  }
  const fetching = fetchNow(session, services, resumed).finally(() =>
    runningFetches.delete(session),
  );
  runningFetches.set(session, fetching);
  return (await fetching).fetched;
}

/** Goes on with what is due: asks again where the list is waited for, and ends what was left over. */
export async function resumeSavedList(
  session: AccountSession,
  services: ChangeServices,
): Promise<void> {
  const { account } = session;
  // Whoever asked for it gets the answer.
  if (runningFetches.has(session)) return;
  const stored = await findTakeout(services.database, account.id);
  if (!stored?.allowedAt) return endLeftOver(session, stored, services);
  await fetchSavedList(session, services, stored);
}

/** Telegram wrote to the owner: perhaps of the Allow that is waited for. */
export async function retrySavedListNow(
  session: AccountSession,
  services: DueWorkServices,
): Promise<void> {
  if (isAnnouncement(session, services.clock.now())) return;
  // It may have asked too early, and would wait its full time then.
  await runningFetches.get(session)?.catch(() => undefined);
  if (await hurryTakeout(services.database, session.account.id, services.clock.now()))
    services.wakeUp.request();
}

/** `resumed`: that it was waited for, which somebody may stop from then on. */
async function fetchNow(
  session: AccountSession,
  services: ChangeServices,
  resumed: StoredTakeout | undefined,
): Promise<FetchAttempt> {
  const { account, book } = session;
  const { database, clock, wakeUp } = services;
  const stored = resumed ?? (await findTakeout(database, account.id));
  await endLeftOver(session, stored, services);
  const first = stored?.allowedAt === undefined;
  // Before the request: the message may come ahead of the answer.
  if (first) announcedUntil.set(session, inFuture(clock.now(), announcementMs));
  const begun = await book.takeout.begin().catch(toDelay);
  if (typeof begun === 'bigint') {
    announcedUntil.delete(session);
    // Whoever asks just now sees the list.
    const told = resumed ? [buildNotice(account, { kind: 'saved_list' }, clock.now())] : [];
    return { fetched: await readInto(session, begun, told, services), first };
  }
  const askedAt = clock.now();
  const tries = (stored?.tries ?? 0) + 1;
  const wait = stored?.allowedAt ? awaitTakeoutLonger : awaitTakeout;
  await wait(database, account.id, {
    allowedAt: begun,
    askedAt,
    nextTryAt: nextTryAt(askedAt, tries, begun),
    tries,
  });
  wakeUp.request();
  return { fetched: { kind: 'waiting', until: begun }, first };
}

/** Whether this is the message by which Telegram tells the owner of the request itself. It comes once. */
function isAnnouncement(session: AccountSession, now: Date): boolean {
  const until = announcedUntil.get(session);
  announcedUntil.delete(session);
  return until !== undefined && now <= until;
}

async function readInto(
  { account, book }: AccountSession,
  id: bigint,
  told: readonly NewNotification[],
  services: ChangeServices,
): Promise<FetchResult> {
  const { database, clock, wakeUp, log } = services;
  const end = async (success: boolean): Promise<void> => {
    try {
      await book.takeout.finish(id, success);
      await releaseTakeout(database, account.id, id);
    } catch (error) {
      log.warn({ err: error, account: account.id }, 'An export is still to be ended');
      wakeUp.request();
    }
  };
  try {
    const now = clock.now();
    // Before it is used: whoever comes after a crash has to end it.
    await holdTakeout(database, account.id, id, { now, until: inFuture(now, maxExportMs) });
    const numbers = await book.takeout.savedNumbers(id);
    await replaceSavedList(database, account.id, numbers, clock.now(), told);
    wakeUp.request();
    await end(true);
    return { kind: 'ready' };
  } catch (error) {
    await end(false);
    throw error;
  }
}

/** Of a process that died, or could not reach Telegram any more. Throws `TelegramError`. */
async function endLeftOver(
  { account, book }: AccountSession,
  stored: StoredTakeout | undefined,
  { database }: Pick<Services, 'database'>,
): Promise<void> {
  if (stored?.takeoutId === undefined) return;
  await book.takeout.finish(stored.takeoutId, false);
  await releaseTakeout(database, account.id, stored.takeoutId);
}

/** Until when Telegram wants to wait; everything else is thrown on. */
function toDelay(error: unknown): Date {
  if (error instanceof TelegramError && error.reason.kind === 'takeout_delay')
    return error.reason.until;
  throw error;
}

function inFuture(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
