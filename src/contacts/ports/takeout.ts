import type { SavedNumber } from '../saved-number.ts';

/**
 * Exports of the account's saved numbers (core.telegram.org/api/takeout). Telegram announces an export on
 * all devices of the account, and the person may have to allow it. All methods throw `TelegramError`.
 *
 * @example
 * const id = await takeout.begin();
 * const numbers = await takeout.getSavedNumbers(id);
 * await takeout.finish(id, { success: true });
 */
export interface Takeout {
  /**
   * Starts an export and returns its id, which stays valid for the session until the export is finished.
   *
   * @throws TelegramError `takeout_delay` until the person taps Allow, or until its time
   * @throws TelegramError `takeout_taken` while another export runs
   */
  begin(): Promise<bigint>;
  /** Throws `TelegramError` `takeout_over` when the export has ended. */
  getSavedNumbers(id: bigint): Promise<readonly SavedNumber[]>;
  /** Ends the export, also one that has ended already. `success`: whether it was read. */
  finish(id: bigint, options: { readonly success: boolean }): Promise<void>;
}
