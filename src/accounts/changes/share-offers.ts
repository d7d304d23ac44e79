import { filterInSteps, sortInSteps, visitInSteps, type Steps } from '../../contacts/steps.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { offersSharing } from '../../contacts/ports/address-book.ts';
import type { Contact, User } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { listBars } from '../../store/share-offers.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { saveAskedBar, saveAskedOffer } from '../lookup/save-asked-bar.ts';
import type { StoreServices } from '../services/services.ts';

const asksPerCall = 30;
/** Within this time, it does not ask about the same user again. */
const askedMs = 60 * 60_000;

/** Users who may get the account's number. Asks Telegram about those with the oldest answers. */
export async function findShareOffers(
  session: AccountSession,
  services: StoreServices,
): Promise<{ readonly users: readonly User[]; readonly unasked: number }> {
  const { account, addressBook, cache } = session;
  await cache.sync(addressBook);
  const { contacts } = await cache.read();
  const offers = new Map<bigint, User>();
  const askedAt = new Map<bigint, number>();
  const bars = visitInSteps(await listBars(services.database, account.id), (bar) => {
    const { userId, offer, checkedAt } = bar;
    if (checkedAt) askedAt.set(userId, checkedAt.getTime());
    // Telegram takes a number for contacts only.
    const contact = offer && contacts.get(userId);
    if (contact?.kind === 'person') offers.set(userId, contact);
  });
  await runInSlices(bars);
  const lately = services.clock.now().getTime() - askedMs;
  const due = await runInSlices(findDue(contacts.values(), { offers, askedAt, lately }));
  let asked = 0;
  for (const user of due.slice(0, asksPerCall)) {
    const offered = await isOffered(session, user, services);
    if (offered === 'flood') break;
    asked += 1;
    if (offered) offers.set(user.id, user);
    else offers.delete(user.id);
  }
  return { users: [...offers.values()], unasked: due.length - asked };
}

async function isOffered(
  session: AccountSession,
  user: User,
  services: StoreServices,
): Promise<boolean | 'flood'> {
  try {
    const bar = await session.addressBook.getPeerBar(user);
    await saveAskedBar(session, user, bar, services);
    return offersSharing(bar);
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error;
    if (error.reason.kind === 'flood') return 'flood';
    if (error.reason.kind !== 'user_unknown' && error.reason.kind !== 'refused') throw error;
    await saveAskedOffer(session, { user, offered: false }, services);
    return false;
  }
}

/** Telegram offers sharing for mutual contacts only. */
function canBeOffered({ mutual, kind }: Contact): boolean {
  return mutual && kind === 'person';
}

/**
 * Users with an offer, or who can get one, about whom nothing was answered since `lately`: the oldest answer first, and
 * without one those with an offer first.
 */
export function* findDue(
  contacts: Iterable<Contact>,
  known: {
    readonly offers: ReadonlyMap<bigint, User>;
    /** When Telegram answered last about a user, as a Unix time in milliseconds. */
    readonly askedAt: ReadonlyMap<bigint, number>;
    /** In the same unit. */
    readonly lately: number;
  },
): Steps<readonly User[]> {
  const { offers, lately } = known;
  const askedAt = ({ id }: User): number => known.askedAt.get(id) ?? 0;
  const isDue = (user: User): boolean => askedAt(user) < lately;
  const others = yield* filterInSteps(
    contacts,
    (contact) => canBeOffered(contact) && !offers.has(contact.id) && isDue(contact),
  );
  const offered = yield* filterInSteps(offers.values(), isDue);
  return yield* sortInSteps([...offered, ...others], (a, b) => askedAt(a) - askedAt(b));
}
