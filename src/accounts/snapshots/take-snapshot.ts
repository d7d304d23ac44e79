import { Failure } from '../../contacts/telegram-error.ts';
import { saveSnapshot } from '../../store/save-snapshot.ts';
import type { SnapshotCause } from '../../store/snapshots.ts';
import type { OpenBook } from '../sessions/open-session.ts';
import type { Tools } from '../services/services.ts';

/** What changes more contacts than this at once is a mass change. */
const massChange = 10;

/**
 * Keeps the whole book as Telegram has it right now; `isNew` is false when the latest snapshot holds
 * the same. Waits for no turn, so it may be called within one. Throws `Failure`.
 */
export async function takeSnapshot(
  { account, book, mirror }: OpenBook,
  cause: SnapshotCause,
  { database, clock }: Tools,
): Promise<{ readonly id: bigint; readonly isNew: boolean }> {
  // A list that was right half a minute ago lacks what was done on another device since.
  mirror.doubt();
  await mirror.sync(book);
  const contacts = (await mirror.read()).contacts.values();
  const saved = await saveSnapshot(database, account.id, { contacts, cause, at: clock.now() });
  if (!saved) throw new Failure({ kind: 'signed_out' });
  return saved;
}

/**
 * Keeps the book before a change of `count` contacts, if that is a mass change. Throws when it cannot:
 * then nothing may be changed.
 */
export async function snapshotBefore(
  open: OpenBook,
  cause: Exclude<SnapshotCause, 'daily' | 'asked'>,
  tools: Tools,
  count: number = Infinity,
): Promise<void> {
  if (count > massChange) await takeSnapshot(open, cause, tools);
}

/** A step of an account's daily round. */
export async function snapshotDaily(open: OpenBook, tools: Tools): Promise<void> {
  await takeSnapshot(open, 'daily', tools);
}
