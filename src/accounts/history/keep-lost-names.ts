import { TelegramError } from '../../contacts/telegram-error.ts';
import { sameParts } from '../../contacts/name.ts';
import type { RecordedChange } from '../../store/recorded-changes.ts';
import { isRetryable, putNamesBack, type LostName } from '../changes/keep-names.ts';
import type { AccountSession } from '../sessions/open-session.ts';

/** What came of putting names back, by the ids of changes. */
export interface KeptNames {
  /** Their contacts have their names again. */
  readonly kept: ReadonlySet<string>;
  /** They are to be looked at again, because Telegram may take it later. */
  readonly waiting: ReadonlySet<string>;
  readonly failure: TelegramError | undefined;
}

/**
 * Puts names back that imports without an answer have replaced. A contact who hid the number is never
 * renamed on purpose by its import: the plan could not know that the number was theirs.
 */
export async function keepLostNames(
  { book, cache }: AccountSession,
  rows: readonly RecordedChange[],
): Promise<KeptNames> {
  const { contacts } = await cache.read();
  const lost = rows.flatMap(({ id, change }): readonly (LostName & { id: string })[] => {
    if (change?.kind !== 'import') return [];
    const { card, before } = change;
    if (!before || before.phone !== undefined) return [];
    const now = contacts.get(before.id);
    // Another name than the card's is one that the person gave in the meantime.
    if (!now || !sameParts(now, card) || sameParts(before, card)) return [];
    return [{ id, phone: card.phone, before: { ...before, contact: true } }];
  });
  const ids = new Set(lost.map(({ id }) => id));
  const none = new Set<string>();
  try {
    await cache.apply(await putNamesBack(book, lost));
    return { kept: ids, waiting: none, failure: undefined };
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error;
    return isRetryable(error)
      ? { kept: none, waiting: ids, failure: error }
      : { kept: none, waiting: none, failure: undefined };
  }
}
