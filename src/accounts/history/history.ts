import type { Audience } from '../../contacts/account-settings.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import type { User } from '../../contacts/contact.ts';
import type { Account } from '../../store/accounts.ts';
import type { ChangeEffect, ChangeKindName } from '../../contacts/changes/kinds.ts';
import type { ChangeState, StoredTakenBack } from '../../store/recorded-changes.ts';
import type { UndoRun } from '../services/undo-run.ts';

export type { ChangeState };
/**
 * What came of taking a change back. `nothing`: it is as it was before already, or nothing was done.
 * `changed`: somebody changed it since, and that is kept. `impossible`: Telegram has no way back.
 */
export type TakenBack = StoredTakenBack;

/** What taking an operation back does not bring back. */
export type Loss =
  /** Whether they have me as a contact is theirs to say. */
  | 'mutual'
  /** They may still see my number. */
  | 'number_shared'
  /** People in a privacy rule who can no longer be addressed. */
  | 'exceptions'
  /** Saved numbers that were never read, and so are not known. */
  | 'saved_unread'
  /** Contacts who were deleted accounts when they were removed. */
  | 'deleted_accounts';

/** What one command did to an account. */
export interface Operation {
  readonly id: string;
  readonly account: Account;
  /** Of all its changes; `merge`: somebody kept under one name and the others deleted. */
  readonly kind: ChangeKindName | 'merge';
  readonly at: Date;
  /** How many of what `kind` says; who only went along is not among them. */
  readonly size: number;
  /** The name that a merge kept; empty where it kept several, and of other kinds. */
  readonly mergedInto: string;
  readonly counts: Readonly<Record<ChangeState, number>>;
  /** Names or numbers of the first few it is about. */
  readonly about: readonly string[];
  /** Its change, where it has just one: old and new say more than a count. */
  readonly only: ChangeRow | undefined;
  /** The name of the file that was imported; empty where there was none. */
  readonly file: string;
  /** The operation that this one takes back. */
  readonly undoes: string | undefined;
  /** Taking this one back: under way or over. */
  readonly undo: UndoRun | undefined;
  /** What did it again after it was taken back: to take this back is to take that back. */
  readonly again: Operation | undefined;
  /** Whether there is anything to take back, and a way to. */
  readonly undoable: boolean;
  readonly losses: readonly Loss[];
}

/** One change of an operation, for a list. */
export interface ChangeRow {
  readonly id: string;
  readonly kind: ChangeKindName;
  /** What it did. */
  readonly effect: ChangeEffect;
  readonly state: ChangeState;
  readonly before: User | undefined;
  readonly after: User | undefined;
  /** E.164, where the change is about a number. */
  readonly phone: string | undefined;
  /** Of a privacy rule, before and after. */
  readonly audience: { readonly from: Audience; readonly to: Audience } | undefined;
  readonly takenBack: TakenBack | undefined;
  /** Why it failed, where Telegram said so. */
  readonly problem: FailureReason['kind'] | undefined;
}

export interface HistoryPage<T> {
  readonly rows: readonly T[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** Why an operation is not taken back. */
export type UndoRefusal =
  /** Gone, or not this person's. */
  | 'unknown'
  | 'done_already'
  /** Nothing of it can be taken back. */
  | 'impossible'
  /** It is an import, or an undo, that is not over. */
  | 'under_way';

export type UndoBegun =
  | { readonly kind: 'begun'; readonly run: UndoRun }
  | { readonly kind: 'refused'; readonly why: UndoRefusal; readonly run: UndoRun | undefined };

/** What was done to accounts, latest first, and the way back. */
export interface History {
  /** `words` search names, usernames and numbers. `page` past the end means the last. */
  page(
    account: Account,
    view: { readonly words: string; readonly page: number },
  ): Promise<HistoryPage<Operation>>;
  find(personId: bigint, operationId: string): Promise<Operation | undefined>;
  /** The latest that took nothing back, or did something again, and can be taken back or is not over. */
  latest(account: Account): Promise<Operation | undefined>;
  /** With `left` only those that were to be taken back and are not as before. */
  changes(
    personId: bigint,
    operationId: string,
    page: number,
    only?: 'left',
  ): Promise<HistoryPage<ChangeRow> | undefined>;
  /**
   * Takes an operation back. A small one is over when this returns, unless Telegram wants to wait; a
   * large one goes on as a job and is told of by events. Changes that failed to be taken back before
   * are tried again. `messageId`: where its progress is shown, from the first event on. Throws `TelegramError`.
   */
  undo(personId: bigint, operationId: string, messageId?: number): Promise<UndoBegun>;
  findUndo(personId: bigint, undoId: string): Promise<UndoRun | undefined>;
  /** Undos that run or wait. */
  underWay(personId: bigint): Promise<readonly UndoRun[]>;
  /** Where its progress is shown. */
  showIn(personId: bigint, undoId: string, messageId: number): Promise<void>;
  /** Stops one that runs or waits; what is done stays done, and `undo` goes on with the rest. */
  stop(personId: bigint, undoId: string): Promise<UndoRun | undefined>;
}
