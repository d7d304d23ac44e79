import type { Contact } from '../../contacts/contact.ts';
import { isSameName } from '../../contacts/name.ts';
import { findFormerContacts, type RowToSend } from '../../store/sent-rows.ts';
import { fromJsonUser } from '../../contacts/user-json.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';
import { isReplacedBy, restoreNames, type LostName } from '../changes/restore-names.ts';

/** Contacts whose names an earlier attempt replaced, by the positions of rows. */
interface RowNamesResult {
  /** They have their names again. */
  readonly kept: ReadonlyMap<number, Contact>;
  /** Positions of rows whose contacts were deleted since. */
  readonly gone: ReadonlySet<number>;
}

/**
 * Restores names that an earlier attempt replaced and did not restore, because the process died or Telegram
 * asked to wait. Throws `TelegramError`.
 */
export async function restoreRowNames(
  { addressBook, cache }: AccountSession,
  rows: readonly RowToSend[],
  { database }: Pick<Services, 'database'>,
): Promise<RowNamesResult> {
  const sent = rows.filter(({ changeId, kind }) => changeId !== undefined && kind !== 'rename');
  const ids = sent.flatMap(({ changeId }) => changeId ?? []);
  const former = await findFormerContacts(database, ids);
  const { contacts } = await cache.read();
  const kept = new Map<number, Contact>();
  const gone = new Set<number>();
  const lost: LostName[] = [];
  for (const { position, send, changeId = '' } of sent) {
    const stored = former.get(changeId);
    if (!stored || send.by !== 'phone') continue;
    const before = { ...fromJsonUser(stored), contact: true as const };
    const now = contacts.get(before.id);
    if (!now) {
      gone.add(position);
      continue;
    }
    const { card } = send;
    if (isReplacedBy(card, before, now)) lost.push({ phone: card.phone, before });
    if (isSameName(before, card)) continue;
    kept.set(position, { ...now, firstName: before.firstName, lastName: before.lastName });
  }
  await cache.apply(await restoreNames(addressBook, lost));
  return { kept, gone };
}
