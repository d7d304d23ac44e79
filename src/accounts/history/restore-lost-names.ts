import type { TelegramError } from '../../contacts/telegram-error.ts';
import { flatMapInSteps } from '../../contacts/steps.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import type { RecordedChange } from '../../store/recorded-changes.ts';
import { isReplacedBy, tryRestoreNames, type LostName } from '../changes/restore-names.ts';
import type { AccountSession } from '../sessions/open-session.ts';

/** The outcome of restoring names, by the ids of changes. */
interface LostNamesResult {
  /** Their contacts have their names again. */
  readonly restored: ReadonlySet<string>;
  /** Telegram may restore these later. */
  readonly waiting: ReadonlySet<string>;
  readonly failure: TelegramError | undefined;
}

/**
 * Restores names that imports without an answer have replaced. An import never renames a contact with a
 * hidden number on purpose: the plan could not know which contact has the number.
 */
export async function restoreLostNames(
  { addressBook, cache }: AccountSession,
  rows: readonly RecordedChange[],
): Promise<LostNamesResult> {
  const { contacts } = await cache.read();
  const toLost = ({ id, change }: RecordedChange): readonly (LostName & { id: string })[] => {
    if (change.kind !== 'import' || !change.before || change.before.phone !== undefined) return [];
    const { card } = change;
    const before = { ...change.before, contact: true as const };
    const now = contacts.get(before.id);
    return now && isReplacedBy(card, before, now) ? [{ id, phone: card.phone, before }] : [];
  };
  const lost = await runInSlices(flatMapInSteps(rows, toLost));
  const ids = new Set(lost.map(({ id }) => id));
  const none = new Set<string>();
  const result = await tryRestoreNames(addressBook, lost);
  switch (result.kind) {
    case 'restored':
      await cache.apply(result.users);
      return { restored: ids, waiting: none, failure: undefined };
    case 'refused':
      return { restored: none, waiting: none, failure: undefined };
    case 'retryable':
      return { restored: none, waiting: ids, failure: result.failure };
  }
}
