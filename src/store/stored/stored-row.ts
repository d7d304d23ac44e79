import type { Card } from '../../contacts/card.ts';
import type { AccountCard, RowProblem } from '../../contacts/import/import-row.ts';
import type { SendableRow } from '../../contacts/import/import-selection.ts';

type StoredSend =
  | { readonly by: 'phone'; readonly card: Card }
  | {
      readonly by: 'account';
      readonly account: Omit<AccountCard, 'telegramId' | 'username'> & {
        readonly telegramId: string | null;
        readonly username: string | null;
      };
    };

/** A row of an import as JSON: ids as strings, since JSON numbers lose their last digits. */
export interface StoredRow {
  readonly name: string;
  /** Lines for the person to read. Empty where the text is sealed. */
  readonly phone: string;
  /** Line of its record in the file, from 1; undefined where the file has no lines. */
  readonly line?: number | undefined;
  /** The sheet or file that holds its record, if the source has several. */
  readonly part?: string | undefined;
  /** Place of its record among the records, from 1. Rows of older versions have none. */
  readonly entry?: number;
  /** The header or property it comes from. */
  readonly field?: string | undefined;
  /** For `unclear`: the other number that the text may be, formatted. */
  readonly other?: string;
  readonly send?: StoredSend;
  /** For `rename`, and for `unclear` without `other`: the contact's name when it was planned. */
  readonly oldName?: string;
  /** For `rename` and `already`: the contact's id. Rows of older versions have none. */
  readonly contactId?: string;
  readonly reason?: RowProblem;
  /** For `duplicate`: the position of the first row with the number. */
  readonly sameAs?: number;
}

export function toStoredSend(send: SendableRow['send']): StoredSend {
  if (send.by === 'phone') return send;
  const { telegramId, username, firstName, lastName } = send.account;
  const id = telegramId === undefined ? null : String(telegramId);
  return {
    by: 'account',
    account: { telegramId: id, username: username ?? null, firstName, lastName },
  };
}

export function fromStoredSend(stored: StoredSend): SendableRow['send'] {
  if (stored.by === 'phone') return stored;
  const { telegramId, username, ...name } = stored.account;
  const id = telegramId === null ? undefined : BigInt(telegramId);
  return { by: 'account', account: { ...name, telegramId: id, username: username ?? undefined } };
}
