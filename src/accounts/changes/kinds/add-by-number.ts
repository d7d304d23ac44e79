import { fullName, type User } from '../../../contacts/contact.ts';
import { deleteFruitlessImports, findFailedTries } from '../../../store/changes.ts';
import type { ApplyContext } from '../change-handler.ts';
import { sendCards } from '../send-cards.ts';
import { sendInHalves } from '../send-in-halves.ts';
import { setCloseFriends } from './close-friends.ts';
import { removeNow } from './remove-contacts.ts';

/** A user with a number, to be added under the name they had. */
export type UserWithPhone = User & { readonly phone: string };

/** Whether a user can be tried by number: Telegram accepts no card without a name. */
export function hasCard(user: User): user is UserWithPhone {
  return user.phone !== undefined && fullName(user) !== '';
}

interface UserToAdd {
  readonly user: UserWithPhone;
  /** The change that this reverts. */
  readonly undoes: string;
}

/**
 * Makes users contacts again in one call, by the numbers they had. Returns for each whether that worked: a user may
 * hide from being found by number, or have another one by now. Throws `TelegramError`.
 */
export async function addByNumber(
  list: readonly UserToAdd[],
  context: ApplyContext,
): Promise<readonly boolean[]> {
  if (list.length === 0) return [];
  const { operationId, services } = context;
  const isBack = await sendInHalves(
    list,
    (some) => send(some, context),
    () => [false],
  );
  const friends = list.flatMap(({ user: { id, closeFriend } }, at) =>
    isBack[at] && closeFriend ? { id, on: true } : [],
  );
  await setCloseFriends(friends, context);
  // The others are added one by one, as changes of their own.
  const undoes = list.map((one) => one.undoes);
  const failed = await findFailedTries(services.database, operationId, undoes);
  await deleteFruitlessImports(services.database, [...failed.values()]);
  return isBack;
}

async function send(
  list: readonly UserToAdd[],
  context: ApplyContext,
): Promise<readonly boolean[]> {
  const { session, operationId, services } = context;
  using contacts = (await session.cache.read()).contacts.asOfNow();
  const cards = list.map(({ user: { phone, firstName, lastName } }) => {
    return { phone, firstName, lastName };
  });
  const undoes = new Map(list.map(({ user, undoes: id }) => [user.phone, id]));
  const owners = new Map(list.map(({ user }) => [user.phone, user.id]));
  const earlier = await findFailedTries(services.database, operationId, [...undoes.values()]);
  const cardsToSend = { operationId, cards, undoes, owners, earlier };
  const sent = await sendCards(session, cardsToSend, services);
  const found = sent.map(({ answer }) => ('contact' in answer ? answer.contact : undefined));
  const isBack = list.map(({ user }, at) => found[at]?.id === user.id);
  // A user who has the number by now does not become a contact.
  const strangers = found.flatMap((user, at) =>
    user && !isBack[at] && !contacts.get(user.id) ? { user } : [],
  );
  if (strangers.length > 0) await removeNow(strangers, context);
  return isBack;
}
