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
  /** For people to read. */
  readonly phone: string;
  /** Of its record in the file, from 1; undefined where the file has no lines to look up. */
  readonly line?: number | undefined;
  /** Its record's place among the records, from 1. Rows stored before this was kept have none. */
  readonly entry?: number;
  /** The header or property it stands under. */
  readonly field?: string | undefined;
  /** For `unclear`: the other number the text may be, for people to read. */
  readonly other?: string;
  readonly send?: StoredSend;
  /** For `rename`, and for `unclear` without `other`: what the contact was called when it was planned. */
  readonly oldName?: string;
  /** For `rename`: the contact's id. Rows stored before this was kept have none. */
  readonly contactId?: string;
  readonly reason?: RowProblem;
  /** For `duplicate`: the position of the row that has the number first. */
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
