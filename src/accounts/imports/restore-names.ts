import type { Contact } from '../../contacts/contact.ts';
import { sameName } from '../../contacts/name.ts';
import { findFormerContacts, type RowToSend } from '../../store/sent-rows.ts';
import { fromJsonUser } from '../../contacts/user-json.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';
import { putNamesBack, type LostName } from '../changes/keep-names.ts';

/** What became of contacts whose names an earlier attempt replaced, by the positions of rows. */
interface Restored {
  /** They have their names. */
  readonly kept: ReadonlyMap<number, Contact>;
  /** They were deleted since. */
  readonly gone: ReadonlySet<number>;
}

/**
 * Puts names back that an earlier attempt replaced and could not put back, because the process died or
 * Telegram asked to wait.
 */
export async function restoreNames(
  { book, cache }: AccountSession,
  rows: readonly RowToSend[],
  { database }: Pick<Services, 'database'>,
): Promise<Restored> {
  const left = rows.filter(({ changeId, kind }) => changeId !== undefined && kind !== 'rename');
  const ids = left.flatMap(({ changeId }) => changeId ?? []);
  const found = await findFormerContacts(database, ids);
  const { contacts } = await cache.read();
  const kept = new Map<number, Contact>();
  const gone = new Set<number>();
  const lost: LostName[] = [];
  for (const { position, send, changeId = '' } of left) {
    const stored = found.get(changeId);
    if (!stored || send.by !== 'phone') continue;
    const before = { ...fromJsonUser(stored), contact: true as const };
    const now = contacts.get(before.id);
    if (!now) gone.add(position);
    if (!now || sameName(before, send.card)) continue;
    kept.set(position, { ...now, firstName: before.firstName, lastName: before.lastName });
    // Another name than the card's is one that the person gave meanwhile.
    if (sameName(now, send.card)) lost.push({ phone: send.card.phone, before });
  }
  await cache.apply(await putNamesBack(book, lost));
  return { kept, gone };
}
