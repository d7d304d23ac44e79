import type { UserFacts } from '../../contacts/ports/address-book.ts';
import type { Account } from '../../store/accounts.ts';
import type { ContactServices, StoreServices } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { findAddressable } from './addressable.ts';
import { findUser } from './find-user.ts';
import { showsNumber } from './number-shown.ts';
import { findNumberShowing } from './number-showing.ts';
import { noteLook } from './recent-contacts.ts';
import { saveAskedBar } from './save-asked-bar.ts';

/** Looks up users and the account's own links and rules. Methods throw `TelegramError`. */
export function userLookupOf(account: Account, pool: SessionPool, services: ContactServices) {
  const use = <T>(work: (session: AccountSession) => Promise<T>): Promise<T> =>
    pool.use(account.id, work);
  return {
    /**
     * Looks up what a person typed: an id, @username, t.me link, contact link, phone number, or words of
     * a name. Asks Telegram only for users that are not contacts.
     */
    find: (who: string) => findUser(account, who, pool, services),
    /** A user whom the account knows; does not ask Telegram. */
    known: (id: bigint) => use((session) => findAddressable(session, id, services)),
    /**
     * Reads facts about a user from Telegram, at whom the person looks; undefined if the user cannot be
     * addressed.
     */
    facts: (id: bigint) =>
      use((session) => {
        noteLook(session, id, services.clock.now());
        return readFacts(session, id, services);
      }),
    /** People outside of the contact list who let the account see their number, by name; for pages, not `anew`. */
    numberShowing: (options: { readonly anew: boolean }) =>
      use((session) => findNumberShowing(session, options, services)),
    /** Telegram's own search; all users it returns can be added. `notSearched`: the words are too short. */
    search: (words: string) =>
      use(async ({ addressBook, cache }) => {
        const found = await addressBook.searchUsers(words);
        await cache.apply([...found.mine, ...found.others]);
        return found;
      }),
    /** Whether users who are added can see the account's number; asks Telegram once a minute at most. */
    numberShownToContacts: () => use((session) => showsNumber(session)),
    /** A link to the account that does not contain its number. */
    contactLink: () => use(({ addressBook }) => addressBook.createContactLink()),
  };
}

async function readFacts(
  session: AccountSession,
  id: bigint,
  services: StoreServices,
): Promise<UserFacts | undefined> {
  const known = await findAddressable(session, id, services);
  const facts = known && (await session.addressBook.getUserFacts(known));
  if (!facts) return undefined;
  await session.cache.apply([facts.user]);
  await saveAskedBar(session, facts.user, facts.bar, services);
  return facts;
}
