import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';

/** So many refusals of single items mean that Telegram refuses the account. */
const maxRefusals = 5;

/** Refusals of one item in a batch; Telegram does not say which item. */
const itemRefusals: ReadonlySet<FailureReason['kind']> = new Set([
  'refused',
  'phone_invalid',
  'name_empty',
  'user_unknown',
  'premium_required',
] as const);

export function isItemRefusal(error: unknown): error is TelegramError {
  return error instanceof TelegramError && itemRefusals.has(error.reason.kind);
}

/**
 * Sends items in one call. When Telegram refuses the batch because of one item, it sends halves, down to
 * that item, whose result comes from `onRefused`. Results are in the order of the items.
 */
export async function sendInHalves<Item, Result>(
  items: readonly Item[],
  send: (some: readonly Item[]) => Promise<readonly Result[]>,
  onRefused: (item: Item, error: TelegramError) => readonly Result[] | Promise<readonly Result[]>,
): Promise<readonly Result[]> {
  let refused = 0;
  const attempt = async (some: readonly Item[]): Promise<readonly Result[]> => {
    try {
      return await send(some);
    } catch (error) {
      if (!isItemRefusal(error)) throw error;
      const [only, ...others] = some;
      if (only !== undefined && others.length === 0) {
        if (error.reason.kind !== 'user_unknown') refused += 1;
        if (refused >= maxRefusals) throw error;
        return onRefused(only, error);
      }
      const half = Math.ceil(some.length / 2);
      return [...(await attempt(some.slice(0, half))), ...(await attempt(some.slice(half)))];
    }
  };
  return attempt(items);
}
