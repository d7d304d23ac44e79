import type { Card } from '../../../contacts/card.ts';
import { mapInSteps } from '../../../contacts/steps.ts';
import { runInSlices } from '../../../runtime/in-slices.ts';
import { deleteSavedNumbers, readSavedList } from '../../../store/saved-numbers.ts';
import { newOperationId } from '../../services/operation-ids.ts';
import type { ChangeServices } from '../../services/services.ts';
import type { AccountSession } from '../../sessions/open-session.ts';
import { runExclusively } from '../../sessions/run-exclusively.ts';
import type { ChangeHandler } from '../change-handler.ts';
import { sendChanges, type ChangeResult, type SendResult } from '../record-changes.ts';
import { toCard } from '../saved-cards.ts';

/** Counts the numbers of Telegram's saved list, asked now: one small answer unless the contact list changed. */
export async function countSaved({ addressBook, cache }: AccountSession): Promise<number> {
  cache.invalidate();
  await cache.sync(addressBook);
  return (await cache.read()).listFacts?.savedCount ?? 0;
}

/** Clears the saved list; sends nothing when it is empty. */
export function resetSaved(
  session: AccountSession,
  services: ChangeServices,
): Promise<ChangeResult<void>> {
  return runExclusively(session, async () => {
    const savedCount = await countSaved(session);
    const operationId = savedCount === 0 ? undefined : newOperationId();
    if (operationId !== undefined) await send(session, { operationId, savedCount }, services);
    await deleteSavedNumbers(services.database, session.account.id);
    return { result: undefined, operationId };
  });
}

async function send(
  session: AccountSession,
  { operationId, savedCount }: { readonly operationId: string; readonly savedCount: number },
  services: ChangeServices,
): Promise<void> {
  const known = (await readSavedList(services.database, session.account.id))?.numbers ?? [];
  // One change for each known number, and one for all unknown numbers.
  const each = known.length < savedCount ? [...known, undefined] : known;
  const toChange = (number: Card | undefined) => {
    const card = number && toCard(number);
    return { change: { kind: 'reset_saved', savedCount, card } as const };
  };
  const changes = await runInSlices(mapInSteps(each, toChange));
  const done = { state: 'done' } as const;
  const call = async (): Promise<SendResult<void>> => {
    await session.addressBook.resetSaved();
    return { result: undefined, settled: changes.map(() => done), users: [] };
  };
  await sendChanges(session, { operationId, changes, send: call }, services);
}

export const resetSavedHandler: ChangeHandler<'reset_saved'> = {
  readState: (_, { stored }) => stored,
};
