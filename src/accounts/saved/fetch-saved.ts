import { TelegramError } from '../../contacts/telegram-error.ts';
import type { NewNotification } from '../../store/notifications.ts';
import { replaceSavedList } from '../../store/saved-numbers.ts';
import {
  startTakeoutWait,
  extendTakeoutWait,
  findTakeout,
  recordTakeoutStart,
  makeTakeoutDue,
  recordTakeoutEnd,
  type StoredTakeout,
} from '../../store/takeouts.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services, DueWorkServices, ChangeServices } from '../services/services.ts';
import { WorkLog } from '../services/work-log.ts';
import { buildNotice } from '../notifications/add-notifications.ts';
import { nextTryAt } from './takeout-tries.ts';

/** Longer than all calls of an export take; the process that holds an older export has died. */
export const maxExportMs = 2 * 60_000;

type FetchResult = { readonly kind: 'ready' } | { readonly kind: 'waiting'; readonly until: Date };

/** `first`: no request came before, so there was nothing that the owner could allow. */
interface FetchAttempt {
  readonly fetched: FetchResult;
  readonly first: boolean;
}

/** One fetch at a time for each account, because a new export at Telegram ends the former one. */
const runningFetches = new WeakMap<AccountSession, Promise<FetchAttempt>>();

/** The time until which Telegram's own message about a first request is expected. */
const announcedUntil = new WeakMap<AccountSession, Date>();
/** The message comes with the answer; a later one is about something else. */
const announcementMs = 60_000;

/** Reads the saved list into the store, or stores that Telegram makes it wait. Throws `TelegramError`. */
export async function fetchSavedList(
  session: AccountSession,
  services: ChangeServices,
  resumed?: StoredTakeout,
): Promise<FetchResult> {
  const running = runningFetches.get(session);
  if (running) {
    const { fetched, first } = await running;
    // A repeated request may have been sent before the owner allowed it or the person stopped waiting.
    return fetched.kind === 'ready' || first ? fetched : fetchSavedList(session, services);
  }
  const fetching = fetchNow(session, services, resumed).finally(() =>
    runningFetches.delete(session),
  );
  runningFetches.set(session, fetching);
  return (await fetching).fetched;
}

/** Does due work: asks again for a list that is awaited, and ends an export that was left open. */
export async function resumeSavedList(
  session: AccountSession,
  services: ChangeServices,
): Promise<void> {
  const { account } = session;
  // The running fetch answers its caller.
  if (runningFetches.has(session)) return;
  const stored = await findTakeout(services.database, account.id);
  if (!stored?.allowedAt) return endOpenExport(session, stored, services);
  await fetchSavedList(session, services, stored);
}

/** Asks again soon after a message from Telegram to the owner, which may confirm the awaited permission. */
export async function retrySavedListNow(
  session: AccountSession,
  services: DueWorkServices,
): Promise<void> {
  if (isAnnouncement(session, services.clock.now())) return;
  // A running fetch may have asked too early, and stores a later time when it ends.
  await runningFetches.get(session)?.catch(() => undefined);
  if (await makeTakeoutDue(services.database, session.account.id, services.clock.now()))
    services.wakeUp.request();
}

/** `resumed`: the stored wait as it was reserved, because the person may stop it during the call. */
async function fetchNow(
  session: AccountSession,
  services: ChangeServices,
  resumed: StoredTakeout | undefined,
): Promise<FetchAttempt> {
  const { account, addressBook } = session;
  const { database, clock, wakeUp } = services;
  const stored = resumed ?? (await findTakeout(database, account.id));
  await endOpenExport(session, stored, services);
  const first = stored?.allowedAt === undefined;
  // Set before the request, because the message may arrive before the answer.
  if (first) announcedUntil.set(session, inFuture(clock.now(), announcementMs));
  const started = await addressBook.takeout.begin().catch(toDelay);
  if (typeof started === 'bigint') {
    announcedUntil.delete(session);
    // A person who asks now sees the list without a notification.
    const notifications = resumed
      ? [buildNotice(account, { kind: 'saved_list' }, clock.now())]
      : [];
    return { fetched: await readExport(session, started, notifications, services), first };
  }
  const lines = new WorkLog({ account: account.id, work: 'takeout' }, services);
  lines.waits({ waitsFor: 'permission', until: started });
  const askedAt = clock.now();
  const tries = (stored?.tries ?? 0) + 1;
  const wait = stored?.allowedAt ? extendTakeoutWait : startTakeoutWait;
  await wait(database, account.id, {
    allowedAt: started,
    askedAt,
    nextTryAt: nextTryAt(askedAt, tries, started),
    tries,
  });
  wakeUp.request();
  return { fetched: { kind: 'waiting', until: started }, first };
}

/** Whether this is Telegram's message about the request itself, which comes once. */
function isAnnouncement(session: AccountSession, now: Date): boolean {
  const until = announcedUntil.get(session);
  announcedUntil.delete(session);
  return until !== undefined && now <= until;
}

async function readExport(
  { account, addressBook }: AccountSession,
  id: bigint,
  notifications: readonly NewNotification[],
  services: ChangeServices,
): Promise<FetchResult> {
  const { database, clock, wakeUp, log } = services;
  const end = async (options: { readonly success: boolean }): Promise<void> => {
    try {
      await addressBook.takeout.finish(id, options);
      await recordTakeoutEnd(database, account.id, id);
    } catch (error) {
      log.warn({ err: error, account: account.id }, 'Ending an export failed');
      wakeUp.request();
    }
  };
  let done = 0;
  const read = async (): Promise<void> => {
    const now = clock.now();
    // Stored before use, so that the next process ends it after a crash.
    await recordTakeoutStart(database, account.id, id, { now, until: inFuture(now, maxExportMs) });
    const numbers = await addressBook.takeout.getSavedNumbers(id);
    await replaceSavedList(database, account.id, numbers, clock.now(), notifications);
    done = numbers.length;
  };
  const lines = new WorkLog({ account: account.id, work: 'takeout' }, services);
  try {
    await lines.follow(() => ({ done }), read);
    wakeUp.request();
    await end({ success: true });
    return { kind: 'ready' };
  } catch (error) {
    await end({ success: false });
    throw error;
  }
}

/** Ends the export of a process that died or lost its connection. Throws `TelegramError`. */
async function endOpenExport(
  { account, addressBook }: AccountSession,
  stored: StoredTakeout | undefined,
  { database }: Pick<Services, 'database'>,
): Promise<void> {
  if (stored?.takeoutId === undefined) return;
  await addressBook.takeout.finish(stored.takeoutId, { success: false });
  await recordTakeoutEnd(database, account.id, stored.takeoutId);
}

/** The time at which Telegram allows an export; throws other errors. */
function toDelay(error: unknown): Date {
  if (error instanceof TelegramError && error.reason.kind === 'takeout_delay')
    return error.reason.until;
  throw error;
}

function inFuture(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
