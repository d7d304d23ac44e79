import { Failure } from '../../contacts/telegram-error.ts';
import type { NewNews } from '../../store/notifications.ts';
import { replaceSavedList } from '../../store/saved-numbers.ts';
import {
  awaitTakeout,
  awaitTakeoutLonger,
  findTakeout,
  holdTakeout,
  hurryTakeout,
  releaseTakeout,
} from '../../store/takeouts.ts';
import type { StoredTakeout } from '../../store/takeouts.ts';
import type { OpenBook } from '../sessions/open-session.ts';
import type { Tools } from '../services/services.ts';
import { noticeTo } from '../notifications/add-notifications.ts';
import { nextTryAt } from './takeout-tries.ts';

/** Longer than all calls of an export take; who holds one that is older has died. */
export const exportMs = 2 * 60_000;

type Fetched = { readonly kind: 'ready' } | { readonly kind: 'waiting'; readonly until: Date };

/** With whether it was the first request: before it there was nothing that the owner could allow. */
interface Asked {
  readonly fetched: Fetched;
  readonly first: boolean;
}

/** One at a time for each account: a new export at Telegram ends the one before. */
const underWay = new WeakMap<OpenBook, Promise<Asked>>();

/** Until when Telegram's own message about a first request is expected. */
const announcedUntil = new WeakMap<OpenBook, Date>();
/** The message comes with the answer; one that is later than this is about something else. */
const announcementMs = 60_000;

/** Reads the saved list into the store, or writes down that it is waited for. Throws `Failure`. */
export async function fetchSaved(
  open: OpenBook,
  tools: Tools,
  resumed?: StoredTakeout,
): Promise<Fetched> {
  const running = underWay.get(open);
  if (running) {
    const { fetched, first } = await running;
    // A later request may have asked before the owner allowed it, or before waiting was stopped.
    return fetched.kind === 'ready' || first ? fetched : fetchSaved(open, tools);
  }
  const fetching = fetchNow(open, tools, resumed).finally(() => underWay.delete(open));
  underWay.set(open, fetching);
  return (await fetching).fetched;
}

/** Goes on with what is due: asks again where the list is waited for, and ends what was left over. */
export async function resumeSaved(open: OpenBook, tools: Tools): Promise<void> {
  const { account } = open;
  // Whoever asked for it gets the answer.
  if (underWay.has(open)) return;
  const stored = await findTakeout(tools.database, account.id);
  if (!stored?.allowedAt) return endLeftOver(open, stored, tools);
  await fetchSaved(open, tools, stored);
}

/** Telegram wrote to the owner: perhaps of the Allow that is waited for. */
export async function hurrySaved(open: OpenBook, tools: Tools): Promise<void> {
  if (isAnnouncement(open, tools.clock.now())) return;
  // It may have asked too early, and would wait its full time then.
  await underWay.get(open)?.catch(() => undefined);
  if (await hurryTakeout(tools.database, open.account.id, tools.clock.now())) tools.alarm.ring();
}

/** `resumed`: that it was waited for, which somebody may stop from then on. */
async function fetchNow(
  open: OpenBook,
  tools: Tools,
  resumed: StoredTakeout | undefined,
): Promise<Asked> {
  const { account, book } = open;
  const { database, clock, alarm } = tools;
  const stored = resumed ?? (await findTakeout(database, account.id));
  await endLeftOver(open, stored, tools);
  const first = stored?.allowedAt === undefined;
  // Before the request: the message may come ahead of the answer.
  if (first) announcedUntil.set(open, inFuture(clock.now(), announcementMs));
  const begun = await book.takeout.begin().catch(delayIn);
  if (typeof begun === 'bigint') {
    announcedUntil.delete(open);
    // Whoever asks just now sees the list.
    const told = resumed ? [noticeTo(account, { kind: 'saved_list' }, clock.now())] : [];
    return { fetched: await readInto(open, begun, told, tools), first };
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
  alarm.ring();
  return { fetched: { kind: 'waiting', until: begun }, first };
}

/** Whether this is the message by which Telegram tells the owner of the request itself. It comes once. */
function isAnnouncement(open: OpenBook, now: Date): boolean {
  const until = announcedUntil.get(open);
  announcedUntil.delete(open);
  return until !== undefined && now <= until;
}

async function readInto(
  { account, book }: OpenBook,
  id: bigint,
  told: readonly NewNews[],
  tools: Tools,
): Promise<Fetched> {
  const { database, clock, alarm, log } = tools;
  const end = async (success: boolean): Promise<void> => {
    try {
      await book.takeout.finish(id, success);
      await releaseTakeout(database, account.id, id);
    } catch (error) {
      log.warn({ err: error, account: account.id }, 'An export is still to be ended');
      alarm.ring();
    }
  };
  try {
    const now = clock.now();
    // Before it is used: whoever comes after a crash has to end it.
    await holdTakeout(database, account.id, id, { now, until: inFuture(now, exportMs) });
    const numbers = await book.takeout.savedNumbers(id);
    await replaceSavedList(database, account.id, numbers, clock.now(), told);
    alarm.ring();
    await end(true);
    return { kind: 'ready' };
  } catch (error) {
    await end(false);
    throw error;
  }
}

/** Of a process that died, or could not reach Telegram any more. Throws `Failure`. */
async function endLeftOver(
  { account, book }: OpenBook,
  stored: StoredTakeout | undefined,
  { database }: Tools,
): Promise<void> {
  if (stored?.takeoutId === undefined) return;
  await book.takeout.finish(stored.takeoutId, false);
  await releaseTakeout(database, account.id, stored.takeoutId);
}

/** Until when Telegram wants to wait; everything else is thrown on. */
function delayIn(error: unknown): Date {
  if (error instanceof Failure && error.reason.kind === 'takeout_delay') return error.reason.until;
  throw error;
}

function inFuture(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
