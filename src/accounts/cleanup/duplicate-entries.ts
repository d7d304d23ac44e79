import type { ReadonlyBook } from '../../contacts/book/contact-book.ts';
import { entriesByKey, openBookEntries } from '../../contacts/duplicates/book-entries.ts';
import {
  parseEntryKey,
  type DuplicateEntries,
  type DuplicateEntry,
} from '../../contacts/duplicates/duplicate-entry.ts';
import { flatMapInSteps } from '../../contacts/steps.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import type { Account } from '../../store/accounts.ts';
import { readFormerNames } from '../../store/former-contacts.ts';
import { findSavedNumbers, readSavedList } from '../../store/saved-numbers.ts';
import type { Services } from '../services/services.ts';

/** All contacts and stored saved numbers that may be duplicates; dispose of the entries. */
export async function openDuplicateEntries(
  { id: accountId, owner }: Account,
  contacts: ReadonlyBook,
  { database }: Pick<Services, 'database'>,
): Promise<{
  readonly entries: DuplicateEntries & Disposable;
  readonly savedReadAt: Date | undefined;
}> {
  const list = await readSavedList(database, accountId);
  const gone = await runInSlices(
    flatMapInSteps(contacts.values(), ({ id, kind }) => (kind === 'deleted' ? [id] : [])),
  );
  const formerNames = await readFormerNames(database, accountId, gone);
  const source = { contacts, owner, saved: list?.numbers ?? [], formerNames };
  return { entries: await runInSlices(openBookEntries(source)), savedReadAt: list?.readAt };
}

/** The entries with these keys that the account has now, by key. */
export async function findDuplicateEntries(
  { id: accountId, owner }: Account,
  contacts: ReadonlyBook,
  keys: readonly string[],
  { database }: Pick<Services, 'database'>,
): Promise<ReadonlyMap<string, DuplicateEntry>> {
  const wanted = keys.map(parseEntryKey);
  const ids = wanted.flatMap((one) => ('id' in one ? one.id : []));
  const phones = wanted.flatMap((one) => ('phone' in one ? one.phone : []));
  const saved = await findSavedNumbers(database, accountId, phones);
  const gone = ids.filter((id) => contacts.get(id)?.kind === 'deleted');
  const formerNames = await readFormerNames(database, accountId, gone);
  return entriesByKey(ids, { contacts, owner, saved: saved.values(), formerNames });
}
