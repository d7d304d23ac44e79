/** An entry of Telegram's list of every number the account ever imported. */
export interface SavedNumber {
  /** With the plus; as Telegram keeps it, which need not be a number that can be dialled. */
  readonly phone: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly savedAt: Date;
}

/**
 * An export of the account's contacts and of nothing else (core.telegram.org/api/takeout). Telegram
 * tells all devices of it, and the owner may have to allow it. Throws `TelegramError`.
 */
export interface Takeout {
  /**
   * Begins an export and returns its id. `TelegramError` takeout_delay with the time from which the same
   * session may ask again, which is now once the owner taps Allow; takeout_taken while another
   * export runs.
   */
  begin(): Promise<bigint>;
  /** `TelegramError` takeout_over when the export has ended. */
  savedNumbers(id: bigint): Promise<readonly SavedNumber[]>;
  /** Ends the export; one that has ended already is no failure. */
  finish(id: bigint, success: boolean): Promise<void>;
}
