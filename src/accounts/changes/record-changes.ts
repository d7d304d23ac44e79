import { isPassing, TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import { settleChanges, writeChanges, type NewChange, type Settled } from '../../store/changes.ts';
import type { User } from '../../contacts/contact.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';

/** What a command did, and the operation by which it is taken back; undefined: nothing was changed. */
export interface Changed<T> {
  readonly result: T;
  readonly operationId: string | undefined;
}

/** What came back of changes that were sent. */
export interface Sent<T> {
  readonly result: T;
  /** In the order of the changes. */
  readonly settled: readonly Omit<Settled, 'id'>[];
  /** Users as they are now. */
  readonly users: readonly User[];
}

/** Changes that go to Telegram in one call. */
export interface ChangesToSend<T> {
  /** Several calls of one command are one operation. */
  readonly operationId: string;
  readonly changes: readonly Omit<NewChange, 'operationId' | 'accountId' | 'personId' | 'madeAt'>[];
  /** Gets the ids of the changes, in their order, before anything is sent. */
  readonly noted?: (changeIds: readonly string[]) => Promise<void>;
  readonly send: (changeIds: readonly string[]) => Promise<Sent<T>>;
}

/** How many calls of each account are under way in this process. */
const sending = new Map<string, number>();

/** Whether this process is changing an account: what is written of that is not left over. */
export function isSending(accountId: string): boolean {
  return (sending.get(accountId) ?? 0) > 0;
}

/**
 * Writes changes down, sends them, and settles them with what came back, or with how it failed. What
 * was done stays done: if it cannot be noted, that is logged and the result is returned.
 */
export async function sendChanges<T>(
  session: AccountSession,
  toSend: ChangesToSend<T>,
  services: Services,
): Promise<T> {
  const { id } = session.account;
  sending.set(id, (sending.get(id) ?? 0) + 1);
  try {
    return await sendNow(session, toSend, services);
  } finally {
    sending.set(id, (sending.get(id) ?? 0) - 1);
    if (!isSending(id)) sending.delete(id);
  }
}

async function sendNow<T>(
  { account, cache }: AccountSession,
  { operationId, changes, noted, send }: ChangesToSend<T>,
  { database, clock, log, wakeUp }: Services,
): Promise<T> {
  const { id: accountId, personId } = account;
  const madeAt = clock.now();
  const ids = await writeChanges(
    database,
    changes.map((change) => ({ ...change, operationId, accountId, personId, madeAt })),
  );
  await noted?.(ids);
  const note = async (settled: Sent<T>['settled'], users: readonly User[]): Promise<void> => {
    const withIds = settled.flatMap((one, at) => {
      const id = ids[at];
      return id === undefined ? [] : { ...one, id };
    });
    try {
      await cache.apply(users);
      await settleChanges(database, withIds, clock.now());
    } catch (error) {
      log.error({ err: error, account: account.id }, 'What came of a change could not be noted');
    }
  };
  let sent: Sent<T>;
  try {
    sent = await send(ids);
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) cache.invalidate('everything');
    const settled = refusal
      ? ({ state: 'failed', problem: refusal.kind } as const)
      : ({ state: 'unknown' } as const);
    await note(
      ids.map(() => settled),
      [],
    );
    // The truth is looked for at once.
    if (!refusal) wakeUp.request();
    throw error;
  }
  // Telegram's list may have changed in more than these users.
  cache.invalidate();
  await note(sent.settled, sent.users);
  return sent.result;
}

/** Telegram said no. After a time-out of its own, or an answer nobody understood, it may have done it. */
function refusalIn(error: unknown): FailureReason | undefined {
  return error instanceof TelegramError && !isPassing(error.reason) ? error.reason : undefined;
}
