import type { Contact } from '../../contacts/contact.ts';
import { duplicateEntries } from '../../contacts/duplicates/duplicate-entry.ts';
import type { DuplicateEntry } from '../../contacts/duplicates/duplicate-entry.ts';
import { readFormerNames } from '../../store/former-contacts.ts';
import { readSavedList } from '../../store/saved-numbers.ts';
import type { Tools } from '../tools.ts';

/** All that may stand in an account's book twice; saved numbers as they were last read, if ever. */
export async function duplicateBook(
  accountId: string,
  contacts: ReadonlyMap<bigint, Contact>,
  { database }: Tools,
): Promise<{
  readonly entries: readonly DuplicateEntry[];
  readonly savedReadAt: Date | undefined;
}> {
  const list = await readSavedList(database, accountId);
  const gone = [...contacts.values()].flatMap(({ kind, id }) => (kind === 'deleted' ? id : []));
  const formerNames = await readFormerNames(database, accountId, gone);
  return {
    entries: duplicateEntries(contacts.values(), list?.numbers ?? [], formerNames),
    savedReadAt: list?.readAt,
  };
}
