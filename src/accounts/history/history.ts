import type { RestoredFrom } from '../../contacts/import/restored-from.ts';
import type { Audience } from '../../contacts/ports/account-settings.ts';
import type { ListPage } from '../../contacts/list-page.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import type { User } from '../../contacts/contact.ts';
import type { Account } from '../../store/accounts.ts';
import type { ChangeEffect, ChangeKindName } from '../../contacts/changes/kinds.ts';
import type { ChangeState, UndoOutcome } from '../../store/recorded-changes.ts';
import type { UndoRun } from '../services/undo-run.ts';

export type { ChangeState, UndoOutcome };

/** Facts that undo does not bring back. */
export type Loss =
  /** The contact may have removed this account from their own contacts. */
  | 'mutual'
  /** The user may still see the account's number. */
  | 'number_shared'
  /** Users in a privacy rule whom this account can no longer address. */
  | 'exceptions'
  /** Saved numbers that are not known because the list was never read. */
  | 'saved_unread'
  /** Contacts who were deleted accounts when they were removed. */
  | 'deleted_accounts';

/** The operation that an update began when it was handled before. */
export type BegunOperation = { readonly run: UndoRun } | { readonly operation: Operation };

/** Everything one command did to an account. */
export interface Operation {
  readonly id: string;
  readonly account: Account;
  /** The kind of its changes; `merge`: one contact kept and its duplicates removed. */
  readonly kind: ChangeKindName | 'merge';
  readonly at: Date;
  /** Count of the changes of this kind, without those that only went along. */
  readonly size: number;
  /** The name that a merge kept; empty where it kept several, and for other kinds. */
  readonly mergedInto: string;
  readonly counts: Readonly<Record<ChangeState, number>>;
  /** Names or numbers of its first few subjects. */
  readonly about: readonly string[];
  /** Its change, where it has only one: old and new name say more than a count. */
  readonly only: ChangeRow | undefined;
  /** The name of the imported file; empty where there was none. */
  readonly file: string;
  /** What an import restored; undefined for other imports and operations. */
  readonly restored: RestoredFrom | undefined;
  /** The operation that this one reverts. */
  readonly undoes: string | undefined;
  /** The undo of this operation, running or done. */
  readonly undo: UndoRun | undefined;
  /** The redo after an undo; undoing this operation means undoing that one. */
  readonly redo: Operation | undefined;
  /** Whether there is anything left to revert, and a way to. */
  readonly undoable: boolean;
  readonly losses: readonly Loss[];
}

/** A change of an operation, for a list. */
export interface ChangeRow {
  readonly id: string;
  readonly kind: ChangeKindName;
  /** Its effect, as a key of texts. */
  readonly effect: ChangeEffect;
  readonly state: ChangeState;
  readonly before: User | undefined;
  readonly after: User | undefined;
  /** The name that a number was saved under; empty where it is not known. */
  readonly name: string;
  /** E.164, where the change is about a number. */
  readonly phone: string | undefined;
  /** Of a privacy rule, before and after. */
  readonly audience: { readonly from: Audience; readonly to: Audience } | undefined;
  readonly undoOutcome: UndoOutcome | undefined;
  /** Why it failed, where Telegram gave a reason. */
  readonly problem: FailureReason['kind'] | undefined;
}

export interface HistoryPage<T> extends ListPage<T> {
  readonly total: number;
}

/** Why an operation is not undone. */
export type UndoRefusal =
  /** It is no longer kept, or belongs to another person. */
  | 'unknown'
  | 'done_already'
  /** None of its changes can be reverted. */
  | 'impossible'
  /** It is an import or undo that still runs. */
  | 'under_way';

export type UndoStart =
  | { readonly kind: 'begun'; readonly run: UndoRun }
  | { readonly kind: 'refused'; readonly why: UndoRefusal; readonly run: UndoRun | undefined };
