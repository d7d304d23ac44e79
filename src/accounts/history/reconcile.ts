import type { Contact } from '../../contacts/contact.ts';
import type { PastChange } from '../../contacts/history/past-change.ts';
import { whatHappened } from '../../contacts/history/what-happened.ts';
import { settleChanges } from '../../store/changes.ts';
import type { Settled } from '../../store/changes.ts';
import { groupChanges } from '../../store/operation-changes.ts';
import { toPastChange } from '../../store/past-changes.ts';
import type { StoredChange } from '../../store/past-changes.ts';
import { listUnsettled } from '../../store/unsettled.ts';
import { recallHidden } from '../changes/hidden-holders.ts';
import { isSending } from '../changes/record-changes.ts';
import { noteRemoved } from '../changes/saved-numbers.ts';
import { oneAtATime } from '../sessions/run-exclusively.ts';
import type { OpenBook } from '../sessions/open-session.ts';
import type { Tools } from '../services/services.ts';
import { noteFoundOut } from '../notifications/add-notifications.ts';
import { keepLostNames } from './keep-lost-names.ts';
import { bookNow, stateFor } from './state-now.ts';

/** What an account shows after so long may be of something else. */
export const truthMs = 24 * 60 * 60_000;

interface Found {
  readonly row: StoredChange;
  state: 'done' | 'failed' | undefined;
  before?: Contact | undefined;
}

/** What was looked for in vain: it shows no better until the account may have changed unseen. */
const unclear = new WeakMap<OpenBook, Set<string>>();

/**
 * Finds out what became of changes that no answer came to, by how the account is now, and has it told.
 * As this process holds the session, what is still only written down was sent by one that died. Throws
 * `Failure`.
 */
export function findTruth(open: OpenBook, tools: Tools): Promise<void> {
  return oneAtATime(open, () => findInTurn(open, tools));
}

/** Something was missed: what was not clear may be now. */
export function lookAgain(open: OpenBook): void {
  unclear.delete(open);
}

async function findInTurn(open: OpenBook, tools: Tools): Promise<void> {
  const { account, book, mirror } = open;
  const { database, clock } = tools;
  if ((await findOpen(open, tools)).length === 0) return;
  mirror.doubt('everything');
  await mirror.sync(book);
  // Read again: that look may have shown whose number it is.
  const unsettled = await findOpen(open, tools);
  const { kept, waiting, failure } = await keepLostNames(open, unsettled);
  const rows = unsettled.filter(({ id }) => !waiting.has(id));
  const savedCount = (await mirror.read()).book?.savedCount ?? 0;
  const now = await bookNow(open, tools);
  const found: Found[] = [];
  for (const row of rows) {
    const change = toPastChange(row);
    const state = { ...(await stateFor(change, now, open)), ...(await barFor(change, open)) };
    const isKept = kept.has(row.id);
    found.push({ row, state: isKept ? 'done' : whatHappened(change, { ...state, savedCount }) });
  }
  for (const one of found) await askHidden(open, one, now.contacts, tools);
  // What went in one call was done or refused together.
  for (const one of found)
    one.state ??= found.find((other) => isSameCall(one.row, other.row))?.state;
  const settled = found.map(({ row, before, state = 'unknown' as const }): Settled => {
    const card = row.kind === 'import' && row.card;
    return { id: row.id, state, before, after: card ? now.holderOf(card.phone) : undefined };
  });
  await settleChanges(database, settled, clock.now());
  const looked = unclear.get(open) ?? new Set();
  unclear.set(open, looked);
  for (const { row, state } of found) if (!state) looked.add(row.id);
  const known = new Set(found.flatMap(({ row, state }) => (state ? row.operationId : [])));
  for (const operationId of known) await tell(operationId, account, tools);
  if (failure) throw failure;
}

/** Of a number that no contact shows: whether somebody who hides theirs went with it. */
async function askHidden(
  open: OpenBook,
  one: Found,
  contacts: ReadonlyMap<bigint, Contact>,
  tools: Tools,
): Promise<void> {
  const { row } = one;
  if (row.kind !== 'remove_phone' || row.before) return;
  const hidden = recallHidden(open, row.id);
  if (!hidden) return;
  const gone = hidden.filter(({ id }) => !contacts.has(id));
  if (gone.length === 0) one.state ??= 'failed';
  else one.state = 'done';
  if (gone.length === 1) one.before = gone[0];
  else if (gone.length > 1) await noteRemoved(open, gone, row.operationId, tools);
}

/** What this process is just sending is not left over. */
async function findOpen(
  open: OpenBook,
  { database, clock }: Tools,
): Promise<readonly StoredChange[]> {
  const { id } = open.account;
  const sendingBefore = isSending(id);
  const since = new Date(clock.now().getTime() - truthMs);
  const rows = await listUnsettled(database, id, since);
  const isBusy = sendingBefore || isSending(id);
  const looked = unclear.get(open);
  return rows.filter((row) => !looked?.has(row.id) && !(isBusy && row.state === 'written'));
}

async function barFor(
  { deed }: PastChange,
  { book }: OpenBook,
): Promise<{ readonly bar?: Awaited<ReturnType<OpenBook['book']['peerBar']>> }> {
  return deed.kind === 'share' ? { bar: await book.peerBar(deed.user) } : {};
}

function isSameCall(a: StoredChange, b: StoredChange): boolean {
  return a !== b && a.operationId === b.operationId && a.kind === b.kind && +a.madeAt === +b.madeAt;
}

/** Once nothing of the operation is in doubt any more. */
async function tell(
  operationId: string,
  account: OpenBook['account'],
  tools: Tools,
): Promise<void> {
  const states = (await groupChanges(tools.database, [operationId])).map(({ state }) => state);
  if (states.includes('unknown') || states.includes('written')) return;
  const [isDone, isFailed] = [states.includes('done'), states.includes('failed')];
  const outcome = isDone ? (isFailed ? 'partly' : 'done') : 'not_done';
  await noteFoundOut(account, { operationId, outcome }, tools);
}
