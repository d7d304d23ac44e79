import type { Contact } from '../../contacts/contact.ts';
import { readSavedList } from '../../store/saved-numbers.ts';
import type { StoredState } from '../changes/change-handler.ts';
import type { Services } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';

/** Telegram gives whole seconds by its own clock: a number saved this close to a change is the change's. */
const clockSkewMs = 10_000;

/** The account's state as the contact cache and the stored saved list have it. */
export async function readStoredState(
  { account, cache }: AccountSession,
  { database }: Pick<Services, 'database'>,
): Promise<StoredState> {
  const { contacts, listFacts } = await cache.read();
  const byPhone = new Map<string, Contact>();
  for (const contact of contacts.values()) {
    if (contact.phone !== undefined) byPhone.set(contact.phone, contact);
  }
  const saved = (await readSavedList(database, account.id))?.numbers ?? [];
  const savedByPhone = new Map(saved.map((number) => [number.phone, number]));
  return {
    contacts,
    holderOf: (phone) => byPhone.get(phone),
    savedCount: listFacts?.savedCount ?? 0,
    savedBefore: (phone, at) => {
      const number = savedByPhone.get(phone);
      if (!number || number.savedAt.getTime() > at.getTime() - clockSkewMs) return undefined;
      return { phone, firstName: number.firstName, lastName: number.lastName };
    },
  };
}
