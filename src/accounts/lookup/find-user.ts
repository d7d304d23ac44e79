import type { AddressBook } from '../../contacts/ports/address-book.ts';
import type { ReadonlyBook } from '../../contacts/book/contact-book.ts';
import { searchUsers } from '../../contacts/contact-search.ts';
import type { User } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { countryOf } from '../../contacts/phone.ts';
import { parseUserQuery } from '../../contacts/user-query.ts';
import type { Account } from '../../store/accounts.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { findKnownUser, listKnownUsers } from '../../store/known-users.ts';
import { findAddressable } from './addressable.ts';
import { freshList } from './fresh-list.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { loadRecentPeople } from './recent-people.ts';
import type { ContactServices } from '../services/services.ts';

const maxShown = 20;
/** Usernames and numbers change owners; older data about known users is not used for them. */
const trustedMs = 24 * 60 * 60_000;

/** The result of looking up a user by what a person typed. */
export type Found =
  | { readonly kind: 'one'; readonly user: User }
  /** The 20 best matches, best first; `more` others matched. */
  | { readonly kind: 'several'; readonly users: readonly User[]; readonly more: number }
  | { readonly kind: 'none'; readonly why: LookupProblem };

/**
 * `id_unknown`: the account has no access hash for the id. `link_invalid`: a contact link that expired
 * or never existed. `phone_hidden`: no user can be found by this number. `username_free`: no user has
 * it. `name_unknown`: no contact has that name. `empty`: nothing was typed.
 */
type LookupProblem =
  'id_unknown' | 'phone_hidden' | 'username_free' | 'name_unknown' | 'link_invalid' | 'empty';

/** Where a user may be found, in this order. */
interface Places {
  readonly contacts: ReadonlyBook;
  /** The contacts that match, best first. */
  search(words: string): Promise<readonly User[]>;
  /** Other known users that were seen after `since`. */
  known(since: Date): Promise<readonly User[]>;
  /** By id, after loading the users of recent chats. */
  recent(id: bigint): Promise<User | undefined>;
  ask(question: (addressBook: AddressBook) => Promise<User | undefined>): Promise<User | undefined>;
}

/** Looks up a user among the contacts, then among other known users, then at Telegram. */
export async function findUser(
  account: Account,
  who: string,
  pool: SessionPool,
  services: ContactServices,
): Promise<Found> {
  const meant = parseUserQuery(who, countryOf(account.owner.phone));
  if (meant.kind === 'empty') return none('empty');
  const { contacts } = await freshList(account.id, pool, services);
  const places = placesOf(account, contacts, pool, services);
  const since = new Date(services.clock.now().getTime() - trustedMs);
  switch (meant.kind) {
    case 'id': {
      const { id, phones } = meant;
      const known =
        contacts.get(id) ??
        (await findKnownUser(services.database, account.id, id)) ??
        (await withPhone(phones, places, since));
      if (known) return one(known, 'id_unknown');
      const partly = await byPartOfNumber(who, places);
      if (partly) return partly;
      const recent = await places.recent(id);
      if (recent || phones.length === 0) return one(recent, 'id_unknown');
      return one(await askByPhone(phones, places), 'phone_hidden');
    }
    case 'phone':
      return byPhone(who, meant.phones, places, since);
    case 'username':
      return one(await byUsername(meant.username, places, since), 'username_free');
    case 'token':
      return byToken(meant.token, places);
    case 'words':
      return byWords(meant.words, places);
  }
}

async function byPhone(
  who: string,
  phones: readonly string[],
  places: Places,
  since: Date,
): Promise<Found> {
  const known = await withPhone(phones, places, since);
  if (known) return one(known, 'phone_hidden');
  return (
    (await byPartOfNumber(who, places)) ?? one(await askByPhone(phones, places), 'phone_hidden')
  );
}

async function askByPhone(phones: readonly string[], places: Places): Promise<User | undefined> {
  for (const phone of phones) {
    const user = await places.ask((addressBook) => addressBook.findByPhone(phone));
    if (user) return user;
  }
  return undefined;
}

/** Does not ask Telegram. */
async function withPhone(
  phones: readonly string[],
  places: Places,
  since: Date,
): Promise<User | undefined> {
  const has = ({ phone }: User): boolean => phone !== undefined && phones.includes(phone);
  return places.contacts.findByPhone(phones) ?? (await places.known(since)).find(has);
}

/** The contacts whose numbers have these digits: people know the last ones, or the number without its country. */
async function byPartOfNumber(digits: string, places: Places): Promise<Found | undefined> {
  const found = await places.search(digits);
  return found.length > 0 ? choose(found, 'phone_hidden') : undefined;
}

async function byToken(token: string, places: Places): Promise<Found> {
  try {
    return one(
      await places.ask((addressBook) => addressBook.findByContactToken(token)),
      'link_invalid',
    );
  } catch (error) {
    if (error instanceof TelegramError && error.reason.kind === 'link_invalid') {
      return none('link_invalid');
    }
    throw error;
  }
}

async function byUsername(
  username: string,
  places: Places,
  since: Date,
): Promise<User | undefined> {
  const wanted = username.toLowerCase();
  const has = ({ usernames }: User): boolean =>
    usernames.some((name) => name.toLowerCase() === wanted);
  return (
    (await runInSlices(places.contacts.findByUsername(username))) ??
    (await places.known(since)).find(has) ??
    (await places.ask((addressBook) => addressBook.findByUsername(username)))
  );
}

async function byWords(words: string, places: Places): Promise<Found> {
  const contacts = await places.search(words);
  const found =
    contacts.length > 0 ? contacts : searchUsers(words, await places.known(new Date(0)));
  return choose(found, 'name_unknown');
}

function placesOf(
  account: Account,
  contacts: ReadonlyBook,
  pool: SessionPool,
  services: ContactServices,
): Places {
  return {
    contacts,
    search: (words) => runInSlices(contacts.search(words, services.clock.now())),
    async known(since) {
      const users = await listKnownUsers(services.database, account.id);
      return users.flatMap(({ user, seenAt }) =>
        seenAt > since && !contacts.has(user.id) ? user : [],
      );
    },
    recent: (id) =>
      pool.use(account.id, async (session) => {
        await loadRecentPeople(session, services);
        return findAddressable(session, id, services);
      }),
    ask: (question) =>
      pool.use(account.id, async ({ addressBook, cache }) => {
        const user = await question(addressBook);
        if (user) await cache.apply([user]);
        return user;
      }),
  };
}

function choose(found: readonly User[], why: LookupProblem): Found {
  const [only, ...others] = found;
  if (!only || others.length === 0) return one(only, why);
  const users = found.slice(0, maxShown);
  return { kind: 'several', users, more: found.length - users.length };
}

function one(user: User | undefined, why: LookupProblem): Found {
  return user ? { kind: 'one', user } : none(why);
}

function none(why: LookupProblem): Found {
  return { kind: 'none', why };
}
