import { Failure } from '../../contacts/failure.ts';
import { settleChanges } from '../../store/changes.ts';
import type { Settled } from '../../store/changes.ts';
import type { User } from '../../contacts/contact.ts';
import type { OpenBook } from '../session/open-book.ts';
import type { Tools } from '../tools.ts';

/** What came back of changes that were sent. */
export interface Sent<T> {
  readonly result: T;
  readonly settled: readonly Settled[];
  /** Users as they are now. */
  readonly users: readonly User[];
}

/**
 * Sends changes that are written down, and settles them with what came back, or with how it failed.
 * What was done stays done: if it cannot be noted, that is logged and the result is returned.
 */
export async function sendChanges<T>(
  { account, mirror }: OpenBook,
  ids: readonly string[],
  { database, clock, log }: Tools,
  send: () => Promise<Sent<T>>,
): Promise<T> {
  const note = async (settled: readonly Settled[], users: readonly User[]): Promise<void> => {
    try {
      await mirror.apply(users);
      await settleChanges(database, settled, clock.now());
    } catch (error) {
      log.error({ err: error, account: account.id }, 'What came of a change could not be noted');
    }
  };
  let sent: Sent<T>;
  try {
    sent = await send();
  } catch (error) {
    const state = isRefused(error) ? 'failed' : 'unknown';
    if (state === 'unknown') mirror.doubt('everything');
    await note(
      ids.map((id) => ({ id, state })),
      [],
    );
    throw error;
  }
  // Telegram's list may have changed in more than these users.
  mirror.doubt();
  await note(sent.settled, sent.users);
  return sent.result;
}

/** Telegram said no. After a time-out of its own, or an answer nobody understood, it may have done it. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof Failure)) return false;
  return error.reason.kind !== 'unreachable' && error.reason.kind !== 'telegram_broken';
}
