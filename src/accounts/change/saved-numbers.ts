import { randomUUID } from 'node:crypto';
import type { Contact } from '../../contacts/contact.ts';
import { Failure } from '../../contacts/failure.ts';
import { leaveNumbers } from '../../store/late-numbers.ts';
import { dropSavedNumbers } from '../../store/saved-numbers.ts';
import { oneAtATime } from '../session/one-at-a-time.ts';
import type { OpenBook } from '../session/open-book.ts';
import { snapshotBefore } from '../snapshots/take-snapshot.ts';
import { sendChanges } from './record-changes.ts';
import type { Changed, Sent } from './record-changes.ts';
import type { Tools } from '../tools.ts';

/** Telegram documents no limit; what fails half-way fails for so many only. */
const phonesPerCall = 100;

interface Removed {
  readonly all: boolean;
  readonly removed: readonly Contact[];
}

/** Deletes numbers, and the contacts that have them, also where the number is hidden from me. */
export function removePhones(
  open: OpenBook,
  phones: readonly string[],
  tools: Tools,
): Promise<Changed<Removed>> {
  return oneAtATime(open, () => removePhonesInTurn(open, phones, tools));
}

/** The same within a turn, as a part of what an operation does. */
export async function removePhonesInTurn(
  open: OpenBook,
  phones: readonly string[],
  tools: Tools,
  operationId: string = randomUUID(),
): Promise<Changed<Removed>> {
  const numbers = [...new Set(phones)];
  await snapshotBefore(open, 'delete', tools, numbers.length);
  // Whatever comes of it, nobody wants them added later.
  await leaveNumbers(tools.database, open.account.id, numbers, tools.clock.now());
  tools.alarm.ring();
  let done: Removed = { all: true, removed: [] };
  for (let start = 0; start < numbers.length; start += phonesPerCall) {
    const { all, removed } = await removeSome(
      open,
      numbers.slice(start, start + phonesPerCall),
      operationId,
      tools,
    );
    done = { all: done.all && all, removed: [...done.removed, ...removed] };
  }
  return { result: done, operationId: numbers.length > 0 ? operationId : undefined };
}

async function removeSome(
  open: OpenBook,
  numbers: readonly string[],
  operationId: string,
  tools: Tools,
): Promise<Removed> {
  const { account, book, mirror } = open;
  await mirror.sync(book);
  const contacts = [...(await mirror.read()).contacts.values()];
  const holderOf = (phone: string): Contact | undefined =>
    contacts.find((contact) => contact.phone === phone);
  const changes = numbers.map(
    (phone) => ({ kind: 'remove_phone', phone, before: holderOf(phone) }) as const,
  );
  const send = async (): Promise<Sent<Removed & { readonly gone: readonly string[] }>> => {
    const all = await book.deletePhones(numbers);
    const left = await readAgain(open);
    const isGone = ({ id }: Contact): boolean => (left ? !left.has(id) : all);
    const found = numbers.flatMap((phone) => holderOf(phone) ?? []);
    // Telegram also deletes those whose number it hides from me.
    const hidden = left ? contacts.filter(({ phone }) => phone === undefined) : [];
    const removed = [...found, ...hidden].filter(isGone);
    const settled = changes.map(({ before }): Sent<Removed>['settled'][number] => {
      if (before && left) return { state: isGone(before) ? 'done' : 'failed' };
      return { state: all ? 'done' : 'unknown' };
    });
    const gone = numbers.filter((_, at) => settled[at]?.state === 'done');
    const users = removed.map((contact) => ({ ...contact, contact: false, mutual: false }));
    return { result: { all, removed, gone }, settled, users };
  };
  const sent = await sendChanges(open, { operationId, changes, send }, tools);
  const { gone, ...result } = sent;
  await dropSavedNumbers(tools.database, account.id, gone);
  return result;
}

/** How many numbers Telegram has saved now; asked afresh, at the cost of one small answer. */
export async function countSaved({ book, mirror }: OpenBook): Promise<number> {
  mirror.doubt();
  await mirror.sync(book);
  return (await mirror.read()).book?.savedCount ?? 0;
}

/** Clears the saved list; an empty one is left alone. */
export async function resetSaved(open: OpenBook, tools: Tools): Promise<Changed<void>> {
  const { account, book } = open;
  const savedCount = await countSaved(open);
  const operationId = savedCount === 0 ? undefined : randomUUID();
  if (operationId !== undefined) {
    const changes = [{ kind: 'reset_saved', savedCount, before: undefined }] as const;
    const send = async (): Promise<Sent<void>> => {
      await book.resetSaved();
      return { result: undefined, settled: [{ state: 'done' }], users: [] };
    };
    await sendChanges(open, { operationId, changes, send }, tools);
  }
  await dropSavedNumbers(tools.database, account.id);
  return { result: undefined, operationId };
}

/** Who is a contact now; undefined when Telegram does not tell: what was deleted stays deleted. */
async function readAgain({ book, mirror }: OpenBook): Promise<ReadonlySet<bigint> | undefined> {
  mirror.doubt();
  try {
    await mirror.sync(book);
    return new Set((await mirror.read()).contacts.keys());
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
