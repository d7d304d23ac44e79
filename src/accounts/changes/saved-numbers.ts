import { randomUUID } from 'node:crypto';
import type { Card } from '../../contacts/card.ts';
import type { Contact } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { leaveNumbers } from '../../store/late-numbers.ts';
import { dropSavedNumbers, readSavedList } from '../../store/saved-numbers.ts';
import { runExclusively } from '../sessions/run-exclusively.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { snapshotBefore } from '../snapshots/take-snapshot.ts';
import { inParts } from './in-parts.ts';
import { recallHidden, rememberHidden } from './hidden-holders.ts';
import { sendChanges, type Changed, type Sent } from './record-changes.ts';
import type { Services } from '../services/services.ts';

/** Telegram documents no limit; what fails half-way fails for so many only. */
const phonesPerCall = 100;

interface Removed {
  readonly all: boolean;
  readonly removed: readonly Contact[];
}

/** Numbers that are gone, and contacts without a change of their own who went with them. */
interface Aftermath {
  readonly gone: readonly string[];
  readonly unnoted: readonly Contact[];
}

/** Deletes numbers, and the contacts that have them, also where the number is hidden from me. */
export function removePhones(
  session: AccountSession,
  phones: readonly string[],
  services: Services,
): Promise<Changed<Removed>> {
  return runExclusively(session, () => removePhonesInTurn(session, phones, services));
}

/** The same within a turn; as a part of an operation, which has taken its snapshot. */
export async function removePhonesInTurn(
  session: AccountSession,
  phones: readonly string[],
  services: Services,
  partOf?: string,
): Promise<Changed<Removed>> {
  const numbers = [...new Set(phones)];
  const operationId = partOf ?? randomUUID();
  if (partOf === undefined) await snapshotBefore(session, 'delete', services, numbers.length);
  // Whatever comes of it, nobody wants them added later.
  await leaveNumbers(services.database, session.account.id, numbers, services.clock.now());
  services.wakeUp.request();
  const removeAll = async (): Promise<Removed> => {
    let done: Removed = { all: true, removed: [] };
    for (let start = 0; start < numbers.length; start += phonesPerCall) {
      const some = numbers.slice(start, start + phonesPerCall);
      const { all, removed } = await removeSome(session, some, operationId, services);
      done = { all: done.all && all, removed: [...done.removed, ...removed] };
    }
    return done;
  };
  const result = await inParts(operationId, removeAll, services);
  return { result, operationId: numbers.length > 0 ? operationId : undefined };
}

async function removeSome(
  session: AccountSession,
  numbers: readonly string[],
  operationId: string,
  services: Services,
): Promise<Removed> {
  const { account, book, cache } = session;
  await cache.sync(book);
  const before = await cache.read();
  const contacts = [...before.contacts.values()];
  const savedCount = before.book?.savedCount;
  const holderOf = (phone: string): Contact | undefined =>
    contacts.find((contact) => contact.phone === phone);
  const saved = await readCards(session, services);
  const changes = numbers.map((phone) => {
    const holder = holderOf(phone);
    const { firstName, lastName } = holder ?? {};
    const named =
      firstName === undefined ? undefined : { phone, firstName, lastName: lastName ?? '' };
    const card = saved.get(phone) ?? named;
    return { kind: 'remove_phone', phone, card, savedCount, before: holder } as const;
  });
  const send = async (): Promise<Sent<Removed & Aftermath>> => {
    const all = await book.deletePhones(numbers);
    const left = await readAgain(session);
    const isGone = ({ id }: Contact): boolean => (left ? !left.has(id) : all);
    const found = numbers.flatMap((phone) => holderOf(phone) ?? []);
    // Telegram also deletes those whose number it hides from me.
    const hidden = left ? contacts.filter(({ phone }) => phone === undefined) : [];
    const hiddenGone = hidden.filter(isGone);
    const removed = [...found.filter(isGone), ...hiddenGone];
    const strange = changes.filter((change) => !change.before);
    // Of several nobody can tell who had which number.
    const [only] = strange.length === 1 && hiddenGone.length === 1 ? hiddenGone : [];
    const fewer = left && (savedCount ?? 0) - ((await cache.read()).book?.savedCount ?? 0);
    const settled = changes.map((change): Sent<Removed>['settled'][number] => {
      if (change.before && left) return { state: isGone(change.before) ? 'done' : 'failed' };
      if (all) return { state: 'done', before: only };
      // Some are not there to be deleted, which is all that Telegram says.
      return {
        state: only || fewer === numbers.length ? 'done' : fewer === 0 ? 'failed' : 'unknown',
        before: only,
      };
    });
    const gone = numbers.filter((_, at) => settled[at]?.state === 'done');
    const users = removed.map((contact) => ({ ...contact, contact: false, mutual: false }));
    const unnoted = only ? [] : hiddenGone;
    return { result: { all, removed, gone, unnoted }, settled, users };
  };
  // The first stands for all of the call: nobody can tell who had which number.
  const first = changes.findIndex((change) => !change.before);
  const hidden = contacts.filter(({ phone }) => phone === undefined);
  let firstId: string | undefined;
  const noted = async (ids: readonly string[]): Promise<void> => {
    firstId = ids[first];
    if (firstId !== undefined) rememberHidden(session, firstId, hidden);
  };
  const sent = await sendChanges(session, { operationId, changes, noted, send }, services);
  if (firstId !== undefined) recallHidden(session, firstId);
  const { gone, unnoted, ...result } = sent;
  await dropSavedNumbers(services.database, account.id, gone);
  if (unnoted.length > 0) await noteRemoved(session, unnoted, operationId, services);
  return result;
}

