import { filterInSteps } from '../../contacts/steps.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import type { Contact } from '../../contacts/contact.ts';
import {
  duplicateEntries,
  type DuplicateEntry,
} from '../../contacts/duplicates/duplicate-entry.ts';
import { readFormerNames } from '../../store/former-contacts.ts';
import { readSavedList } from '../../store/saved-numbers.ts';
import type { Account } from '../../store/accounts.ts';
import type { Services } from '../services/services.ts';

/**
 * All contacts and stored saved numbers that may be duplicates. Leaves out the owner of the account, who is
 * never merged with a contact.
 */
export async function loadDuplicateEntries(
  { id: accountId, owner }: Account,
  contacts: ReadonlyMap<bigint, Contact>,
  { database }: Pick<Services, 'database'>,
): Promise<{
  readonly entries: readonly DuplicateEntry[];
  readonly savedReadAt: Date | undefined;
}> {
  const list = await readSavedList(database, accountId);
  const others = await runInSlices(filterInSteps(contacts.values(), ({ id }) => id !== owner.id));
  const gone = await runInSlices(filterInSteps(others, ({ kind }) => kind === 'deleted'));
  const formerNames = await readFormerNames(
    database,
    accountId,
    gone.map(({ id }) => id),
  );
  const numbers = list?.numbers.filter(({ phone }) => phone !== owner.phone) ?? [];
  return {
    entries: await runInSlices(duplicateEntries(others, numbers, formerNames)),
    savedReadAt: list?.readAt,
  };
}
