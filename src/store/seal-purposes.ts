/**
 * What sealed data is bound to: its place and its owner. Moved to another row, it does not open. Changing
 * a purpose makes stored data unreadable.
 */
export const purposes = {
  session: (account: SessionOwner) =>
    `session of person ${account.personId}, account ${account.id}, Telegram ${account.telegramId}`,
  /** Until version 0.2, the seal did not name the person. */
  formerSession: ({ id, telegramId }: SessionOwner) => `session ${id} ${telegramId}`,
  dialog: (personId: bigint) => `dialog ${personId}`,
  update: (id: number, personId: bigint) => `update ${id} ${personId}`,
  view: (view: { readonly id: string; readonly personId: bigint; readonly accountId: string }) =>
    `view ${view.id} of person ${view.personId}, account ${view.accountId}`,
  importSource: (one: { readonly id: string; readonly accountId: string }) =>
    `source of import ${one.id}, account ${one.accountId}`,
  rowText: (row: { readonly importId: string; readonly position: number }) =>
    `text of row ${row.position} of import ${row.importId}`,
} as const;

export interface SessionOwner {
  /** The account's. */
  readonly id: string;
  readonly personId: bigint;
  readonly telegramId: bigint;
}
