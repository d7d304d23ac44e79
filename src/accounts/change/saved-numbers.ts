import type { Contact } from '../../contacts/contact.ts';
import { Failure } from '../../contacts/failure.ts';
import { writeChanges } from '../../store/changes.ts';
import type { Settled } from '../../store/changes.ts';
import { leaveNumbers } from '../../store/late-numbers.ts';
import { dropSavedNumbers } from '../../store/saved-numbers.ts';
import { oneAtATime } from '../session/one-at-a-time.ts';
import type { OpenBook } from '../session/open-book.ts';
import { sendChanges } from './record-changes.ts';
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
): Promise<Removed> {
  return oneAtATime(open, () => removeInTurn(open, phones, tools));
}

async function removeInTurn(
  open: OpenBook,
  phones: readonly string[],
  tools: Tools,
): Promise<Removed> {
  const numbers = [...new Set(phones)];
  // Whatever comes of it, nobody wants them added later.
  await leaveNumbers(tools.database, open.account.id, numbers, tools.clock.now());
  tools.alarm.ring();
  let done: Removed = { all: true, removed: [] };
  for (let start = 0; start < numbers.length; start += phonesPerCall) {
    const { all, removed } = await send(open, numbers.slice(start, start + phonesPerCall), tools);
    done = { all: done.all && all, removed: [...done.removed, ...removed] };
  }
  return done;
}

async function send(open: OpenBook, numbers: readonly string[], tools: Tools): Promise<Removed> {
  const { account, book, mirror } = open;
  await mirror.sync(book);
  const contacts = [...(await mirror.read()).contacts.values()];
  const holderOf = (phone: string): Contact | undefined =>
    contacts.find((contact) => contact.phone === phone);
  const { id: accountId, personId } = account;
  const madeAt = tools.clock.now();
  const changeIds = await writeChanges(
    tools.database,
    numbers.map((phone) => {
      const before = holderOf(phone);
      return { accountId, personId, kind: 'remove_phone', phone, before, madeAt };
    }),
  );
  const { gone, ...result } = await sendChanges(open, changeIds, tools, async () => {
    const all = await book.deletePhones(numbers);
    const left = await readAgain(open);
    const isGone = ({ id }: Contact): boolean => (left ? !left.has(id) : all);
    const found = numbers.flatMap((phone) => holderOf(phone) ?? []);
    // Telegram also deletes those whose number it hides from me.
    const hidden = left ? contacts.filter(({ phone }) => phone === undefined) : [];
    const removed = [...found, ...hidden].filter(isGone);
    const settled = numbers.flatMap((phone, at): readonly Settled[] => {
      const [id, before] = [changeIds[at], holderOf(phone)];
      if (id === undefined) return [];
      if (before && left) return [{ id, state: isGone(before) ? 'done' : 'failed' }];
      return [{ id, state: all ? 'done' : 'unknown' }];
    });
    const done = new Set(settled.flatMap(({ id, state }) => (state === 'done' ? id : [])));
    const gone = numbers.filter((_, at) => done.has(changeIds[at] ?? ''));
    const users = removed.map((contact) => ({ ...contact, contact: false, mutual: false }));
    return { result: { all, removed, gone }, settled, users };
  });
  await dropSavedNumbers(tools.database, accountId, gone);
  return result;
}

/** How many numbers Telegram has saved now; asked afresh, at the cost of one small answer. */
export async function countSaved({ book, mirror }: OpenBook): Promise<number> {
  mirror.doubt();
  await mirror.sync(book);
  return (await mirror.read()).book?.savedCount ?? 0;
}

/** Clears the saved list; an empty one is left alone. */
export async function resetSaved(open: OpenBook, tools: Tools): Promise<void> {
  const { account, book } = open;
  const savedCount = await countSaved(open);
  if (savedCount === 0) return dropSavedNumbers(tools.database, account.id);
  const [id = ''] = await writeChanges(tools.database, [
    {
      accountId: account.id,
      personId: account.personId,
      kind: 'reset_saved',
      savedCount,
      before: undefined,
      madeAt: tools.clock.now(),
    },
  ]);
  await sendChanges(open, [id], tools, async () => {
    await book.resetSaved();
    return { result: undefined, settled: [{ id, state: 'done' }], users: [] };
  });
  await dropSavedNumbers(tools.database, account.id);
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
