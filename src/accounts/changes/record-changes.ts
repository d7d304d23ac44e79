import { randomUUID } from 'node:crypto';
import { isTransient, TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import { flatMapInSteps, mapInSteps } from '../../contacts/steps.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { recordChanges, type NewChange, type SettledChange } from '../../store/changes.ts';
import type { User } from '../../contacts/contact.ts';
import type { Database } from '../../store/database.ts';
import { batchSize } from '../../store/in-batches.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { ChangeServices } from '../services/services.ts';
import { settle } from './settle.ts';

/** The result of a command, and its operation; undefined when nothing changed. */
export interface ChangeResult<T> {
  readonly result: T;
  readonly operationId: string | undefined;
}

/** Telegram's answer to the changes of one call. */
export interface SendResult<T> {
  readonly result: T;
  /** In the order of the changes. */
  readonly settled: readonly Omit<SettledChange, 'id'>[];
  /** Users in their new state, for the cache. */
  readonly users: readonly User[];
}

/** Stores what belongs to recorded changes, in their transaction. */
export type BeforeSending = (
  changeIds: readonly string[],
  database: Pick<Database, 'query'>,
) => Promise<void>;

/** Changes that go to Telegram in one call. */
export interface ChangesToSend<T> {
  readonly operationId: string;
  readonly changes: readonly Pick<NewChange, 'change' | 'undoes'>[];
  /**
   * Called with the ids of the changes, in order, in the transaction that records them: what it stores is there exactly
   * when they are, also after a crash.
   */
  readonly beforeSending?: BeforeSending;
  readonly send: () => Promise<SendResult<T>>;
  /** Roster alone makes the change: Telegram's list stays as it is. */
  readonly isOwn?: true;
}

/** Counts of running calls in this process, by account. */
const sending = new Map<string, number>();

/** Whether this process is changing an account: its recorded changes will still get their answers. */
export function isSending(accountId: string): boolean {
  return (sending.get(accountId) ?? 0) > 0;
}

/**
 * Records changes, sends them, and settles them with the answer or the failure. When storing the outcome
 * fails, it logs that and still returns the result, because the changes are done. Throws `TelegramError`.
 */
export async function sendChanges<T>(
  session: AccountSession,
  toSend: ChangesToSend<T>,
  services: ChangeServices,
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
  { account, cache, memory }: AccountSession,
  { operationId, changes, beforeSending, send, isOwn }: ChangesToSend<T>,
  services: ChangeServices,
): Promise<T> {
  const { database, clock, log, wakeUp } = services;
  const { id: accountId, personId } = account;
  const common = { operationId, accountId, personId, madeAt: clock.now() };
  const toRecorded = (one: (typeof changes)[number]): NewChange => {
    return { ...one, ...common, id: randomUUID() };
  };
  const recorded = await runInSlices(mapInSteps(changes, toRecorded));
  const ids = recorded.map(({ id }) => id);
  // All or none are recorded: a batch is one statement.
  if (!beforeSending && recorded.length <= batchSize) await recordChanges(database, recorded);
  else {
    await database.transaction(async (q) => {
      const inTransaction: Pick<Database, 'query'> = { query: async (ask) => ask(q) };
      await recordChanges(inTransaction, recorded);
      await beforeSending?.(ids, inTransaction);
    });
  }
  const apply = async (
    settled: SendResult<T>['settled'],
    users: readonly User[],
  ): Promise<void> => {
    const withId = (id: string, at: number): readonly SettledChange[] => {
      const one = settled[at];
      return one ? [{ ...one, id }] : [];
    };
    const withIds = await runInSlices(flatMapInSteps(ids, withId));
    try {
      await Promise.all([cache.apply(users), settle(account, withIds, services)]);
    } catch (error) {
      log.error({ err: error, account: account.id }, 'Storing the outcome of a change failed');
    }
  };
  let sent: SendResult<T>;
  try {
    sent = await send();
  } catch (error) {
    const refusal = refusalIn(error);
    // The change stays recorded as if the process had died: whatever asked for it begins again.
    if (!refusal && memory.isLost) throw error;
    if (!refusal) cache.invalidate('everything');
    const settled = refusal
      ? ({ state: 'failed', problem: refusal.kind } as const)
      : ({ state: 'unknown' } as const);
    await apply(
      ids.map(() => settled),
      [],
    );
    // The next pass of due work reconciles the changes.
    if (!refusal) wakeUp.request();
    throw error;
  }
  // Telegram's list may have changed in more than these users.
  if (!isOwn) cache.invalidate();
  await apply(sent.settled, sent.users);
  return sent.result;
}

/** Why Telegram refused; undefined after a time-out or an unreadable answer, because the change may be done. */
function refusalIn(error: unknown): FailureReason | undefined {
  return error instanceof TelegramError && !isTransient(error.reason) ? error.reason : undefined;
}
