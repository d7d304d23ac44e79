/** Limits of our own on calls to Telegram, so that Telegram does not limit the account or the API id. */
export interface CallBudgets {
  /**
   * Takes one call from the budgets of a method, if it has any. Returns when the call may be sent if a
   * budget is used up; undefined when it may be sent now.
   *
   * @param spender the account or person that the call is for
   * @param method a method's name in GramJS, such as `contacts.Search`, or `new_key` for a key exchange
   */
  take(spender: string, method: string): Promise<Date | undefined>;
}

/** The spender of an account's calls, by its Telegram id: the same after it was unpaired and paired again. */
export function accountSpender(telegramId: bigint): string {
  return `account ${telegramId}`;
}

/** The spender of the calls that sign in a person's accounts. */
export function personSpender(personId: bigint): string {
  return `person ${personId}`;
}
