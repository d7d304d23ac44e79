import { filterInSteps } from '../../contacts/steps.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { offersSharing } from '../../contacts/address-book.ts';
import type { Contact, User } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { listBars, type StoredBar } from '../../store/share-offers.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { saveAskedBar, saveAskedOffer } from '../lookup/save-asked-bar.ts';
import type { Services, StoreServices } from '../services/services.ts';

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
  const bars = await listBars(services.database, account.id);
  const offers = new Map<bigint, User>(
    bars.flatMap(({ userId, offer }) => {
      // Telegram takes a number for contacts only.
      const contact = offer && contacts.get(userId);
      return contact?.kind === 'person' ? [[userId, contact] as const] : [];
    }),
  );
  const mutual = await runInSlices(filterInSteps(contacts.values(), canBeOffered));
  const due = notAskedLately([...offers.values(), ...mutual], bars, services);
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

/** Users without a recent answer and without repeats, the oldest answer first. */
function notAskedLately(
  users: readonly User[],
  bars: readonly StoredBar[],
  { clock }: Pick<Services, 'clock'>,
): readonly User[] {
  const asked = new Map(bars.map(({ userId, checkedAt }) => [userId, checkedAt?.getTime() ?? 0]));
  const askedAt = ({ id }: User): number => asked.get(id) ?? 0;
  const lately = clock.now().getTime() - askedMs;
  const once = new Map(users.map((user) => [user.id, user]));
  return [...once.values()]
    .filter((user) => askedAt(user) < lately)
    .sort((a, b) => askedAt(a) - askedAt(b));
}
