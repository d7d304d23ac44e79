import { randomUUID } from 'node:crypto';
import { isContact } from '../../contacts/contact.ts';
import { hasReason } from '../../contacts/telegram-error.ts';
import { addUser } from '../changes/kinds/add-contact.ts';
import type { ImportOutcome } from '../services/import-outcome.ts';
import type { ChangeServices } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { runExclusively } from '../sessions/run-exclusively.ts';

/**
 * Adds the user of a number without a name under the name of their account, because an import would use
 * the number as the name. Undefined when the number finds no user, or Telegram asks to wait before
 * another lookup.
 */
export async function addUnderOwnName(
  session: AccountSession,
  phone: string,
  services: ChangeServices,
): Promise<
  { readonly outcome: ImportOutcome; readonly operationId: string | undefined } | undefined
> {
  const user = await session.addressBook.findByPhone(phone).catch((error: unknown) => {
    if (hasReason(error, 'flood')) return undefined;
    throw error;
  });
  if (!user) return undefined;
  await session.cache.apply([user]);
  const known = (await session.cache.read()).contacts.get(user.id);
  const contact = known ?? (isContact(user) ? user : undefined);
  if (contact) return { outcome: { kind: 'already', contact }, operationId: undefined };
  if (user.firstName === '' && user.lastName === '') return undefined;
  const { firstName, lastName } = user;
  const addition = { firstName, lastName, phone, showPhone: false, operationId: randomUUID() };
  const { result, operationId } = await runExclusively(session, () =>
    addUser(session, user, addition, services),
  );
  return { outcome: { kind: 'added', contact: result }, operationId };
}
