import type { UserFacts } from '../../contacts/address-book.ts';
import type { SearchResult } from '../../contacts/search-result.ts';
import type { Account } from '../../store/accounts.ts';
import type { StoreServices } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { findAddressable } from './addressable.ts';
import { findUser, type Found } from './find-user.ts';
import { showsNumber } from './number-shown.ts';
import { saveAskedBar } from './save-asked-bar.ts';

/** Looks up users and the account's own links and rules. Methods throw `TelegramError`. */
export interface UserLookup {
  /**
   * Looks up what a person typed: an id, @username, t.me link, contact link, phone number, or words of
   * a name. Asks Telegram only for users that are not contacts.
   */
  find(who: string): Promise<Found>;
  /** Reads facts about a user from Telegram; undefined if the user cannot be addressed. */
  facts(id: bigint): Promise<UserFacts | undefined>;
  /** Telegram's own search; all users it returns can be added. `notSearched`: the words are too short. */
  search(words: string): Promise<SearchResult>;
  /** Whether users who are added can see the account's number; asks Telegram once a minute at most. */
  numberShownToContacts(): Promise<boolean>;
  /** A link to the account that does not contain its number. */
  contactLink(): Promise<{ readonly url: string; readonly expiresAt: Date }>;
}

export function userLookupOf(
  account: Account,
  pool: SessionPool,
  services: StoreServices,
): UserLookup {
  const use = <T>(work: (session: AccountSession) => Promise<T>): Promise<T> =>
    pool.use(account.id, work);
  return {
    find: (who) => findUser(account, who, pool, services),
    facts: (id) => use((session) => readFacts(session, id, services)),
    search: (words) =>
      use(async ({ book, cache }) => {
        const found = await book.search(words);
        await cache.apply([...found.mine, ...found.others]);
        return found;
      }),
    numberShownToContacts: () => use((session) => showsNumber(session)),
    contactLink: () => use(({ book }) => book.contactLink()),
  };
}

async function readFacts(
  session: AccountSession,
  id: bigint,
  services: StoreServices,
): Promise<UserFacts | undefined> {
  const known = await findAddressable(session, id, services);
  const facts = known && (await session.book.facts(known));
  if (!facts) return undefined;
  await session.cache.apply([facts.user]);
  await saveAskedBar(session, facts.user, facts.bar, services);
  return facts;
}
