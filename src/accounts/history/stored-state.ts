import { subjectsOf, type Change } from '../../contacts/changes/kinds.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { findSavedNumbers } from '../../store/saved-numbers.ts';
import type { StoredState } from '../changes/change-handler.ts';
import type { Services } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';

/** Telegram gives whole seconds by its own clock: a number saved this close to a change is the change's. */
const clockSkewMs = 10_000;

/** The account's state as the contact cache and the stored saved list have it, for the subjects of changes. */
export async function readStoredState(
  { account, cache }: AccountSession,
  changes: readonly Change[],
  { database }: Pick<Services, 'database'>,
): Promise<StoredState> {
  const { contacts, listFacts } = await cache.read();
  // Ids among them find nothing.
  const phones = changes.flatMap(subjectsOf);
  const byPhone = await runInSlices(contacts.withPhones(phones));
  const saved = await findSavedNumbers(database, account.id, phones);
  return {
    contacts,
    holderOf: (phone) => byPhone.get(phone),
    savedCount: listFacts?.savedCount ?? 0,
    savedBefore: (phone, at) => {
      const number = saved.get(phone);
      if (!number || number.savedAt.getTime() > at.getTime() - clockSkewMs) return undefined;
      return { phone, firstName: number.firstName, lastName: number.lastName };
    },
  };
}
