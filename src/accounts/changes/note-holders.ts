import type { Difference } from '../../contacts/notable-changes.ts';
import type { Account } from '../../store/accounts.ts';
import { noteHolders } from '../../store/unsettled.ts';
import type { Services } from '../services/services.ts';

/**
 * A number that was imported may be that of a contact who hid it. Where no answer came, only the first
 * look afterwards tells who had it, and what they were called before: without that, taking the import
 * back would delete them.
 */
export async function saveHiddenHolders(
  { id }: Account,
  differences: readonly Difference[],
  { database }: Pick<Services, 'database'>,
): Promise<void> {
  const holders = differences.flatMap(({ before, after: { phone } }) =>
    before && before.phone === undefined && phone !== undefined ? { phone, before } : [],
  );
  if (holders.length > 0) await noteHolders(database, id, holders);
}