/** Contacts who went with their numbers, which only showed afterwards: they can be added again. */
export async function noteRemoved(
  session: AccountSession,
  contacts: readonly Contact[],
  operationId: string,
  services: Services,
): Promise<void> {
  const changes = contacts.map((before) => ({ kind: 'remove', before }) as const);
  const send = async (): Promise<Sent<void>> => ({
    result: undefined,
    settled: contacts.map((contact) => ({
      state: 'done',
      after: { ...contact, contact: false, mutual: false },
    })),
    users: [],
  });
  await sendChanges(session, { operationId, changes, send }, services);
}

/** The saved numbers with their names, as last read. */
async function readCards(
  { account }: AccountSession,
  { database }: Services,
): Promise<ReadonlyMap<string, Card>> {
  const numbers = (await readSavedList(database, account.id))?.numbers ?? [];
  return new Map(
    numbers.map(({ phone, firstName, lastName }) => [phone, { phone, firstName, lastName }]),
  );
}

/** How many numbers Telegram has saved now; asked afresh, at the cost of one small answer. */
export async function countSaved({ book, cache }: AccountSession): Promise<number> {
  cache.invalidate();
  await cache.sync(book);
  return (await cache.read()).book?.savedCount ?? 0;
}

/** Clears the saved list; an empty one is left alone. */
export function resetSaved(session: AccountSession, services: Services): Promise<Changed<void>> {
  return runExclusively(session, () => resetInTurn(session, services));
}

async function resetInTurn(session: AccountSession, services: Services): Promise<Changed<void>> {
  const { account, book } = session;
  const savedCount = await countSaved(session);
  const operationId = savedCount === 0 ? undefined : randomUUID();
  if (operationId !== undefined) {
    const cards = [...(await readCards(session, services)).values()];
    // One for each number that is known, and one for all that are not.
    const each = cards.length < savedCount ? [...cards, undefined] : cards;
    const kind = { kind: 'reset_saved', savedCount, before: undefined } as const;
    const changes = each.map((card) => ({ ...kind, card, phone: card?.phone }));
    const send = async (): Promise<Sent<void>> => {
      await book.resetSaved();
      return { result: undefined, settled: changes.map(() => ({ state: 'done' })), users: [] };
    };
    await sendChanges(session, { operationId, changes, send }, services);
  }
  await dropSavedNumbers(services.database, account.id);
  return { result: undefined, operationId };
}

/** Who is a contact now; undefined when Telegram does not tell: what was deleted stays deleted. */
async function readAgain({
  book,
  cache,
}: AccountSession): Promise<ReadonlySet<bigint> | undefined> {
  cache.invalidate();
  try {
    await cache.sync(book);
    return new Set((await cache.read()).contacts.keys());
  } catch (error) {
    if (error instanceof TelegramError) return undefined;
    throw error;
  }
}
