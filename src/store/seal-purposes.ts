/**
 * What sealed data is bound to: its row, its person, and its account where it has one. Moved to another one,
 * it does not open. To change a purpose, add the present one to `formerPurposes` and name its rows in
 * `former_seals`, by the migration: the next start seals them anew.
 */
export const purposes = {
  session: (account: SessionOwner) =>
    `session of person ${account.personId}, account ${account.id}, Telegram ${account.telegramId}`,
  /** It may outlive its person and its account, so it is bound to its row alone. */
  unusedSession: (id: string) => `unused session ${id}`,
  pairingStep: ({ id, personId }: AttemptOwner) => `step of pairing ${id} of person ${personId}`,
  pairingInput: ({ id, personId }: AttemptOwner, inputId: string) =>
    `input ${inputId} of pairing ${id} of person ${personId}`,
  dialog: (personId: bigint) => `dialog ${personId}`,
  update: (id: number, personId: bigint) => `update ${id} ${personId}`,
  view: (view: { readonly id: string; readonly personId: bigint; readonly accountId: string }) =>
    `view ${view.id} of person ${view.personId}, account ${view.accountId}`,
  liveButtons: (message: { readonly messageId: number; readonly personId: bigint }) =>
    `buttons of message ${message.messageId} of person ${message.personId}`,
  importSource: ({ id, personId, accountId }: ImportOwner) =>
    `source of import ${id} of person ${personId}, account ${accountId}`,
  rowText: ({ id, personId, accountId }: ImportOwner, position: number) =>
    `text of row ${position} of import ${id} of person ${personId}, account ${accountId}`,
  annotation: ({ id, userId, kind, personId, accountId }: AnnotationOwner) =>
    `annotation ${id}, ${kind} about ${userId}, of person ${personId}, account ${accountId}`,
} as const;

/** The purposes of version 0.1 and of what led to 0.2, which name no person. */
export const formerPurposes = {
  session: ({ id, telegramId }: SessionOwner) => `session ${id} ${telegramId}`,
  importSource: ({ id, accountId }: ImportOwner) => `source of import ${id}, account ${accountId}`,
  rowText: ({ id }: ImportOwner, position: number) => `text of row ${position} of import ${id}`,
} as const;

export interface SessionOwner {
  /** The account's. */
  readonly id: string;
  readonly personId: bigint;
  readonly telegramId: bigint;
}

/** A pairing attempt, as the seals of its step and of its inputs name it. */
export interface AttemptOwner {
  /** The attempt's. */
  readonly id: string;
  readonly personId: bigint;
}

/** An import, as the seals of its source and its rows name it. */
export interface ImportOwner {
  /** The import's. */
  readonly id: string;
  readonly personId: bigint;
  readonly accountId: string;
}

/** A version of a note or of labels, as its seal names it. */
export interface AnnotationOwner {
  /** The version's. */
  readonly id: string;
  readonly userId: bigint;
  readonly kind: 'note' | 'labels';
  readonly personId: bigint;
  readonly accountId: string;
}
