import { offersSharing } from '../../../contacts/ports/address-book.ts';
import type { User } from '../../../contacts/contact.ts';
import { TelegramError } from '../../../contacts/telegram-error.ts';
import { findOffer } from '../../../store/share-offers.ts';
import { saveAskedBar, saveAskedOffer } from '../../lookup/save-asked-bar.ts';
import { newOperationId } from '../../services/operation-ids.ts';
import type { ChangeServices } from '../../services/services.ts';
import type { AccountSession } from '../../sessions/open-session.ts';
import type { ChangeHandler } from '../change-handler.ts';
import { sendChanges, type SendResult } from '../record-changes.ts';

/**
 * Shows the account's number to a user. Throws `TelegramError` user_unknown, share_request_gone or
 * share_needs_adding.
 */
export async function shareNumber(
  session: AccountSession,
  userId: bigint,
  services: ChangeServices,
): Promise<User> {
  const { account, addressBook, cache } = session;
  const known = (await cache.read()).contacts.get(userId);
  const user = known ?? (await findOffer(services.database, account.id, userId));
  if (!user) throw new TelegramError({ kind: 'user_unknown' });
  const bar = await addressBook.getPeerBar(user);
  await saveAskedBar(session, user, bar, services);
  if (!offersSharing(bar)) {
    throw new TelegramError({ kind: bar.addContact ? 'share_needs_adding' : 'share_request_gone' });
  }
  const change = { kind: 'share', before: user, after: undefined } as const;
  const send = async (): Promise<SendResult<User>> => {
    const users = await addressBook.acceptContact(user);
    const after = users.find((one) => one.id === userId) ?? user;
    return { result: after, settled: [{ state: 'done', after }], users };
  };
  const operationId = newOperationId();
  const shared = await sendChanges(session, { operationId, changes: [{ change }], send }, services);
  await saveAskedOffer(session, { user: shared, offered: false }, services);
  return shared;
}

export const shareHandler: ChangeHandler<'share'> = {
  readState: async ({ before }, { session }) => ({
    bar: await session.addressBook.getPeerBar(before),
  }),
};
